import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import { calculated } from '#statemachines/data.ts';
import { meetingBudget } from '#statemachines/routes/meetings/meeting-budget.ts';
import { meetingClaim } from '#statemachines/routes/meetings/meeting-claim.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { broken, fileMissing } from '../../rig/rules-of.ts';

const meeting = (change: JsonObject = {}): JsonObject => ({
  meetingName: '全县农村供水工作会议',
  tier: '三类会议',
  days: { from: '2026-11-25', to: '2026-11-26' },
  attendees: 40,
  staffCount: 4,
  costs: [{ key: 'c1', category: 'meals', basis: '每人每天', amount: 3_960_000 }],
  ...change,
});

test('the standard is that of the tier on the first day, for all persons and days', async () => {
  const settings = settingsOf(meetingBudget, demoToday);
  expect(await calculated(meetingBudget, meeting(), { settings })).toMatchObject({
    dayCount: 2,
    perPersonDay: 45_000,
    most: 3_960_000,
    budget: 3_960_000,
  });
});

describe('a budget is refused', () => {
  test.each<[title: string, data: JsonObject, guards: readonly string[]]>([
    ['not to the yuan', meeting(), []],
    [
      'above the overall limit',
      meeting({ costs: [{ key: 'c1', category: 'meals', basis: '', amount: 3_960_001 }] }),
      ['within-standard'],
    ],
    [
      'for more days than the tier may last',
      meeting({ days: { from: '2026-11-25', to: '2026-11-27' } }),
      ['not-too-long'],
    ],
    ['for more persons than the tier may have', meeting({ attendees: 97 }), ['not-too-many']],
    ['with more staff than a tenth', meeting({ staffCount: 5 }), ['staff-few']],
    [
      'on days without a standard',
      meeting({ days: { from: '2023-01-09', to: '2023-01-09' } }),
      ['standard-known'],
    ],
  ])('%s', async (_title, data, guards) => {
    expect(await broken(meetingBudget, 'start', data)).toEqual(guards);
  });
});

const claim = (change: JsonObject = {}): JsonObject => ({
  reason: '全县农村供水工作会议',
  meeting: [
    {
      key: 'o1',
      request: 'meeting-1',
      number: '会预2026-0001',
      of: { perPersonDay: 45_000, dayCount: 2 },
      amount: 900_000,
    },
  ],
  attended: 10,
  bills: [{ key: 'b1', category: 'meals', note: '工作餐', amount: 900_000 }],
  payBy: 'transfer',
  ...change,
});

describe('a claim for a meeting is refused', () => {
  test.each<[title: string, data: JsonObject, guards: readonly string[]]>([
    ['never, if it is sound', claim(), []],
    ['above the limit for those who came', claim({ attended: 9 }), ['within-limit']],
    [
      'where the budget does not bear the whole of it',
      claim({ bills: [{ key: 'b1', category: 'meals', note: '工作餐', amount: 899_999 }] }),
      ['drawn-adds-up'],
    ],
  ])('%s', async (_title, data, guards) => {
    expect(await broken(meetingClaim, 'start', data)).toEqual(guards);
  });

  test.each(['notice', 'signIn', 'statement', 'bills'])('without %s', async (rule) => {
    expect(await fileMissing(meetingClaim, [rule], claim())).toBe(rule);
  });
});
