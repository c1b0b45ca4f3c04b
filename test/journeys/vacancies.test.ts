import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OfficeData } from '#domain/office.ts';
import { transact } from '#functions/stores/table.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { smallRoutes } from '../rig/paper/small-routes.ts';
import { choice, filed, now, smallRoute } from '../traps/house.ts';

let clock = Date.parse('2026-11-23T02:00:00Z');
let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ more: smallRoutes, now: () => new Date(clock) });
});
afterAll(() => rig.close());

/** The office after something happened to it that no hand-over took care of. */
async function become(change: (office: OfficeData) => OfficeData): Promise<void> {
  const before = await rig.world.office.load('present');
  await transact(rig.world.db, rig.world.office.replace(before, change(before), []));
}

const nextMorning = async (): Promise<readonly string[]> => {
  clock += 86_400_000;
  const before = rig.sent.length;
  await rig.sweep();
  await rig.sweep();
  await rig.quiet();
  return rig.sent.slice(before).map(({ text }) => text);
};

test('a step whose only holder is gone goes to who decides instead, the next morning, and he is told', async () => {
  const step = await filed(rig, smallRoute('small-any'), 5);
  await rig.deeds.decide(
    rig.as('ouyang-kun'),
    step.state.id,
    step.row,
    choice(step.state, 'agree'),
  );
  const waits = await now(rig, step.state.id);
  expect([waits.row.step, waits.row.owner]).toEqual(['last', { post: 'head' }]);

  await become((office) => ({
    ...office,
    standIns: [],
    holdings: office.holdings.filter(({ post }) => post !== 'head'),
  }));
  const mails = await nextMorning();
  const { state, row } = await now(rig, step.state.id);
  expect(row.owner).toEqual({ post: 'party-secretary' });
  expect(mails.some((mail) => mail.startsWith(`ask ${state.id} last`))).toBe(true);
  const trail = await rig.deeds.trail(rig.as('gao-zhenhua'), state.id);
  expect(trail.at(-1)).toMatchObject({ type: 'reassigned', how: 'handed-over' });
});

test('where the office has nobody at all it stays open and named, and the administrators are told each morning', async () => {
  const { state } = await filed(rig, smallRoute('small-any'), 6);
  await become((office) => ({
    ...office,
    standIns: [],
    posts: office.posts.map(({ id, title }) => ({ id, title })),
    holdings: office.holdings.filter(
      ({ post }) => !['office-director', 'finance-chief', 'deputy-head-office'].includes(post),
    ),
  }));
  for (const morning of [1, 2]) {
    // eslint-disable-next-line no-await-in-loop
    const mails = await nextMorning();
    const told = mails.filter((mail) => mail.includes('vacant') && mail.includes(state.id));
    expect([morning, told.length]).toEqual([morning, 2]);
  }
  const { row } = await now(rig, state.id);
  expect([row.step, row.state]).toEqual(['joint', 'open']);
});
