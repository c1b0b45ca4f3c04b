import { addDays, addMonths, isDate } from './dates.ts';
import { dayRange } from './date-words.ts';
import { Problem } from './problem.ts';
import type { Language } from './words.ts';

/** Days from one to another, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days of `2026-11`, `2026-Q4` or `2026`; undefined for anything else. */
export function daysOf(period: string): Days | undefined {
  const year = /^((?:19|20|21)\d\d)$/u.exec(period)?.[1];
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const [, of, quarter] = /^(\d{4})-Q([1-4])$/u.exec(period) ?? [];
  if (of !== undefined && quarter !== undefined) {
    return monthsFrom(`${of}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`, 3);
  }
  return /^\d{4}-\d\d$/u.test(period) ? monthsFrom(`${period}-01`, 1) : undefined;
}

/** What an address or a form asks for. */
export type PeriodAsked = Readonly<Partial<Record<'period' | 'from' | 'to', string>>>;

/** Each month is a partition of its own to read. */
const mostMonths = 60;

/**
 * The days asked for: from when to when where either is given, else the period, else the year that `today` lies in.
 * Throws `period-unsound`.
 */
export function daysAsked({ period = '', from = '', to = '' }: PeriodAsked, today: string): Days {
  const year = yearAround(today);
  if (from === '' && to === '') {
    const days = period === '' ? year : daysOf(period);
    if (days === undefined) throw new Problem('period-unsound', {});
    return days;
  }
  if ([from, to].some((day) => day !== '' && !isDate(day))) throw new Problem('period-unsound', {});
  const days = {
    from: from === '' ? yearAround(to).from : from,
    to: to === '' ? ([yearAround(from).to, today].toSorted().at(-1) ?? today) : to,
  };
  const tooLong = addMonths(days.from, mostMonths) <= days.to;
  if (days.from > days.to || tooLong) throw new Problem('period-unsound', {});
  return days;
}

const yearAround = (day: string): Days => ({
  from: `${day.slice(0, 4)}-01-01`,
  to: `${day.slice(0, 4)}-12-31`,
});

const monthsFrom = (from: string, count: number): Days | undefined =>
  isDate(from) ? { from, to: addDays(addMonths(from, count), -1) } : undefined;

/** The months that some days touch, `YYYY-MM`, in order. */
export function monthsOf({ from, to }: Days): readonly string[] {
  const months: string[] = [];
  for (let at = `${from.slice(0, 7)}-01`; at <= to; at = addMonths(at, 1))
    months.push(at.slice(0, 7));
  return months;
}

/** `2026年11月`, `2026年第四季度`, `2026年`; of other days from when to when. */
export function periodWords(days: Days, language: Language): string {
  const year = days.from.slice(0, 4);
  const named = [year, ...[1, 2, 3, 4].map((n) => `${year}-Q${String(n)}`), days.from.slice(0, 7)];
  const period = named.find((name) => {
    const own = daysOf(name);
    return own?.from === days.from && own.to === days.to;
  });
  if (period === undefined) return dayRange(days.from, days.to, language);
  if (period === year) return language === 'zh' ? `${year}年` : year;
  const [, part = ''] = period.split('-');
  if (part.startsWith('Q')) {
    const count = ['一', '二', '三', '四'][Number(part.slice(1)) - 1] ?? '';
    return language === 'zh' ? `${year}年第${count}季度` : `${part} ${year}`;
  }
  return language === 'zh' ? `${year}年${String(Number(part))}月` : `${part}/${year}`;
}

/** The periods one can choose on a day: this year's and last year's months and quarters that have begun, and years. */
export const periodsUntil = (
  today: string,
): Readonly<Record<'years' | 'quarters' | 'months', readonly string[]>> => {
  const year = Number(today.slice(0, 4));
  const years = [year, year - 1, year - 2].map(String);
  const recent = years.slice(0, 2);
  const begun = (period: string): boolean => (daysOf(period)?.from ?? today) <= today;
  return {
    years,
    quarters: recent.flatMap((of) => [4, 3, 2, 1].map((n) => `${of}-Q${String(n)}`)).filter(begun),
    months: recent
      .flatMap((of) =>
        Array.from({ length: 12 }, (_, at) => `${of}-${String(12 - at).padStart(2, '0')}`),
      )
      .filter(begun),
  };
};
