import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps, type RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import { registerRows } from '#statemachines/registers.ts';
import { documentIssuing } from '#statemachines/routes/documents/document-issuing.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { refusedWith } from '../../rig/receiving.ts';
import { uploads } from '../../rig/walk.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const draft: JsonObject = {
  issuedAs: 'office',
  docKind: 'notice',
  docTitle: '关于做好取水口整治的通知',
  reason: '按市局要求，年内完成取水口整治。',
  mainTo: '各乡（镇）人民政府',
  copies: 5,
  urgency: 'normal',
  secrecy: 'open',
  openness: 'active',
  joint: false,
  tracked: false,
};

/** Where the walk stands, and who does each step of it. */
const signers = {
  section: 'zheng-yan',
  'office-check': 'ouyang-kun',
  deputy: 'fang-zhiyuan',
  sign: 'shen-liqun',
  number: 'song-yuwei',
  reissue: 'song-yuwei',
  print: 'tian-baoguo',
  proof: 'zhu-jie',
  stamp: 'jiang-wenhui',
  distribute: 'song-yuwei',
  'receive-receipts': 'song-yuwei',
  revise: 'shi-yan',
} as const;
type Step = keyof typeof signers;

const answersAt: Readonly<Partial<Record<Step, JsonObject>>> = {
  'office-check': {
    mainTo: '各乡（镇）人民政府',
    copies: 5,
    recipients: [{ unit: '各乡（镇）人民政府', sent: 4 }],
    otherLeaders: false,
  },
  stamp: { seal: 'office-seal', sealedCopies: 5, spoiltSheets: 0 },
};

const look = (id: string): Promise<RequestState> => rig.deeds.request(rig.as('gao-zhenhua'), id);

async function filed(answers: JsonObject = {}): Promise<string> {
  const by = rig.as('shi-yan');
  const files = await uploads(rig, by.person, documentIssuing, ['draft']);
  const kept = await rig.deeds.saveDraft(by, documentIssuing.id, { ...draft, ...answers }, files);
  const { id } = await rig.deeds.submit(by, kept.id);
  await rig.quiet();
  return id;
}

async function decide(
  id: string,
  step: Step,
  { act = 'agree', ...given }: Partial<Choice> & { readonly by?: string } = {},
): Promise<RequestState> {
  const state = await look(id);
  const row = openSteps(state).find((open) => open.step === step);
  if (row === undefined) throw new Error(`${step} is not open; at ${state.at}`);
  const by = given.by ?? signers[step];
  const human = documentIssuing.steps.find((one) => one.id === step);
  const rules = human !== undefined && 'attachments' in human ? human.attachments : [];
  await rig.deeds.decide(rig.as(by), id, row, {
    act,
    opinion: '同意。',
    controls: documentIssuing.risks
      .filter(({ at }) => at === step)
      .flatMap((risk) => risk.controls.map((_, n) => `${risk.id}#${String(n)}`)),
    answers: answersAt[step] ?? {},
    document: state.document,
    attachments: act === 'agree' ? await uploads(rig, by, documentIssuing, rules) : [],
    ...given,
  });
  await rig.quiet();
  return look(id);
}

/** Everybody agrees until the step is open. */
async function until(id: string, step: Step): Promise<RequestState> {
  const state = await look(id);
  const open = openSteps(state)[0]?.step;
  const next = Object.keys(signers).find((known): known is Step => known === open);
  if (next === undefined) throw new Error(`nobody is named for ${String(open)}`);
  if (next === step) return state;
  if (next === 'proof') await decide(id, next, { by: 'song-yuwei' });
  await decide(id, next);
  return until(id, step);
}

const numberOf = ({ numbers }: RequestState): string | undefined => numbers['issue'];

const placeOf = (state: RequestState): number =>
  Number(/〕(\d+)号/u.exec(numberOf(state) ?? '')?.[1]);

/** Number and remark of each row in the register of documents issued. */
async function remarks(state: RequestState): Promise<readonly unknown[]> {
  const found = await registerRows(documentIssuing, state, rig.office);
  const issued = found.find(({ register }) => register === 'issuing-register');
  return (issued?.rows ?? []).map(({ cells }) => [cells[0], cells.at(-1)]);
}

describe('a draft is refused', () => {
  test.each<[rule: string, answers: JsonObject]>([
    ['classified-stays-off', { secrecy: 'classified' }],
    ['no-order-by-party', { issuedAs: 'party', docKind: 'order' }],
    [
      'request-to-one',
      { docKind: 'request', mainTo: '县政府、市水利局', contactName: '石䶮', contactPhone: '8015' },
    ],
    ['report-without-request', { docKind: 'report', docTitle: '关于维修资金的请示报告' }],
  ])('by %s', async (_rule, answers) => {
    expect(await refusedWith(filed(answers))).toBe('guard-broken');
  });

  test('without a reason where it is not published, or a contact where it is a request', async () => {
    expect(await refusedWith(filed({ openness: 'closed' }))).toBe('form-faults');
    expect(await refusedWith(filed({ docKind: 'request' }))).toBe('form-faults');
  });
});

