import { describe, expect, test } from '@jest/globals';
import { admit, admitWithdrawal, type Proposal } from '#domain/acts/decide.ts';
import type { Office } from '#domain/office.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import type { Decision } from '#domain/decision.ts';
import type { RequestState, StepRow } from '#domain/request.ts';
import type { StepTerms } from '#domain/terms.ts';
import { bareRequest } from '../../rig/bare-request.ts';
import { demoToday } from '../../rig/demo-today.ts';

const office: Office = demoToday;
const chief = 'ouyang-kun';
const row: StepRow = {
  n: 0,
  step: 'chief',
  item: '',
  round: 1,
  owner: { post: 'general-section-chief' },
  generation: 1,
  openedAt: '2026-11-17T09:00:00.000Z',
  epoch: 0,
  state: 'open',
};
const done: Decision = {
  act: 'agree',
  opinion: '同意。',
  person: chief,
  name: '欧阳堃',
  post: '综合股股长',
  at: '2026-11-18T02:20:00.000Z',
  controls: [],
  document: 'seen',
};
const state: RequestState = { ...bareRequest, at: 'chief', steps: [row], document: 'seen' };
const text = (zh: string) => ({ zh, en: zh });
const terms: StepTerms = {
  title: text('综合部门审批'),
  outcomes: {
    agree: {
      title: text('同意'),
      opinion: 'required',
      confirms: true,
      leaves: false,
      binds: false,
    },
    return: {
      title: text('退回'),
      opinion: 'required',
      confirms: false,
      leaves: true,
      binds: false,
    },
    refuse: {
      title: text('不同意'),
      opinion: 'required',
      confirms: false,
      leaves: true,
      binds: false,
    },
  },
  tier: 'link',
  barsRequester: true,
  apartFrom: [{ step: 'office', title: text('办公室受理'), why: text('须由不同的人办理') }],
  controls: [
    { key: 'padded#0', text: text('已看报价单'), required: true },
    { key: 'minor#0', text: text('已看里程'), required: false },
  ],
  returnsTo: ['revise'],
  allows: [],
};
const proposal: Proposal = {
  person: chief,
  strength: 'link',
  act: 'agree',
  opinion: '拟同意。',
  controls: ['padded#0'],
  document: 'seen',
};
const key = { step: 'chief', item: '', round: 1 };
const ticked = '120,200 180,260 320,90';
const byHand = { allows: ['handwriting'] } as const;

