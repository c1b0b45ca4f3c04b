import { fullDay } from './date-words.ts';
import { addDays, dateOf, dayNumber, isDate, weekday } from './dates.ts';
import { type Days, daysOf, periodWords } from './periods.ts';
import type { Language, Text } from './words.ts';
import { type Calendar, workingDays } from './working-days.ts';

/** When work comes back: on the so-manieth working day of each period, of a year within one month. */
export interface Recurrence {
  readonly each: 'week' | 'month' | 'quarter' | 'year';
  readonly workingDay: number;
  readonly month?: number;
}

/** The period a date lies in: '2026', '2026-Q4', '2026-11', or the Monday of its week. */
export function periodOf(each: Recurrence['each'], date: string): string {
  switch (each) {
    case 'week':
      return addDays(date, -((weekday(date) + 6) % 7));
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return `${date.slice(0, 4)}-Q${String(Math.ceil(Number(date.slice(5, 7)) / 3))}`;
    case 'year':
      return date.slice(0, 4);
  }
}

/**
 * The day on which the work of a date's period opens; the last working day where there are not so many, undefined in a
 * period without any.
 */
export function opensOn(
  { each, workingDay, month = 1 }: Recurrence,
  date: string,
  calendar: Calendar,
): string | undefined {
  const period = periodOf(each, date);
  const counted = each === 'year' ? `${period}-${String(month).padStart(2, '0')}` : period;
  const span = daysIn(counted);
  const { works } = workingDays(calendar);
  const days: string[] = [];
  for (let day = dayNumber(span.from); day <= dayNumber(span.to); day += 1) {
    if (works(day)) days.push(dateOf(day));
  }
  return days[workingDay - 1] ?? days.at(-1);
}

function daysIn(period: string): Days {
  const days = isDate(period) ? { from: period, to: addDays(period, 6) } : daysOf(period);
  if (days === undefined) throw new RangeError(`no period: ${period}`);
  return days;
}

/** 2026年, 2026年第四季度, 2026年11月, 2026年11月23日起的一周. */
export const periodText = (period: string): Text => ({
  zh: periodIn(period, 'zh'),
  en: periodIn(period, 'en'),
});

function periodIn(period: string, language: Language): string {
  if (!isDate(period)) return periodWords(daysIn(period), language);
  const day = fullDay(period, language);
  return language === 'zh' ? `${day}起的一周` : `the week of ${day}`;
}
