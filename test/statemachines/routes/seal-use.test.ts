import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { factsFrom, settingsOf } from '#statemachines/acts/facts.ts';
import { calculated } from '#statemachines/data.ts';
import { sealUse } from '#statemachines/routes/seals/seal-use.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { broken, fileMissing } from '../../rig/rules-of.ts';

const letter: JsonObject = {
  sealKind: 'office',
  seal: 'office-seal',
  docKind: 'letter',
  docTitle: '关于商请提供资料的函',
  copies: 3,
  perCopy: 2,
  seamPerCopy: 1,
  complete: true,
  joint: false,
};
const approved: JsonObject = { ...letter, approvedTotal: 9 };

test('impressions are copies times those on each and across its seams', async () => {
  const { total } = await calculated(sealUse, letter, { settings: {} });
  expect(total).toBe(9);
});

describe('a paper that may not be sealed is refused', () => {
  test.each<readonly [string, JsonObject, readonly string[]]>([
    ['filled in', {}, []],
    ['with something left open', { complete: false }, ['not-blank']],
    ['that calls itself blank', { docTitle: '空白介绍信' }, ['not-called-blank']],
    ['a letter under the contract seal', { sealKind: 'contract' }, ['contract-seal-on-contracts']],
    ['a contract under the contract seal', { sealKind: 'contract', docKind: 'contract' }, []],
    ['a letter under the finance seal', { sealKind: 'finance' }, ['finance-seal-on-finance']],
    ['a statement under the finance seal', { sealKind: 'finance', docKind: 'statement' }, []],
  ])('%s', async (_name, other, guards) => {
    expect(await broken(sealUse, 'start', { ...letter, ...other })).toEqual(guards);
  });
});

test('blank paper is no kind that could be chosen', () => {
  const titles = Object.values(sealUse.fields.docKind.options).map(({ zh }) => zh);
  expect(titles.filter((title) => title.includes('空白'))).toEqual([]);
});

describe('the count', () => {
  test.each<readonly [string, string, JsonObject, readonly string[]]>([
    ['as approved', 'stamp', { used: 9, spoilt: 0 }, []],
    ['good and spoilt as approved', 'stamp', { used: 7, spoilt: 2 }, []],
    ['more than approved', 'stamp', { used: 10, spoilt: 0 }, ['within-approved']],
    ['a spoilt one made good', 'stamp', { used: 9, spoilt: 1 }, ['within-approved']],
    ['more than approved, finance', 'finance-stamp', { used: 10, spoilt: 0 }, ['within-approved']],
    ['name seal', 'name-stamp', { nameUsed: 9 }, []],
    ['name seal too often', 'name-stamp', { nameUsed: 10 }, ['name-seal-within-approved']],
    [
      'the supervisor counts the same',
      'reconcile',
      { used: 7, spoilt: 2, counted: 7, countedSpoilt: 2 },
      [],
    ],
    [
      'the supervisor counts fewer',
      'reconcile',
      { used: 7, spoilt: 2, counted: 6, countedSpoilt: 2 },
      ['counted-as-sealed'],
    ],
    [
      'the supervisor finds more spoilt',
      'reconcile',
      { used: 7, spoilt: 2, counted: 7, countedSpoilt: 3 },
      ['counted-as-sealed'],
    ],
  ])('%s', async (_name, step, counts, guards) => {
    expect(await broken(sealUse, step, { ...approved, ...counts })).toEqual(guards);
  });
});

describe('a contract', () => {
  const contract = { ...letter, sealKind: 'contract', docKind: 'contract' };
  const files = ['legalReview'];

  test('carries its legality review, attached or by its number', async () => {
    expect(await fileMissing(sealUse, files, contract)).toBe('legalReview');
    expect(await fileMissing(sealUse, files, { ...contract, legalNo: '法审3号' })).toBeUndefined();
    expect(await fileMissing(sealUse, files, letter)).toBeUndefined();
  });
});

test('a scan of what was sealed is demanded, a list of copies where there are many', async () => {
  expect(await fileMissing(sealUse, ['sealed'], letter)).toBe('sealed');
  expect(await fileMissing(sealUse, ['copyList'], letter)).toBeUndefined();
  expect(await fileMissing(sealUse, ['copyList'], { ...letter, copies: 50 })).toBe('copyList');
});

/** Whether the leader is asked. */
const asksLeader = async (data: JsonObject, own: JsonObject = {}) => {
  const settings = { ...settingsOf(sealUse, demoToday), ...own };
  const whole = await calculated(sealUse, data, { settings });
  return factsFrom(whole, settings).holds(sealUse.steps[1].when);
};

describe('a document already signed', () => {
  const issued = [{ key: 'r1', request: 'd1', number: '青水〔2026〕88号', of: { copies: 30 } }];
  const document: JsonObject = { ...letter, docKind: 'document', issued };
  test('needs no second approval, unless the office wants one', async () => {
    expect(await asksLeader(letter)).toBe(true);
    expect(await asksLeader(document)).toBe(false);
    expect(await asksLeader(document, { issuedIsBasis: false })).toBe(true);
    expect(await fileMissing(sealUse, ['basis'], document)).toBeUndefined();
    expect(await fileMissing(sealUse, ['basis'], letter)).toBe('basis');
  });

  test('is sealed in no more copies than were signed for', async () => {
    expect(await broken(sealUse, 'start', { ...document, copies: 30 })).toEqual([]);
    expect(await broken(sealUse, 'start', { ...document, copies: 31 })).toEqual(['issued-covers']);
  });

  test('is counted against what was asked for', async () => {
    expect(await broken(sealUse, 'stamp', { ...document, used: 9, spoilt: 0 })).toEqual([]);
    expect(await broken(sealUse, 'stamp', { ...document, used: 9, spoilt: 1 })).toEqual([
      'within-approved',
    ]);
  });
});
