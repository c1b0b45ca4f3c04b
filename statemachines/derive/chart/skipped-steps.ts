import type { Facts } from '../../flow.ts';
import { placedSteps } from '../../check/places.ts';
import type { Route } from '../../route.ts';

/** The steps that the data, as it is now, passes over: what a live chart leaves out. */
export async function skippedSteps(route: Route, facts: Facts): Promise<readonly string[]> {
  const asked = placedSteps(route).flatMap(({ part }) =>
    part.kind === 'system' || part.when === undefined ? [] : [{ id: part.id, when: part.when }],
  );
  const held = await Promise.all(asked.map(({ when }) => facts.holds(when)));
  return asked.flatMap(({ id }, at) => (held[at] === true ? [] : [id]));
}
