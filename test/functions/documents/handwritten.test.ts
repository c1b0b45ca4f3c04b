import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps, type RequestState, unsigned } from '#domain/request.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import { incomingDocument } from '../../rig/incoming-document.ts';
import { refusedWith } from '../../rig/receiving.ts';
import { uploadOne } from '../../rig/walk.ts';
import { type Browser, openPageHouse, type PageHouse } from '../pages/page-house.ts';

const registrar = 'song-yuwei';
const leader = 'shen-liqun';
const answers = { departments: ['engineering'] };
const instruction = '请工程建设股办理，月底前报结果。';

let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse();
});
afterAll(() => house.close());

const look = (id: string): Promise<RequestState> =>
  house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);

const atInstruction = (): Promise<string> => incomingDocument(house.rig, 'instruct');

/** What the registrar enters from the paper. */
async function enter(
  id: string,
  given: Partial<Choice> = {},
  by = registrar,
): Promise<RequestState> {
  const { rig } = house;
  const state = await look(id);
  const row = openSteps(state).find(({ side }) => side === undefined);
  if (row === undefined) throw new Error('nothing is open');
  await rig.deeds.decide(rig.as(by), id, row, {
    act: 'agree',
    opinion: instruction,
    controls: [],
    answers,
    document: state.document,
    attachments: [await uploadOne(rig, by, 'instructionScan')],
    phone: { leader, saidAt: '2026-11-02', onPaper: true },
    ...given,
  });
  await rig.quiet();
  return look(id);
}

async function confirming(id: string, act: string, opinion = ''): Promise<RequestState> {
  const { rig } = house;
  const state = await look(id);
  const [row] = unsigned(state.steps);
  if (row === undefined) throw new Error('nothing is to be confirmed');
  const { document } = state;
  const choice = { act, opinion, controls: [], answers: {}, attachments: [], document };
  await rig.deeds.decide(rig.as(leader), id, row, choice);
  await rig.quiet();
  return look(id);
}

const signedIn = async (person: string): Promise<Browser> => {
  const browser = house.browser();
  await browser.signIn(person);
  return browser;
};

describe('手写批示登记', () => {
  test('the registrar enters it with its scan; the day on the paper is a fact, the trail keeps its own time', async () => {
    const id = await atInstruction();
    const state = await enter(id);
    const decision = state.steps.findLast(({ step }) => step === 'instruct')?.decision;
    expect(decision).toMatchObject({
      person: registrar,
      opinion: instruction,
      phone: { person: leader, saidAt: '2026-11-02', onPaper: true },
    });
    expect(decision?.at.slice(0, 10)).not.toBe('2026-11-02');
    expect(state.at).toBe('dispatch');
    expect(unsigned(state.steps)).toHaveLength(1);
    expect(state.attachments.map(({ rule }) => rule)).toContain('instructionScan');
  });

  test('the leader is mailed, sees it with the day on the paper, and confirms it', async () => {
    const id = await atInstruction();
    await enter(id);
    await house.rig.sweep();
    await house.rig.quiet();
    const mails = house.rig.sent.map(({ text }) => text).filter((text) => text.includes(id));
    expect(mails.filter((text) => /countersign.*shen-liqun/su.test(text))).toHaveLength(1);
    const row = unsigned((await look(id)).steps)[0];
    const browser = await signedIn(leader);
    await browser.open(`/requests/${id}/steps/countersign?item=${row?.item ?? ''}&round=1`);
    expect(browser.page).toContain('登记的手写批示：批办');
    expect(browser.page).toContain('纸面日期</dt><dd>2026年11月2日');
    const confirmed = await confirming(id, 'agree');
    expect(unsigned(confirmed.steps)).toEqual([]);
    await browser.open(`/requests/${id}`);
    expect(browser.page).toContain('手写批示，纸面日期2026年11月2日');
  });

  test('disputed, the step is done again', async () => {
    const id = await atInstruction();
    await enter(id);
    const again = await confirming(id, 'dispute', '我没有这样批。');
    expect(openSteps(again).map(({ step }) => step)).toEqual(['instruct']);
    await house.rig.sweep();
    await house.rig.quiet();
    expect(house.rig.sent.map(({ text }) => text)).toContainEqual(
      expect.stringContaining(`disputed ${id} instruct 我没有这样批。 ${registrar}`),
    );
  });

  test.each<[what: string, given: Partial<Choice>, code: string]>([
    ['without its scan', { attachments: [] }, 'file-count'],
    ['of a day to come', { phone: { leader, saidAt: '2199-01-01', onPaper: true } }, 'paper-day'],
    ['without a day', { phone: { leader, saidAt: '', onPaper: true } }, 'paper-day'],
    [
      'of somebody who does not instruct',
      { phone: { leader: 'ma-jun', saidAt: '2026-11-02', onPaper: true } },
      'phone-leader',
    ],
    ['without its words', { opinion: ' ' }, 'opinion-missing'],
    ['as a refusal', { act: 'return', to: 'revise' }, 'outcome-unknown'],
  ])('is refused %s', async (_what, given, code) => {
    const id = await atInstruction();
    expect(await refusedWith(enter(id, given))).toBe(code);
    expect((await look(id)).at).toBe('instruct');
  });

  test('is nobody’s but the registrar’s', async () => {
    const id = await atInstruction();
    expect(await refusedWith(enter(id, {}, 'ouyang-kun'))).toBe('not-your-step');
  });

  test('a scan of an earlier instruction is none of this one', async () => {
    const id = await incomingDocument(house.rig, 'request-instruction');
    await enter(id, { phone: { leader: 'luo-qiming', saidAt: '2026-11-02', onPaper: true } });
    expect(await refusedWith(enter(id, { attachments: [] }))).toBe('file-count');
  });

  test('is offered on the request’s page, and its page says what comes of it', async () => {
    const id = await atInstruction();
    const browser = await signedIn(registrar);
    await browser.open(`/requests/${id}`);
    expect(browser.page).toContain('登记手写批示：批办');
    await browser.open(`/requests/${id}/steps/instruct/phone?round=1&on=paper`);
    expect(browser.page).toContain('照纸面逐字录入');
    expect(browser.page).toContain('type="date"');
    expect(browser.page).toContain('手写批示扫描件');
  });
});

test('登记下一件 keeps what the next document has in common with the last', async () => {
  const id = await incomingDocument(house.rig, 'draft-opinion', { urgency: 'urgent' });
  const browser = await signedIn(registrar);
  await browser.open(`/requests/${id}?filed=1`);
  expect(browser.page).toContain(`href="/file/document-receiving?like=${id}">登记下一件`);
  await browser.open(`/file/document-receiving?like=${id}`);
  expect(browser.page).toContain('value="省水利厅"');
  expect(browser.page).not.toContain('关于做好汛前检查工作的通知');
  expect(documentReceiving.start.again.keeps).not.toContain('docTitle');
});
