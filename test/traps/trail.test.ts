import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { firstBroken } from '#domain/chain.ts';
import { verificationCode } from '#functions/deeds/verify.ts';
import { readTrail } from '#functions/stores/trail.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { chance } from '../rig/random.ts';
import { file, walkToEnd } from '../rig/walk.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

test('a trail whose end was cut off is sound by itself, and is found out by the code on the record', async () => {
  const route = routeOf('vehicle-repair');
  if (route === undefined) throw new Error('no such route');
  const { id } = await file(rig, route, chance(3));
  const state = await walkToEnd(rig, route, id, chance(3));
  expect(state.status).toBe('closed');
  const { digest, db, tables } = rig.world;
  const whole = await readTrail(db, tables.trail, `R#${id}`);
  const onPaper = state.record?.code ?? '';
  const reaches = (links: typeof whole): boolean =>
    links.some(({ hash }) => verificationCode(hash) === onPaper);
  expect([firstBroken(whole, digest), reaches(whole)]).toEqual([undefined, true]);
  // The last entry says that the record was made; the one before it is what the record's code is of.
  const cut = whole.slice(0, -2);
  expect([firstBroken(cut, digest), reaches(cut)]).toEqual([undefined, false]);
});
