import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import { voidOf } from '#statemachines/derive/sheet/void-of.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { chance } from '../rig/random.ts';
import { act } from '../rig/walk.ts';
import { faultsIn, nextMove, sentencesIn, ticksIn } from './faults.ts';
import { openOffice, type OpenOffice } from './open-office.ts';
import { done, orders } from './orders.ts';
import type { Answer } from './program.ts';
import { attach, fileSound, soundForm } from './sound-forms.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const ticket = (invoiceNo: string, change: JsonObject = {}): JsonObject => ({
  category: 'ticket',
  person: 'shi-yan',
  date: '2026-11-02',
  note: '青山至合肥',
  invoiceNo,
  amount: 45_600,
  ...change,
});

/** Files a travel claim with some answers of its own, against an order if it names one. */
async function claims(change: JsonObject, person = 'shi-yan'): Promise<Answer> {
  const { form, files } = soundForm('travel-claim');
  const who = await office.as(person);
  const attachments = await attach(who, files);
  return who.post('/api/requests', {
    route: 'travel-claim',
    form: { ...form, ...change },
    attachments,
  });
}

/** What a claim was refused with, in one line; nothing is filed. */
async function refused(change: JsonObject, person?: string): Promise<string> {
  const answer = await claims(change, person);
  expect([answer.status, answer.message]).toEqual([422, expect.stringMatching(nextMove)]);
  return answer.code === 'guard-broken' ? answer.message : faultsIn(answer).join(' ');
}

const drawing = (request: string, amount = 45_600): JsonObject => ({
  orders: [{ request, amount }],
});

/** An approved order of its own, on which nobody has drawn. */
const order = async (answers: JsonObject = {}): Promise<string> =>
  done(office, await fileSound(await office.as('shi-yan'), 'travel-order', answers));

describe('a travel claim is refused', () => {
  let own: string;
  beforeAll(async () => {
    own = await order();
  });

  test('without its order', async () => {
    expect(await refused({})).toBe('orders too-few');
    expect(await refused(drawing('派差2026-9999'))).toMatch(/^orders\.0\.request /u);
  });

  test('before the order is approved', async () => {
    const asked = await fileSound(await office.as('shi-yan'), 'travel-order');
    expect(await refused(drawing(asked))).toMatch(/^orders\.0\.request /u);
  });

  test('by somebody who is not on the order', async () => {
    expect(await refused(drawing(own), 'ma-jun')).toMatch(/^orders\.0\.request /u);
  });

  test('for somebody who is not on the order', async () => {
    const bills = [ticket('26342000000118770001', { person: 'ma-jun' })];
    expect(await refused({ ...drawing(own), bills })).toContain('出差人不在派差单上');
  });

  test('dated outside the trip', async () => {
    const bills = [ticket('26342000000118770002', { date: '2026-11-06' })];
    expect(await refused({ ...drawing(own), bills })).toContain('不在派差单的起止日期内');
  });

  test('over the balance of its order', async () => {
    const bills = [ticket('26342000000118770003', { amount: 300_001 })];
    expect(await refused({ ...drawing(own, 300_001), bills })).toMatch(/^orders\.0\.amount /u);
  });

  test('over what an earlier claim has left of it', async () => {
    const shared = await order();
    const first = await claims({
      ...drawing(shared, 200_000),
      bills: [ticket('26342000000118770004', { amount: 200_000 })],
    });
    expect(first.status).toBe(201);
    const bills = [ticket('26342000000118770005', { amount: 100_001 })];
    expect(await refused({ ...drawing(shared, 100_001), bills })).toMatch(/^orders\.0\.amount /u);
  });

  test('with an invoice that was claimed before, in whatever claim', async () => {
    const invoiceNo = '26342000000118770006';
    const claimant = await office.as('cheng-haibo');
    const items: Json = [
      { category: 'travel', purpose: '动车票', date: '2026-11-02', invoiceNo, amount: 45_600 },
    ];
    await fileSound(claimant, 'bill-reimbursement', { items });
    const bills = [ticket(invoiceNo)];
    expect(await refused({ ...drawing(own), bills })).toMatch(/^bills/u);
  });

  test('with an allowance of a day that was claimed before', async () => {
    const allowances = [
      {
        person: 'shi-yan',
        place: '其他地区',
        first: '2026-11-02',
        last: '2026-11-02',
        mealDays: 1,
        transportDays: 1,
      },
    ];
    const first = await claims({ ...drawing(await order(), 18_000), bills: [], allowances });
    expect(first.status).toBe(201);
    const again = { ...drawing(own, 18_000), bills: [], allowances };
    expect(await refused(again)).toMatch(/^allowances/u);
    // Another first day, and the day in question within: the person is named, not the id.
    const longer = allowances.map((row) => ({ ...row, last: '2026-11-05', mealDays: 4 }));
    const said = await claims({ ...drawing(own, 48_000), bills: [], allowances: longer });
    expect(faultsIn(said)).toEqual(['allowances came-before']);
    expect(sentencesIn(said).join(' ')).toContain('“石䶮 2026-11-02”已在差旅2026-');
  });

  test('with more days than one act can keep', async () => {
    const long = { from: '2026-07-01', to: '2026-09-30' };
    const far = await order({ days: long });
    const allowances = [
      { person: 'shi-yan', place: '其他地区', first: '2026-07-01', last: '2026-09-30' },
    ].map((row) => ({ ...row, mealDays: 1, transportDays: 1 }));
    const change = { ...drawing(far, 18_000), bills: [], allowances };
    expect(await refused(change)).toContain('请按人分成几张单填报');
  });
});