describe('a decision', () => {
  test('is admitted in the post of its signer', () => {
    expect(admit(state, key, terms, office, proposal)).toMatchObject({ name: '欧阳堃', row });
    expect(admit(state, key, terms, office, proposal).post).not.toBe('');
  });

  test('written by hand needs no typed opinion', () => {
    const silent = { ...proposal, opinion: '' };
    expect(() => admit(state, key, terms, office, silent)).toThrow(
      expect.objectContaining({ code: 'opinion-missing' }),
    );
    const written = { ...silent, handwriting: ticked };
    expect(admit(state, key, { ...terms, ...byHand }, office, written).completes).toBe(true);
  });

  const refusals: readonly [
    string,
    ProblemCode,
    Partial<Proposal>,
    Partial<RequestState>,
    Partial<StepTerms>,
  ][] = [
    ['a step that has not come up', 'step-not-open', {}, { steps: [] }, {}],
    [
      'a step decided already',
      'already-decided',
      {},
      { steps: [{ ...row, state: 'done', decision: done }] },
      {},
    ],
    [
      'a step taken away by a return',
      'step-moved-on',
      {},
      { steps: [{ ...row, state: 'superseded' }] },
      {},
    ],
    ['handwriting where none is taken', 'not-allowed-here', { handwriting: ticked }, {}, {}],
    ['handwriting nobody could read', 'handwriting-unreadable', { handwriting: '5,5' }, {}, byHand],
    [
      'more handwriting than fits',
      'handwriting-too-large',
      { handwriting: '1,1 '.repeat(3000) },
      {},
      byHand,
    ],
    ['somebody without the post', 'not-your-step', { person: 'ding-xiaoyan' }, {}, {}],
    [
      'the requester himself',
      'own-request',
      {},
      { requester: { ...state.requester, person: chief } },
      {},
    ],
    [
      'one who did a step that must be another’s',
      'same-person',
      {},
      {
        steps: [
          { ...row, n: 1 },
          { ...row, step: 'office', state: 'done', decision: done },
        ],
      },
      {},
    ],
    ['a link where signing in is needed', 'sign-in-needed', {}, {}, { tier: 'sign-in' }],
    ['a link where a passkey is needed', 'passkey-needed', {}, {}, { tier: 'passkey' }],
    [
      'a PIN without a second person where a passkey is needed',
      'passkey-needed',
      { strength: 'pin' },
      {},
      { tier: 'passkey' },
    ],
    ['an outcome the step does not offer', 'outcome-unknown', { act: 'approve' }, {}, {}],
    ['a page left open while the data changed', 'document-changed', { document: 'older' }, {}, {}],
    ['an opinion left out where it is required', 'opinion-missing', { opinion: '  ' }, {}, {}],
    ['an opinion beyond the limit', 'opinion-too-long', { opinion: '意'.repeat(1001) }, {}, {}],
    ['an opinion with an emoji', 'words-unfit', { opinion: '同意👍' }, {}, {}],
    ['an opinion with a secrecy mark', 'words-unfit', { opinion: '机密★一年' }, {}, {}],
    ['an opinion no font can print', 'words-unfit', { opinion: '同意\u{E000}' }, {}, {}],
    ['agreeing with a high risk unchecked', 'controls-unconfirmed', { controls: [] }, {}, {}],
    ['a return to nobody', 'return-target', { act: 'return' }, {}, {}],
    [
      'a return to a step that was not before',
      'return-target',
      { act: 'return', to: 'director', resume: 'again' },
      {},
      {},
    ],
    [
      'a return that does not say how it comes back',
      'return-target',
      { act: 'return', to: 'revise' },
      {},
      {},
    ],
  ];
  test.each(refusals)('refuses %s: %s', (_what, code, over, stateOver, termsOver) => {
    const decide = () =>
      admit({ ...state, ...stateOver }, key, { ...terms, ...termsOver }, office, {
        ...proposal,
        ...over,
      });
    expect(decide).toThrow(Problem);
    expect(codeOf(decide)).toBe(code);
  });

  test.each(['return', 'refuse'])('%s needs no control ticked', (act) => {
    const choice = { ...proposal, act, controls: [], to: 'revise', resume: 'direct' as const };
    expect(admit(state, key, terms, office, choice).outcome.confirms).toBe(false);
  });

  test('tells truthfully who decided and what', () => {
    const decided = { ...state, steps: [{ ...row, state: 'done' as const, decision: done }] };
    const problem = problemOf(() =>
      admit(decided, key, terms, office, { ...proposal, person: 'luo-qiming' }),
    );
    expect(problem?.says.zh).toContain('欧阳堃');
    expect(problem?.says.zh).toContain('同意');
  });
});

describe('a withdrawal', () => {
  const until = [{ step: 'repair', title: text('送修') }];

  test('is the requester’s until the step named is done', () => {
    expect(() => admitWithdrawal(state, 'zhou-jianping', until)).not.toThrow();
  });

  test.each<[string, ProblemCode, string, Partial<RequestState>]>([
    ['of somebody else’s request', 'not-the-requester', chief, {}],
    ['of a closed request', 'request-closed', 'zhou-jianping', { status: 'closed' }],
    [
      'after the step that cannot be undone',
      'withdraw-too-late',
      'zhou-jianping',
      { steps: [{ ...row, step: 'repair', state: 'done', decision: done }] },
    ],
  ])('is refused %s', (_what, code, person, over) => {
    expect(codeOf(() => admitWithdrawal({ ...state, ...over }, person, until))).toBe(code);
  });
});

function problemOf(work: () => unknown): Problem | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof Problem ? error : undefined;
  }
  return undefined;
}
const codeOf = (work: () => unknown): string | undefined => problemOf(work)?.code;
