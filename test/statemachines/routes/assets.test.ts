import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { calculated, evaluate } from '#statemachines/data.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import { readAnswers } from '#statemachines/derive/reader.ts';
import type { Route } from '#statemachines/route.ts';
import { assetCount } from '#statemachines/routes/assets/asset-count.ts';
import { assetPurchase } from '#statemachines/routes/assets/asset-purchase.ts';
import { equipmentRepair } from '#statemachines/routes/assets/equipment-repair.ts';
import { stockIn } from '#statemachines/routes/assets/purchase.ts';
import { sectionPurchase } from '#statemachines/routes/assets/section-purchase.ts';
import { suppliesPurchase } from '#statemachines/routes/assets/supplies-purchase.ts';
import { riskReview } from '#statemachines/routes/discipline/risk-review.ts';
import { check } from '#statemachines/check.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { broken, fileMissing } from '../../rig/rules-of.ts';

const bought = (got: number, paid: number) => [{ key: 'r1', name: '台式计算机', got, paid }];
const computer: JsonObject = {
  category: 'computer',
  items: [{ key: 'r1', name: '台式计算机', quantity: 2, price: 480_000 }],
  inCatalogue: false,
  method: 'designated',
  approvedTotal: 960_000,
};
const paper: JsonObject = {
  ...computer,
  category: 'stationery',
  items: [{ key: 'r1', name: '复印纸', quantity: 20, price: 2_000 }],
};
const threeQuotes = ['甲店', '乙店', '丙店'].map((supplier, at) => ({
  key: `q${String(at)}`,
  supplier,
  price: 900_000 + at,
}));

describe('how it is bought', () => {
  test.each<readonly [string, JsonObject, readonly string[]]>([
    ['little, directly', { ...paper, method: 'direct' }, []],
    ['much, directly', { ...computer, method: 'direct' }, ['quotes-asked']],
    ['much, with quotes', { ...computer, method: 'quotes' }, []],
    [
      'little, directly, and much of the kind before (化整为零)',
      { ...paper, method: 'direct', sameKind: 470_000 },
      ['quotes-asked'],
    ],
    [
      'in the catalogue, with quotes',
      { ...computer, inCatalogue: true, method: 'quotes' },
      ['government-procured'],
    ],
    ['in the catalogue, procured', { ...computer, inCatalogue: true, method: 'government' }, []],
    [
      'with earlier ones beyond the limit',
      { ...computer, sameKind: 29_040_000 },
      ['government-procured'],
    ],
  ])('%s', async (_name, data, guards) => {
    expect(await broken(assetPurchase, 'general', data)).toEqual(guards);
    const bySection = await broken(sectionPurchase, 'office', { ...data, inStock: true });
    expect(bySection).toEqual(guards);
    expect(await broken(suppliesPurchase, 'plan', data)).toEqual(guards);
  });

  test('what is in stock is not bought', async () => {
    expect(await broken(sectionPurchase, 'office', { ...paper, inStock: false })).toEqual([
      'stock-first',
    ]);
  });
});

describe('buying and accepting', () => {
  const quoted = { ...computer, method: 'quotes', bought: bought(2, 450_000) };
  const twice = threeQuotes.map((quote) => ({ ...quote, supplier: '甲店' }));

  test.each<readonly [string, JsonObject, readonly string[]]>([
    ['three suppliers', { ...quoted, quotes: threeQuotes }, []],
    ['two suppliers', { ...quoted, quotes: threeQuotes.slice(0, 2) }, ['three-suppliers']],
    ['one supplier three times', { ...quoted, quotes: twice }, ['three-suppliers']],
    ['as approved', { ...computer, bought: bought(2, 480_000) }, []],
    [
      'dearer than approved',
      { ...computer, bought: bought(2, 480_001) },
      ['bought-within-approved'],
    ],
    ['more than listed', { ...computer, bought: bought(3, 300_000) }, ['bought-as-listed']],
  ])('%s', async (_name, data, guards) => {
    expect(await broken(assetPurchase, 'buy', data)).toEqual(guards);
  });

  test.each<readonly [string, number, readonly string[]]>([
    ['all arrived', 2, []],
    ['one is missing', 1, ['arrived-as-bought']],
  ])('%s', async (_name, arrived, guards) => {
    const accepted = [{ key: 'r1', name: '台式计算机', arrived }];
    const data = { ...computer, bought: bought(2, 450_000), accepted };
    expect(await broken(assetPurchase, 'accept', data)).toEqual(guards);
  });

  test('three quotes are attached', async () => {
    expect(await fileMissing(assetPurchase, ['quoteFiles'], quoted)).toBe('quoteFiles');
    expect(await fileMissing(assetPurchase, ['quoteFiles'], computer)).toBeUndefined();
  });
});

test('buyer, acceptor and keeper are different persons: check refuses a route without that', () => {
  const together: Route = {
    ...assetPurchase,
    separate: assetPurchase.separate.filter((set) => {
      const steps: readonly string[] = set.steps;
      return !steps.includes('accept-second');
    }),
  };
  expect(check(together).map(({ rule }) => rule)).toContain('start-not-apart');
  const sets: readonly (readonly string[])[] = assetPurchase.separate.map(({ steps }) => steps);
  const apart = sets.some((set) => ['buy', 'accept', 'stock-in'].every((id) => set.includes(id)));
  expect(apart).toBe(true);
});

