import { describe, expect, test } from '@jest/globals';
import { calendarOf, dueMoment, isWorkingDay, published } from '#domain/calendar.ts';
import { packageYears, type PublishedYear } from '#domain/published-years.ts';
import { year2027 } from './sample.ts';

describe('an office’s own year', () => {
  const zone = 'Asia/Shanghai';
  const own = calendarOf({ zone, closures: [], years: [year2027] });
  const bare = calendarOf({ zone, closures: [] });

  test.each([
    ['2027-02-09', false, true],
    ['2027-02-14', true, false],
    ['2027-10-09', true, false],
    ['2027-01-01', false, false],
    ['2026-10-10', true, true],
  ])('says of %s %s, where nothing published says %s', (date, withIt, without) => {
    expect([isWorkingDay(date, own), isWorkingDay(date, bare)]).toEqual([withIt, without]);
  });

  test('makes a date firm', () => {
    const limit = { amount: 5, unit: 'working-day', countsStartDay: false } as const;
    const start = '2027-02-04T01:00:00Z';
    // 12, 14*, 15, 16, 17 against 9, 10, 11, 12, 15.
    expect(dueMoment(limit, start, own)).toEqual({
      at: '2027-02-17T15:59:59.999Z',
      provisional: false,
    });
    expect(dueMoment(limit, start, bare)).toEqual({
      at: '2027-02-15T15:59:59.999Z',
      provisional: true,
    });
    expect([published(2027, own), published(2027, bare)]).toEqual([true, false]);
  });

  test('wins over the package’s', () => {
    const known = packageYears.find(({ year }) => year === 2026);
    if (known === undefined) throw new Error('not in the package');
    const changed = {
      ...known,
      makeUpDays: known.makeUpDays.filter((day) => day !== '2026-10-10'),
    };
    const calendar = calendarOf({ zone, closures: [], years: [changed] });
    expect(['2026-10-10', '2026-09-20'].map((day) => isWorkingDay(day, calendar))).toEqual([
      false,
      true,
    ]);
  });

  test('has the last word on the end of the year before', () => {
    const known = packageYears.find(({ year }) => year === 2026);
    if (known === undefined) throw new Error('not in the package');
    const before: PublishedYear = { ...known, makeUpDays: ['2026-12-26'] };
    const after: PublishedYear = {
      ...year2027,
      holidays: [{ name: '元旦', days: ['2026-12-26', '2026-12-31', '2027-01-01'] }],
      makeUpDays: ['2026-12-27'],
    };
    for (const years of [
      [before, after],
      [after, before],
    ]) {
      const calendar = calendarOf({ zone, closures: [], years });
      const days = ['2026-12-26', '2026-12-27', '2026-12-31'];
      expect(days.map((day) => isWorkingDay(day, calendar))).toEqual([false, true, false]);
    }
  });

  test('stands in the calendar that a deadline cites', () => {
    expect(JSON.stringify(own)).not.toBe(JSON.stringify(bare));
    expect(own.years?.map(({ year }) => year)).toEqual([
      ...packageYears.map(({ year }) => year),
      2027,
    ]);
  });
});
