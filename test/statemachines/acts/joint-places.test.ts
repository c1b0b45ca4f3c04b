import { describe, expect, test } from '@jest/globals';
import type { Office, OwnerRef } from '#domain/office.ts';
import type { Decision } from '#domain/decision.ts';
import type { RequestState, Slot, StepRow } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { placesOf, votesNeeded } from '#statemachines/acts/places.ts';
import type { Quorum } from '#statemachines/joint-signing.ts';
import type { Route } from '#statemachines/route.ts';
import { bareRequest } from '../../rig/bare-request.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { signingRoute } from '../../rig/signing-route.ts';

const at = '2026-11-20T01:00:00.000Z';
const key = { step: 'together', item: '', round: 1 };
const director: OwnerRef = { post: 'office-director' };
const posts = ['finance-chief', 'legal-section', 'hall-clerk'];
const form = { subject: '水库除险加固方案', way: 'all', sum: 100 };
/** A higher sum voids what was signed before. */
const route: Route = { ...signingRoute, amount: 'sum' };

const said = (act: string): Decision => ({
  act,
  opinion: '',
  person: 'wei-xiaoyun',
  name: '魏晓芸',
  post: '计财股股长',
  at,
  controls: [],
  document: 'd',
});
const place = (n: number, owner: OwnerRef, act?: string): Slot => ({
  id: String(n + 1),
  owner,
  role: 'signer',
  after: [],
  depth: 0,
  openedAt: at,
  state: act === undefined ? 'moot' : 'done',
  ...(act === undefined ? {} : { decision: said(act) }),
});
const returned = (acts: readonly (string | undefined)[]): StepRow => ({
  ...key,
  n: 0,
  owner: director,
  generation: 1,
  openedAt: at,
  epoch: 0,
  state: 'done',
  decision: said('return'),
  joint: { how: 'all' },
  slots: acts.map((act, n) => place(n, { post: posts[n] ?? '' }, act)),
});
const stateWith = (row?: StepRow): RequestState => ({
  ...bareRequest,
  at: 'together',
  round: 2,
  steps: row === undefined ? [] : [row],
  data: form,
});

async function opened(
  row: StepRow | undefined,
  earlier?: JsonObject,
  office: Office = demoToday,
): Promise<readonly Slot[]> {
  const scene = { state: stateWith(row), route, office, now: at };
  return (await placesOf(scene, key, director, earlier)).slots ?? [];
}
const standing = (slots: readonly Slot[]) => slots.map(({ state, kept }) => [state, kept]);
const open = ['open', undefined];
const kept = ['done', true];

describe('what was signed before a return', () => {
  const row = returned(['agree', 'return', undefined]);

  test('still counts where the form is worth no more than it was', async () => {
    expect(standing(await opened(row, form))).toEqual([kept, open, open]);
  });

  test('counts no more once the sum has risen', async () => {
    expect(standing(await opened(row, { ...form, sum: 99 }))).toEqual([open, open, open]);
  });

  test('counts no more where the form before it is not known', async () => {
    expect(standing(await opened(row))).toEqual([open, open, open]);
  });

  test('counts only where it was agreement', async () => {
    const refusing = returned(['refuse', 'return', 'agree']);
    expect(standing(await opened(refusing, form))).toEqual([open, open, kept]);
  });

  test('counts no more where other signers are named today', async () => {
    const earlier = (row.slots ?? []).toReversed();
    expect(standing(await opened({ ...row, slots: earlier }, form))).toEqual([open, open, open]);
  });
});

test('nobody is the only one for two places: the second goes to who decides instead', async () => {
  const office: Office = {
    ...demoToday,
    posts: demoToday.posts.map((post) =>
      post.id === 'legal-section' ? { ...post, instead: 'head' } : post,
    ),
    holdings: demoToday.holdings.map((held) =>
      held.post === 'legal-section' ? { ...held, person: 'wei-xiaoyun' } : held,
    ),
  };
  expect((await opened(undefined, undefined, office)).map(({ owner }) => owner)).toEqual([
    { post: 'finance-chief' },
    { post: 'head' },
    { post: 'hall-clerk' },
  ]);
});

test.each<[string, Quorum | undefined, number, number]>([
  ['a majority of four is three', { moreThan: [1, 2] }, 4, 3],
  ['a majority of five is three', { moreThan: [1, 2] }, 5, 3],
  ['more than two thirds of six is five', { moreThan: [2, 3] }, 6, 5],
  ['at least half of four is two', { atLeast: [1, 2] }, 4, 2],
  ['at least two thirds of four is three', { atLeast: [2, 3] }, 4, 3],
  ['two votes are two', { votes: 2 }, 5, 2],
  ['never more than there are', { votes: 9 }, 5, 5],
  ['never none', { votes: 0 }, 5, 1],
  ['as the office set it', { votes: { setting: 'need' } }, 5, 4],
  ['everybody where nothing is said', undefined, 5, 5],
])('%s', (_what, quorum, count, need) => {
  expect(votesNeeded(quorum, count, { need: 4 })).toBe(need);
});
