import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { demoOffice } from '#local/demo-office.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';
import { does, filedByHand, refusal } from '../../rig/paper/by-hand.ts';
import type { PaperRequest } from '../../rig/paper/request.ts';

const monday = '2026-11-23T00:30:00Z';
const filed = {
  vehicle: 'pickup',
  odometer: 86_420,
  reason: '刹车时有异响。',
  items: [
    { key: 'r1', name: '更换前刹车片', quantity: 1, price: 42_000 },
    { key: 'r2', name: '更换雨刮片', quantity: 2, price: 6_500 },
  ],
  shop: 'shunda',
};
const driver = 'zhou-jianping';

const asked = (
  changes: JsonObject = {},
  files: readonly string[] = [],
  office = demoOffice,
): Promise<PaperRequest> =>
  filedByHand(
    vehicleRepair,
    monday,
    { by: driver, answers: { ...filed, ...changes }, files },
    office,
  );

const repaired = { repairedOn: '2026-11-23', odometerAfter: 86_424 };

/** Approved, and repaired as approved. */
async function repairing(office = demoOffice): Promise<PaperRequest> {
  const paper = await asked({}, [], office);
  await does(paper, 'chief', { by: 'ouyang-kun' });
  await does(paper, 'director', { by: 'shen-liqun' });
  await does(paper, 'repair', { by: driver, answers: repaired, files: ['bill'] });
  return paper;
}

const acceptance = (second: JsonObject = { result: 'ok' }) => ({
  acceptance: [
    { key: 'r1', result: 'ok' },
    { key: 'r2', ...second },
  ],
  oldPartsCount: 1,
  oldPartsPlace: '车库一号柜',
});
const photos = ['newParts', 'oldParts'];

async function accepted(second?: JsonObject, office = demoOffice): Promise<PaperRequest> {
  const paper = await repairing(office);
  await does(paper, 'accept', { by: 'he-xiumei', answers: acceptance(second), files: photos });
  return paper;
}

const settling = (first: number, second: number, more: JsonObject = {}) => ({
  by: 'xu-jing',
  answers: {
    settlement: [
      { key: 'r1', settled: first },
      { key: 'r2', settled: second },
    ],
    invoiceNo: '26342000000118765432',
    ...more,
  },
});

describe('filing', () => {
  test('a shop out of contract is refused', async () => {
    const found = await refusal(asked({ shop: 'old-town' }));
    expect(found).toEqual({ code: 'form-faults', field: 'shop' });
  });

  test('from 1,000 yuan on without a quote is refused', async () => {
    const dear = [{ key: 'r1', name: '大修变速箱', quantity: 1, price: 100_000 }];
    expect(await refusal(asked({ items: dear }))).toEqual({ code: 'file-count' });
    await asked({ items: dear }, ['quote']);
  });
});

test('an odometer that runs backwards is refused', async () => {
  const paper = await asked();
  await does(paper, 'chief', { by: 'ouyang-kun' });
  await does(paper, 'director', { by: 'shen-liqun' });
  const answers = { ...repaired, odometerAfter: 86_419 };
  const found = await refusal(does(paper, 'repair', { by: driver, answers, files: ['bill'] }));
  expect(found).toMatchObject({ code: 'guard-broken', field: 'odometerAfter' });
});

describe('acceptance', () => {
  test('by the driver himself is refused', async () => {
    const both = {
      ...demoOffice,
      holdings: [...demoOffice.holdings, { person: driver, post: 'vehicle-manager' }],
    };
    const paper = await repairing(both);
    const doing = { by: driver, answers: acceptance(), files: photos };
    expect(await refusal(does(paper, 'accept', doing))).toEqual({ code: 'same-person' });
  });

  test('without photos of new and old parts is refused', async () => {
    const paper = await repairing();
    const doing = { by: 'he-xiumei', answers: acceptance() };
    expect(await refusal(does(paper, 'accept', doing))).toEqual({ code: 'file-count' });
    const half = { ...doing, files: ['newParts'] };
    expect(await refusal(does(paper, 'accept', half))).toEqual({ code: 'file-count' });
  });

  test('with an old part missing is refused', async () => {
    const paper = await repairing();
    const answers = { ...acceptance(), oldPartsCount: 0 };
    const found = await refusal(does(paper, 'accept', { by: 'he-xiumei', answers, files: photos }));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'oldPartsCount' });
  });

  test('where an item never had an old part says which, and needs neither photo nor place', async () => {
    const { oldPartsPlace: _place, ...without } = acceptance();
    const none = { ...without, oldPartsCount: 0, noOldParts: 1 };
    const silent = await refusal(
      does(await repairing(), 'accept', { by: 'he-xiumei', answers: none, files: ['newParts'] }),
    );
    expect(silent).toEqual({ code: 'form-faults', field: 'noOldPartsWhy' });
    const paper = await repairing();
    await does(paper, 'accept', {
      by: 'he-xiumei',
      answers: { ...none, noOldPartsWhy: '四轮定位只有工时。' },
      files: ['newParts'],
    });
    expect(paper.state.at).toBe('settle');
  });

  test('of a faulty item says what is wrong', async () => {
    const paper = await repairing();
    const answers = acceptance({ result: 'faulty' });
    const found = await refusal(does(paper, 'accept', { by: 'he-xiumei', answers, files: photos }));
    expect(found).toEqual({ code: 'form-faults', field: 'acceptance.1.note' });
  });
});

describe('settling', () => {
  test('more than approved is refused', async () => {
    const found = await refusal(does(await accepted(), 'settle', settling(42_001, 13_000)));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'settlement' });
    expect(found.says).toContain('超过批准金额');
  });

  test('an item that was not accepted is refused', async () => {
    const paper = await accepted({ result: 'undone', note: '缺货。' });
    const found = await refusal(does(paper, 'settle', settling(42_000, 1)));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'settlement' });
    expect(found.says).toContain('不合格');
    await does(paper, 'settle', settling(42_000, 0));
    expect(paper.state.data['settledTotal']).toBe(42_000);
  });

  test('what the office does not pay has a bearer and a reason', async () => {
    const paper = await accepted();
    const found = await refusal(does(paper, 'settle', settling(42_000, 13_000, { beyond: 9_900 })));
    expect(found).toEqual({ code: 'form-faults', field: 'bearer' });
    const borne = { beyond: 9_900, bearer: 'driver', bearerNote: '未报追加自行加装。' };
    await does(paper, 'settle', settling(42_000, 13_000, borne));
    expect(paper.state.data).toMatchObject({ settledTotal: 55_000, ...borne });
  });

  test('by the shop’s bill needs no invoice of its own', async () => {
    const office = { ...demoOffice, settings: { 'vehicle-repair.settling': 'bill' } };
    const paper = await accepted(undefined, office);
    const { answers } = settling(42_000, 13_000);
    const { invoiceNo: _own, ...without } = answers;
    await does(paper, 'settle', { by: 'xu-jing', answers: without });
    expect(paper.state.at).toBe('file');
  });
});
