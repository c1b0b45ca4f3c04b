import { instantOf, millisecondsOf } from '../dates.ts';
import type { Calendar } from '../working-days.ts';
import { type Clocked, standingOf } from './standing.ts';

/** A top-urgent step that nobody has decided is reminded of after so many hours, day or night. */
const firstHours = 2;
const hourMs = 3_600_000;

/** A moment at which a top-urgent step is reminded of by itself, beside the morning mail. */
export interface UrgentPoint {
  readonly at: string;
  /** The limit has been reached: whoever is to hear of late steps hears of it too. */
  readonly isLimit: boolean;
}

/**
 * Those moments after an instant, first to last: two hours after the step came, half of a limit in hours, and the limit
 * itself; none while the clock is stopped. Two within a quarter of an hour are one, the later.
 */
export function urgentPoints(
  row: Clocked,
  calendar: Calendar,
  after: string,
): readonly UrgentPoint[] {
  const standing = standingOf(row, calendar, after);
  if (standing?.pause !== undefined) return [];
  const opened = millisecondsOf(row.openedAt);
  const due = standing?.due === undefined ? undefined : millisecondsOf(standing.due);
  const half = due !== undefined && standing?.unit === 'hour' ? [(opened + due) / 2] : [];
  const points = [
    ...[opened + firstHours * hourMs, ...half]
      .filter((at) => due === undefined || at < due)
      .map((at) => ({ at: Math.floor(at), isLimit: false })),
    ...(due === undefined ? [] : [{ at: due, isLimit: true }]),
  ].toSorted((one, other) => one.at - other.at);
  const apart = points.filter(
    ({ at }, index) => (points[index + 1]?.at ?? Infinity) - at >= hourMs / 4,
  );
  return apart
    .filter(({ at }) => at > millisecondsOf(after))
    .map(({ at, isLimit }) => ({ at: instantOf(at), isLimit }));
}