describe('the distribution list', () => {
  test.each<[rule: string, recipients: readonly JsonObject[]]>([
    ['sent-within-printed', [{ unit: '县财政局', sent: 6 }]],
    [
      'recipient-once',
      [
        { unit: '县财政局', sent: 1 },
        { unit: '县财政局', sent: 2 },
      ],
    ],
  ])('is refused by %s', async (_rule, recipients) => {
    const id = await filed();
    await until(id, 'office-check');
    const answers = { ...answersAt['office-check'], recipients };
    expect(await refusedWith(decide(id, 'office-check', { answers }))).toBe('guard-broken');
  });

  test('is signed for line by line, never before it was sent', async () => {
    const id = await filed();
    await until(id, 'distribute');
    const { data } = await decide(id, 'distribute', { answers: { issuedOn: '2026-11-10' } });
    const key = /"key":"([^"]+)"/u.exec(JSON.stringify(data['recipients']))?.[1] ?? '';
    const receipts = (signedOn: string) => ({
      receipts: [{ key, signer: '周明', signedOn }],
    });
    const early = decide(id, 'receive-receipts', { answers: receipts('2026-11-09') });
    expect(await refusedWith(early)).toBe('guard-broken');
    const done = await decide(id, 'receive-receipts', { answers: receipts('2026-11-11') });
    expect(done.data['keptCopies']).toBe(1);
    expect(done.outcome).toBe('done');
  });
});

describe('the signed text', () => {
  test('is fixed by the signature: printed only as it was signed', async () => {
    const id = await filed();
    await until(id, 'print');
    const signed = (await look(id)).steps.find(({ step }) => step === 'sign')?.decision;
    expect(signed?.text).toMatch(/^[\da-f]{64}$/u);
    // Sent back to the drafter to come straight to the printer: the title changes, so it goes past the signer again.
    await decide(id, 'print', { act: 'return', to: 'revise', resume: 'direct', opinion: '改题。' });
    const mended = await decide(id, 'revise', {
      act: 'resubmit',
      answers: { ...draft, docTitle: '关于取水口整治有关事项的通知' },
    });
    expect(mended.at).toBe('section');
    const again = await until(id, 'reissue');
    expect(numberOf(again)).toBe(numberOf(await look(id)));
    const texts = again.steps.flatMap(({ step, decision }) =>
      step === 'sign' && decision?.text !== undefined ? [decision.text] : [],
    );
    expect(new Set(texts).size).toBe(2);
  });

  test('goes straight back where only what is not the text was mended', async () => {
    const id = await filed();
    await until(id, 'print');
    await decide(id, 'print', { act: 'return', to: 'revise', resume: 'direct', opinion: '急件。' });
    const answers = { ...draft, urgency: 'urgent' };
    const mended = await decide(id, 'revise', { act: 'resubmit', answers });
    expect(mended.at).toBe('print');
  });

  test('amended in substance after numbering: signed again, the same number, a new sheet, the old one void', async () => {
    const id = await filed();
    const printing = await until(id, 'print');
    await decide(id, 'print', {
      act: 'amend',
      opinion: '附表数字有误。',
      answers: { amendment: '附表二合计数改为七处。' },
      attachments: await uploads(rig, signers.print, documentIssuing, ['amended']),
    });
    await until(id, 'reissue');
    const done = await decide(id, 'reissue');
    expect(numberOf(done)).toBe(numberOf(printing));
    expect(done.slips.map(({ slip, voided }) => [slip, voided !== undefined])).toEqual([
      ['issue-sheet', true],
      ['issue-sheet', false],
    ]);
  });

  test('is not numbered before it is signed', async () => {
    const id = await filed();
    expect(numberOf(await until(id, 'sign'))).toBeUndefined();
    expect(numberOf(await until(id, 'print'))).toMatch(/^青水〔\d{4}〕\d+号$/u);
  });
});

describe('a number', () => {
  test('that is void keeps its place with the reason: the next one follows it', async () => {
    const void1 = await filed();
    await until(void1, 'stamp');
    const refused = await decide(void1, 'stamp', { act: 'refuse', opinion: '成文与签发稿不符。' });
    expect(await remarks(refused)).toEqual([[numberOf(refused), '作废：成文与签发稿不符。']]);
    const next = await filed();
    const numbered = await until(next, 'print');
    expect(placeOf(numbered)).toBe(placeOf(refused) + 1);
  });

  test('that another code takes the place of is kept with the reason', async () => {
    const id = await filed();
    const before = numberOf(await until(id, 'print'));
    await decide(id, 'print', {
      act: 'return',
      to: 'revise',
      resume: 'again',
      opinion: '应为函。',
    });
    await decide(id, 'revise', { act: 'resubmit', answers: { ...draft, docKind: 'letter' } });
    await until(id, 'number');
    const after = await decide(id, 'number', { opinion: '文种改为函，另编号。' });
    expect(numberOf(after)).toMatch(/^青水函〔/u);
    expect(after.replaced?.filter(({ rule }) => rule === 'issue')).toMatchObject([
      { number: before, why: '文种改为函，另编号。' },
    ]);
    expect(await remarks(after)).toEqual([
      [before, '作废，另编新号：文种改为函，另编号。'],
      [numberOf(after), ''],
    ]);
  });
});
