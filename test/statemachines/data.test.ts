import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import {
  applySets,
  brokenGuards,
  calculated,
  evaluate,
  factsOf,
  headline,
  holds,
  itemsOf,
  registerRow,
} from '#statemachines/data.ts';
import { rootNames } from '#statemachines/data/root-names.ts';
import type { Route } from '#statemachines/route.ts';
import { sampleRoute } from './sample-route.ts';
import { demoToday } from '../rig/demo-today.ts';

const repair: Route = sampleRoute;
const settings = { chain: 'chief', oldPartThreshold: 20_000 };
const context = { settings };
const pads = { key: 'r1', name: '刹车片', quantity: 2, price: 21_425 };
const battery = { key: 'r2', name: '蓄电池', quantity: 1, price: 58_000 };
const filed: JsonObject = {
  vehicle: 'pickup',
  kindOfWork: 'service',
  odometer: 86_420,
  items: [pads, battery],
};

describe('rootNames', () => {
  test.each([
    ['$exists(approvedItems[price >= $$.setting.oldPartThreshold])', ['approvedItems', 'setting']],
    ['$sum(items.amount)', ['items']],
    ['items.(quantity * price)', ['items']],
    ['$map(items, function($i) { $i.price * rate })', ['items', 'rate']],
    ['$append(approvedItems, addedItems)[0].name', ['approvedItems', 'addedItems']],
    ['items{key: $sum(amount)}', ['items']],
    ['items^(price).name', ['items']],
    ['($all := $$.items; $all.price)', ['items']],
    ['$.reason.x', ['reason']],
    ['urgent ? total > 100 : setting.chain = "chief"', ['urgent', 'total', 'setting']],
    ['departments ~> $count', ['departments']],
    ['$keys($$)', ['*']],
    ['**.price', ['*']],
    ['"text"', []],
  ])('of %s', (expression, names) => {
    expect(rootNames(expression)).toEqual(names);
  });
});

describe('evaluate', () => {
  test('sees settings and request beside the data', async () => {
    const found = await evaluate(
      'setting.chain & request.serial & reason',
      { reason: '修' },
      { settings, request: { serial: '1' } },
    );
    expect(found).toBe('chief1修');
  });

  test('settings cannot be covered by the form', async () => {
    expect(await evaluate('setting.chain', { setting: { chain: 'mine' } }, context)).toBe('chief');
  });

  test.each([
    ['odometer > 1', true],
    ['odometer < 1', false],
    ['odometer', false],
    ['nothing > 1', false],
    ['"true"', false],
  ])('holds(%s) is %s', async (expression, truth) => {
    expect(await holds(expression, filed, context)).toBe(truth);
  });

  test.each([
    ['to', { to: ['a', 'b', 'a'] }, ['a', 'b']],
    ['to', { to: ['a'] }, ['a']],
    ['to[$ != "a"]', { to: ['a', 'b'] }, ['b']],
    ['to', {}, []],
  ])('itemsOf(%s) over %j', async (expression, data, items) => {
    expect(await itemsOf(expression, data, context)).toEqual(items);
  });
});

describe('calculated', () => {
  test('fills columns before the fields that add them up', async () => {
    const data = await calculated(repair, filed, context);
    expect(data).toEqual({
      ...filed,
      items: [
        { ...pads, amount: 42_850 },
        { ...battery, amount: 58_000 },
      ],
      estimate: 100_850,
    });
  });

  test('keeps a list of one a list', async () => {
    const data = await calculated(repair, { items: [pads] }, context);
    expect(data['items']).toEqual([{ ...pads, amount: 42_850 }]);
    expect(data['estimate']).toBe(42_850);
  });

  test('leaves out what cannot be calculated, also when it once could', async () => {
    const data = await calculated(repair, { items: [], estimate: 7, settlement: [] }, context);
    expect(data).toEqual({ items: [], settlement: [] });
  });

  test('takes the rows of another field by key', async () => {
    const approvedItems = [pads, battery];
    const settlement = [{ key: 'r2', settled: 50_000, approved: 1, name: 'mine' }, { key: 'r9' }];
    const data = await calculated(repair, { approvedItems, settlement }, context);
    expect(data['settlement']).toEqual([
      { key: 'r1', name: '刹车片', approved: 42_850 },
      { key: 'r2', name: '蓄电池', approved: 58_000, settled: 50_000, cut: 8_000 },
    ]);
    expect(data['settledTotal']).toBe(50_000);
  });
});

describe('applySets', () => {
  test('reads all from before, gives keys that differ, and calculates after', async () => {
    const before = { approvedItems: [pads], items: [{ ...battery, key: 'r1' }] };
    const data = await calculated(repair, before, context);
    const sets = { approvedItems: '$append(approvedItems, items)', items: '[]' };
    expect(await applySets(repair, sets, data, context)).toEqual({
      approvedItems: [
        { ...pads, amount: 42_850 },
        { ...battery, key: 'r2', amount: 58_000 },
      ],
      items: [],
      approvedTotal: 100_850,
    });
  });

  test.each([
    ['items', [pads], 1],
    ['items[price > 30000]', [pads, battery], 1],
    ['items[price > 90000]', [pads], 0],
    ['missing', [pads], 0],
  ])('%s is a list', async (expression, items, count) => {
    const data = await applySets(repair, { approvedItems: expression }, { items }, context);
    expect(data['approvedItems']).toHaveLength(count);
  });
});

test('factsOf gives what conditions read and nothing else', () => {
  const conditions = { estimate: 1, readers: ['general'], urgent: false };
  expect(factsOf(repair, { ...filed, ...conditions, department: 'x' }, settings)).toEqual({
    ...conditions,
    setting: settings,
  });
  expect(factsOf(repair, filed, settings)).toEqual({ setting: settings });
});

test.each([
  [[{ approved: 5, settled: 6 }], ['within-approved']],
  [[{ approved: 5, settled: 5 }], []],
  [[], []],
])('brokenGuards of settling %j', async (settlement, ids) => {
  const broken = await brokenGuards(repair, 'settle', { settlement }, context);
  expect(broken.map(({ id }) => id)).toEqual(ids);
  expect(await brokenGuards(repair, 'start', { settlement }, context)).toEqual([]);
});

describe('in words', () => {
  const said = { settings, office: demoToday };

  test('a headline names plate, count and sum', async () => {
    const data = await calculated(repair, filed, context);
    expect(await headline(repair, data, said)).toBe('皖Z·20581保养2项，1,008.50元');
  });

  test.each([
    ['"退款收回：" & name & "，130.00元"', '退款收回：开票单位退回多收的款，130.00元'],
    ['name & "（" & name & "）"', '开票单位退回多收的款（开票单位退回多收的款）'],
    ['name', '开票单位退回多收的款。'],
  ])('a headline goes on after an answer that ends as a sentence: %s', async (line, says) => {
    const told = await headline(
      { ...repair, headline: line },
      { name: '开票单位退回多收的款。' },
      said,
    );
    expect(told).toBe(says);
  });

  test('a headline without a word is the title', async () => {
    expect(await headline({ ...repair, headline: 'nothing' }, {}, said)).toBe(repair.title.zh);
  });

  test('a register row has a value or null for each column', async () => {
    const data = { ...filed, approvedTotal: 5, readers: ['general', 'finance'], person: 'gone' };
    const request = { serial: '维修2026-0001' };
    const row = await registerRow(repair, sampleRoute.registers[0], data, { ...said, request });
    expect(row).toEqual([
      '维修2026-0001',
      '皖Z·20581',
      '综合股、计财股',
      'gone',
      86_420,
      '0.05',
      null,
    ]);
  });
});
