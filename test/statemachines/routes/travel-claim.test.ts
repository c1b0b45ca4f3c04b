import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import { calculated } from '#statemachines/data.ts';
import { travelClaim } from '#statemachines/routes/finance/travel-claim.ts';
import { onceKeys } from '#statemachines/ties/once.ts';
import { bareRequest } from '../../rig/bare-request.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { broken, fileMissing } from '../../rig/rules-of.ts';

const journey = {
  days: { from: '2026-11-09', to: '2026-11-13' },
  travellers: [{ key: 'r1', person: 'shi-yan', level: 'staff' }],
  transport: 'train',
} as const;

const order = (amount: number, of: JsonObject = {}): JsonObject => ({
  key: 'o1',
  request: 'order-1',
  number: '派差2026-0001',
  headline: '石䶮赴合肥市',
  of: { ...journey, ...of },
  amount,
});

const night = {
  key: 'b1',
  person: 'shi-yan',
  date: '2026-11-09',
  place: '合肥市',
  nights: 2,
  invoiceNo: '26340000000011110001',
  amount: 60_000,
} as const;

const ticket = {
  key: 'b1',
  category: 'ticket',
  person: 'shi-yan',
  date: '2026-11-09',
  note: '青山至合肥',
  invoiceNo: '26340000000011110002',
  amount: 60_000,
} as const;

const allowance = {
  key: 'a1',
  person: 'shi-yan',
  place: '其他地区',
  first: '2026-11-09',
  last: '2026-11-11',
  mealDays: 3,
  transportDays: 3,
} as const;

const claim = (stays: readonly JsonObject[], amount: number, other: JsonObject = {}) => ({
  reason: '参加水库除险加固培训',
  payBy: 'card',
  orders: [order(amount)],
  bills: [],
  stays,
  allowances: [],
  ...other,
});
const billed = (change: JsonObject, other: JsonObject = {}): JsonObject =>
  claim([], 60_000, { bills: [{ ...ticket, ...change }], ...other });

const sound = claim([night], 60_000);

const reckoned = (data: JsonObject): Promise<JsonObject> =>
  calculated(travelClaim, data, { settings: settingsOf(travelClaim, demoToday) });

describe('a stay is compared with the limit of each of its nights', () => {
  test.each<[title: string, stay: JsonObject, limit: number, own: number]>([
    ['within it', {}, 70_000, 0],
    ['above it', { amount: 90_000 }, 70_000, 20_000],
    ['to the yuan', { amount: 70_000 }, 70_000, 0],
    ['in a place with seasons, in season', { place: '青岛市', date: '2026-09-01' }, 90_000, 0],
    ['out of season', { place: '青岛市', date: '2026-11-09' }, 76_000, 0],
    ['over the turn of the season', { place: '青岛市', date: '2026-09-30' }, 83_000, 0],
    ['in a season over New Year', { place: '三亚市', date: '2026-12-31', amount: 1 }, 90_000, 0],
    ['over the turn of an edition', { date: '2025-12-31', amount: 70_000 }, 68_000, 2000],
    ['somewhere else', { place: '其他地区' }, 66_000, 0],
  ])('%s', async (_title, stay, limit, own) => {
    const { stays } = await reckoned(claim([{ ...night, ...stay }], 1));
    expect(stays).toMatchObject([{ limit, own }]);
  });

  test('by the rank of whoever slept there', async () => {
    const settings = settingsOf(travelClaim, demoToday);
    const raised = { ...settings, rank: { 'shi-yan': 'bureau' } };
    const { stays } = await calculated(travelClaim, sound, { settings: raised });
    expect(stays).toMatchObject([{ limit: 92_000 }]);
  });
});

test('allowances go by days, the place’s own rate before that of other places', async () => {
  const far = { ...allowance, key: 'a2', place: '乌鲁木齐市' };
  const data = claim([], 0, { allowances: [allowance, far] });
  const { allowances, claimed } = await reckoned(data);
  expect(allowances).toMatchObject([
    { mealRate: 10_000, transportRate: 8000, due: 54_000 },
    { mealRate: 12_000, transportRate: 8000, due: 60_000 },
  ]);
  expect(claimed).toBe(114_000);
});

test('bills and allowances add up, and so does what finance leaves of them', async () => {
  const data = claim([night], 114_000, {
    allowances: [allowance],
    checkedStays: [{ key: 'b1', approved: 50_000, why: '有一晚未住' }],
    checkedAllowances: [{ key: 'a1', approved: 54_000 }],
  });
  expect(await reckoned(data)).toMatchObject({
    claimed: 114_000,
    payable: 104_000,
    cutTotal: 10_000,
    total: 104_000,
    sheets: 1,
  });
});

