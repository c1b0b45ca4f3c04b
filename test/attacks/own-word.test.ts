import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Shown } from '#domain/acts/strength.ts';
import type { Office, StandIn } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import { awaited } from '#domain/acts/assign.ts';
import { decide } from '#statemachines/acts/decide.ts';
import { folded } from '#statemachines/acts/fold.ts';
import { move, type Moving } from '#statemachines/acts/move.ts';
import type { Choice } from '#statemachines/acts/scene.ts';
import { termsOf } from '#statemachines/terms.ts';
import { documentReceiving as route } from '#statemachines/routes/documents/document-receiving.ts';
import { demoToday } from '../rig/demo-today.ts';
import { teller } from '../rig/teller.ts';

/** A leader's word by telephone, and the signature for it, are his own: nobody else gives either. */

const registrar = 'song-yuwei';
const director = 'ouyang-kun';
const head = 'shen-liqun';
const now = '2026-11-10T01:00:00.000Z';
const means = { digest: () => 'digest', numbers: async () => ({}) };
const shown: Shown = { strength: 'sign-in' };

const away = (absent: string, standIn: string): StandIn => ({
  id: `${absent}-${standIn}`,
  absent,
  standIn,
  from: '2026-11-01',
  to: '2026-11-30',
  why: '出差',
  setBy: absent,
});
const standing = (...standIns: readonly StandIn[]): Office => ({ ...demoToday, standIns });

/** An urgent document that waits for the head's instruction. */
async function atInstruction(by = registrar): Promise<RequestState> {
  const told = teller(route, demoToday);
  await told.submit({
    by,
    at: '11-09 08:40',
    answers: {
      issuer: '青山县防汛抗旱指挥部办公室',
      docNo: '青汛办〔2026〕41号',
      docTitle: '关于开展水利工程安全隐患排查整治的通知',
      copies: 1,
      pages: 6,
      urgency: 'urgent',
      secrecy: 'internal',
      docClass: 'handling',
      matterKind: 'general',
      receivedOn: '2026-11-09',
      statedDeadline: '2026-11-20',
    },
    files: [['original', '青汛办〔2026〕41号（扫描件）.pdf', 2_306_867]],
  });
  await told.decide('draft-opinion', {
    by: director,
    at: '11-09 09:15',
    opinion: '拟请领导批示。',
    answers: { departments: ['engineering'], leadDepartment: 'engineering' },
  });
  await told.decide('request-instruction', {
    by: 'luo-qiming',
    at: '11-09 16:20',
    opinion: '同意。',
  });
  return told.told().state;
}

const call = (state: RequestState): Choice => ({
  act: 'agree',
  opinion: '沈局长来电：由工程建设股牵头，18日前办结。',
  controls: [],
  answers: { departments: ['engineering'], leadDepartment: 'engineering' },
  document: state.document,
  attachments: [],
  phone: { leader: head, saidAt: '2026-11-10T00:50:00.000Z' },
});

const openAt = (state: RequestState, step: string): StepRow => {
  const row = openSteps(state).find((one) => one.step === step);
  if (row === undefined) throw new Error(`nothing is open at ${step}`);
  return row;
};

const recorded = async (state: RequestState, office: Office, by: string): Promise<RequestState> => {
  const scene = { state, route, office, now };
  const signer = { person: by, ...shown };
  return folded(state, await decide(scene, means, signer, openAt(state, 'instruct'), call(state)));
};

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}

describe('the signature for a word by telephone', () => {
  let state: RequestState;
  beforeAll(async () => {
    state = await recorded(await atInstruction(), demoToday, director);
  });
  const sign = (office: Office, person: string) =>
    codeOf(
      decide(
        { state, route, office, now },
        means,
        { person, ...shown },
        openAt(state, 'countersign'),
        {
          act: 'agree',
          opinion: '',
          controls: [],
          answers: {},
          document: state.document,
          attachments: [],
        },
      ),
    );
  const waits = (office: Office, row = openAt(state, 'countersign')): readonly string[] => {
    const terms = termsOf(route, 'countersign', state);
    return terms === undefined ? [] : awaited(state, terms, office, row).map(({ id }) => id);
  };

  test('is not given by whoever wrote the word down, though he stands in for the leader', async () => {
    expect(await sign(standing(away(head, director)), director)).toBe('not-your-step');
  });

  test('nor by anybody else who stands in for him: only he knows whether he said it', async () => {
    const office = standing(away(head, 'fang-zhiyuan'));
    expect(await sign(office, 'fang-zhiyuan')).toBe('not-your-step');
    expect(await sign(office, head)).toBe('done');
    expect(waits(office)).toEqual([head]);
  });

  test('nor by whoever wrote it down where it was handed over to him', async () => {
    const given = { ...openAt(state, 'countersign'), owner: { person: director } };
    const steps = state.steps.map((row) => (row.step === 'countersign' ? given : row));
    const scene = { state: { ...state, steps }, route, office: demoToday, now };
    const choice = { ...call(state), phone: undefined, answers: {}, opinion: '' };
    const { phone: _phone, ...own } = choice;
    expect(await codeOf(decide(scene, means, { person: director, ...shown }, given, own))).toBe(
      'same-person',
    );
    expect(waits(demoToday, given)).toEqual([]);
  });

  test('is not stepped aside from: it would be somebody else’s signature for his word', async () => {
    const aside: Moving = { kind: 'step-aside', why: '与当事人是近亲属。' };
    const scene = { state, route, office: demoToday, now };
    const before = { digest: means.digest, formBefore: async () => undefined };
    const row = openAt(state, 'countersign');
    expect(await codeOf(move(scene, before, { person: head, ...shown }, row, aside))).toBe(
      'not-allowed-here',
    );
  });
});

test('whoever stands in for the requester records no word about the requester’s own request', async () => {
  const state = await atInstruction();
  const office = standing(away(director, 'xu-jing'));
  const own = { ...state, requester: { ...state.requester, person: director } };
  expect(await codeOf(recorded(own, office, 'xu-jing'))).toBe('own-request');
  // Beside him, for somebody else's request, he does.
  expect(await codeOf(recorded(state, office, 'xu-jing'))).toBe('done');
});
