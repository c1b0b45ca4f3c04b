import { expect, test } from '@jest/globals';
import { check } from '#statemachines/check.ts';
import type { HumanStep, Route } from '#statemachines/route.ts';
import { paperwork, signing, sound, withStep } from '../refusals/sound.ts';

const rulesOf = (step: HumanStep, route: Route): readonly string[] =>
  check(withStep(step, route)).map(({ rule }) => rule);
const byHand: HumanStep = { ...signing, allows: ['handwriting'] };
const byPhone: HumanStep = { ...signing, phone: { recordedBy: { post: 'office-director' } } };
const inBulk: HumanStep = { ...signing, allows: ['bulk'] };

test('paper may be signed by hand, on a word by telephone, and several at once', () => {
  expect(rulesOf(byHand, paperwork)).toEqual([]);
  expect(rulesOf(byPhone, paperwork)).toEqual([]);
  expect(rulesOf(inBulk, paperwork)).toEqual([]);
});

test.each(['seals', 'finance'] as const)('no handwriting on %s', (family) => {
  expect(rulesOf(byHand, { ...paperwork, family })).toEqual(['handwriting-unfit']);
});

test('no handwriting and no word by telephone where there is an amount', () => {
  const route: Route = { ...paperwork, amount: 'total' };
  expect(rulesOf(byHand, route)).toEqual(['handwriting-unfit']);
  expect(rulesOf(byPhone, route)).toEqual(['phone-unfit']);
});

test('neither by telephone nor in bulk where the signer must be known for sure', () => {
  expect(rulesOf({ ...byPhone, tier: 'sign-in' }, paperwork)).toEqual(['phone-unfit']);
  expect(rulesOf({ ...inBulk, tier: 'passkey' }, paperwork)).toEqual(['bulk-unfit']);
});

const asks = (ask: 'required' | 'optional') =>
  ({ bills: { rows: 'locked', columns: { amount: ask } } }) as const;

test('columns that must be filled keep a step from being agreed to in bulk', () => {
  expect(rulesOf({ ...inBulk, asks: asks('required') }, paperwork)).toEqual(['bulk-unfit']);
  expect(rulesOf({ ...inBulk, asks: asks('optional') }, paperwork)).toEqual([]);
});

test('a condition on a word by telephone is read like any other', () => {
  const step = { ...byPhone, phone: { recordedBy: { post: 'office-director' }, when: 'urgent' } };
  expect(rulesOf(step, paperwork)).toEqual(['name-unknown']);
});

test('the high risk of a step rules out both', () => {
  const risks = sound.risks.map((risk) => ({ ...risk, at: signing.id }));
  expect(rulesOf(byPhone, { ...paperwork, risks })).toEqual(['phone-unfit']);
  expect(rulesOf(inBulk, { ...paperwork, risks })).toEqual(['bulk-unfit']);
});
