import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, integer, property } from 'fast-check';
import { calendarOf, isWorkingDay } from '#domain/calendar.ts';
import { dateOf } from '#domain/dates.ts';
import { opensOn, periodOf, periodText, type Recurrence } from '#domain/recurrence.ts';
import { demoOffice } from '#local/demo-office.ts';

const calendar = calendarOf({ ...demoOffice, closures: ['2026-07-01'] });
const every = (each: Recurrence['each'], workingDay: number, month?: number): Recurrence => ({
  each,
  workingDay,
  ...(month === undefined ? {} : { month }),
});

describe('the period of a day', () => {
  test.each([
    ['week', '2026-11-29', '2026-11-23'],
    ['week', '2026-11-23', '2026-11-23'],
    ['week', '2027-01-01', '2026-12-28'],
    ['month', '2026-11-29', '2026-11'],
    ['quarter', '2026-09-30', '2026-Q3'],
    ['quarter', '2026-10-01', '2026-Q4'],
    ['year', '2026-01-01', '2026'],
  ] as const)('by the %s, %s lies in %s', (each, date, period) => {
    expect(periodOf(each, date)).toBe(period);
  });

  test.each([
    ['2026', '2026年', '2026'],
    ['2026-Q4', '2026年第四季度', 'Q4 2026'],
    ['2026-09', '2026年9月', '09/2026'],
    ['2026-11-23', '2026年11月23日起的一周', 'the week of 23 Nov 2026'],
  ])('%s is said as %s', (period, zh, en) => {
    expect(periodText(period)).toEqual({ zh, en });
  });
});

describe('the day on which work opens', () => {
  test.each([
    ['a plain Monday', every('week', 1), '2026-11-25', '2026-11-23'],
    ['a month that begins with a closure', every('month', 1), '2026-07-20', '2026-07-02'],
    ['October, after National Day', every('quarter', 1), '2026-12-31', '2026-10-08'],
    ['the third working day of January', every('year', 3, 1), '2026-06-01', '2026-01-06'],
    ['a week that has not so many days: its last', every('week', 5), '2026-02-24', '2026-02-28'],
    ['a week without a working day: never', every('week', 1), '2026-02-18', undefined],
  ])('in %s', (_what, recurrence, date, day) => {
    expect(opensOn(recurrence, date, calendar)).toBe(day);
  });

  test('is a working day of the very period, or there is none', () => {
    assert(
      property(
        integer({ min: 20_500, max: 20_800 }).map(dateOf),
        constantFrom<Recurrence['each']>('week', 'month', 'quarter', 'year'),
        integer({ min: 1, max: 15 }),
        (date, each, workingDay) => {
          const day = opensOn(every(each, workingDay, 5), date, calendar);
          if (day === undefined) return;
          expect(isWorkingDay(day, calendar)).toBe(true);
          expect(periodOf(each, day)).toBe(periodOf(each, date));
        },
      ),
    );
  });
});
