import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps, type RequestState } from '#domain/request.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import { classifiedDocument } from '#statemachines/routes/documents/classified-document.ts';
import { openPageHouse, type PageHouse } from '../pages/page-house.ts';
import { refusedWith } from '../../rig/receiving.ts';
import { uploadOne } from '../../rig/walk.ts';

const custodian = 'tang-li';
const head = 'shen-liqun';

let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse();
});
afterAll(() => house.close());

const state = (id: string): Promise<RequestState> =>
  house.rig.deeds.request(house.rig.as(custodian), id);

async function filed(): Promise<string> {
  const { rig } = house;
  const by = rig.as(custodian);
  const answers = { receivedOn: '2026-11-03', copies: 2, urgency: 'normal' };
  const draft = await rig.deeds.saveDraft(by, classifiedDocument.id, answers, []);
  const { id } = await rig.deeds.submit(by, draft.id);
  await rig.quiet();
  return id;
}

async function decide(
  id: string,
  person: string,
  { act = 'agree', ...given }: Partial<Choice> = {},
): Promise<RequestState> {
  const { rig } = house;
  const now = await state(id);
  const [row] = openSteps(now);
  if (row === undefined) throw new Error(`${id} has no open step`);
  await rig.deeds.decide(rig.as(person), id, row, {
    act,
    opinion: '',
    controls: ['leak#0'],
    answers: {},
    document: now.document,
    attachments: [],
    ...given,
  });
  await rig.quiet();
  return state(id);
}

describe('机要件', () => {
  test('goes from hand to hand and comes back, with its number, counts and holders alone', async () => {
    const id = await filed();
    await decide(id, custodian);
    await decide(id, head, { answers: { goesOn: true, department: 'engineering' } });
    await decide(id, custodian);
    expect((await state(id)).papers?.[0]?.way?.to.person).toBe('ma-jun');
    await decide(id, 'ma-jun');
    const done = await decide(id, custodian, {
      answers: { copiesBack: 2, takenBackOn: '2026-11-04', disposal: 'safe' },
    });
    expect(done.numbers['internal']).toMatch(/^机要〔\d{4}〕\d+号$/u);
    expect(done.papers?.[0]?.holder.person).toBe(custodian);
    expect(done.attachments).toEqual([]);
    const said = done.steps.map(({ decision }) => decision?.opinion);
    expect(new Set(said)).toEqual(new Set(['']));
  });

  test('is not ticked off with a copy missing', async () => {
    const id = await filed();
    await decide(id, custodian);
    await decide(id, head, { answers: { goesOn: false } });
    const answers = { copiesBack: 1, takenBackOn: '2026-11-04', disposal: 'safe' };
    expect(await refusedWith(decide(id, custodian, { answers }))).toBe('guard-broken');
  });

  test('is not taken back before it came', async () => {
    const id = await filed();
    await decide(id, custodian);
    await decide(id, head, { answers: { goesOn: false } });
    const answers = { copiesBack: 2, takenBackOn: '2026-11-02', disposal: 'safe' };
    expect(await refusedWith(decide(id, custodian, { answers }))).toBe('guard-broken');
  });

  test('goes on to a second section from the custodian’s hands', async () => {
    const id = await filed();
    await decide(id, custodian);
    await decide(id, head, { answers: { goesOn: false } });
    const again = { goesOn: true, department: 'finance' };
    const carried = await decide(id, custodian, { act: 'again', answers: again });
    expect(carried.at).toBe('carry');
  });

  test('takes no word and no file, by whatever act', async () => {
    const { rig } = house;
    const id = await filed();
    const by = rig.as(custodian);
    const [row] = openSteps(await state(id));
    if (row === undefined) throw new Error('nothing is open');
    const paper = await uploadOne(rig, custodian, 'material');
    const acts: Readonly<Record<string, () => Promise<unknown>>> = {
      opinion: () => decide(id, custodian, { opinion: '关于某事的通知' }),
      'an opinion yet to be signed': async () => {
        const { document } = await state(id);
        const said = { act: 'agree', opinion: '关于某事的通知', controls: [], answers: {} };
        await rig.deeds.rehearse(by, id, row, { ...said, document, attachments: [] });
      },
      note: () => rig.deeds.note(by, id, '关于某事的通知', []),
      file: () => rig.deeds.note(by, id, '', [paper]),
      circulation: () => rig.deeds.circulate(by, id, { to: ['ma-jun'], why: '请阅' }),
      'stepping aside': () => rig.deeds.move(by, id, row, { kind: 'step-aside', why: '有关联' }),
      withdrawal: () => rig.deeds.withdraw(by, id, '登记错了'),
      'hand-over': () =>
        rig.deeds.handlePaper(by, id, 'carrier', { kind: 'give', to: head, note: '某通知' }),
      'laying away': () =>
        rig.deeds.handlePaper(by, id, 'carrier', { kind: 'file', place: '保密柜' }),
    };
    for (const [name, act] of Object.entries(acts)) {
      // eslint-disable-next-line no-await-in-loop
      expect([name, await refusedWith(act())]).toEqual([name, 'no-words-here']);
    }
    expect((await state(id)).notes).toEqual([]);
  });

  test('keeps no word and no file in a draft either', async () => {
    const { rig } = house;
    const by = rig.as(custodian);
    const paper = await uploadOne(rig, custodian, 'material');
    const save = (answers: Readonly<Record<string, unknown>>, files = [paper].slice(1)) =>
      refusedWith(rig.deeds.saveDraft(by, classifiedDocument.id, answers, files));
    const before = await rig.deeds.drafts(by);
    expect(await save({ copies: '关于某事的通知' })).toBe('form-faults');
    expect(await save({ docTitle: '关于某事的通知' })).toBe('form-faults');
    expect(await save({ urgency: '关于某事' })).toBe('form-faults');
    expect(await save({ copies: 1 }, [paper])).toBe('no-words-here');
    expect(await rig.deeds.drafts(by)).toEqual(before);
    const half = await rig.deeds.saveDraft(
      by,
      classifiedDocument.id,
      { copies: '２', once: { x: '关于某事' } },
      [],
    );
    expect(half.answers).toEqual({ copies: 2 });
  });

  test('has pages without a place to write', async () => {
    const id = await filed();
    const browser = house.browser();
    await browser.signIn(custodian);
    await browser.open(`/requests/${id}/steps/present`);
    expect(browser.page).toContain('这里不写意见，意见写在原件上');
    expect(browser.page).not.toContain('<textarea');
    await browser.open(`/requests/${id}`);
    expect(browser.page).not.toContain('<textarea');
    await browser.open('/file/classified-document');
    expect(browser.page).not.toContain('type="file"');
    expect(browser.page).not.toContain('<textarea');
    expect(browser.page).toContain('标题、文号、正文、照片一律不录入、不上传');
  });
});
