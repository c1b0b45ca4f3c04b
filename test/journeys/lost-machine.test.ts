import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { checkAgreement } from '../rig/check-agreement.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { chance } from '../rig/random.ts';
import { act, file, walkToEnd } from '../rig/walk.ts';

// As many as LOST says: 500 takes some minutes.
const count = Number(process.env['LOST'] ?? 40);

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

test(`${String(count)} open requests finish after the machines' data is gone`, async () => {
  const open: { route: Route; id: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const dice = chance(9000 + index);
    const route = routes[index % routes.length];
    if (route === undefined) throw new Error('no routes');
    // eslint-disable-next-line no-await-in-loop
    const { id } = await file(rig, route, dice);
    open.push({ route, id });
    // Some have gone a step on, and one in eight is decided while nobody has told the machine yet.
    // eslint-disable-next-line no-await-in-loop
    await rig.quiet();
    // eslint-disable-next-line no-await-in-loop
    const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
    const [row] = openSteps(state);
    // eslint-disable-next-line no-await-in-loop
    if (index % 2 === 0 && row !== undefined) await act(rig, route, state, row, 'agree', dice);
  }
  await rig.loseMachines();
  const ends: string[] = [];
  for (const { route, id } of open) {
    // eslint-disable-next-line no-await-in-loop
    const state = await walkToEnd(rig, route, id, chance(1));
    // eslint-disable-next-line no-await-in-loop
    await checkAgreement(rig, route, id);
    ends.push(state.status);
  }
  expect(ends.filter((status) => status === 'closed')).toHaveLength(count);
}, 900_000);

test('a step decided while the machine is gone goes on with the next generation', async () => {
  const route = routes.find(({ id }) => id === 'vehicle-repair');
  if (route === undefined) throw new Error('no such route');
  const { id } = await file(rig, route, chance(5));
  await rig.quiet();
  const before = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  await rig.loseMachines();
  const [row] = openSteps(before);
  if (row === undefined) throw new Error('nothing is open');
  await act(rig, route, before, row, 'agree', chance(6));
  await rig.quiet();
  const after = await checkAgreement(rig, route, id);
  expect(after.generation).toBe(before.generation + 1);
  expect(openSteps(after)[0]?.step).not.toBe(row.step);
});
