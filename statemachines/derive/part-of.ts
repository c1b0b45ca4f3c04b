import type { Route } from '../route.ts';

/** Whether a calculated field only takes out what another field shows already: an end of a range, the numbers of references. */
export function isPartOf({ fields }: Pick<Route, 'fields'>, id: string): boolean {
  const calc = fields[id]?.calc ?? '';
  const [, range = ''] = /^(\w+)\.(?:from|to)$/u.exec(calc) ?? [];
  const [, references = ''] = /^\$join\((\w+)\.number,/u.exec(calc) ?? [];
  return fields[range]?.kind === 'range' || fields[references]?.kind === 'references';
}
