import { describe, expect, test } from '@jest/globals';
import { assert, boolean, constantFrom, integer, property } from 'fast-check';
import {
  addWorkingDays,
  type Calendar,
  dueDay,
  dueMoment,
  isWorkingDay,
  published,
  type Span,
  workingDaysBetween,
} from '#domain/calendar.ts';
import { addDays, dateOf } from '#domain/dates.ts';

const calendar: Calendar = { zone: 'Asia/Shanghai', closures: ['2026-11-25'] };

test.each([
  ['2026-11-23', true, 'a Monday'],
  ['2026-11-22', false, 'a Sunday'],
  ['2026-11-25', false, 'a closure of the office'],
  ['2026-10-01', false, 'National Day'],
  ['2026-10-07', false, 'the last day of the holiday week'],
  ['2026-10-08', true, 'the day after it'],
  ['2026-10-10', true, 'a Saturday made up for it'],
  ['2026-09-20', true, 'a Sunday made up for it'],
  ['2026-02-14', true, 'a Saturday made up for Spring Festival'],
  ['2026-02-16', false, 'Spring Festival'],
  ['2026-02-24', true, 'the day after it'],
  ['2025-01-26', true, 'a Sunday made up in 2025'],
  ['2027-01-01', false, 'New Year of a year not published yet'],
  ['2027-02-05', false, 'the eve of its Spring Festival'],
  ['2027-02-08', false, 'the third day of it'],
  ['2027-02-09', true, 'the day after, as long as nothing is published'],
  ['2028-10-03', false, 'Mid-Autumn on National Day'],
])('isWorkingDay(%s) is %s: %s', (date, works) => {
  expect(isWorkingDay(date, calendar)).toBe(works);
});

test('published years', () => {
  expect([2025, 2026, 2050].map((year) => published(year))).toEqual([true, true, false]);
});

describe('addWorkingDays', () => {
  const some = integer({ min: 20_100, max: 20_500 }).map((number) => dateOf(number));
  const count = integer({ min: 1, max: 40 });

  test('agrees with counting day by day', () => {
    assert(
      property(some, count, (date, days) => {
        const last = addWorkingDays(date, days, calendar);
        expect(isWorkingDay(last, calendar)).toBe(true);
        expect(workingDaysBetween(date, last, calendar)).toBe(days);
      }),
    );
  });

  test('goes back as it went', () => {
    assert(
      property(some, count, (date, days) => {
        const start = addWorkingDays(date, 0, calendar);
        expect(addWorkingDays(addWorkingDays(start, days, calendar), -days, calendar)).toBe(start);
      }),
    );
  });
});

const span = (amount: number, unit: Span['unit'], countsStartDay = false): Span => ({
  amount,
  unit,
  countsStartDay,
});

describe('dueDay', () => {
  test.each<[string, Span, string, string]>([
    ['working days over a weekend', span(2, 'working-day'), '2026-11-19', '2026-11-23'],
    ['working days over a closure', span(2, 'working-day'), '2026-11-23', '2026-11-26'],
    ['the start day as day one', span(2, 'working-day', true), '2026-11-23', '2026-11-24'],
    ['a start day off that would count', span(2, 'working-day', true), '2026-11-22', '2026-11-24'],
    ['one day that is today', span(1, 'working-day', true), '2026-11-23', '2026-11-23'],
    ['working days over the National Day week', span(5, 'working-day'), '2026-09-30', '2026-10-13'],
    ['working days over Spring Festival', span(7, 'working-day'), '2026-02-12', '2026-02-28'],
    ['natural days', span(5, 'day'), '2026-11-12', '2026-11-17'],
    ['natural days that end on a Sunday', span(3, 'day'), '2026-11-19', '2026-11-23'],
    ['natural days from the first', span(5, 'day', true), '2026-11-12', '2026-11-16'],
    ['natural days that end in the holiday', span(10, 'day'), '2026-09-25', '2026-10-08'],
    ['a month', span(1, 'month'), '2026-04-30', '2026-06-01'],
    ['a month without that day', span(1, 'month'), '2026-03-31', '2026-04-30'],
    ['the same day', span(0, 'same-day'), '2026-11-23', '2026-11-23'],
    ['the same day on a Saturday', span(0, 'same-day'), '2026-11-21', '2026-11-23'],
  ])('%s', (_what, limit, start, day) => {
    expect(dueDay(limit, start, calendar)).toEqual({ day, provisional: false });
  });

  test.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-12-31', '2026-11-23'],
  ])('given %s the stricter is %s', (given, day) => {
    expect(dueDay(span(2, 'working-day'), '2026-11-19', calendar, given).day).toBe(day);
  });

  test('says when it rests on holidays that are not published', () => {
    const due = dueDay(span(5, 'working-day'), '2049-12-30', calendar);
    expect(due.provisional).toBe(true);
  });

  test('never ends before it starts, and a longer limit never ends sooner', () => {
    const unit = constantFrom<Span['unit']>('working-day', 'day', 'month', 'same-day');
    const start = integer({ min: 20_100, max: 20_500 }).map((number) => dateOf(number));
    assert(
      property(
        start,
        unit,
        boolean(),
        integer({ min: 1, max: 60 }),
        (day, kind, counts, amount) => {
          const shorter = dueDay(span(amount, kind, counts), day, calendar).day;
          const longer = dueDay(span(amount + 1, kind, counts), day, calendar).day;
          expect(shorter >= (counts ? addDays(day, 0) : day)).toBe(true);
          expect(longer >= shorter).toBe(true);
        },
      ),
    );
  });
});

describe('dueMoment', () => {
  test.each<[string, Span, string, string | undefined, string]>([
    [
      'the end of the day in the office',
      span(2, 'working-day'),
      '2026-11-19T02:00:00Z',
      undefined,
      '2026-11-23T15:59:59.999Z',
    ],
    [
      'received at 23:59 counts that day',
      span(1, 'working-day'),
      '2026-11-22T15:59:00Z',
      undefined,
      '2026-11-23T15:59:59.999Z',
    ],
    [
      'received a minute later counts the next',
      span(1, 'working-day'),
      '2026-11-22T16:00:00Z',
      undefined,
      '2026-11-24T15:59:59.999Z',
    ],
    ['hours', span(4, 'hour'), '2026-11-19T02:00:00Z', undefined, '2026-11-19T06:00:00.000Z'],
    [
      'hours beyond the given day',
      span(48, 'hour'),
      '2026-11-19T02:00:00Z',
      '2026-11-19',
      '2026-11-19T15:59:59.999Z',
    ],
  ])('%s', (_what, limit, start, given, at) => {
    expect(dueMoment(limit, start, calendar, given)).toEqual({ at, provisional: false });
  });
});
