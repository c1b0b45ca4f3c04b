import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import type { Known, Reading } from '#statemachines/answers.ts';
import { readAnswers } from '#statemachines/derive/reader.ts';
import type { Asks, Route } from '#statemachines/route.ts';
import { sampleRoute } from '../sample-route.ts';
import { demoToday } from '../../rig/demo-today.ts';

const known: Known = { office: demoToday, settings: {}, today: '2026-11-23' };
const route: Route = sampleRoute;
const open: Asks = {
  items: { rows: 'open', columns: { name: 'required', quantity: 'required', price: 'required' } },
};
const locked: Asks = { settlement: { rows: 'locked', columns: { settled: 'required' } } };

const read = (asks: Asks, raw: Record<string, unknown>, before: JsonObject = {}) =>
  readAnswers(route, asks, before, raw, known);

const faultsOf = (reading: Reading) =>
  reading.ok ? [] : reading.faults.map(({ at, code }) => `${at} ${code}`);

const pads = { key: 'r1', name: '刹车片', quantity: 2, price: 21_425, amount: 42_850 };
const battery = { key: 'r2', name: '蓄电池', quantity: 1, price: 58_000, amount: 58_000 };

describe('open lines', () => {
  test('come flat from a page, blank rows left out, keys given', async () => {
    const reading = await read(open, {
      'items.0.name': '刹车片',
      'items.0.quantity': '2',
      'items.0.price': '214.25',
      'items.1.key': '',
      'items.1.name': ' ',
      'items.1.quantity': '',
      'items.1.price': '',
      'items.10.name': '蓄电池',
      'items.10.quantity': '１',
      'items.10.price': '580',
    });
    expect(reading).toEqual({ ok: true, data: { items: [pads, battery], estimate: 100_850 } });
  });

  test('come as data from a program', async () => {
    const reading = await read(open, {
      items: [
        { name: '刹车片', quantity: 2, price: 21_425 },
        { key: 'mine', name: '蓄电池', quantity: 1, price: '580.00' },
      ],
    });
    expect(reading.data['items']).toEqual([pads, { ...battery, key: 'mine' }]);
  });

  test('keep keys, and new rows take none that any line of the request has', async () => {
    const before = { items: [pads], approvedItems: [{ ...battery, key: 'r2' }] };
    const row = { name: '机油', quantity: 1, price: 1 };
    const reading = await read(
      open,
      { items: [row, { ...row, key: 'r1' }, { ...row, key: 'r2' }] },
      before,
    );
    expect(reading).toMatchObject({
      data: { items: [{ key: 'r3' }, { key: 'r1' }, { key: 'r4' }] },
    });
  });

  test('name each fault by place, keep what can be read, and sum it', async () => {
    const reading = await read(open, {
      'items.0.name': '刹车片',
      'items.0.quantity': '2',
      'items.0.price': '214.25',
      'items.1.name': '蓄电池',
      'items.1.quantity': '1',
      'items.1.price': '580.005',
      'items.2.price': '5',
    });
    expect(faultsOf(reading)).toEqual([
      'items.1.price decimals',
      'items.2.name missing',
      'items.2.quantity missing',
    ]);
    expect(reading.data['estimate']).toBe(42_850);
    expect(reading).toMatchObject({
      faults: [{ says: { zh: '请填最多两位小数，改为580.00或580.01。' } }, {}, {}],
    });
  });

  test.each<[string, Record<string, unknown>, readonly string[]]>([
    ['no rows', {}, ['items too-few']],
    [
      'too many rows',
      {
        items: Array.from({ length: 900 }, () => pads).map((row, index) => ({
          ...row,
          key: `k${String(index)}`,
        })),
      },
      ['items too-many'],
    ],
    ['a row that is none', { items: [pads, 'x'] }, ['items.1 not-rows']],
    ['a key twice', { items: [pads, pads] }, ['items.1 key-twice']],
    [
      'a column nobody knows',
      { items: [{ ...pads, discount: 5 }] },
      ['items.0.discount not-asked'],
    ],
    [
      'a row that does not add up',
      { items: [{ ...pads, amount: 1 }] },
      ['items.0.amount does-not-add-up'],
    ],
    [
      'a total that does not add up',
      { items: [pads], estimate: 42_849 },
      ['estimate does-not-add-up'],
    ],
    [
      'a total in yuan that does not',
      { items: [pads], estimate: '428.51' },
      ['estimate does-not-add-up'],
    ],
    [
      'a total beyond the bounds',
      { items: [{ name: 'x', quantity: 999, price: 100_000_000 }] },
      ['estimate out-of-range'],
    ],
  ])('refuse %s', async (_what, raw, faults) => {
    expect(faultsOf(await read(open, raw))).toEqual(faults);
  });

  test('take sums that are right', async () => {
    expect(await read(open, { items: [pads], estimate: '428.50' })).toMatchObject({ ok: true });
    expect(
      await read(open, { items: [{ ...pads, amount: '428.5' }], estimate: 42_850 }),
    ).toMatchObject({ ok: true });
  });
});

describe('locked lines', () => {
  const before = { approvedItems: [pads, battery], approvedTotal: 100_850 };

  test('follow the approved rows by key, in their order', async () => {
    const raw = {
      settlement: [
        { key: 'r2', settled: 58_000 },
        { key: 'r1', settled: '400' },
      ],
    };
    const reading = await read(locked, raw, before);
    expect(reading).toMatchObject({
      ok: true,
      data: {
        settlement: [
          { key: 'r1', name: '刹车片', approved: 42_850, settled: 40_000, cut: 2850 },
          { key: 'r2', name: '蓄电池', approved: 58_000, settled: 58_000, cut: 0 },
        ],
        settledTotal: 98_000,
      },
    });
  });

  test.each<[string, readonly unknown[], readonly string[]]>([
    [
      'an unknown row',
      [
        { key: 'r1', settled: 1 },
        { key: 'r2', settled: 1 },
        { key: 'r9', settled: 1 },
      ],
      ['settlement.2 line-not-approved'],
    ],
    [
      'a row without a key',
      [{ settled: 1 }, { key: 'r1', settled: 1 }, { key: 'r2', settled: 1 }],
      ['settlement.0 line-not-approved'],
    ],
    [
      'a row twice',
      [
        { key: 'r1', settled: 1 },
        { key: 'r1', settled: 2 },
        { key: 'r2', settled: 1 },
      ],
      ['settlement.1 key-twice'],
    ],
    ['a row left out', [{ key: 'r1', settled: 1 }], ['settlement.1.settled missing']],
    [
      'another name',
      [
        { key: 'r1', settled: 1, name: '轮胎' },
        { key: 'r2', settled: 1 },
      ],
      ['settlement.0.name not-asked'],
    ],
    [
      'another approved amount',
      [
        { key: 'r1', settled: 1, approved: 9 },
        { key: 'r2', settled: 1 },
      ],
      ['settlement.0.approved does-not-add-up'],
    ],
  ])('refuse %s', async (_what, settlement, faults) => {
    expect(faultsOf(await read(locked, { settlement }, before))).toEqual(faults);
  });
});
