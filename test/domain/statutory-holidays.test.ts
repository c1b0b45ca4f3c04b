import { describe, expect, test } from '@jest/globals';
import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days';
import { isStatutoryHoliday, statutoryDays, statutoryYears } from '#domain/statutory-holidays.ts';

describe('statutory holidays', () => {
  const years = Array.from(
    { length: statutoryYears.last - statutoryYears.first + 1 },
    (_, index) => statutoryYears.first + index,
  );

  test.each(years)('of %s agree with the lunar calendar', (year) => {
    const on = (name: string): readonly string[] =>
      statutoryDays(year)
        .filter((day) => day.name.startsWith(name))
        .map(({ date }) => date);
    expect(statutoryDays(year)).toHaveLength(13);
    expect(on('春节（初一）')).toEqual([getSolarDateFromLunar(`${String(year)}-01-01`).date]);
    expect(on('春节（初三）')).toEqual([getSolarDateFromLunar(`${String(year)}-01-03`).date]);
    expect(on('清明')).toEqual([getSolarTermDate(year, 4, 'pure_brightness')]);
    expect(on('端午')).toEqual([getSolarDateFromLunar(`${String(year)}-05-05`).date]);
    expect(on('中秋')).toEqual([getSolarDateFromLunar(`${String(year)}-08-15`).date]);
  });

  test('New Year’s Eve is the day before, also over a month’s end', () => {
    expect(['2033-01-30', '2038-02-03', '2041-01-31'].map(isStatutoryHoliday)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