/** What is wrong with taking in two at that price, with that card. */
const taken = async (paid: number, cardNo: string, own: JsonObject = {}) => {
  const settings = { ...settingsOf(assetPurchase, demoToday), ...own };
  const before = await calculated(
    assetPurchase,
    { ...computer, bought: bought(2, paid) },
    { settings },
  );
  const reading = await readAnswers(
    assetPurchase,
    stockIn.asks,
    before,
    { stockedOn: '2026-11-20', stocked: [{ key: 'r1', cardNo }] },
    { office: demoToday, settings, today: '2026-11-23' },
  );
  return reading.ok ? [] : reading.faults.map(({ at, code }) => `${at} ${code}`);
};

describe('a fixed asset', () => {
  test('is not taken in without its card', async () => {
    expect(await taken(450_000, '')).toEqual(['stocked.0.cardNo missing']);
    expect(await taken(450_000, 'TY-2026-0101')).toEqual([]);
  });

  test('begins where the office says', async () => {
    expect(await taken(60_000, '')).toEqual(['stocked.0.cardNo missing']);
    expect(await taken(60_000, '', { cardFrom: 100_000 })).toEqual([]);
  });

  test.each([assetPurchase, sectionPurchase, suppliesPurchase])(
    '$id: nothing is offered to a claim before it is in stock',
    async ({ offers }) => {
      const data = { ...computer, boughtTotal: 900_000 };
      const offered = (more: JsonObject) =>
        evaluate(offers.when, { ...data, ...more }, { settings: {} });
      expect(await offered({})).toBe(false);
      expect(await offered({ stockedOn: '2026-11-20' })).toBe(true);
    },
  );
});

describe('a repair of equipment', () => {
  const work = [{ key: 'r1', name: '定影膜', quantity: 1, price: 30_000 }];

  test.each<readonly [string, string, JsonObject, readonly string[]]>([
    ['within the approval', 'arrange', { work, approvedTotal: 30_000 }, []],
    ['dearer than approved', 'arrange', { work, approvedTotal: 29_999 }, ['cost-within-approved']],
    ['that works', 'try', { works: true }, []],
    ['that does not work', 'try', { works: false }, ['works-again']],
  ])('%s', async (_name, step, data, guards) => {
    expect(await broken(equipmentRepair, step, { verdict: 'repair', ...data })).toEqual(guards);
  });

  test('comes with the itemised list', async () => {
    expect(await fileMissing(equipmentRepair, ['detail'], {})).toBe('detail');
  });
});

describe('the yearly count', () => {
  const lost = { key: 'r1', name: '测深仪', cardNo: 'TY-2019-0007', book: 1, found: 0 };

  test.each<readonly [string, JsonObject, readonly string[]]>([
    ['all there', { onBooks: 200, matched: 200, differences: [] }, []],
    ['one missing, listed', { onBooks: 200, matched: 199, differences: [lost] }, []],
    ['one missing, not listed', { onBooks: 200, matched: 199, differences: [] }, ['counts-add-up']],
    [
      'a line that does not differ',
      { onBooks: 200, matched: 199, differences: [{ ...lost, found: 1 }] },
      ['only-what-differs'],
    ],
  ])('%s', async (_name, data, guards) => {
    expect(await broken(assetCount, 'count', data)).toEqual(guards);
  });

  test('adds up what is missing and what is surplus', async () => {
    const more = { ...lost, key: 'r2', book: 2, found: 5 };
    const data = await calculated(assetCount, { differences: [lost, more] }, { settings: {} });
    expect([data['missingTotal'], data['surplusTotal']]).toEqual([1, 3]);
  });
});

describe('the review of risks', () => {
  const line = { key: 'r1', risk: '虚增维修项目', before: 'high', after: 'medium', why: '已公开' };

  test.each<readonly [string, string, JsonObject, readonly string[]]>([
    ['looked at', 'section-looks', { seen: true, changed: false }, []],
    ['not looked at', 'section-looks', { seen: false, changed: false }, ['each-seen']],
    ['changed, not said what', 'section-looks', { seen: true, changed: true }, ['change-told']],
    ['a level changes', 'gather', { changes: [line] }, []],
    ['a level stays', 'gather', { changes: [{ ...line, after: 'high' }] }, ['level-changes']],
  ])('%s', async (_name, step, data, guards) => {
    expect(await broken(riskReview, step, data)).toEqual(guards);
  });
});

const every = (route: Pick<Route, 'start'>) => route.start.every;

test('work that opens itself: supplies each quarter, the count each year, risks each January', async () => {
  expect(every(suppliesPurchase)).toMatchObject({ each: 'quarter', workingDay: 1 });
  expect(every(assetCount)).toMatchObject({ each: 'year', month: 11 });
  expect(every(riskReview)).toMatchObject({ each: 'year', month: 1 });
  const year = every(riskReview)?.sets['year'] ?? '';
  expect(await evaluate(year, { period: '2027' }, { settings: {} })).toBe(2027);
});
