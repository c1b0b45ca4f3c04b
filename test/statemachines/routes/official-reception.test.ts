import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { officialReception } from '#statemachines/routes/reception/official-reception.ts';
import { receptionClaim } from '#statemachines/routes/reception/reception-claim.ts';
import { broken, fileMissing } from '../../rig/rules-of.ts';

const guests = (count: number): readonly JsonObject[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `g${String(at)}`,
    name: '孙国强',
    duty: '江州市水利局',
  }));

const meal = { key: 'm1', item: 'meal', what: '工作餐', place: '机关食堂', amount: 32_000 };

const visit = (change: JsonObject = {}): JsonObject => ({
  visitor: '江州市水利局',
  letterNo: '江水函〔2026〕31号',
  reason: '考察中小河流治理',
  days: { from: '2026-11-25', to: '2026-11-25' },
  guests: guests(3),
  companions: 1,
  kind: '午餐',
  list: [meal],
  ...change,
});

const hosted = (what: string): JsonObject => visit({ list: [{ ...meal, what }] });

describe('a reception is refused', () => {
  test.each<[title: string, data: JsonObject, guards: readonly string[]]>([
    ['never, if it is sound', visit(), []],
    ['with four companions of three guests', visit({ companions: 4 }), ['companions-few']],
    ['not with three of ten', visit({ guests: guests(10), companions: 3 }), []],
    ['with four of ten', visit({ guests: guests(10), companions: 4 }), ['companions-few']],
    ['not with three of eleven', visit({ guests: guests(11), companions: 3 }), []],
    ['with four of eleven', visit({ guests: guests(11), companions: 4 }), ['companions-few']],
    ['not with four of twelve', visit({ guests: guests(12), companions: 4 }), []],
    ['with two meals', visit({ list: [meal, { ...meal, key: 'm2', amount: 0 }] }), ['one-meal']],
    [
      'above the standard of a meal',
      visit({ list: [{ ...meal, amount: 32_001 }] }),
      ['meal-within-standard'],
    ],
  ])('%s', async (_title, data, guards) => {
    expect(await broken(officialReception, 'start', data)).toEqual(guards);
  });

  test.each(['白酒两瓶', '红酒', '香烟一条', '烟酒', '啤酒', '软中华烟', '茅台'])(
    'with %s on its list',
    async (what) => {
      expect(await broken(officialReception, 'start', hosted(what))).toEqual([
        'no-tobacco-or-alcohol',
      ]);
    },
  );

  test.each(['青山酒店住宿', '赴烟台路上用餐', '酒泉来宾工作餐'])('not with %s', async (what) => {
    expect(await broken(officialReception, 'start', hosted(what))).toEqual([]);
  });

  test('without the letter', async () => {
    const { attachments } = officialReception.start;
    expect(await fileMissing(officialReception, attachments, visit())).toBe('letter');
  });
});

const claim = (change: JsonObject = {}): JsonObject => ({
  reason: '江州市水利局来访',
  reception: [
    {
      key: 'o1',
      request: 'visit-1',
      number: '接待单2026-0001',
      of: { list: [meal], budget: 32_000 },
      amount: 28_000,
    },
  ],
  bills: [{ key: 'b1', item: 'meal', what: '工作餐', amount: 28_000 }],
  payBy: 'card',
  ...change,
});

describe('a claim for a reception is refused', () => {
  test.each<[title: string, data: JsonObject, guards: readonly string[]]>([
    ['never, if it is sound', claim(), []],
    ['in cash', claim({ payBy: 'cash' }), ['never-cash']],
    [
      'with alcohol among its costs',
      claim({ bills: [{ key: 'b1', item: 'meal', what: '工作餐及白酒', amount: 28_000 }] }),
      ['no-tobacco-or-alcohol'],
    ],
    [
      'with what was not approved',
      claim({ bills: [{ key: 'b1', item: 'lodging', what: '住宿', amount: 28_000 }] }),
      ['as-arranged'],
    ],
    [
      'where the reception does not bear the whole of it',
      claim({ bills: [{ key: 'b1', item: 'meal', what: '工作餐', amount: 28_001 }] }),
      ['drawn-adds-up'],
    ],
  ])('%s', async (_title, data, guards) => {
    expect(await broken(receptionClaim, 'start', data)).toEqual(guards);
  });

  test.each(['letter', 'list', 'bills', 'cardSlips'])('without %s', async (rule) => {
    expect(await fileMissing(receptionClaim, [rule], claim())).toBe(rule);
  });
});
