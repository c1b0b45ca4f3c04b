import { describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { activeSlots } from '#domain/slots.ts';
import { decide } from '#statemachines/acts/decide.ts';
import { chart } from '#statemachines/derive/chart.ts';
import type { LiveChart } from '#statemachines/derive/chart/live.ts';
import { outcomeTitle } from '#statemachines/outcome-title.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import { superiorDecision } from '#statemachines/routes/documents/superior-decision.ts';
import { sealUse } from '#statemachines/routes/seals/seal-use.ts';
import { vehicleDispatch } from '#statemachines/routes/vehicles/vehicle-dispatch.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { teller, type Teller } from '../../rig/teller.ts';
import { halfWay } from '../derive/half-way.ts';

const now = '2026-11-10T01:00:00.000Z';
const departments = ['engineering', 'finance'];

/** A document that waits for the head's instruction. */
async function atInstruction(urgency: string, matterKind = 'request'): Promise<Teller> {
  const told = teller(documentReceiving, demoToday);
  await told.submit({
    by: 'song-yuwei',
    at: '11-09 08:40',
    answers: {
      issuer: '青山县自来水公司',
      docTitle: '关于改造老旧管网的请示',
      copies: 1,
      pages: 6,
      urgency,
      secrecy: 'internal',
      docClass: 'handling',
      matterKind,
      receivedOn: '2026-11-09',
    },
    files: [['original', '请示（扫描件）.pdf', 2_306_867]],
  });
  await told.decide('draft-opinion', { by: 'ouyang-kun', at: '11-09 09:15', opinion: '请批示。' });
  await told.decide('request-instruction', {
    by: 'luo-qiming',
    at: '11-09 09:30',
    opinion: '同意。',
  });
  return told;
}

/** The same, instructed and sent to two sections, the first of which leads. */
async function distributed(): Promise<Teller> {
  const told = await atInstruction('normal');
  await told.decide('instruct', {
    by: 'shen-liqun',
    at: '11-09 10:00',
    opinion: '请工程建设股牵头。',
    answers: { departments, leadDepartment: 'engineering' },
  });
  await told.decide('dispatch', {
    by: 'song-yuwei',
    at: '11-09 10:30',
    answers: { noticedDeadline: '2026-11-27' },
  });
  return told;
}

const rowOf = (told: Teller, step: string) =>
  told.told().state.steps.findLast((row) => row.step === step);

async function byPhone(told: Teller): Promise<string> {
  const { state, route, office } = told.told();
  const scene = { state, route, office, now };
  const key = { step: 'instruct', item: '', round: 1 };
  const choice = {
    act: 'agree',
    opinion: '领导电话指示：请工程建设股办理。',
    controls: [],
    answers: { departments, leadDepartment: 'engineering' },
    attachments: [],
    document: state.document,
    phone: { leader: 'shen-liqun', saidAt: '2026-11-09T08:00:00.000Z' },
  };
  const means = { digest: (text: string) => text, numbers: () => Promise.resolve({}) };
  const signer = { person: 'ouyang-kun', strength: 'sign-in' } as const;
  try {
    const events = await decide(scene, means, signer, key, choice);
    return events.map(({ type }) => type).join(' ');
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('an incoming document', () => {
  test('that is urgent goes on with the head’s word by telephone, an ordinary one waits', async () => {
    expect(await byPhone(await atInstruction('urgent'))).toBe('opened decided');
    expect(await byPhone(await atInstruction('normal'))).toBe('not-allowed-here');
  });

  test('is signed for by the keeper or the chief of a section, one of them', async () => {
    const told = await distributed();
    await told.decide('sign-for', { by: 'ma-jun', item: 'engineering', at: '11-09 11:00' });
    await told.decide('sign-for', { by: 'ding-xiaoyan', item: 'finance', at: '11-09 11:10' });
    const rows = told.told().state.steps.filter(({ step }) => step === 'sign-for');
    expect(rows.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(rows.map(({ decision }) => decision?.person)).toEqual(['ma-jun', 'ding-xiaoyan']);
  });

  test('that asks for something is answered once, by the lead after the others', async () => {
    const told = await distributed();
    await told.decide('sign-for', { by: 'ma-jun', item: 'engineering', at: '11-09 11:00' });
    await told.decide('sign-for', { by: 'ding-xiaoyan', item: 'finance', at: '11-09 11:10' });
    const turnOf = () => {
      const row = rowOf(told, 'reply');
      return row === undefined ? [] : activeSlots(row).map(({ owner }) => owner);
    };
    expect(turnOf()).toEqual([{ post: 'section-chief', department: 'finance' }]);
    await told.decide('reply', { by: 'wei-xiaoyun', at: '11-12 09:00', opinion: '资金已落实。' });
    expect(turnOf()).toEqual([{ post: 'section-chief', department: 'engineering' }]);
    await told.decide('reply', {
      by: 'ma-jun',
      at: '11-13 09:00',
      answers: { result: '同意改造，分两年实施。' },
    });
    const { state, route, trail } = told.told();
    const said = trail.flatMap((event) =>
      event.type === 'decided' && event.step === 'reply'
        ? [outcomeTitle(route, state, event)?.zh]
        : [],
    );
    expect(said).toEqual(['提出协办意见', '已答复']);
    expect(rowOf(told, 'reply')?.state).toBe('done');
  });
});

test('the finance seal takes its two keepers, in their order', async () => {
  const told = teller(sealUse, demoToday);
  await told.submit({
    by: 'shi-yan',
    at: '11-12 10:00',
    answers: {
      sealKind: 'finance',
      seal: 'finance-seal',
      docKind: 'statement',
      docTitle: '2026年度部门决算',
      reason: '按要求报送。',
      copies: 3,
      perCopy: 1,
      seamPerCopy: 0,
      complete: true,
      withNameSeal: false,
      joint: false,
    },
    files: [
      ['document', '决算.pdf', 1_048_576],
      ['basis', '通知.pdf', 204_800],
    ],
  });
  await told.decide('section', { by: 'zheng-yan', at: '11-12 10:25', opinion: '同意。' });
  await told.decide('approve', { by: 'fang-zhiyuan', at: '11-12 11:00', opinion: '同意。' });
  const second = told.decide('finance-stamp', { by: 'ding-xiaoyan', at: '11-12 11:10' });
  await expect(second).rejects.toMatchObject({ code: 'not-your-turn' });
  await told.decide('finance-stamp', {
    by: 'du-juan',
    at: '11-12 11:10',
    answers: { used: 3, spoilt: 0 },
  });
  expect(rowOf(told, 'finance-stamp')?.state).toBe('open');
  expect(told.told().state.numbers['entry']).toBeUndefined();
  await told.decide('finance-stamp', { by: 'ding-xiaoyan', at: '11-12 11:15' });
  expect(rowOf(told, 'finance-stamp')?.state).toBe('done');
  expect(told.told().state.numbers['entry']).toBe('财印2026-0037');
});

describe('补签 on a chart', () => {
  const live = halfWay(documentReceiving, 'zh');
  const owing = (state: 'open' | 'done', at: string): LiveChart => ({
    ...live,
    state: {
      ...live.state,
      at,
      steps: [
        ...live.state.steps,
        {
          step: 'countersign',
          item: '3',
          round: 1,
          n: 40,
          owner: { person: '沈立群' },
          generation: 1,
          openedAt: '11-19 15:40',
          due: '11-23',
          epoch: 0,
          side: { kind: 'countersign', of: { step: 'instruct', item: '', round: 1 } },
          state,
          ...(state === 'open'
            ? {}
            : {
                decision: {
                  act: 'agree',
                  opinion: '',
                  person: 'shen-liqun',
                  name: '沈立群',
                  post: '局长',
                  at: '11-20 09:00',
                  controls: [],
                  document: '',
                },
              }),
        },
      ],
    },
  });

  test('stands before the archive where the route takes a word by telephone or on paper', () => {
    expect(chart(documentReceiving, 'zh')).toContain('补签（电话办理、纸上批示的才补签）');
    expect(chart(superiorDecision, 'zh')).toContain('补签（纸上批示登记的才补签）');
    expect(chart(vehicleDispatch, 'zh')).toContain('补签（电话办理的才补签）');
    expect(chart(sealUse, 'zh')).not.toContain('补签');
  });

  test('is left out of a request that went without one', () => {
    expect(chart(documentReceiving, 'zh', live)).not.toContain('>补签<');
  });

  test('says who still has to sign, and that everything before it is done', () => {
    const waiting = chart(documentReceiving, 'zh', owing('open', 'countersign'));
    expect(waiting).toContain('沈立群办理中');
    expect(waiting).toContain('限11-23');
    expect(waiting).not.toContain('>领导补阅<');
    const signed = chart(documentReceiving, 'zh', owing('done', 'close'));
    expect(signed).toContain('11-20 09:00');
  });
});
