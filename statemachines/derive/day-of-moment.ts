import type { Route } from '../route.ts';

/** Whether a field is the day of a moment that the form asks: it counts limits, and says nothing that is not read already. */
export function isDayOfMoment({ fields }: Pick<Route, 'fields'>, id: string): boolean {
  const [, moment = ''] = /^\$substring\((\w+), 0, 10\)$/u.exec(fields[id]?.calc ?? '') ?? [];
  return fields[moment]?.kind === 'moment';
}
