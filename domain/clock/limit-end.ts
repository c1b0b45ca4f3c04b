import { addMonths, dateOf, dayIn, dayNumber, lastOfDay, noonOfDay } from '../dates.ts';
import { type Calendar, workingDays, type WorkingDays } from '../working-days.ts';
import type { Stops } from './stops.ts';

export type LimitUnit = 'working-day' | 'day' | 'month' | 'hour' | 'same-day';

export interface Span {
  readonly amount: number;
  readonly unit: LimitUnit;
  /** Whether the first day counts as day one. */
  readonly countsStartDay: boolean;
}

/** Where a limit ends. */
export interface End {
  /** The last day that was counted, before a day off moves the end. */
  readonly counted: number;
  /** The last day of the limit. */
  readonly day: number;
  /** Its last moment in milliseconds. */
  readonly at: number;
}

/**
 * The end of a limit that starts at a moment (milliseconds), or undefined where the clock stops for good before it.
 * Working days count only themselves. Natural days and months that end on a day off end on the next working day (Civil
 * Code 203), months on the same day of the month or its last (202). Days on which the clock never ran are passed over in
 * every unit; hours are exact.
 */
export function limitEnd(
  span: Span,
  start: number,
  calendar: Calendar,
  stops: Stops,
  extra = 0,
): End | undefined {
  const { zone } = calendar;
  if (span.unit === 'hour') {
    const at = stops.after((span.amount + extra) * hourMs);
    if (at === undefined) return undefined;
    const day = dayIn(zone, at);
    return { counted: day, day, at };
  }
  const days = workingDays(calendar);
  const startDay = dayIn(zone, start);
  const total = { ...span, amount: span.amount + extra };
  const counted =
    span.unit === 'same-day'
      ? sameDay(startDay, extra, zone, days, stops)
      : lastCounted(total, startDay, days, stops);
  const day = counted === undefined ? undefined : rolled(counted, days, stops);
  if (counted === undefined || day === undefined) return undefined;
  const atNoon = span.unit === 'same-day' && days.openHalf(day) === 'am';
  return { counted, day, at: atNoon ? noonOfDay(zone, day) : lastOfDay(zone, day) };
}

const hourMs = 3_600_000;

/** The day on which so many days are used up. */
function lastCounted(
  { amount, unit, countsStartDay }: Span,
  start: number,
  days: WorkingDays,
  stops: Stops,
): number | undefined {
  const needed = unit === 'month' ? dayNumber(addMonths(dateOf(start), amount)) - start : amount;
  if (needed <= 0) return start;
  let left = needed;
  for (let day = countsStartDay ? start : start + 1; day < stops.endlessFrom; day += 1) {
    const counts = (unit !== 'working-day' || days.works(day)) && !stops.wholeDay(day);
    if (counts) left -= 1;
    if (left <= 0) return day;
  }
  return undefined;
}

/** The first day from then on that is worked and on which the clock runs. */
function rolled(from: number, days: WorkingDays, stops: Stops): number | undefined {
  for (let day = from; day < stops.endlessFrom; day += 1) {
    if (days.works(day) && !stops.wholeDay(day)) return day;
  }
  return undefined;
}

/** The first day with an open half in which the clock runs, and so many working days more. */
function sameDay(
  start: number,
  extra: number,
  zone: string,
  days: WorkingDays,
  stops: Stops,
): number | undefined {
  for (
    let day = rolled(start, days, stops);
    day !== undefined;
    day = rolled(day + 1, days, stops)
  ) {
    if (days.openHalf(day) !== 'am' || !stops.covers(morningOf(day, zone))) {
      const span = { amount: extra, unit: 'working-day', countsStartDay: false } as const;
      return extra <= 0 ? day : lastCounted(span, day, days, stops);
    }
  }
  return undefined;
}

const morningOf = (day: number, zone: string): { readonly from: number; readonly to: number } => ({
  from: lastOfDay(zone, day - 1) + 1,
  to: noonOfDay(zone, day),
});
