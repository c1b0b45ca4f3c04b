/**
 * The days off that 全国年节及纪念日放假办法 (国务院令第795号, in force since 2025-01-01) itself fixes, thirteen a year: known years
 * ahead, while the days moved around them are published each November for the next year only.
 */
export interface StatutoryDay {
  readonly date: string;
  readonly name: string;
}

/** First day of the lunar year, Qingming, Dragon Boat, Mid-Autumn. */
const lunarDays: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
  2036: ['01-28', '04-04', '05-30', '10-04'],
  2037: ['02-15', '04-04', '06-18', '09-24'],
  2038: ['02-04', '04-05', '06-07', '09-13'],
  2039: ['01-24', '04-05', '05-27', '10-02'],
  2040: ['02-12', '04-04', '06-14', '09-20'],
};

/** The years for which `statutoryDays` is complete; beyond them the lunar holidays are not known here. */
export const statutoryYears = { first: 2025, last: 2040 } as const;

/** All thirteen, in the regulation's order; two may fall on one date (Mid-Autumn on National Day in 2031). */
export function statutoryDays(year: number): readonly StatutoryDay[] {
  const lunar = lunarDays[year];
  const spring = lunar === undefined ? [] : springDays(lunar[0]);
  const festivals = lunar === undefined ? [] : lunar.slice(1);
  return [
    ...['01-01'].map((day) => ({ day, name: '元旦' })),
    ...spring.map((day, index) => ({ day, name: springNames[index] ?? '春节' })),
    ...festivals.map((day, index) => ({ day, name: festivalNames[index] ?? '' })),
    ...['05-01', '05-02'].map((day) => ({ day, name: '劳动节' })),
    ...['10-01', '10-02', '10-03'].map((day) => ({ day, name: '国庆节' })),
  ].map(({ day, name }) => ({ date: `${String(year)}-${day}`, name }));
}

/** Whether the regulation alone makes the day a holiday. */
export function isStatutoryHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const dates =
    datesOf.get(year) ?? new Set(statutoryDays(year).map(({ date: holiday }) => holiday));
  datesOf.set(year, dates);
  return dates.has(date);
}

const datesOf = new Map<number, ReadonlySet<string>>();

const springNames = ['除夕', '春节（初一）', '春节（初二）', '春节（初三）'] as const;
const festivalNames = ['清明节', '端午节', '中秋节'] as const;

/** New Year's Eve and the first three days of the lunar year; they never leave January and February. */
function springDays(first: string): readonly string[] {
  const [month = 0, day = 0] = first.split('-').map(Number);
  return [-1, 0, 1, 2].map((offset) => {
    const there =
      month === 1 && day + offset > 31
        ? [2, day + offset - 31]
        : day + offset === 0
          ? [month - 1, 31]
          : [month, day + offset];
    return there.map((number) => String(number).padStart(2, '0')).join('-');
  });
}
