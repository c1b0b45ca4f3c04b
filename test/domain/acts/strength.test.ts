import { describe, expect, test } from '@jest/globals';
import { requireStrength, type Shown, type Tier } from '#domain/acts/strength.ts';
import { Problem } from '#domain/problem.ts';
import { termsOf } from '#statemachines/terms.ts';
import { approve, pay, record, sound, tell } from '../../refusals/sound.ts';

const confirmedBy = {
  person: 'he-yun',
  name: '何云',
  post: '副局长',
  at: '2026-11-18T02:20:00.000Z',
};

describe('what a step demands', () => {
  test.each<[Tier, Shown['strength'], string]>([
    ['link', 'link', 'enough'],
    ['link', 'pin', 'enough'],
    ['link', 'sign-in', 'enough'],
    ['link', 'passkey', 'enough'],
    ['sign-in', 'link', 'sign-in-needed'],
    ['sign-in', 'pin', 'enough'],
    ['sign-in', 'sign-in', 'enough'],
    ['sign-in', 'passkey', 'enough'],
    ['passkey', 'link', 'passkey-needed'],
    ['passkey', 'pin', 'passkey-needed'],
    ['passkey', 'sign-in', 'passkey-needed'],
    ['passkey', 'passkey', 'enough'],
  ])('tier %s and one who showed %s: %s', (tier, strength, answer) => {
    expect(answerTo(tier, { strength })).toBe(answer);
  });

  test.each<[Shown['strength'], string]>([
    ['pin', 'enough'],
    ['link', 'passkey-needed'],
    ['sign-in', 'passkey-needed'],
  ])('a second person in place of a passkey, beside %s: %s', (strength, answer) => {
    expect(answerTo('passkey', { strength, confirmedBy })).toBe(answer);
  });

  test('a second person is no substitute where signing in is asked', () => {
    expect(answerTo('sign-in', { strength: 'link', confirmedBy })).toBe('sign-in-needed');
  });
});

test.each(['sign-in', 'passkey'] as const)(
  'where a step takes %s, the requester mends the form signed in',
  (tier) => {
    const route = { ...sound, steps: [approve, tell, { ...pay, tier }, record] };
    expect(termsOf(route, 'revise', { steps: [] })?.tier).toBe('sign-in');
  },
);

function answerTo(tier: Tier, shown: Shown): string {
  try {
    requireStrength(tier, shown);
  } catch (error) {
    return error instanceof Problem ? error.code : 'broken';
  }
  return 'enough';
}
