import { workingDaysBetween } from '../calendar.ts';
import { dateIn } from '../dates.ts';
import type { HeldPause, StepRow } from '../request.ts';
import type { Calendar } from '../working-days.ts';
import { clockAt, type ClockView } from './clock.ts';
import type { LimitUnit } from './limit-end.ts';

/** A row's limit, with all that moved it. */
export type Clocked = Pick<StepRow, 'openedAt' | 'due' | 'clock' | 'pauses' | 'extensions'>;

/** How a row's limit stands at a moment. */
export interface Standing extends ClockView {
  readonly unit: LimitUnit;
  /** The pause under way. */
  readonly pause?: HeldPause;
  /** How much was added, in the unit of the limit. */
  readonly extended: number;
}

/** How a row's limit stands by the present calendar; undefined for a step without one. */
export function standingOf(row: Clocked, calendar: Calendar, now: string): Standing | undefined {
  const { clock, pauses = [], extensions = [] } = row;
  if (clock === undefined) return standingBefore(row, calendar, now);
  const pause = pauses.find(({ from, to }) => from <= now && (to === undefined || to > now));
  return {
    ...clockAt(clock, pauses, extensions, calendar, now),
    unit: clock.unit,
    ...(pause === undefined ? {} : { pause }),
    extended: extensions.reduce((sum, { amount }) => sum + amount, 0),
  };
}

/** Rows opened before clocks were kept have only their last moment. */
function standingBefore(
  { openedAt, due }: Clocked,
  calendar: Calendar,
  now: string,
): Standing | undefined {
  if (due === undefined) return undefined;
  const day = (instant: string): string => dateIn(calendar.zone, instant);
  return {
    state: now > due ? 'late' : 'running',
    due,
    dueIfResumedNow: due,
    provisional: false,
    left: workingDaysBetween(day(now), day(due), calendar),
    used: workingDaysBetween(day(openedAt), day(now), calendar),
    unit: 'working-day',
    extended: 0,
  };
}
