import { describe, expect, test } from '@jest/globals';
import { addSigner, removeSigner } from '#domain/acts/move-work.ts';
import { requireTarget } from '#domain/acts/target.ts';
import { secondPersons } from '#domain/acts/second-person.ts';
import { turnOf } from '#domain/acts/turn.ts';
import { awaited, barred } from '#domain/acts/assign.ts';
import { holders, type Office } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import type { Decision } from '#domain/decision.ts';
import type { RequestState, Slot, StepRow } from '#domain/request.ts';
import type { Joining } from '#domain/slots.ts';
import type { StepTerms } from '#domain/terms.ts';
import { bareRequest } from '../rig/bare-request.ts';
import { demoToday } from '../rig/demo-today.ts';

/** Whoever confirmed another's decision in a step does not sign in it as well, and the other way round. */

const [first, second, third] = ['shen-liqun', 'luo-qiming', 'fang-zhiyuan'] as const;
const at = '2026-11-10T01:00:00.000Z';
const key = { step: 'vote', item: '', round: 1 };

const decision: Decision = {
  act: 'agree',
  opinion: '同意。',
  person: first,
  name: '沈立群',
  post: '局长',
  at,
  controls: [],
  document: 'd',
  signedWith: { kind: 'pin' },
  confirmedBy: { person: second, name: '罗启明', post: '副局长', at },
};
const place = (id: string, person: string, more: Partial<Slot> = {}): Slot => ({
  id,
  owner: { person },
  role: 'signer',
  after: [],
  depth: 0,
  openedAt: at,
  state: 'open',
  ...more,
});
const rowOf = (slots: readonly Slot[]): StepRow => ({
  ...key,
  n: 0,
  owner: { post: 'head' },
  generation: 1,
  openedAt: at,
  epoch: 0,
  state: 'open',
  slots,
  joint: { how: 'all' },
});
const stateOf = (row: StepRow): RequestState => ({ ...bareRequest, at: 'vote', steps: [row] });
const terms: StepTerms = {
  title: { zh: '表决', en: 'Vote' },
  outcomes: {},
  tier: 'passkey',
  barsRequester: true,
  apartFrom: [],
  controls: [],
  returnsTo: [],
  allows: ['add'],
};
const office = { ...demoToday, standIns: [] };

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('a step that several persons sign', () => {
  test('is not confirmed by one whose own place in it is still open', () => {
    const row = rowOf([place('1', first), place('2', second)]);
    const may = secondPersons(stateOf(row), terms, office, row, first).map(({ id }) => id);
    expect(may).not.toContain(second);
    expect(may).toContain(third);
  });

  test('is not signed by whoever confirmed in it before', () => {
    const done = place('1', first, { state: 'done', decision });
    const row = rowOf([done, place('2', second), place('3', third)]);
    const state = stateOf(row);
    expect(codeOf(() => turnOf(state, key, terms, office, second))).toBe('signed-already');
    expect(awaited(state, terms, office, row).map(({ id }) => id)).toEqual([third]);
    const adder = { row, slot: place('3', third) };
    const added = { person: third, to: second, joins: true };
    const apart = rowOf([done, place('3', third)]);
    expect(
      codeOf(() => requireTarget(stateOf(apart), terms, office, { ...adder, row: apart }, added)),
    ).toBe('target-unfit');
  });

  test('is not confirmed by one who stepped aside from it, or is kept apart from the requester', () => {
    const row = { ...rowOf([place('1', first)]), recused: [second] };
    const conflicts: Office['conflicts'] = [{ persons: [third, 'zhou-jianping'], why: '夫妻' }];
    const apart = { ...office, conflicts };
    const may = secondPersons(stateOf(row), terms, apart, row, first);
    expect(may.map(({ id }) => id)).not.toContain(second);
    expect(may.map(({ id }) => id)).not.toContain(third);
    expect(may.map(({ id }) => id)).toContain('ma-jun');
  });

  test('may be confirmed by the same second person for one signer after the other', () => {
    const done = place('1', first, { state: 'done', decision });
    const row = rowOf([done, place('3', third)]);
    const may = secondPersons(stateOf(row), terms, office, row, third).map(({ id }) => id);
    expect(may).toContain(second);
    expect(may).not.toContain(first);
  });
});

test('whoever mended the form and filed it again does not approve it, though he is not the one who asked', () => {
  const mended: StepRow = {
    ...key,
    step: 'revise',
    n: 0,
    owner: { person: second },
    generation: 1,
    openedAt: at,
    epoch: 0,
    state: 'done',
    decision: { ...decision, act: 'resubmit', person: second },
  };
  const { persons } = barred(stateOf(mended), terms, office);
  expect([...persons]).toContain(second);
  // What is no sign-off is his to do as before.
  expect(barred(stateOf(mended), { ...terms, barsRequester: false }, office).persons.size).toBe(0);
});

describe('a signer who is added', () => {
  const row = rowOf([place('1', first), place('2', third)]);
  const add = (how: Joining, to: string): string =>
    codeOf(() =>
      addSigner({
        state: stateOf(row),
        key,
        // A step that is no sign-off, and so keeps nobody out.
        terms: { ...terms, barsRequester: false, allows: ['add', 'ask'] },
        office,
        person: first,
        now: at,
        why: '请把关。',
        to,
        how,
      }),
    );

  test.each<Joining>(['before', 'beside', 'after'])(
    '%s the holder is not the requester, at whatever step',
    (how) => {
      expect(add(how, 'zhou-jianping')).toBe('target-unfit');
      expect(add(how, 'ma-jun')).toBe('done');
    },
  );

  test('though the requester may be asked a question', () => {
    expect(add('asked', 'zhou-jianping')).toBe('done');
  });

  test('does not hold the post whose place is open already: he could fill that one', () => {
    const drivers = { post: 'driver' };
    const shared = rowOf([{ ...place('1', first), owner: drivers }]);
    const holder = holders(office, drivers)[1]?.id ?? '';
    const ask = (joins: boolean): string =>
      codeOf(() =>
        requireTarget(
          stateOf(shared),
          { ...terms, barsRequester: false },
          office,
          { row: shared, slot: { ...place('1', first), owner: drivers } },
          { person: first, to: holder, joins },
        ),
      );
    expect(ask(true)).toBe('target-unfit');
    expect(ask(false)).toBe('done');
  });
});

describe('somebody who was asked by one who has left since', () => {
  const asking = { by: first, role: 'asked', why: '您看如何？' } as const;
  const row = rowOf([place('1', second, { role: 'own', after: ['2'] }), place('2', third, asking)]);
  const remove = (person: string): string =>
    codeOf(() =>
      removeSigner({
        state: stateOf(row),
        key,
        terms,
        office,
        person,
        now: at,
        why: '',
        slot: '2',
      }),
    );

  test('can be let off by whoever has the asker’s place now, who waits for him', () => {
    expect(remove(second)).toBe('done');
  });

  test('and by nobody else', () => {
    expect(remove('ma-jun')).toBe('signer-not-yours');
    expect(remove(third)).toBe('signer-not-yours');
  });
});
