import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apply } from '#domain/apply.ts';
import { firstBroken } from '#domain/chain.ts';
import { eventOf, readTrail } from '#functions/stores/trail.ts';
import { routes } from '#statemachines/routes/index.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { chance } from '../rig/random.ts';
import { file, walkToEnd } from '../rig/walk.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

describe.each(routes.map((route) => [route.id, route] as const))('%s', (_id, route) => {
  test('goes from form to record when everyone agrees', async () => {
    const dice = chance(7);
    const filed = await file(rig, route, dice);
    const state = await walkToEnd(rig, route, filed.id, dice);
    expect(state).toMatchObject({ status: 'closed', outcome: 'done' });
    expect(await rig.world.archive.exists(state.record?.key ?? '')).toBe(true);
    const trail = await readTrail(rig.world.db, rig.world.tables.trail, `R#${state.id}`);
    expect(firstBroken(trail, rig.world.digest)).toBeUndefined();
    const { seq: _seq, chain: _chain, ...stored } = state;
    const folded = trail
      .map(eventOf)
      .reduce<ReturnType<typeof apply> | undefined>((so, event) => apply(so, event), undefined);
    expect(folded).toEqual(stored);
    expect(rig.sent.some(({ id }) => id.startsWith(state.id) && id.includes('result'))).toBe(true);
  });
});
