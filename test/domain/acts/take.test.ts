import { describe, expect, test } from '@jest/globals';
import { actingPost, requireTaker } from '#domain/acts/take.ts';
import type { Office, OwnerRef } from '#domain/office.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import type { Decision } from '#domain/decision.ts';
import type { RequestState, StepRow } from '#domain/request.ts';
import type { StepTerms } from '#domain/terms.ts';
import { demoToday } from '../../rig/demo-today.ts';

const text = (zh: string) => ({ zh, en: zh });
const terms: StepTerms = {
  title: text('分管领导审批'),
  outcomes: {},
  tier: 'link',
  barsRequester: true,
  apartFrom: [{ step: 'accept', title: text('验收'), why: text('验收与审批分开') }],
  controls: [],
  returnsTo: [],
  allows: [],
};
const office: Office = {
  ...demoToday,
  standIns: [
    { ...window('2026-11-20', '2026-11-25'), absent: 'fang-zhiyuan', standIn: 'ouyang-kun' },
    { ...window('2026-11-23', '2026-11-23'), absent: 'ouyang-kun', standIn: 'song-yuwei' },
    { ...window('2026-11-16', '2026-11-22'), absent: 'fang-zhiyuan', standIn: 'tang-li' },
  ],
  conflicts: [{ persons: ['fang-zhiyuan', 'he-xiumei'], why: '夫妻' }],
};
const behind = { person: 'fang-zhiyuan', name: '方志远', post: '分管财务副局长' };
const deputy: OwnerRef = { post: 'finance-deputy' };

function window(from: string, to: string) {
  return { id: `${from}-${to}`, from, to, why: '出差', setBy: 'fang-zhiyuan' };
}

/** Who stood behind the acceptance, and how. */
type Accepted = Pick<Decision, 'person' | 'for' | 'confirmedBy' | 'phone'> &
  Partial<Pick<Decision, 'act'>>;

function request(requester: string, accepted?: Accepted) {
  const decision: Decision = {
    act: 'agree',
    opinion: '',
    name: '',
    post: '',
    at: '2026-11-20T02:00:00.000Z',
    controls: [],
    document: 'd',
    person: '',
    ...accepted,
  };
  const row: StepRow = {
    n: 0,
    step: 'accept',
    item: '',
    round: 1,
    owner: { post: 'acceptor' },
    generation: 1,
    openedAt: '2026-11-20T01:00:00.000Z',
    epoch: 0,
    state: 'done',
    decision,
  };
  const state: Pick<RequestState, 'requester' | 'steps'> = {
    requester: { person: requester, name: '', department: 'general' },
    steps: accepted === undefined ? [] : [row],
  };
  return state;
}

const taking = (person: string, requester: string, accepted?: Accepted) => ({
  state: request(requester, accepted),
  terms,
  office,
  owner: deputy,
  person,
});

describe('a step of a deputy who is away', () => {
  test.each<[string, string, string | undefined, string]>([
    ['the deputy himself', 'fang-zhiyuan', undefined, '分管财务副局长'],
    ['the stand-in', 'ouyang-kun', 'fang-zhiyuan', '分管财务副局长（代方志远）'],
    ['the stand-in’s stand-in', 'song-yuwei', 'fang-zhiyuan', '分管财务副局长（代方志远）'],
  ])('is taken by %s', (_, person, represents, post) => {
    const taker = requireTaker(taking(person, 'zhou-jianping'));
    expect(taker.for).toBe(represents);
    expect(actingPost(office, deputy, taker)).toBe(post);
  });

  const refusals: readonly (readonly [
    string,
    string,
    string,
    Accepted | undefined,
    ProblemCode,
  ])[] = [
    ['a stranger', 'du-juan', 'zhou-jianping', undefined, 'not-your-step'],
    ['a stand-in after the last day', 'tang-li', 'zhou-jianping', undefined, 'stand-in-over'],
    ['the stand-in whose own request it is', 'ouyang-kun', 'ouyang-kun', undefined, 'own-request'],
    ['whom the requester sent', 'song-yuwei', 'ouyang-kun', undefined, 'stand-in-barred'],
    ['the deputy’s stand-in', 'ouyang-kun', 'fang-zhiyuan', undefined, 'stand-in-barred'],
    ['the requester’s husband', 'fang-zhiyuan', 'he-xiumei', undefined, 'recused'],
    ['the stand-in of the husband', 'ouyang-kun', 'he-xiumei', undefined, 'stand-in-barred'],
    [
      'who did the step before',
      'ouyang-kun',
      'zhou-jianping',
      { person: 'ouyang-kun' },
      'same-person',
    ],
    [
      'who was represented in the step before',
      'fang-zhiyuan',
      'zhou-jianping',
      { person: 'tang-li', for: 'fang-zhiyuan' },
      'same-person',
    ],
    [
      'who confirmed the step before as its second person',
      'fang-zhiyuan',
      'zhou-jianping',
      { person: 'tang-li', confirmedBy: { ...behind, at: '2026-11-20T02:00:00.000Z' } },
      'same-person',
    ],
    [
      'on whose word by telephone the step before was done',
      'fang-zhiyuan',
      'zhou-jianping',
      { person: 'tang-li', phone: { ...behind, saidAt: '2026-11-20T02:00:00.000Z' } },
      'same-person',
    ],
    [
      'whose absent deputy did the step before',
      'ouyang-kun',
      'zhou-jianping',
      { person: 'fang-zhiyuan' },
      'stand-in-barred',
    ],
  ];
  test.each(refusals)('is refused to %s', (_, person, requester, accepted, code) => {
    const act = () => requireTaker(taking(person, requester, accepted));
    expect(act).toThrow(Problem);
    expect(act).toThrow(expect.objectContaining({ code }));
  });

  test('is taken by one who only returned the step before: a return is no word on the matter', () => {
    const returned = { person: 'fang-zhiyuan', act: 'return' };
    const taker = requireTaker(taking('fang-zhiyuan', 'zhou-jianping', returned));
    expect(taker.person.id).toBe('fang-zhiyuan');
  });

  test('tells the stand-in of yesterday with whom it is', () => {
    expect(() => requireTaker(taking('tang-li', 'zhou-jianping'))).toThrow(
      expect.objectContaining({
        says: expect.objectContaining({
          zh: '您代方志远办理的委托到2026年11月22日为止，“分管领导审批”已回到方志远手上。还要您代办的，请方志远或管理员重新设委托。',
        }),
      }),
    );
  });
});

test('nobody stands in for a requester’s own word', () => {
  const own = { ...taking('ouyang-kun', 'fang-zhiyuan'), owner: { person: 'fang-zhiyuan' } };
  const free = { ...own, terms: { ...terms, barsRequester: false, apartFrom: [] } };
  expect(() => requireTaker(free)).toThrow(expect.objectContaining({ code: 'not-your-step' }));
  expect(requireTaker({ ...free, person: 'fang-zhiyuan' }).for).toBeUndefined();
});
