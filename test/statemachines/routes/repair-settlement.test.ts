import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Offered } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';
import { demoOffice } from '#local/demo-office.ts';
import { repairSettlement } from '#statemachines/routes/vehicles/repair-settlement.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';
import { offerOf } from '#statemachines/ties/offer.ts';
import { does, filedByHand, offerBy, refusal } from '../../rig/paper/by-hand.ts';
import type { PaperRequest } from '../../rig/paper/request.ts';

const monday = '2026-11-23T00:30:00Z';
const office = { ...demoOffice, settings: { 'vehicle-repair.settling': 'bill' } };

/** A repair at that shop, accepted and priced at 550 yuan. */
async function repaired(shop: string): Promise<PaperRequest> {
  const answers = {
    vehicle: 'pickup',
    odometer: 86_420,
    reason: '制动跑偏。',
    items: [{ key: 'r1', name: '四轮定位', quantity: 1, price: 55_000 }],
    shop,
  };
  const paper = await filedByHand(vehicleRepair, monday, { by: 'zhou-jianping', answers }, office);
  await does(paper, 'chief', { by: 'ouyang-kun' });
  await does(paper, 'director', { by: 'shen-liqun' });
  const back = { repairedOn: '2026-11-23', odometerAfter: 86_424 };
  await does(paper, 'repair', { by: 'zhou-jianping', answers: back, files: ['bill'] });
  const acceptance = [{ key: 'r1', result: 'ok' }];
  await does(paper, 'accept', {
    by: 'he-xiumei',
    answers: { acceptance, oldPartsCount: 1, oldPartsPlace: '一号柜' },
    files: ['newParts', 'oldParts'],
  });
  const settlement = [{ key: 'r1', settled: 55_000 }];
  await does(paper, 'settle', { by: 'xu-jing', answers: { settlement } });
  return paper;
}

let first: Offered;
let second: Offered;
let elsewhere: Offered;
beforeAll(async () => {
  first = await offerBy(await repaired('shunda'), '维修2026-0001');
  second = await offerBy(await repaired('shunda'), '维修2026-0002');
  elsewhere = await offerBy(await repaired('anda'), '维修2026-0003');
});

const invoice = (amount: number) => ({
  date: '2026-11-22',
  invoiceNo: '26342000000118765432',
  amount,
});
const filed = (
  slips: readonly string[],
  amount: number,
  offered: readonly Offered[] = [first, second, elsewhere],
): Promise<PaperRequest> => {
  const answers: JsonObject = {
    reason: '11月车辆维修费。',
    slips: slips.map((request) => ({ request })),
    bills: [invoice(amount)],
    payBy: 'transfer',
    payee: '青山县顺达汽车修理厂',
    payeeBank: '青山农商行',
    payeeAccount: '6222020200001234567',
  };
  return filedByHand(
    repairSettlement,
    monday,
    { by: 'tang-li', answers, files: ['bills'], offered },
    office,
  );
};

describe('a shop’s bill', () => {
  test('covers many slips, and is paid and booked', async () => {
    const paper = await filed([first.number, second.number], 110_000);
    expect(paper.state.data).toMatchObject({ shop: 'shunda', claimed: 110_000 });
    await does(paper, 'section', { by: 'ouyang-kun' });
    const allowed = { originals: true, economicClass: '30231', budgetItem: '公用经费' };
    await does(paper, 'finance', { by: 'xu-jing', answers: allowed });
    await does(paper, 'deputy', { by: 'fang-zhiyuan' });
    await does(paper, 'head', { by: 'shen-liqun' });
    const paid = { paidAmount: 110_000, paidOn: '2026-11-23', paymentNo: 'ZF-1123' };
    await does(paper, 'pay', { by: 'du-juan', answers: paid });
    await does(paper, 'book', { by: 'ding-xiaoyan', answers: { voucherNo: '记-88' } });
    expect(paper.state).toMatchObject({ outcome: 'done', at: 'end' });
  });

  test.each([
    ['less', 109_999],
    ['more', 110_001],
  ])('for %s than its slips is refused', async (_what, amount) => {
    const found = await refusal(filed([first.number, second.number], amount));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'bills' });
  });

  test('with slips of two shops is refused', async () => {
    const found = await refusal(filed([first.number, elsewhere.number], 110_000));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'slips' });
  });

  test('with a slip that is settled already is refused', async () => {
    const taken = {
      request: 'other',
      route: 'repair-settlement',
      number: '维修结算2026-0001',
      headline: '',
      whole: true,
    } as const;
    const found = await refusal(filed([first.number], 55_000, [{ ...first, draws: [taken] }]));
    expect(found.code).toBe('form-faults');
    expect(found.field).toMatch(/^slips/u);
  });
});

test('a slip that is settled by itself is offered to no bill', async () => {
  const paper = await repaired('shunda');
  const alone = { ...paper.state, settings: { ...paper.state.settings, settling: 'slip' } };
  const { route } = paper;
  expect((await offerOf(route, alone))?.stands).toBe(false);
});
