import { fullDay } from './date-words.ts';
import { addDays, addMonths, dateOf, dayNumber, weekday } from './dates.ts';
import type { Text } from './words.ts';
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
  const [first, next] = daysOf(each, periodOf(each, date), month);
  const { works } = workingDays(calendar);
  const days: string[] = [];
  for (let day = dayNumber(first); day < dayNumber(next); day += 1) {
    if (works(day)) days.push(dateOf(day));
  }
  return days[workingDay - 1] ?? days.at(-1);
}

/** The first day that counts, and the first one after. */
function daysOf(
  each: Recurrence['each'],
  period: string,
  month: number,
): readonly [first: string, next: string] {
  switch (each) {
    case 'week':
      return [period, addDays(period, 7)];
    case 'month':
      return of(`${period}-01`, 1);
    case 'quarter':
      return of(`${period.slice(0, 4)}-${two(Number(period.slice(6)) * 3 - 2)}-01`, 3);
    case 'year':
      return of(`${period}-${two(month)}-01`, 1);
  }
}

const of = (first: string, months: number) => [first, addMonths(first, months)] as const;

const two = (number: number): string => String(number).padStart(2, '0');

/** 2026年, 2026年第4季度, 2026年11月, 2026年11月23日起的一周. */
export function periodText(period: string): Text {
  const [year = '', part = '', day] = period.split('-');
  if (day !== undefined) {
    return {
      zh: `${fullDay(period, 'zh')}起的一周`,
      en: `the week of ${fullDay(period, 'en')}`,
    };
  }
  if (part === '') return { zh: `${year}年`, en: year };
  if (part.startsWith('Q')) return { zh: `${year}年第${part.slice(1)}季度`, en: `${part} ${year}` };
  return { zh: `${year}年${String(Number(part))}月`, en: fullDay(`${period}-01`, 'en').slice(2) };
}
