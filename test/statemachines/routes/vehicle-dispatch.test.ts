import { describe, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import { bookingsOf } from '#statemachines/acts/bookings.ts';
import { voidOf } from '#statemachines/derive/sheet/void-of.ts';
import { vehicleDispatch } from '#statemachines/routes/vehicles/vehicle-dispatch.ts';
import { does, filedByHand, prints, refusal } from '../../rig/paper/by-hand.ts';
import type { PaperRequest } from '../../rig/paper/request.ts';

// A Monday.
const monday = '2026-11-23T00:30:00Z';
const trip = {
  purpose: 'field',
  reason: '检查冬修水利工程。',
  destination: '青山镇水管站',
  tier: 'county',
  departAt: '2026-11-24T08:30',
  returnAt: '2026-11-24T17:30',
  deliveryOnly: false,
  passengers: [{ name: '马骏', unit: '工程建设股' }],
};
const requester = 'ma-jun';

const asked = (changes: object = {}): Promise<PaperRequest> =>
  filedByHand(vehicleDispatch, monday, {
    by: requester,
    answers: { ...trip, ...changes },
    files: ['proof'],
  });

/** Approved by the section chief and given the pickup. */
async function assigned(changes: object = {}): Promise<PaperRequest> {
  const paper = await asked(changes);
  await does(paper, 'chief', { by: 'ouyang-kun' });
  await does(paper, 'assign', given);
  return paper;
}
const given = { by: 'he-xiumei', answers: { vehicle: 'pickup', driver: 'zhou-jianping' } };
const out = {
  by: 'zhou-jianping',
  answers: { leftAt: '2026-11-23T08:31', odometerOut: 86_000 },
};
const open = (paper: PaperRequest): readonly string[] =>
  openSteps(paper.state).map(({ step }) => step);

/** On its way back, with the odometer at 86,000 when it left. */
async function away(): Promise<PaperRequest> {
  const paper = await assigned();
  prints(paper, 'zhou-jianping');
  await does(paper, 'depart', out);
  paper.wait(9 * 60);
  return paper;
}
const back = (odometerIn: number, backAt = '2026-11-23T17:20') => ({
  by: 'zhou-jianping',
  answers: { backAt, odometerIn },
});
const seen = (odometerSeen: number) => ({
  by: 'he-xiumei',
  answers: { odometerSeen, condition: 'sound' },
});

describe('who approves, by how far it goes', () => {
  test.each([
    ['town', 'chief'],
    ['county', 'chief'],
    ['city', 'deputy'],
    ['province', 'deputy'],
    ['outside', 'head'],
  ])('%s: %s', async (tier, approver) => {
    const paper = await asked({ tier });
    expect(paper.state.data['approver']).toBe(approver);
    await does(paper, 'chief', { by: 'ouyang-kun' });
    expect(open(paper)).toEqual([approver === 'chief' ? 'assign' : approver]);
  });

  test('a trip out of the province goes to the head whatever the office sets', async () => {
    expect(Object.keys(vehicleDispatch.settings)).not.toContain('outsideBy');
  });

  test('a day off in town goes to the deputy', async () => {
    const saturday = { departAt: '2026-11-28T08:30', returnAt: '2026-11-28T12:00' };
    const paper = await asked({ ...saturday, tier: 'town', holidayReason: '汛情值守换班。' });
    expect(paper.state.data).toMatchObject({ holidayUse: true, approver: 'deputy' });
  });
});

describe('what a request is refused for', () => {
  test('holiday use without a reason', async () => {
    const over = { departAt: '2026-11-27T08:30', returnAt: '2026-11-28T12:00' };
    expect(await refusal(asked(over))).toEqual({ code: 'form-faults', field: 'holidayReason' });
  });

  test('passengers on a delivery trip', async () => {
    const found = await refusal(asked({ deliveryOnly: true }));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'deliveryOnly' });
    expect(found.says).toContain('不得带人随行');
  });

  test('a return before the departure', async () => {
    const found = await refusal(asked({ returnAt: '2026-11-24T08:00' }));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'returnAt' });
  });

  test('a departure in the past', async () => {
    const found = await refusal(asked({ departAt: '2026-11-20T08:00' }));
    expect(found).toEqual({ code: 'form-faults', field: 'departAt' });
  });

  test('more people than seats', async () => {
    const passengers = Array.from({ length: 5 }, (_, n) => ({ name: `第${String(n + 1)}人` }));
    const paper = await asked({ passengers });
    await does(paper, 'chief', { by: 'ouyang-kun' });
    const found = await refusal(does(paper, 'assign', given));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'vehicle' });
    const answers = { ...given.answers, vehicle: 'offroad' };
    await does(paper, 'assign', { ...given, answers });
    expect(open(paper)).toEqual(['depart']);
  });
});

