import { limitEnd, type Span } from './clock/limit-end.ts';
import { stopsOf } from './clock/stops.ts';
import { dateIn, dateOf, dayNumber, instantOf, lastOfDay, millisecondsOf } from './dates.ts';
import type { Office } from './office.ts';
import { packageYears, withOwnYears } from './published-years.ts';
import { type Calendar, workingDays } from './working-days.ts';

export type { Span } from './clock/limit-end.ts';
export type { Calendar } from './working-days.ts';

/** The office's calendar, complete: its hash pins every day that a deadline rests on. */
export const calendarOf = ({
  zone,
  closures,
  halfDays = [],
  years = [],
}: Pick<Office, 'zone' | 'closures' | 'halfDays' | 'years'>): Calendar => ({
  zone,
  closures,
  halfDays,
  years: withOwnYears(years),
});

/** A last day, and whether it rests on a year whose holidays are not published yet: then it may still move. */
export interface Due {
  readonly day: string;
  readonly provisional: boolean;
}

/** Whether the State Council's days off and make-up days of a year are known. */
export const published = (
  year: number,
  { years = packageYears }: Pick<Calendar, 'years'> = {},
): boolean => years.some((known) => known.year === year);

export const isWorkingDay = (date: string, calendar: Calendar): boolean =>
  workingDays(calendar).works(dayNumber(date));

/** The working day that is so many working days after (or, negative, before) a date; with 0 the date or the next one. */
export function addWorkingDays(date: string, count: number, calendar: Calendar): string {
  const { works } = workingDays(calendar);
  let day = dayNumber(date);
  if (count === 0) {
    while (!works(day)) day += 1;
    return dateOf(day);
  }
  const step = count > 0 ? 1 : -1;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    day += step;
    while (!works(day)) day += step;
  }
  return dateOf(day);
}

/** How many working days lie after `from`, up to and with `to`; negative where `to` is earlier. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  const { works } = workingDays(calendar);
  const last = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) if (works(day)) count += 1;
  return count;
}

/** The last day of a limit that starts on a day: see `limitEnd`. A given date rules if it is the earlier one. */
export function dueDay(span: Span, startDay: string, calendar: Calendar, given?: string): Due {
  const start = lastOfDay(calendar.zone, dayNumber(startDay) - 1) + 1;
  const end = limitEnd(span, start, calendar, stopsOf(start, [], calendar.zone));
  // Without pauses every limit has an end; hours end on the start day here: see `dueMoment`.
  const counted = end === undefined || span.unit === 'hour' ? startDay : dateOf(end.day);
  const day = given !== undefined && given < counted ? given : counted;
  return { day, provisional: !known(startDay, day, calendar) };
}

/** The last moment of a limit that starts at an instant: the end of its last day in the office's zone, or the hour. */
export function dueMoment(
  span: Span,
  start: string,
  calendar: Calendar,
  given?: string,
): { readonly at: string; readonly provisional: boolean } {
  const { zone } = calendar;
  const started = millisecondsOf(start);
  const end = limitEnd(span, started, calendar, stopsOf(started, [], zone))?.at ?? Infinity;
  const limit = given === undefined ? Infinity : lastOfDay(zone, dayNumber(given));
  const at = instantOf(Math.min(end, limit));
  const provisional =
    span.unit !== 'hour' && !known(dateIn(zone, start), dateIn(zone, at), calendar);
  return { at, provisional };
}

const known = (from: string, to: string, calendar: Calendar): boolean =>
  workingDays(calendar).known(dayNumber(from), dayNumber(to));
