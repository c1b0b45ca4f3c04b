import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { openSteps } from '#domain/request.ts';
import { demoOffice } from '#local/demo-office.ts';
import { faultsIn, nextMove } from './faults.ts';
import { filedAt, walkedTo } from './filed-at.ts';
import { openOffice, type OpenOffice } from './open-office.ts';
import type { Answer } from './program.ts';
import { fileSound } from './sound-forms.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice({
    ...demoOffice,
    holdings: [
      ...demoOffice.holdings,
      { person: 'zhou-jianping', post: 'general-section-chief' },
      { person: 'ma-jun', post: 'general-section-chief' },
    ],
  });
});
afterAll(() => office.close());

const at = (route: string, step: string): Promise<string> => filedAt(office, route, step);
const goTo = (id: string, step: string): Promise<string> => walkedTo(office, id, step);

async function decide(person: string, id: string, step: string, body: JsonObject): Promise<Answer> {
  const who = await office.as(person);
  return who.post(`/api/requests/${id}/steps/${step}/decision`, body);
}

/** A decision that is refused changes no row, and says what to do. */
async function refused(person: string, id: string, step: string, body: JsonObject) {
  const before = await office.dump();
  const answer = await decide(person, id, step, body);
  expect(await office.dump()).toEqual(before);
  expect(answer.message).toMatch(nextMove);
  return answer;
}

const agree = { action: 'agree', opinion: '同意。', controls: ['padded#0'] };
const settling = { action: 'agree', controls: ['phantom#0', 'phantom#1'] };

describe('settling a repair', () => {
  let id: string;
  beforeAll(async () => {
    id = await at('vehicle-repair', 'settle');
  });
  const settled = (rows: readonly JsonObject[], more: JsonObject = {}): Promise<Answer> =>
    refused('xu-jing', id, 'settle', {
      ...settling,
      answers: { settlement: rows, invoiceNo: '26342000000118765432', ...more },
    });

  test('with an item that nobody approved is refused', async () => {
    const answer = await settled([
      { key: 'r1', settled: 1 },
      { key: 'r2', settled: 1 },
      { key: 'x9', name: '换四个轮胎', settled: 200_000 },
    ]);
    expect(answer).toMatchObject({ status: 422, code: 'form-faults' });
    expect(faultsIn(answer)).toEqual(['settlement.2 line-not-approved']);
  });
  test('above what was approved is refused', async () => {
    const answer = await settled([
      { key: 'r1', settled: 42_001 },
      { key: 'r2', settled: 39_850 },
    ]);
    expect(answer).toMatchObject({ status: 422, code: 'guard-broken' });
  });
  test.each<[title: string, rows: readonly JsonObject[], faults: readonly string[]]>([
    ['without a line', [{ key: 'r1', settled: 1 }], ['settlement.1.settled missing']],
    [
      'with a line twice',
      [
        { key: 'r1', settled: 1 },
        { key: 'r2', settled: 1 },
        { key: 'r1', settled: 1 },
      ],
      ['settlement.2 key-twice'],
    ],
    [
      'under another name',
      [
        { key: 'r1', name: '发动机', settled: 1 },
        { key: 'r2', settled: 1 },
      ],
      ['settlement.0.name not-asked'],
    ],
    [
      'less than nothing',
      [
        { key: 'r1', settled: -1 },
        { key: 'r2', settled: 1 },
      ],
      ['settlement.0.settled out-of-range'],
    ],
  ])('%s is refused', async (_title, rows, faults) => {
    const answer = await settled(rows);
    expect(answer).toMatchObject({ status: 422, code: 'form-faults' });
    expect(faultsIn(answer)).toEqual(faults);
  });
  test('with the approved items changed on the way is refused', async () => {
    const rows = [
      { key: 'r1', settled: 1 },
      { key: 'r2', settled: 1 },
    ];
    const approvedItems = [{ key: 'r1', name: '发动机', quantity: 1, price: 9_000_000 }];
    const answer = await settled(rows, { approvedItems });
    expect(answer).toMatchObject({ status: 422, code: 'form-faults' });
    expect(faultsIn(answer)).toEqual(['approvedItems not-asked']);
  });
});

