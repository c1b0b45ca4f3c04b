import { expect } from '@jest/globals';
import { firstBroken } from '#domain/chain.ts';
import { apply } from '#domain/apply.ts';
import { openSteps, type RequestState } from '#domain/request.ts';
import { factsFrom } from '#statemachines/acts/facts.ts';
import { allRowWrites } from '#functions/deeds/register-rows.ts';
import { loadRequest } from '#functions/stores/requests.ts';
import { eventOf, readTrail } from '#functions/stores/trail.ts';
import { countersign, waiting } from '#statemachines/flow.ts';
import type { Route } from '#statemachines/route.ts';
import type { Rig } from './open-rig.ts';

const keysOf = (
  places: readonly { readonly step: string; readonly item: string }[],
): readonly string[] => places.map(({ step, item }) => `${step} ${item}`).toSorted();

/**
 * Facts, model and machine say the same: the places the model expects are the steps that are open, and exactly those
 * at which the machine waits with a token; a closed request waits nowhere and has its record; the trail folds to it, and
 * its rows stand in the registers as they would be made of it now.
 */
export async function checkAgreement(rig: Rig, route: Route, id: string): Promise<RequestState> {
  const { world } = rig;
  const loaded = await loadRequest(world.db, world.tables.facts, id);
  if (loaded === undefined) throw new Error(`${id} is lost`);
  const { state, tokens } = loaded;
  const model = await waiting(route, state, factsFrom(state.data, state.settings));
  const machine = tokens.filter(({ generation }) => generation === state.generation);
  if (state.status === 'closed') {
    expect(openSteps(state)).toEqual([]);
    expect(await world.archive.exists(state.record?.key ?? '')).toBe(true);
  } else {
    expect(model.places.length).toBeGreaterThan(0);
    // Words by telephone are signed beside the main line; at its end the machine waits for all of them in one place.
    const main = openSteps(state).filter(({ side }) => side === undefined);
    const signing = state.at === countersign ? [{ step: countersign, item: '' }] : [];
    expect(keysOf([...main, ...signing])).toEqual(keysOf(model.places));
    expect(keysOf(machine)).toEqual(keysOf(model.places));
  }
  const trail = await readTrail(world.db, world.tables.trail, `R#${id}`);
  expect(firstBroken(trail, world.digest)).toBeUndefined();
  const { seq: _seq, chain: _chain, ...stored } = state;
  const folded = trail
    .map(eventOf)
    .reduce<ReturnType<typeof apply> | undefined>((so, event) => apply(so, event), undefined);
  expect(folded).toEqual(stored);
  const { standing } = loaded;
  expect(await allRowWrites(world, { after: state, standing, route, office: rig.office })).toEqual(
    [],
  );
  return state;
}
