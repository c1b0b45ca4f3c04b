import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../calendar.ts';
import { addDays, dateIn } from '../dates.ts';
import type { Calendar } from '../working-days.ts';
import { type Clocked, standingOf } from './standing.ts';

/** Why a step is in somebody's morning mail: late, due on this day, or soon. */
export interface Morning {
  readonly kind: 'late' | 'today' | 'soon';
  /** Working days since the limit ended; 0 unless late. */
  readonly days: number;
}

/**
 * What the mail of a morning says of a step: nothing on the day it came (its own mail does), nothing while a pause moves
 * the end. Soon is `ahead` working days before the last day, or as many natural days where the limit counts those; what
 * falls on days off is said on the working day before.
 */
export function morningOf(
  row: Clocked,
  calendar: Calendar,
  now: string,
  ahead: number,
): Morning | undefined {
  const standing = standingOf(row, calendar, now);
  if (standing?.due === undefined) return undefined;
  const { due, unit, state } = standing;
  const day = (instant: string): string => dateIn(calendar.zone, instant);
  const [today, last] = [day(now), day(due)];
  if (state === 'late') return { kind: 'late', days: workingDaysBetween(last, today, calendar) };
  if (day(row.openedAt) === today) return undefined;
  if (today >= sameOrBefore(last, calendar)) return { kind: 'today', days: 0 };
  const first =
    unit === 'day' || unit === 'month'
      ? sameOrBefore(addDays(last, -ahead), calendar)
      : addWorkingDays(last, -ahead, calendar);
  return today >= first ? { kind: 'soon', days: 0 } : undefined;
}

const sameOrBefore = (date: string, calendar: Calendar): string =>
  isWorkingDay(date, calendar) ? date : addWorkingDays(date, -1, calendar);
