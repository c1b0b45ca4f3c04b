import { Problem } from '#domain/problem.ts';
import type { JsonObject } from '#domain/words.ts';
import { brokenGuards } from '../data.ts';
import type { Route } from '../route.ts';

/** Throws `guard-broken` with every rule of the step (or of `start`) that the data breaks, the first one first. */
export async function keepGuards(
  route: Route,
  at: string,
  data: JsonObject,
  settings: JsonObject,
): Promise<void> {
  const broken = await brokenGuards(route, at, data, { settings });
  const [first, ...more] = broken.map(({ says, field = '' }) => ({ says, field }));
  if (first === undefined) return;
  throw new Problem('guard-broken', more.length === 0 ? first : { ...first, more });
}