describe('finance', () => {
  let id: string;
  beforeAll(async () => {
    id = await at('bill-reimbursement', 'finance');
  });
  const checked = (approved: number | string, why?: string): Promise<Answer> =>
    refused('xu-jing', id, 'finance', {
      ...agree,
      controls: ['careless-check#0', 'careless-check#1'],
      answers: {
        originals: true,
        economicClass: '30211',
        budgetItem: '公用经费',
        checked: [{ key: 'r1', approved, ...(why === undefined ? {} : { why }) }],
      },
    });
  test('cannot raise an amount', async () => {
    const answer = await checked(45_001);
    expect(answer).toMatchObject({ status: 422 });
    expect(['guard-broken', 'form-faults']).toContain(answer.code);
  });
  test('cannot cut without saying why', async () => {
    const answer = await checked(44_000);
    expect(faultsIn(answer)).toEqual(['checked.0.why missing']);
  });
  test('cannot allow half a fen', async () => {
    expect(faultsIn(await checked('12.345', '超标准'))).toEqual(['checked.0.approved decimals']);
  });
});

describe('a step', () => {
  test('of somebody else is refused', async () => {
    const id = await at('vehicle-repair', 'chief');
    expect(await refused('he-xiumei', id, 'chief', agree)).toMatchObject({
      status: 403,
      code: 'not-yours-to-see',
    });
    expect(await refused('xu-jing', id, 'chief', agree)).toMatchObject({
      status: 403,
      code: 'not-your-step',
    });
  });
  test('that has not come up, or that there is not, is refused', async () => {
    const id = await at('vehicle-repair', 'chief');
    for (const step of ['director', 'no-such-step', 'record']) {
      // eslint-disable-next-line no-await-in-loop
      expect(await refused('gao-zhenhua', id, step, agree)).toMatchObject({
        status: 409,
        code: 'step-not-open',
      });
    }
  });
  test('is not signed by the requester, also not in another’s stead', async () => {
    const id = await at('vehicle-repair', 'chief');
    expect(await refused('zhou-jianping', id, 'chief', agree)).toMatchObject({
      status: 403,
      code: 'own-request',
    });
    const chief = await office.as('zhou-jianping');
    const invented = await chief.post(`/api/requests/${id}/steps/chief/decision`, {
      ...agree,
      person: 'ouyang-kun',
    });
    expect(invented).toMatchObject({ status: 400, code: 'body-unreadable' });
  });
  test('whose only holder files goes to the post instead, and stays refused to him', async () => {
    const claimant = await office.as('ma-jun');
    const id = await fileSound(claimant, 'bill-reimbursement');
    const [row] = openSteps(await office.settled(id));
    expect(row).toMatchObject({ step: 'section', owner: { post: 'deputy-head' } });
    expect(await refused('ma-jun', id, 'section', { ...agree, controls: [] })).toMatchObject({
      status: 403,
    });
  });
  test('is decided once; later comers are told who did', async () => {
    const id = await at('vehicle-repair', 'chief');
    expect(await decide('ouyang-kun', id, 'chief', agree)).toMatchObject({ status: 200 });
    await office.settled(id);
    const late = await refused('ma-jun', id, 'chief', agree);
    expect(late).toMatchObject({ status: 409, code: 'already-decided' });
    expect(late.message).toContain('欧阳堃');
    const other = { ...agree, action: 'refuse', opinion: '不同意。' };
    const again = await refused('ouyang-kun', id, 'chief', other);
    expect(again).toMatchObject({ status: 409, code: 'already-decided' });
    // The same once more is no second decision and no refusal: the answer was lost on its way.
    const before = await office.dump();
    expect(await decide('ouyang-kun', id, 'chief', agree)).toMatchObject({ status: 200 });
    expect(await office.dump()).toEqual(before);
  });
  test('is refused after a return, and after a withdrawal', async () => {
    const id = await at('vehicle-repair', 'director');
    const back = { action: 'return', opinion: '请补报价单。', to: 'revise', resume: 'again' };
    expect(await decide('shen-liqun', id, 'director', back)).toMatchObject({ status: 200 });
    await office.settled(id);
    const controls = ['private-car#0', 'repair-first#0'];
    const late = await refused('shen-liqun', id, 'director', { ...agree, controls, round: 1 });
    expect(late).toMatchObject({ status: 409, code: 'already-decided' });

    const taken = await at('vehicle-repair', 'chief');
    await office.rig.deeds.withdraw(office.rig.as('zhou-jianping'), taken, '填错了');
    expect(await refused('ouyang-kun', taken, 'chief', agree)).toMatchObject({
      status: 409,
      code: 'step-moved-on',
    });
  });
  test('of a page that was read before the data changed is refused', async () => {
    const id = await at('vehicle-repair', 'chief');
    const { document } = await office.state(id);
    const driver = await office.as('zhou-jianping');
    const file = await driver.upload('报价单.pdf', new TextEncoder().encode('%PDF-1.7'));
    const actor = office.rig.as('zhou-jianping');
    const received = await office.rig.deeds.receiveFile(actor, file, 'material');
    await office.rig.deeds.note(actor, id, '补报价单', [received]);
    expect(await refused('ouyang-kun', id, 'chief', { ...agree, document })).toMatchObject({
      status: 409,
      code: 'document-changed',
    });
  });
  test.each<[title: string, body: JsonObject, code: string]>([
    ['no decision', { action: '' }, 'outcome-unknown'],
    ['a decision there is not', { ...agree, action: 'approve-all' }, 'outcome-unknown'],
    [
      'a decision from the object’s own words',
      { ...agree, action: 'constructor' },
      'outcome-unknown',
    ],
    ['no opinion', { ...agree, opinion: ' \n ' }, 'opinion-missing'],
    ['too long an opinion', { ...agree, opinion: '意'.repeat(1001) }, 'opinion-too-long'],
    ['an opinion with an emoji', { ...agree, opinion: '同意👍' }, 'words-unfit'],
    ['an opinion with a control character', { ...agree, opinion: '同\u0007意' }, 'words-unfit'],
    ['no ticks', { ...agree, controls: [] }, 'controls-unconfirmed'],
    ['another’s ticks', { ...agree, controls: ['phantom#0'] }, 'controls-unconfirmed'],
    ['a return to nobody', { ...agree, action: 'return' }, 'return-target'],
    [
      'a return ahead',
      { ...agree, action: 'return', to: 'director', resume: 'again' },
      'return-target',
    ],
    [
      'a return without the way back',
      { ...agree, action: 'return', to: 'revise' },
      'return-target',
    ],
  ])('with %s is refused', async (_title, body, code) => {
    const id = await at('vehicle-repair', 'chief');
    const answer = await refused('ouyang-kun', id, 'chief', body);
    expect(answer).toMatchObject({ status: 422, code });
  });
});

describe('a withdrawal', () => {
  test('by another, too late, or of a closed request is refused', async () => {
    const id = await at('vehicle-repair', 'chief');
    const { deeds, as } = office.rig;
    await expect(deeds.withdraw(as('ouyang-kun'), id, '')).rejects.toMatchObject({
      code: 'not-the-requester',
    });
    await goTo(id, 'settle');
    await expect(deeds.withdraw(as('zhou-jianping'), id, '')).rejects.toMatchObject({
      code: 'withdraw-too-late',
    });
    const closed = await at('vehicle-repair', 'chief');
    await decide('ouyang-kun', closed, 'chief', { ...agree, action: 'refuse', opinion: '不修。' });
    await office.settled(closed);
    await expect(deeds.withdraw(as('zhou-jianping'), closed, '')).rejects.toMatchObject({
      code: 'request-closed',
    });
    await expect(deeds.note(as('zhou-jianping'), closed, '再说一句', [])).rejects.toMatchObject({
      code: 'request-closed',
    });
  });
});
