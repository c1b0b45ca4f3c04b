import type { Expression, JsonObject } from '#domain/words.ts';
import { holds } from '../data.ts';
import { rootNames } from '../data/root-names.ts';
import { humanSteps } from '../flow.ts';
import type { Route } from '../route.ts';
import type { Settled } from './seats.ts';

/** The route's conditions that read nothing but settings, with what they come to in this office. */
export async function settledBy(route: Route, settings: JsonObject): Promise<Settled> {
  const all = humanSteps(route.steps).flatMap(({ when, by }) => [
    when,
    ...('first' in by ? by.first.map((rule) => rule.when) : []),
  ]);
  const open = [...new Set(all)].filter((when): when is Expression => when !== undefined);
  const fixed = open.filter((when) => rootNames(when).every((name) => name === 'setting'));
  return new Map(
    await Promise.all(
      fixed.map(async (when) => [when, await holds(when, {}, { settings })] as const),
    ),
  );
}
