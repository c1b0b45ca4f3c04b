import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Offered } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';
import { demoOffice } from '#local/demo-office.ts';
import { tollClaim } from '#statemachines/routes/vehicles/toll-claim.ts';
import { vehicleDispatch } from '#statemachines/routes/vehicles/vehicle-dispatch.ts';
import { does, filedByHand, offerBy, prints, refusal } from '../../rig/paper/by-hand.ts';
import type { PaperRequest } from '../../rig/paper/request.ts';

const driver = 'zhou-jianping';

/** A trip of one day, checked on return. */
async function trip(day: string, vehicle = 'pickup'): Promise<Offered> {
  const paper = await filedByHand(vehicleDispatch, `${day}T00:00:00Z`, {
    by: 'ma-jun',
    answers: {
      purpose: 'field',
      reason: '检查冬修水利工程。',
      destination: '石桥镇',
      tier: 'county',
      departAt: `${day}T08:30`,
      returnAt: `${day}T17:30`,
      deliveryOnly: true,
      passengers: [],
    },
  });
  await does(paper, 'chief', { by: 'ouyang-kun' });
  await does(paper, 'assign', { by: 'he-xiumei', answers: { vehicle, driver } });
  prints(paper, driver);
  const out = { leftAt: `${day}T08:30`, odometerOut: 86_000 };
  await does(paper, 'depart', { by: driver, answers: out });
  paper.wait(10 * 60);
  const back = { backAt: `${day}T17:00`, odometerIn: 86_090 };
  await does(paper, 'back', { by: driver, answers: back });
  const seen = { odometerSeen: 86_090, condition: 'sound' };
  await does(paper, 'check', { by: 'he-xiumei', answers: seen });
  return offerBy(paper, `用车-${day}-${vehicle}`);
}

let monday: Offered;
let tuesday: Offered;
let saloon: Offered;
let october: Offered;
beforeAll(async () => {
  monday = await trip('2026-11-16');
  tuesday = await trip('2026-11-17');
  saloon = await trip('2026-11-17', 'saloon');
  october = await trip('2026-10-20');
});

const ticket = (date: string, invoiceNo: string) => ({
  date,
  kind: 'toll',
  place: '青山—石桥',
  invoiceNo,
  amount: 1_500,
});
const filed = (
  trips: readonly Offered[],
  tickets: readonly JsonObject[],
  office = demoOffice,
): Promise<PaperRequest> =>
  filedByHand(
    tollClaim,
    '2026-11-23T00:30:00Z',
    {
      by: driver,
      answers: {
        reason: '11月下乡检查通行费。',
        trips: trips.map(({ request }) => ({ request })),
        tickets,
        payBy: 'cash',
        cashReason: '司机垫付，金额小。',
        payee: '周建平',
      },
      files: ['tickets'],
      offered: trips,
    },
    office,
  );

const tickets = [ticket('2026-11-16', '1001'), ticket('2026-11-17', '1002')];

describe('a toll claim', () => {
  test('is of one vehicle and one month, with its trips', async () => {
    const paper = await filed([monday, tuesday], tickets);
    expect(paper.state.data).toMatchObject({ vehicle: 'pickup', month: '2026-11', claimed: 3_000 });
    expect(paper.state.at).toBe('section');
  });

  test('with a trip of another vehicle is refused', async () => {
    const found = await refusal(filed([monday, saloon], tickets));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'trips' });
    expect(found.says).toContain('不同车辆');
  });

  test('with a trip of another month is refused', async () => {
    const found = await refusal(filed([monday, october], tickets));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'trips' });
    expect(found.says).toContain('不同月份');
  });

  test('with a ticket outside the trips is refused', async () => {
    const found = await refusal(filed([monday], tickets));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'tickets' });
  });

  test('without a trip is refused', async () => {
    expect(await refusal(filed([], tickets))).toEqual({ code: 'form-faults', field: 'trips' });
  });

  test('of a journey goes with the travel claim where the office says so', async () => {
    const office = { ...demoOffice, settings: { 'toll-claim.claimedWith': 'journey' } };
    const journey = {
      ...monday,
      of: { ...monday.of, order: [{ key: 'r1', request: 'o', number: '出差2026-0001' }] },
    };
    const found = await refusal(filed([journey], tickets.slice(0, 1), office));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'trips' });
    expect(found.says).toContain('差旅费');
    await filed([monday], tickets.slice(0, 1), office);
  });

  test('of a trip that was claimed already is refused', async () => {
    const draw = { request: 'other', route: 'toll-claim', number: '', headline: '', whole: true };
    const taken: Offered = { ...monday, draws: [{ ...draw, whole: true }] };
    const found = await refusal(filed([taken], tickets.slice(0, 1)));
    expect(found.code).toBe('form-faults');
    expect(found.field).toMatch(/^trips/u);
  });
});
