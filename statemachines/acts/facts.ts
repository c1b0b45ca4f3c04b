import { dateIn } from '#domain/dates.ts';
import type { Office } from '#domain/office.ts';
import { type RequestState, unsigned } from '#domain/request.ts';
import type { Offers } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Known } from '../answers.ts';
import { factsOf, holds, itemsOf } from '../data.ts';
import { type Facts, takesPhone, unsignedFact } from '../flow.ts';
import type { Route } from '../route.ts';
import { officeFacts } from './office-facts.ts';

/** Answers a route's conditions from some data. */
export const factsFrom = (data: JsonObject, settings: JsonObject): Facts => ({
  holds: (expression) => holds(expression, data, { settings }),
  list: (expression) => itemsOf(expression, data, { settings }),
});

/** What the machine is told of a request. */
export const machineFacts = (
  route: Route,
  { data, settings, steps }: Pick<RequestState, 'data' | 'settings' | 'steps'>,
): JsonObject => ({
  ...factsOf(route, data, settings),
  ...(takesPhone(route) ? { [unsignedFact]: unsigned(steps).length > 0 } : {}),
});

export const knownOf = (
  office: Office,
  settings: JsonObject,
  now: string,
  offers?: Offers,
): Known => ({
  office,
  settings,
  today: dateIn(office.zone, now),
  ...(offers === undefined ? {} : { offers }),
});

/** A route's settings with the office's values, never beyond a ceiling set by a higher rule, and what it reads of the office. */
export const settingsOf = (route: Route, office: Office): JsonObject => ({
  ...Object.fromEntries(
    Object.entries(route.settings).map(([name, setting]) => {
      const own = office.settings[`${route.id}.${name}`];
      const value = own === undefined ? setting.value : own;
      const { ceiling } = setting;
      return [
        name,
        typeof value === 'number' && ceiling !== undefined ? Math.min(value, ceiling) : value,
      ];
    }),
  ),
  ...officeFacts(route, office),
});

/**
 * Whether a mended form must be walked through every step again, though it was to go straight back: a higher sum, or
 * lines that somebody has checked one by one since. Approvals given between hold for what was there before.
 */
export function needsEveryStep(route: Route, before: JsonObject, after: JsonObject): boolean {
  return sumRises(route, before, after) || checkedLinesChange(route, before, after);
}

function sumRises({ amount }: Route, before: JsonObject, after: JsonObject): boolean {
  const [was, is] = amount === undefined ? [] : [before[amount], after[amount]];
  return typeof is === 'number' && is > (typeof was === 'number' ? was : 0);
}

const checkedLinesChange = (route: Route, before: JsonObject, after: JsonObject): boolean =>
  Object.entries(route.fields).some(
    ([id, field]) =>
      field.kind === 'lines' &&
      field.rowsFrom !== undefined &&
      Array.isArray(before[id]) &&
      JSON.stringify(before[field.rowsFrom]) !== JSON.stringify(after[field.rowsFrom]),
  );
