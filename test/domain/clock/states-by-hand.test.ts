import { describe, expect, test } from '@jest/globals';
import { clockAt } from '#domain/clock/clock.ts';
import { beijing, type Besides, clockOf, endOf, extensionsOf, pausesOf, plain } from './by-hand.ts';

/** The same clock looked at again and again: state, used, left, last moment (`moves` while a pause moves it). */
type Look = readonly [
  now: string,
  state: 'running' | 'paused' | 'late',
  used: number,
  left: number,
  due: string,
];

const stories: readonly (readonly [
  what: string,
  limit: string,
  start: string,
  besides: Besides,
  looks: readonly Look[],
])[] = [
  [
    'five working days over a weekend',
    '5 working days',
    '2026-11-02 09:00',
    {},
    [
      ['2026-11-02 10:00', 'running', 0, 5, '2026-11-09'],
      ['2026-11-03 00:00', 'running', 1, 4, '2026-11-09'],
      ['2026-11-06 18:00', 'running', 4, 1, '2026-11-09'],
      ['2026-11-07 12:00', 'running', 4, 1, '2026-11-09'],
      ['2026-11-09 23:59', 'running', 5, 0, '2026-11-09'],
      ['2026-11-10 00:00', 'late', 6, -1, '2026-11-09'],
      ['2026-11-14 12:00', 'late', 9, -4, '2026-11-09'],
      ['2026-11-16 12:00', 'late', 10, -5, '2026-11-09'],
    ],
  ],
  [
    'late on a day off is late by no working day yet',
    '4 working days',
    '2026-11-02 09:00',
    {},
    [
      ['2026-11-06 12:00', 'running', 4, 0, '2026-11-06'],
      ['2026-11-07 12:00', 'late', 4, 0, '2026-11-06'],
      ['2026-11-09 08:00', 'late', 5, -1, '2026-11-06'],
    ],
  ],
  [
    'a pause that lasts a week',
    '5 working days',
    '2026-11-02 09:00',
    { pauses: ['2026-11-04 10:00 > 2026-11-11 10:00'] },
    [
      ['2026-11-04 09:59', 'running', 2, 3, '2026-11-09'],
      // Paused this minute: today has been used, 5, 6 and 9 are left.
      ['2026-11-04 10:00', 'paused', 2, 3, 'moves'],
      ['2026-11-05 12:00', 'paused', 2, 3, 'moves'],
      ['2026-11-10 23:59', 'paused', 2, 3, 'moves'],
      ['2026-11-11 09:59', 'paused', 2, 3, 'moves'],
      ['2026-11-11 10:00', 'running', 3, 2, '2026-11-13'],
      ['2026-11-13 23:00', 'running', 5, 0, '2026-11-13'],
      ['2026-11-16 00:00', 'late', 6, -1, '2026-11-13'],
    ],
  ],
  [
    'a pause on the last day moves nothing any more',
    '5 working days',
    '2026-11-02 09:00',
    { pauses: ['2026-11-09 15:00'] },
    [
      ['2026-11-09 16:00', 'paused', 5, 0, '2026-11-09'],
      ['2026-11-10 09:00', 'late', 5, -1, '2026-11-09'],
    ],
  ],
  [
    'a ceiling that an unfounded pause does not stop',
    '5 working days',
    '2026-11-02 09:00',
    { cap: '10 days', pauses: ['2026-11-04 10:00 without ground'] },
    [
      ['2026-11-05 12:00', 'paused', 2, 3, 'moves'],
      // 9, 10, 11 would be left, then 10, 11, 12: the ceiling's own day.
      ['2026-11-10 12:00', 'paused', 2, 3, '2026-11-12'],
      ['2026-11-12 12:00', 'paused', 2, 1, '2026-11-12'],
      ['2026-11-13 00:00', 'late', 2, -1, '2026-11-12'],
    ],
  ],
  [
    'an extension counts from when it is granted',
    '5 working days',
    '2026-11-02 09:00',
    { plus: [3] },
    [
      ['2026-11-03 08:59', 'running', 1, 4, '2026-11-09'],
      ['2026-11-03 09:00', 'running', 1, 7, '2026-11-12'],
    ],
  ],
  [
    'natural days that end on a day off',
    '3 days',
    '2026-11-19 09:00',
    {},
    [
      ['2026-11-21 09:00', 'running', 2, 2, '2026-11-23'],
      ['2026-11-22 09:00', 'running', 3, 1, '2026-11-23'],
      ['2026-11-23 09:00', 'running', 4, 0, '2026-11-23'],
      ['2026-11-25 09:00', 'late', 6, -2, '2026-11-23'],
    ],
  ],
  [
    'a month, told in days',
    '1 month',
    '2024-01-31 09:00',
    {},
    [
      ['2024-02-01 09:00', 'running', 1, 28, '2024-02-29'],
      ['2024-02-29 09:00', 'running', 29, 0, '2024-02-29'],
      ['2024-03-01 09:00', 'late', 30, -1, '2024-02-29'],
    ],
  ],
  [
    'hours, with half an hour of pause',
    '4 hours',
    '2026-11-19 10:00',
    { pauses: ['2026-11-19 11:00 > 2026-11-19 11:30'] },
    [
      ['2026-11-19 10:30', 'running', 0.5, 3.5, '2026-11-19 14:00'],
      ['2026-11-19 11:15', 'paused', 1, 3, 'moves'],
      ['2026-11-19 12:30', 'running', 2, 2, '2026-11-19 14:30'],
      ['2026-11-19 14:30', 'running', 4, 0, '2026-11-19 14:30'],
      ['2026-11-19 15:00', 'late', 4.5, -0.5, '2026-11-19 14:30'],
    ],
  ],
  [
    'the same day, received on a Saturday',
    'same day',
    '2026-11-21 09:00',
    {},
    [
      ['2026-11-21 10:00', 'running', 0, 1, '2026-11-23'],
      ['2026-11-23 10:00', 'running', 1, 0, '2026-11-23'],
      ['2026-11-24 10:00', 'late', 2, -1, '2026-11-23'],
    ],
  ],
];

describe.each(stories)('%s', (_what, limit, start, besides, looks) => {
  test.each(looks)('%s: %s, %s used, %s left, due %s', (now, state, used, left, due) => {
    const view = clockAt(
      clockOf(limit, start, besides),
      pausesOf(besides),
      extensionsOf(start, besides),
      plain,
      beijing(now),
    );
    expect([view.state, view.used, view.left, view.due]).toEqual([
      state,
      used,
      left,
      due === 'moves' ? undefined : endOf(due),
    ]);
  });
});

test.each([
  ['2026-11-04 10:00', '2026-11-09'],
  ['2026-11-05 12:00', '2026-11-09'],
  ['2026-11-06 12:00', '2026-11-10'],
  ['2026-11-10 12:00', '2026-11-12'],
])('paused since 4 November at 10, resumed at %s it would end on %s', (now, due) => {
  const besides = { pauses: ['2026-11-04 10:00'] };
  const clock = clockOf('5 working days', '2026-11-02 09:00', besides);
  const view = clockAt(clock, pausesOf(besides), [], plain, beijing(now));
  expect(view.dueIfResumedNow).toBe(endOf(due));
});

test('a pause into a year that is not published makes the date provisional', () => {
  const besides = { pauses: ['2026-12-10 12:00'] };
  const clock = clockOf('10 working days', '2026-12-07 09:00', besides);
  const look = (now: string): boolean =>
    clockAt(clock, pausesOf(besides), [], plain, beijing(now)).provisional;
  expect([look('2026-12-11 09:00'), look('2026-12-18 09:00')]).toEqual([false, true]);
});
