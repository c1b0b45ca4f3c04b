import { describe, expect, test } from '@jest/globals';
import { dueMoment } from '#domain/calendar.ts';
import { clockAt } from '#domain/clock/clock.ts';
import {
  beijing,
  type Besides,
  casesIn,
  clockOf,
  endOf,
  extensionsOf,
  halved,
  pausesOf,
  plain,
  spanOf,
} from './by-hand.ts';

const later = beijing('2026-12-31 09:00');

const alone = ['working-days', 'natural-days', 'months', 'hours', 'same-day', 'closures'] as const;
const withFacts = [
  'paused-working-days',
  'paused-other-units',
  'extended',
  'given',
  'capped',
  'legal',
] as const;

test('there are more than two hundred cases', () => {
  expect([...alone, ...withFacts].flatMap(casesIn).length).toBeGreaterThanOrEqual(270);
});

describe.each(alone)('%s', (table) => {
  const calendar = table === 'closures' ? halved : plain;
  test.each(casesIn(table))('$limit from $from end $ends: $worked', ({ limit, from, ends }) => {
    expect(clockAt(clockOf(limit, from), [], [], calendar, later).due).toBe(endOf(ends));
    expect(dueMoment(spanOf(limit), beijing(from), calendar).at).toBe(endOf(ends));
  });
});

describe.each(withFacts)('%s', (table) => {
  test.each(casesIn(table))(
    '$limit from $from end $ends: $worked',
    ({ limit, from, besides, ends }) => {
      const facts = [pausesOf(besides), extensionsOf(from, besides)] as const;
      const { due } = clockAt(clockOf(limit, from, besides), ...facts, plain, later);
      expect(due).toBe(endOf(ends));
    },
  );
});

test.each([
  ['3 working days', '2026-12-21 09:00', '2026-12-24', false, 'before the new year can reach'],
  [
    '4 working days',
    '2026-12-21 09:00',
    '2026-12-25',
    true,
    'the last week may be moved for New Year',
  ],
  ['1 working day', '2026-12-31 09:00', '2027-01-04', true, '1 January is off by law alone'],
  [
    '1 working day',
    '2027-02-04 09:00',
    '2027-02-09',
    true,
    'so are the eve (5th) to the third day (8th)',
  ],
  ['2 months', '2026-12-31 09:00', '2027-03-01', true, '28 February is a Sunday'],
  ['24 hours', '2026-12-31 09:00', '2027-01-01 09:00', false, 'hours rest on no holiday'],
  ['1 working day', '2025-12-30 09:00', '2025-12-31', false, 'the next year is published'],
])('%s from %s end %s, provisional: %s, %s', (limit, start, due, provisional) => {
  const view = clockAt(clockOf(limit, start), [], [], plain, beijing(start));
  expect([view.due, view.provisional]).toEqual([endOf(due), provisional]);
});

test.each<[string, Besides]>([
  ['2026-11-27 12:00', { plus: [1] }],
  ['2026-11-30', { plus: [2] }],
])('a same-day limit of 26 November, extended into a closed afternoon, ends %s', (due, besides) => {
  const start = '2026-11-26 10:00';
  const view = clockAt(
    clockOf('same day', start),
    [],
    extensionsOf(start, besides),
    halved,
    beijing('2026-12-31 09:00'),
  );
  expect(view.due).toBe(endOf(due));
});

test('a same-day limit that never ran in the open half of its day moves on', () => {
  const pauses = pausesOf({ pauses: ['2026-11-27 09:00 > 2026-11-27 15:00'] });
  const view = clockAt(
    clockOf('same day', '2026-11-27 09:00'),
    pauses,
    [],
    halved,
    beijing('2026-12-31 09:00'),
  );
  expect(view.due).toBe(endOf('2026-11-30'));
});
