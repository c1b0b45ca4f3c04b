import publishedDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import {
  addDays,
  addMonths,
  dateIn,
  endOfDay,
  instantOf,
  millisecondsOf,
  weekday,
} from './dates.ts';
import type { Office } from './office.ts';
import { isStatutoryHoliday } from './statutory-holidays.ts';

/**
 * Which days count. Plain data, so that a deadline can cite its hash: the State Council's arrangement for the year
 * where it is published, the statutory holidays and weekends where it is not, and the office's own closures.
 */
export interface Calendar {
  readonly zone: string;
  readonly closures: readonly string[];
}

export const calendarOf = ({ zone, closures }: Pick<Office, 'zone' | 'closures'>): Calendar => ({
  zone,
  closures,
});

type LimitUnit = 'working-day' | 'day' | 'month' | 'hour' | 'same-day';

export interface Span {
  readonly amount: number;
  readonly unit: LimitUnit;
  /** Whether the first day counts as day one. */
  readonly countsStartDay: boolean;
}

/** A last day, and whether it rests on a year whose holidays are not published yet: then it may still move. */
export interface Due {
  readonly day: string;
  readonly provisional: boolean;
}

const offDays = new Set(Object.keys(publishedDays.holidays));
const makeUpDays = new Set(Object.keys(publishedDays.workdays));
const publishedYears = new Set([...offDays].map((date) => date.slice(0, 4)));

/** Whether the State Council's days off and make-up days of a year are known here. */
export const published = (year: number): boolean => publishedYears.has(String(year));

export function isWorkingDay(date: string, calendar: Pick<Calendar, 'closures'>): boolean {
  if (calendar.closures.includes(date)) return false;
  if (makeUpDays.has(date)) return true;
  if (offDays.has(date) || [0, 6].includes(weekday(date))) return false;
  return published(Number(date.slice(0, 4))) || !isStatutoryHoliday(date);
}

/** The working day that is so many working days after (or, negative, before) a date; with 0 the date or the next one. */
export function addWorkingDays(
  date: string,
  count: number,
  calendar: Pick<Calendar, 'closures'>,
): string {
  if (count === 0) return sameOrNext(date, calendar);
  const step = count > 0 ? 1 : -1;
  let day = date;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    day = addDays(day, step);
    while (!isWorkingDay(day, calendar)) day = addDays(day, step);
  }
  return day;
}

/** How many working days lie after `from`, up to and with `to`; negative where `to` is earlier. */
export function workingDaysBetween(
  from: string,
  to: string,
  calendar: Pick<Calendar, 'closures'>,
): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/**
 * The last day of a limit that starts on a day. Working days count only themselves. Natural days and months that end
 * on a day off end on the next working day (Civil Code 203), months on the same day of the month or its last
 * (202). A given date rules if it is the earlier one. Hours end on the start day here: see `dueMoment`.
 */
export function dueDay(span: Span, startDay: string, calendar: Calendar, given?: string): Due {
  const counted = lastDay(span, startDay, calendar);
  const day = given !== undefined && given < counted ? given : counted;
  return {
    day,
    provisional: ![startDay, day].every((date) => published(Number(date.slice(0, 4)))),
  };
}

function lastDay(
  { amount, unit, countsStartDay }: Span,
  start: string,
  calendar: Calendar,
): string {
  switch (unit) {
    case 'working-day':
      return addWorkingDays(
        start,
        countsStartDay && isWorkingDay(start, calendar) ? amount - 1 : amount,
        calendar,
      );
    case 'day':
      return sameOrNext(addDays(start, countsStartDay ? amount - 1 : amount), calendar);
    case 'month':
      return sameOrNext(
        countsStartDay ? addDays(addMonths(start, amount), -1) : addMonths(start, amount),
        calendar,
      );
    case 'same-day':
      return sameOrNext(start, calendar);
    case 'hour':
      return start;
  }
}

/** The last moment of a limit that starts at an instant: the end of its last day in the office's zone, or the hour. */
export function dueMoment(
  span: Span,
  start: string,
  calendar: Calendar,
  given?: string,
): { readonly at: string; readonly provisional: boolean } {
  if (span.unit === 'hour') {
    const at = instantOf(millisecondsOf(start) + span.amount * 3_600_000);
    const limit = given === undefined ? at : endOfDay(calendar.zone, given);
    return { at: limit < at ? limit : at, provisional: false };
  }
  const { day, provisional } = dueDay(span, dateIn(calendar.zone, start), calendar, given);
  return { at: endOfDay(calendar.zone, day), provisional };
}

function sameOrNext(date: string, calendar: Pick<Calendar, 'closures'>): string {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}
