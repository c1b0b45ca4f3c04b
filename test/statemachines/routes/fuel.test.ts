import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Offered } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';
import { fuelClaim } from '#statemachines/routes/vehicles/fuel-claim.ts';
import { fuelNorm } from '#statemachines/routes/vehicles/fuel-norm.ts';
import { does, filedByHand, offerBy, refusal } from '../../rig/paper/by-hand.ts';
import type { PaperRequest } from '../../rig/paper/request.ts';

const manager = 'he-xiumei';
const norms = [
  { vehicle: 'pickup', engine: '2.4T', since: '2021年3月', card: '9001', per100: 9.5 },
  { vehicle: 'saloon', engine: '1.8L', since: '2019年6月', card: '9002', per100: 8 },
];
const account = {
  vehicle: 'pickup',
  driver: 'zhou-jianping',
  odometerFrom: 66_000,
  odometerTo: 86_000,
  litres: 2000.5,
};

const opened = (year: number): Promise<PaperRequest> =>
  filedByHand(fuelNorm, `${String(year)}-01-06T01:00:00Z`, { by: manager, answers: { year } });

/** The norms of a year, set without an account of the year before. */
async function setNorms(): Promise<PaperRequest> {
  const paper = await opened(2026);
  await does(paper, 'propose', { by: manager, answers: { accounts: [], norms } });
  await does(paper, 'chief', { by: 'ouyang-kun', answers: { verdicts: [] } });
  await does(paper, 'deputy', { by: 'luo-qiming' });
  return paper;
}

let norm: Offered;
beforeAll(async () => {
  norm = await offerBy(await setNorms(), '油耗2026-0001');
});

/** The year after, with last year's account. */
async function reckoned(
  accounts: readonly JsonObject[],
  files: readonly string[] = ['statements'],
): Promise<PaperRequest> {
  const paper = await opened(2027);
  const answers = { before: [{ request: norm.request }], accounts, price: 780, norms };
  await does(paper, 'propose', { by: manager, answers, files, offered: [norm] });
  return paper;
}

describe('the yearly norm', () => {
  test('is in force once the deputy set it, and closes', async () => {
    const paper = await setNorms();
    expect(paper.state).toMatchObject({ outcome: 'done', data: { inForce: true } });
    expect(norm).toMatchObject({ stands: true, of: { year: 2026 } });
  });

  test.each([
    ['two vehicles on one card', [norms[0], { ...norms[1], card: '9001' }], '同一张加油卡'],
    ['a vehicle twice', [norms[0], { ...norms[0], card: '9003' }], '填了两行'],
  ])('with %s is refused', async (_what, lines, says) => {
    const paper = await opened(2026);
    const answers = { accounts: [], norms: JSON.parse(JSON.stringify(lines)) };
    const found = await refusal(does(paper, 'propose', { by: manager, answers }));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'norms' });
    expect(found.says).toContain(says);
  });
});

describe('the account of the year before', () => {
  test('reckons use against the norm', async () => {
    const paper = await reckoned([{ ...account, why: '山路多，载重大。' }]);
    expect(paper.state.data).toMatchObject({
      excesses: 1,
      accounts: [{ norm: 9.5, actual: 10, excess: 100.5 }],
    });
  });

  test('with an excess that nobody explains is refused', async () => {
    const found = await refusal(reckoned([account]));
    expect(found).toEqual({ code: 'form-faults', field: 'accounts.0.why' });
    const unsigned = reckoned([{ ...account, why: '山路多。' }], []);
    expect(await refusal(unsigned)).toEqual({ code: 'file-count' });
  });

  test('with an odometer that runs backwards is refused', async () => {
    const found = await refusal(reckoned([{ ...account, odometerTo: 65_999, why: '填错。' }]));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'accounts' });
    expect(found.says).toContain('比年初还小');
  });

  test('of a vehicle without a norm is refused', async () => {
    const found = await refusal(reckoned([{ ...account, vehicle: 'offroad' }]));
    expect(found).toMatchObject({ code: 'guard-broken', field: 'accounts' });
    expect(found.says).toContain('没有上年核定');
  });

  test('lets the driver bear an excess without good reason, paid in by himself', async () => {
    const paper = await reckoned([{ ...account, why: '说不清。' }]);
    const [{ key = '' } = {}] = JSON.parse(JSON.stringify(paper.state.data['accounts']));
    const verdicts = [{ key, verdict: 'driver' }];
    await does(paper, 'chief', { by: 'ouyang-kun', answers: { verdicts } });
    expect(paper.state.data['borneTotal']).toBe(78_390);
    await does(paper, 'deputy', { by: 'luo-qiming' });
    expect(paper.state.at).toBe('receive');
    const received = { receivedOn: '2027-01-05', receiptNo: '皖财0012' };
    await does(paper, 'receive', { by: 'xu-jing', answers: received });
    expect(paper.state.outcome).toBe('done');
  });
});

