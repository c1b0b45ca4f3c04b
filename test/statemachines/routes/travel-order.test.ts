import { describe, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { studyTour } from '#statemachines/routes/finance/study-tour.ts';
import { travelOrder } from '#statemachines/routes/finance/travel-order.ts';
import { onceKeys } from '#statemachines/ties/once.ts';
import { bareRequest } from '../../rig/bare-request.ts';
import { does, filedByHand } from '../../rig/paper/by-hand.ts';
import { broken, fileMissing } from '../../rig/rules-of.ts';

// A Monday.
const monday = '2026-11-23T00:30:00Z';
const journey: JsonObject = {
  reason: '参加水库除险加固培训',
  stops: [{ place: '合肥市', where: '省水利厅培训中心' }],
  scope: 'inside',
  days: { from: '2026-11-25', to: '2026-11-27' },
  travellers: [{ key: 't1', person: 'shi-yan', level: 'staff' }],
  transport: 'train',
  budget: 300_000,
};
const byCar: JsonObject = {
  transport: 'own',
  vehicle: 'pickup',
  driver: 'zhou-jianping',
  travellers: [
    { key: 't2', person: 'shi-yan', level: 'staff' },
    { key: 't3', person: 'zhou-jianping', level: 'staff' },
  ],
};

/** Everybody who signs, in order, until the order is in force. */
async function signers(changes: JsonObject): Promise<readonly string[]> {
  const paper = await filedByHand(travelOrder, monday, {
    by: 'shi-yan',
    answers: { ...journey, ...changes },
    files: [],
  });
  const open = () => openSteps(paper.state)[0]?.step ?? '';
  const steps = [open()];
  const by: Readonly<Record<string, string>> = { head: 'shen-liqun' };
  while (open() !== 'away') {
    // eslint-disable-next-line no-await-in-loop
    await does(paper, open(), { by: by[open()] ?? 'fang-zhiyuan' });
    steps.push(open());
  }
  expect(paper.state.numbers['order']).toBeDefined();
  expect(paper.state.slips).toHaveLength(1);
  return steps;
}

describe('an order is signed', () => {
  test.each<[title: string, changes: JsonObject, steps: readonly string[]]>([
    ['in the province by the deputy', {}, ['deputy', 'away']],
    ['out of it by the head', { scope: 'outside' }, ['review', 'head', 'away']],
    [
      'by plane by the head, with a reason',
      { transport: 'plane', airReason: '路途较远，任务紧急' },
      ['review', 'head', 'away'],
    ],
    [
      'for a leader by the head alone',
      { travellers: [{ key: 't4', person: 'luo-qiming', level: 'leader' }] },
      ['head', 'away'],
    ],
  ])('%s', async (_title, changes, steps) => {
    expect(await signers(changes)).toEqual(steps);
  });
});

describe('an order is refused', () => {
  test.each<[title: string, changes: JsonObject, guards: readonly string[]]>([
    ['never, if it is sound', {}, []],
    ['not with its driver among the travellers', byCar, []],
    ['with a driver who does not travel', { ...byCar, driver: 'liu-hong' }, ['driver-listed']],
    [
      'with somebody listed twice',
      {
        travellers: [
          { key: 't5', person: 'shi-yan', level: 'staff' },
          { key: 't6', person: 'shi-yan', level: 'chief' },
        ],
      },
      ['listed-once'],
    ],
  ])('%s', async (_title, changes, guards) => {
    expect(await broken(travelOrder, 'start', { ...journey, ...changes })).toEqual(guards);
  });

  test('where nobody travelled back before leaving', async () => {
    const back = { ...journey, returnedOn: '2026-11-24' };
    expect(await broken(travelOrder, 'away', back)).toEqual(['back-after-leaving']);
  });
});

describe('a study tour', () => {
  test('stays out of the province', async () => {
    expect(await broken(studyTour, 'start', journey)).toEqual(['outside-only']);
    expect(await broken(studyTour, 'start', { ...journey, scope: 'outside' })).toEqual([]);
  });

  test('brings the agency’s contract where there is an agency', async () => {
    const files = ['contract'];
    expect(await fileMissing(studyTour, files, { ...journey, agency: false })).toBeUndefined();
    expect(await fileMissing(studyTour, files, { ...journey, agency: true })).toBe('contract');
  });

  test('brings the organisation department’s form', async () => {
    expect(await fileMissing(studyTour, ['approvalForm'], journey)).toBe('approvalForm');
  });
});

const keysOf = async (dayCount: number, to: string): Promise<readonly string[]> => {
  const travellers = ['shi-yan', 'tian-ji'].map((person) => ({ key: person, person }));
  const data = { ...journey, days: { from: '2026-11-25', to }, dayCount, travellers };
  return (await onceKeys(travelOrder, { ...bareRequest, data })).map(({ written }) => written);
};

describe('a day of a journey comes once for each traveller', () => {
  test('every day of everybody', async () => {
    expect(await keysOf(2, '2026-11-26')).toEqual([
      'shi-yan 2026-11-25',
      'shi-yan 2026-11-26',
      'tian-ji 2026-11-25',
      'tian-ji 2026-11-26',
    ]);
  });

  test('but not of a party too large to be compared', async () => {
    expect(await keysOf(30, '2026-12-24')).toHaveLength(60);
    expect(await keysOf(31, '2026-12-25')).toEqual([]);
  });
});
