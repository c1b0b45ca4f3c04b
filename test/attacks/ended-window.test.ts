import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { standing } from '#functions/links/standing.ts';
import { demoOffice } from '#local/demo-office.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { smallRoutes } from '../rig/paper/small-routes.ts';
import { filed, smallRoute } from '../traps/house.ts';

const director = 'ouyang-kun';
const standIn = 'xu-jing';

let rig: Rig;
let now = '2026-11-24T02:00:00Z';
beforeAll(async () => {
  const window = { from: '2026-11-23', to: '2026-11-24', why: '出差', setBy: director };
  rig = await openRig({
    more: smallRoutes,
    now: () => new Date(now),
    office: {
      ...demoOffice,
      standIns: [{ id: 'trip', absent: director, standIn, ...window }],
    },
  });
});
afterAll(() => rig.close());

test('the link of a stand-in whose days have passed says so, and opens nothing', async () => {
  const { state, row } = await filed(rig, smallRoute('small-all'), 51);
  const link = {
    person: standIn,
    request: state.id,
    step: row.step,
    item: row.item,
    round: row.round,
    stepEpoch: row.epoch,
    personEpoch: 0,
    issuedAt: new Date(now),
    expiresAt: new Date('2026-12-24T02:00:00Z'),
  };
  expect(await standing(rig.world)(link)).toEqual({ open: true });
  now = '2026-11-25T02:00:00Z';
  const after = await standing(rig.world)(link);
  expect(after.open).toBe(false);
  expect('over' in after ? after.over.zh : '').toContain('11月24日');
});