test('for a journey the vehicle is part of what its order has', async () => {
  const { state } = await assigned();
  const order = { key: 'r1', request: 'journey', number: '派差2026-0001', headline: '', of: {} };
  const named = { ...state, data: { ...state.data, order: [order] } };
  const kept = await bookingsOf(vehicleDispatch, named);
  expect(kept.map(({ thing, within }) => ({ thing, within }))).toEqual([
    { thing: 'vehicle:pickup', within: ['journey'] },
    { thing: 'person:zhou-jianping', within: ['journey'] },
  ]);
  expect((await bookingsOf(vehicleDispatch, state)).map(({ within }) => within)).toEqual([
    undefined,
    undefined,
  ]);
});

describe('the slip', () => {
  test('no departure before it was printed: slip-not-printed', async () => {
    const paper = await assigned();
    expect(await refusal(does(paper, 'depart', out))).toEqual({ code: 'slip-not-printed' });
    prints(paper, 'zhou-jianping');
    await does(paper, 'depart', out);
    expect(open(paper)).toEqual(['back']);
  });

  test('a change after printing voids it at once and frees the vehicle', async () => {
    const paper = await assigned();
    prints(paper, 'zhou-jianping');
    await does(paper, 'depart', { by: 'zhou-jianping', act: 'change' });
    const [slip] = paper.state.slips;
    expect(slip === undefined ? undefined : voidOf(slip, paper.state)?.why).toBe(
      '申报变更，待重新审批',
    );
    expect(paper.state.data).not.toHaveProperty('vehicle');
    expect(open(paper)).toEqual(['change']);
    await does(paper, 'change', { by: requester, answers: { ...trip, destination: '石桥镇' } });
    await does(paper, 'chief', { by: 'ouyang-kun' });
    await does(paper, 'assign', given);
    expect(paper.state.slips.map(({ voided }) => voided === undefined)).toEqual([false, true]);
    expect(await refusal(does(paper, 'depart', out))).toEqual({ code: 'slip-not-printed' });
  });

  test('another vehicle: the slip is void until the manager assigns anew', async () => {
    const paper = await assigned();
    prints(paper, 'zhou-jianping');
    await does(paper, 'depart', { by: 'zhou-jianping', act: 'swap' });
    expect(paper.state.slips.every(({ voided }) => voided !== undefined)).toBe(true);
    expect(open(paper)).toEqual(['assign']);
  });
});

describe('the return', () => {
  test.each([
    ['the odometer runs backwards', back(85_999), 'odometerIn'],
    ['more kilometres than a day allows', back(88_000), 'odometerIn'],
    ['back before it left', back(86_120, '2026-11-23T08:00'), 'backAt'],
  ])('%s: refused', async (_what, doing, field) => {
    const paper = await away();
    const found = await refusal(does(paper, 'back', doing));
    expect(found).toMatchObject({ code: 'guard-broken', field });
  });

  test('the manager reads the odometer as the driver wrote it', async () => {
    const paper = await away();
    await does(paper, 'back', back(86_120));
    const found = await refusal(does(paper, 'check', seen(86_210)));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'odometerSeen' });
    await does(paper, 'check', seen(86_120));
    expect(paper.state).toMatchObject({ outcome: 'done', at: 'end' });
    expect(paper.state.data['distance']).toBe(120);
  });

  test('damage is described', async () => {
    const paper = await away();
    await does(paper, 'back', back(86_120));
    const answers = { odometerSeen: 86_120, condition: 'faulty' };
    const found = await refusal(does(paper, 'check', { by: 'he-xiumei', answers }));
    expect(found).toEqual({ code: 'form-faults', field: 'conditionNote' });
  });
});
