import { expect, test } from '@jest/globals';
import { type Morning, morningOf } from '#domain/clock/morning.ts';
import { beijing, type Besides, clockOf, plain } from './by-hand.ts';

type Row = readonly [
  what: string,
  limit: string,
  opened: string,
  now: string,
  ahead: number,
  says: Morning | undefined,
  besides?: Besides,
];

const monday = '2026-03-02 09:00';
const soon = { kind: 'soon', days: 0 } as const;
const today = { kind: 'today', days: 0 } as const;
const late = (days: number): Morning => ({ kind: 'late', days });

const rows: readonly Row[] = [
  ['the day it came', '5 working days', monday, '2026-03-02 10:00', 9, undefined],
  ['three days before', '5 working days', monday, '2026-03-04 08:30', 2, undefined],
  ['two days before, over a weekend', '5 working days', monday, '2026-03-05 08:30', 2, soon],
  ['the last day', '5 working days', monday, '2026-03-09 08:30', 2, today],
  ['the day after', '5 working days', monday, '2026-03-10 08:30', 2, late(1)],
  ['days off are not counted', '5 working days', monday, '2026-03-16 08:30', 2, late(5)],
  ['hours end on Saturday', '48 hours', '2026-03-05 09:00', '2026-03-06 08:30', 0, today],
  [
    'a date given is a Saturday',
    '20 working days',
    monday,
    '2026-03-13 08:30',
    0,
    today,
    { given: '2026-03-14' },
  ],
  ['natural days, ahead is a Sunday: Friday', '10 days', monday, '2026-03-06 08:30', 4, soon],
  ['and not Thursday', '10 days', monday, '2026-03-05 08:30', 4, undefined],
];

test.each(rows)('%s', (_what, limit, opened, now, ahead, says, besides = {}) => {
  const row = { openedAt: beijing(opened), clock: clockOf(limit, opened, besides) };
  expect(morningOf(row, plain, beijing(now), ahead)).toEqual(says);
});

test('a row without a limit is in no morning’s mail', () => {
  expect(morningOf({ openedAt: beijing(monday) }, plain, beijing(monday), 9)).toBeUndefined();
});