test('a traveller who is on another order on one of these days is warned of', async () => {
  const days = { from: '2026-10-12', to: '2026-10-14' };
  await order({ days });
  const who = await office.as('shi-yan');
  const { form } = soundForm('travel-order');
  const other = { ...form, days: { from: '2026-10-14', to: '2026-10-16' } };
  const answer = await who.post('/api/requests', { route: 'travel-order', form: other });
  expect(faultsIn(answer)).toEqual(['travellers came-before-warned']);
  expect(sentencesIn(answer).join(' ')).toContain('“石䶮 2026-10-14”');
  const ticked = { ...other, ...ticksIn(answer) };
  const filed = await who.post('/api/requests', { route: 'travel-order', form: ticked });
  expect(filed.status).toBe(201);
});

/** An approved order whose travellers are on their way. */
const away = async (answers: JsonObject = {}): Promise<string> => {
  const id = await fileSound(await office.as('shi-yan'), 'travel-order', answers);
  const state = await office.settled(id);
  const [row] = openSteps(state);
  const route = routeOf('travel-order');
  if (row === undefined || route === undefined) throw new Error('nobody was asked');
  await act(office.rig, route, state, row, 'agree', chance(1));
  await office.settled(id);
  return id;
};
const acts = async (id: string, body: JsonObject): Promise<Answer> =>
  (await office.as('shi-yan')).post(`/api/requests/${id}/steps/away/decision`, body);

describe('an approved order', () => {
  const voids = { action: 'void', opinion: '培训改为线上，没有出行。' };

  test('that nobody used is voided, and nothing can be claimed against it any more', async () => {
    const id = await away();
    expect((await acts(id, voids)).status).toBeLessThan(300);
    const state = await office.settled(id);
    expect([state.status, state.outcome]).toEqual(['closed', 'void']);
    expect(state.slips.map((slip) => voidOf(slip, state)?.why)).toEqual(['本件已作废']);
    expect(await refused(drawing(id))).toMatch(/^orders\.0\.request /u);
  });

  test('against which something was claimed is not voided', async () => {
    const id = await away();
    const bills = [ticket('26342000000118770007')];
    expect((await claims({ ...drawing(id), bills })).status).toBe(201);
    const answer = await acts(id, voids);
    expect(answer.status).toBe(409);
    expect(answer.message).toMatch(nextMove);
  });

  test('is changed by signing it anew: its old slip is void, its old days are gone', async () => {
    const id = await away();
    const { form } = soundForm('travel-order');
    const changed = { ...form, days: { from: '2026-11-03', to: '2026-11-05' } };
    const answer = await acts(id, { action: 'change', opinion: '推迟一天。', answers: changed });
    expect(answer.status).toBeLessThan(300);
    expect(await refused(drawing(id))).toMatch(/^orders\.0\.request /u);
    await done(office, id);
    const { slips } = await office.state(id);
    expect(slips.map(({ voided }) => voided !== undefined)).toEqual([true, false]);
    const early = [ticket('26342000000118770008')];
    expect(await refused({ ...drawing(id), bills: early })).toContain('起止日期');
  });
});

describe('a correction', () => {
  test('draws on paid claims only, and never on more than was paid', async () => {
    const finance = await office.as('cheng-haibo');
    const { form, files } = soundForm('claim-correction');
    const correct = async (claim: Json): Promise<string> => {
      const attachments = await attach(finance, files);
      const body = { route: 'claim-correction', form: { ...form, claim }, attachments };
      return faultsIn(await finance.post('/api/requests', body)).join(' ');
    };
    const unpaid = await fileSound(finance, 'bill-reimbursement');
    expect(await correct([{ request: unpaid, amount: 100 }])).toMatch(/^claim\.0\.request /u);
    const { claim } = await orders(office, 'claim-correction');
    const [paid] = JSON.parse(JSON.stringify(claim));
    expect(await correct([{ ...paid, amount: 45_001 }])).toMatch(/^claim\.0\.amount /u);
  });
});

test('a reimbursement that draws on nothing names its prior approval', async () => {
  const claimant = await office.as('cheng-haibo');
  const { priorNo: _priorNo, ...form } = soundForm('bill-reimbursement').form;
  const attachments = await attach(claimant, ['bills']);
  const body = { route: 'bill-reimbursement', form, attachments };
  expect(faultsIn(await claimant.post('/api/requests', body))).toContain('priorNo missing');
});

const paper = (invoiceNo: string, amount: number): JsonObject => ({
  items: [{ category: 'office', purpose: '办公用品', date: '2026-11-03', invoiceNo, amount }],
  payBy: 'transfer',
  payee: '青山县文汇办公用品有限公司',
  payeeAccount: '20000418857710300005566',
});

describe('sums split over several claims for one payee', () => {
  test('count together: the minutes of the meeting are asked for', async () => {
    const claimant = await office.as('cheng-haibo');
    await fileSound(claimant, 'bill-reimbursement', paper('26342000000118780001', 2_000_000));
    const { form, files } = soundForm('bill-reimbursement');
    const attachments = await attach(claimant, files);
    const second = { ...form, ...paper('26342000000118780002', 1_500_000) };
    const body = { route: 'bill-reimbursement', form: second, attachments };
    const answer = await claimant.post('/api/requests', body);
    expect(faultsIn(answer)).toEqual(['minutesNo missing']);
    const other = { ...second, payee: '青山县宏图文印社' };
    const filed = await claimant.post('/api/requests', { ...body, form: other });
    expect(filed.status).toBe(201);
  });
});
