import { expect, test } from '@jest/globals';
import { isWorkingDay } from '#domain/calendar.ts';
import { morningOf } from '#domain/clock/morning.ts';
import { addDays } from '#domain/dates.ts';
import { beijing, type Besides, clockOf, extensionsOf, pausesOf, plain } from './by-hand.ts';

/** Worked by hand: what the mail says on the working mornings from the start to a day; late ones with the days since. */
type Row = readonly [
  what: string,
  limit: string,
  start: string,
  to: string,
  mornings: readonly string[],
  besides?: Besides,
];

const rows: readonly Row[] = [
  [
    'from two working days before, on the day, then every working day',
    '5 working days',
    '2026-11-02 09:00',
    '2026-11-16',
    [
      'soon 11-05',
      'soon 11-06',
      'today 11-09',
      'late 11-10 1',
      'late 11-11 2',
      'late 11-12 3',
      'late 11-13 4',
      'late 11-16 5',
    ],
  ],
  [
    'nothing on the day it came, which has its own mail',
    '2 working days',
    '2026-11-20 08:00',
    '2026-11-24',
    ['soon 11-23', 'today 11-24'],
  ],
  [
    'nor where it is due that day',
    '1 working day from day one',
    '2026-11-23 08:00',
    '2026-11-23',
    [],
  ],
  [
    'natural days: from the Friday before the Sunday',
    '5 days',
    '2026-11-12 09:00',
    '2026-11-17',
    ['soon 11-13', 'soon 11-16', 'today 11-17'],
  ],
  [
    'a month that ends after the holiday: before it',
    '1 month',
    '2026-09-01 09:00',
    '2026-10-08',
    ['soon 09-30', 'today 10-08'],
  ],
  [
    'a given Sunday: on the Friday before',
    '10 working days',
    '2026-11-02 09:00',
    '2026-11-17',
    ['soon 11-12', 'today 11-13', 'late 11-16 1', 'late 11-17 2'],
    { given: '2026-11-15' },
  ],
  [
    'silent while a pause moves the end, and again after it',
    '5 working days',
    '2026-11-02 09:00',
    '2026-11-13',
    ['soon 11-12', 'today 11-13'],
    { pauses: ['2026-11-04 08:00 > 2026-11-11 10:00'] },
  ],
  [
    'moved by an extension',
    '5 working days',
    '2026-11-02 09:00',
    '2026-11-12',
    ['soon 11-10', 'soon 11-11', 'today 11-12'],
    { plus: [3] },
  ],
  [
    'hours that end on a Saturday: on the Friday',
    '48 hours',
    '2026-03-05 09:00',
    '2026-03-06',
    ['today 03-06'],
  ],
];

test.each(rows)('%s', (_what, limit, start, to, mornings, besides = {}) => {
  const clock = clockOf(limit, start, besides);
  const reason = { zh: '等听证', en: 'Waiting for a hearing' };
  const pauses = pausesOf(besides).map((pause) => ({ ...pause, reason }));
  const extensions = extensionsOf(start, besides).map((more) => ({ ...more, name: '', post: '' }));
  const row = { openedAt: clock.start, clock, pauses, extensions };
  const said: string[] = [];
  for (let day = start.slice(0, 10); day <= to; day = addDays(day, 1)) {
    if (!isWorkingDay(day, plain)) continue;
    const found = morningOf(row, plain, beijing(`${day} 08:30`), 2);
    if (found === undefined) continue;
    const late = found.days === 0 ? '' : ` ${String(found.days)}`;
    said.push(`${found.kind} ${day.slice(5)}${late}`);
  }
  expect(said).toEqual(mornings);
});

test('a row without a limit is in no morning’s mail', () => {
  const row = { openedAt: beijing('2026-03-02 09:00') };
  expect(morningOf(row, plain, beijing('2026-03-03 08:30'), 9)).toBeUndefined();
});
