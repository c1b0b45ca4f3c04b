import { describe, expect, test } from '@jest/globals';
import { nextReminder, remindersOf } from '#domain/clock/reminders.ts';
import { beijing, type Besides, clockOf, extensionsOf, pausesOf, plain } from './by-hand.ts';

/** Worked by hand: `ahead 11-05` is the fifth of November; late ones with the working days since. */
type Row = readonly [
  what: string,
  limit: string,
  start: string,
  now: string,
  reminders: readonly string[],
  besides?: Besides,
];

const rows: readonly Row[] = [
  [
    'two working days before, on the day, then every working day',
    '5 working days',
    '2026-11-02 09:00',
    '2026-11-16 08:00',
    [
      'ahead 11-05',
      'due 11-09',
      'late 11-10 1',
      'late 11-11 2',
      'late 11-12 3',
      'late 11-13 4',
      'late 11-16 5',
    ],
  ],
  [
    'submitted on a Friday: first on Monday',
    '3 working days',
    '2026-11-20 16:00',
    '2026-11-20 16:00',
    ['ahead 11-23', 'due 11-25'],
  ],
  [
    'nothing on the day of the start, which has its own mail',
    '2 working days',
    '2026-11-20 16:00',
    '2026-11-20 16:00',
    ['due 11-24'],
  ],
  [
    'due on its first day',
    '1 working day from day one',
    '2026-11-23 09:00',
    '2026-11-23 10:00',
    [],
  ],
  [
    'natural days: Sunday 15 is too late, Friday 13 it is',
    '5 days',
    '2026-11-12 09:00',
    '2026-11-12 10:00',
    ['ahead 11-13', 'due 11-17'],
  ],
  [
    'a month that ends after the holiday: before it',
    '1 month',
    '2026-09-01 09:00',
    '2026-09-01 10:00',
    ['ahead 09-30', 'due 10-08'],
  ],
  [
    'a given Sunday: on the Friday before',
    '10 working days',
    '2026-11-02 09:00',
    '2026-11-17 08:00',
    ['ahead 11-12', 'due 11-13', 'late 11-16 1', 'late 11-17 2'],
    { given: '2026-11-15' },
  ],
  [
    'natural days to a given Sunday: two days before is the same Friday, told once',
    '20 days',
    '2026-11-02 09:00',
    '2026-11-02 10:00',
    ['due 11-13'],
    { given: '2026-11-15' },
  ],
  [
    'a Saturday that is worked',
    '7 working days',
    '2026-02-12 09:00',
    '2026-02-12 10:00',
    ['ahead 02-26', 'due 02-28'],
  ],
  [
    'no reminder in a holiday',
    '4 working days',
    '2026-09-23 09:00',
    '2026-10-09 08:00',
    ['ahead 09-28', 'due 09-30', 'late 10-08 1', 'late 10-09 2'],
  ],
  [
    'silent while a pause moves the end',
    '5 working days',
    '2026-11-02 09:00',
    '2026-11-06 08:00',
    [],
    { pauses: ['2026-11-04 10:00'] },
  ],
  [
    'and again after it',
    '5 working days',
    '2026-11-02 09:00',
    '2026-11-11 11:00',
    ['ahead 11-11', 'due 11-13'],
    { pauses: ['2026-11-04 10:00 > 2026-11-11 10:00'] },
  ],
  [
    'moved by an extension',
    '5 working days',
    '2026-11-02 09:00',
    '2026-11-09 08:00',
    ['ahead 11-10', 'due 11-12'],
    { plus: [3] },
  ],
  ['hours have none', '48 hours', '2026-11-02 09:00', '2026-11-09 08:00', []],
  ['nor has the same day', 'same day', '2026-11-02 09:00', '2026-11-09 08:00', []],
];

test.each(rows)('%s', (_what, limit, start, now, reminders, besides = {}) => {
  const clock = clockOf(limit, start, besides);
  const facts = [pausesOf(besides), extensionsOf(start, besides)] as const;
  const said = remindersOf(clock, ...facts, plain, beijing(now)).map(
    ({ day, kind, late }) => `${kind} ${day.slice(5)}${late === 0 ? '' : ` ${String(late)}`}`,
  );
  expect(said).toEqual(reminders);
});

describe('the next reminder', () => {
  test.each([
    ['2026-11-02', { day: '2026-11-05', kind: 'ahead', late: 0 }],
    ['2026-11-05', { day: '2026-11-09', kind: 'due', late: 0 }],
    ['2026-11-08', { day: '2026-11-09', kind: 'due', late: 0 }],
    ['2026-11-09', { day: '2026-11-10', kind: 'late', late: 1 }],
    ['2026-11-13', { day: '2026-11-16', kind: 'late', late: 5 }],
  ])('after %s', (after, next) => {
    const clock = clockOf('5 working days', '2026-11-02 09:00');
    expect(nextReminder(clock, [], [], plain, beijing('2026-11-02 09:00'), after)).toEqual(next);
  });

  test('is unknown while a pause moves the end', () => {
    const pauses = pausesOf({ pauses: ['2026-11-04 10:00'] });
    const clock = clockOf('5 working days', '2026-11-02 09:00');
    const now = beijing('2026-11-06 09:00');
    expect(nextReminder(clock, pauses, [], plain, now, '2026-11-06')).toBeUndefined();
  });
});