const fill = (odometer: number, litres: number, invoiceNo: string) => ({
  date: '2026-11-20',
  station: '城南加油站',
  litres,
  odometer,
  invoiceNo,
  amount: 30_000,
});
const claim = {
  reason: '11月公务用车加油。',
  vehicle: 'pickup',
  byCard: true,
  card: '9001',
  odometerFrom: 86_000,
  fills: [fill(86_400, 38, '2001'), fill(86_800, 37.5, '2002')],
  payBy: 'transfer',
  payee: '青山县城南加油站',
  payeeBank: '青山农商行',
  payeeAccount: '6222020200001234567',
};
const claimed = (changes: JsonObject = {}, offered = [norm]): Promise<PaperRequest> =>
  filedByHand(fuelClaim, '2026-11-23T00:30:00Z', {
    by: 'zhou-jianping',
    answers: { ...claim, norm: [{ request: norm.request }], ...changes },
    files: ['receipts'],
    offered,
  });

describe('a fuel claim', () => {
  test('compares what was burnt with the norm', async () => {
    const paper = await claimed();
    expect(paper.state.data).toMatchObject({
      litres: 75.5,
      distance: 800,
      per100: 9.5,
      actual: 9.4,
      excess: 0,
      claimed: 60_000,
    });
    expect(paper.state.at).toBe('section');
  });

  test('above the norm without a reason is refused', async () => {
    const fills = [fill(86_400, 40, '2001'), fill(86_800, 40, '2002')];
    const found = await refusal(claimed({ fills }));
    expect(found).toEqual({ code: 'form-faults', field: 'excessReason' });
    const paper = await claimed({ fills, excessReason: '拖带水泵下乡抗旱。' });
    expect(paper.state.data['excess']).toBe(4);
  });

  test.each([
    [
      'an odometer that runs backwards',
      { fills: [fill(86_800, 38, '1'), fill(86_400, 37, '2')] },
      'fills',
    ],
    ['an odometer below the last one', { odometerFrom: 86_500, excessReason: '无' }, 'fills'],
    ['the card of another vehicle', { card: '9002' }, 'card'],
    ['a vehicle without a norm', { vehicle: 'offroad' }, 'vehicle'],
    ['fuel of another year', { fills: [{ ...fill(86_800, 60, '1'), date: '2025-12-30' }] }, 'norm'],
  ])('with %s is refused', async (_what, changes, field) => {
    const found = await refusal(claimed(changes));
    expect(found).toMatchObject({ code: 'guard-broken', field });
  });

  test('without the card goes through the procurement office', async () => {
    const { card: _card, ...without } = claim;
    const answers = { ...without, byCard: false, noCardReason: '外地加油，卡不通用。' };
    const paper = await filedByHand(fuelClaim, '2026-11-23T00:30:00Z', {
      by: 'zhou-jianping',
      answers: { ...answers, norm: [{ request: norm.request }] },
      files: ['receipts'],
      offered: [norm],
    });
    expect(paper.state.at).toBe('agreement');
    const agreed = { agreedNo: '青采认〔2026〕8号', agreedOn: '2026-11-23' };
    const bare = does(paper, 'agreement', { by: 'tang-li', answers: agreed });
    expect(await refusal(bare)).toEqual({ code: 'file-count' });
    await does(paper, 'agreement', { by: 'tang-li', answers: agreed, files: ['agreement'] });
    expect(paper.state.at).toBe('section');
  });
});
