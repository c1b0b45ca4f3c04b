import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkAgreement } from '../rig/check-agreement.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { smallRoutes } from '../rig/paper/small-routes.ts';
import { choice, filed, now, smallRoute } from './house.ts';

/** Mistakes that other systems made with time, each under its own name; a test says what holds here instead. */

const director = 'ouyang-kun';

let rig: Rig;
let clock = Date.parse('2026-11-23T01:00:00Z');
beforeAll(async () => {
  rig = await openRig({ more: smallRoutes, now: () => new Date(clock) });
});
afterAll(() => rig.close());

test('nothing accepts a time of its own: a decision has the moment at which it was made, whatever is sent', async () => {
  const step = await filed(rig, smallRoute('small-any'), 61);
  const early = '2020-01-01T00:00:00.000Z';
  const sent = { ...choice(step.state, 'agree'), at: early, decidedAt: early };
  await rig.deeds.decide(rig.as(director), step.state.id, step.row, sent);
  clock -= 3_600_000;
  // The clock of another machine is behind: the next event is not earlier than the one before it.
  await rig.deeds.note(rig.as(step.state.requester.person), step.state.id, '补充说明。', []);
  clock += 3_600_000;
  await rig.quiet();
  const trail = await rig.deeds.trail(rig.as(director), step.state.id);
  const times = trail.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
  expect(times).not.toContain(early);
  expect(trail.flatMap((event) => (event.type === 'decided' ? [event.decision.at] : []))).toEqual(
    trail.flatMap((event) => (event.type === 'decided' ? [event.at] : [])),
  );
});

test('a request that waits four hundred days is still there, and goes on', async () => {
  const step = await filed(rig, smallRoute('small-any'), 71);
  clock += 400 * 86_400_000;
  // An execution lives for a year at most: its machine is gone by now.
  await rig.loseMachines();
  await rig.deeds.decide(rig.as(director), step.state.id, step.row, choice(step.state, 'agree'));
  await rig.quiet();
  clock += 120_000;
  await rig.sweep();
  const { state, row } = await now(rig, step.state.id);
  expect([state.generation > 1, row.step]).toEqual([true, 'last']);
  await checkAgreement(rig, smallRoute('small-any'), step.state.id);
});