describe('a claim is refused', () => {
  test.each<[title: string, data: JsonObject, guards: readonly string[]]>([
    ['never, if it is sound', sound, []],
    [
      'for somebody who is on no order',
      claim([{ ...night, person: 'ma-jun' }], 60_000),
      ['travellers-only'],
    ],
    [
      'for an allowance of somebody who is on no order',
      claim([], 54_000, { allowances: [{ ...allowance, person: 'ma-jun' }] }),
      ['travellers-only'],
    ],
    [
      'dated before the journey',
      claim([{ ...night, date: '2026-11-08', nights: 1, amount: 30_000 }], 30_000),
      ['nights-within-journey'],
    ],
    ['dated after the journey', billed({ date: '2026-11-14' }), ['within-journey']],
    [
      'with more nights than the journey',
      claim([{ ...night, date: '2026-11-12' }], 60_000),
      ['nights-within-journey'],
    ],
    [
      'with an allowance beyond the journey',
      claim([], 54_000, {
        allowances: [{ ...allowance, first: '2026-11-12', last: '2026-11-14' }],
      }),
      ['allowances-within-journey'],
    ],
    [
      'with more days of allowance than days',
      claim([], 64_000, { allowances: [{ ...allowance, mealDays: 4 }] }),
      ['days-as-travelled'],
    ],
    ['by plane where none was approved', billed({ category: 'air' }), ['air-approved']],
    ['with tolls where no car was taken', billed({ category: 'toll' }), ['car-bills-with-car']],
    [
      'with local transport where a car was taken',
      {
        ...claim([], 54_000, { allowances: [allowance] }),
        orders: [order(54_000, { transport: 'own' })],
      },
      ['no-transport-with-car'],
    ],
    [
      'in a place without a standard',
      claim([{ ...night, place: '拉萨市' }], 60_000),
      ['standard-known'],
    ],
    ['without a bill or an allowance', claim([], 1), ['something-claimed', 'drawn-adds-up']],
    ['where the orders do not bear the whole of it', claim([night], 59_999), ['drawn-adds-up']],
  ])('%s', async (_title, data, guards) => {
    expect(await broken(travelClaim, 'start', data)).toEqual(guards);
  });

  test('above the standard, where the office refuses what exceeds it', async () => {
    const high = claim([{ ...night, amount: 90_000 }], 70_000);
    expect(await broken(travelClaim, 'start', high)).toEqual([]);
    const refusing = { excess: 'refused' };
    expect(await broken(travelClaim, 'start', high, refusing)).toEqual(['excess-refused']);
  });

  test('when finance raises it', async () => {
    const raised = claim([night], 60_000, {
      originals: true,
      checkedStays: [{ key: 'b1', approved: 60_001 }],
    });
    expect(await broken(travelClaim, 'finance', raised)).toEqual(['stays-never-raised']);
  });
});

test('several orders bear one claim, each for its own days', async () => {
  const later = {
    ...order(30_000, { days: { from: '2026-11-18', to: '2026-11-19' } }),
    key: 'o2',
    request: 'order-2',
  };
  const data = {
    ...claim([night, { ...night, key: 'b2', date: '2026-11-18', nights: 1, amount: 30_000 }], 0),
    orders: [order(60_000), later],
  };
  expect(await broken(travelClaim, 'start', data)).toEqual([]);
});

describe('files', () => {
  const at = travelClaim.start.attachments;
  test.each<[title: string, data: JsonObject, missing: string | undefined]>([
    ['the bills', { ...sound, payBy: 'transfer' }, 'bills'],
    ['nothing for allowances alone', claim([], 54_000, { payBy: 'transfer' }), undefined],
    ['slips of the official card', claim([], 54_000), 'cardSlips'],
  ])('%s', async (_title, data, missing) => {
    expect(await fileMissing(travelClaim, at, data)).toBe(missing);
  });

  test('the purchasing office’s word on fuel', async () => {
    const fuel = billed({ category: 'fuel' });
    expect(await fileMissing(travelClaim, ['fuelCheck'], fuel)).toBe('fuelCheck');
    expect(await fileMissing(travelClaim, ['fuelCheck'], billed({}))).toBeUndefined();
  });
});

const keysOf = async (allowances: readonly JsonObject[]): Promise<readonly string[]> => {
  const state = { ...bareRequest, data: { allowances } };
  const keys = await onceKeys(travelClaim, state);
  return keys.map(({ written }) => written);
};

describe('an allowance comes once for a person and a day', () => {
  test.each<[what: string, spans: readonly (readonly [string, string])[], days: readonly string[]]>(
    [
      ['one day', [['2026-11-30', '2026-11-30']], ['2026-11-30']],
      ['over a month’s end', [['2026-11-30', '2026-12-01']], ['2026-11-30', '2026-12-01']],
      [
        'two lines that overlap, twice',
        [
          ['2026-11-03', '2026-11-04'],
          ['2026-11-04', '2026-11-04'],
        ],
        ['2026-11-03', '2026-11-04', '2026-11-04'],
      ],
      ['none', [], []],
    ],
  )('%s', async (_what, spans, days) => {
    const rows = spans.map(([first, last]) => ({ person: 'shi-yan', first, last }));
    expect(await keysOf(rows)).toEqual(days.map((day) => `shi-yan ${day}`));
  });
});
