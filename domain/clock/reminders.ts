import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../calendar.ts';
import { addDays, dateIn, dateOf, dayNumber } from '../dates.ts';
import { type Calendar, workingDays } from '../working-days.ts';
import { clockAt, type ClockStart, type Extension, type Pause } from './clock.ts';

/** A morning on which somebody is reminded of a limit. */
export interface Reminder {
  /** Always a working day. */
  readonly day: string;
  readonly kind: 'ahead' | 'due' | 'late';
  /** Working days since the limit ended; 0 unless late. */
  readonly late: number;
}

/**
 * The reminders of a clock as it stands: ahead of the end, on its day, and each working day after it up to now's. Ahead
 * is two working days before, or two natural days moved back to a working day where the limit counts natural days or
 * months. Nothing on the day the clock starts (the step's own mail is sent then) or earlier, nothing while a pause
 * still moves the end, and no day reminders for hours and same-day limits.
 */
export function remindersOf(
  clock: ClockStart,
  pauses: readonly Pause[],
  extensions: readonly Extension[],
  calendar: Calendar,
  now: string,
): readonly Reminder[] {
  const planned = plan(clock, pauses, extensions, calendar, now);
  if (planned === undefined) return [];
  const { works } = workingDays(calendar);
  const today = dayNumber(dateIn(calendar.zone, now));
  const late: Reminder[] = [];
  for (let day = dayNumber(planned.last) + 1; day <= today; day += 1)
    if (works(day)) late.push({ day: dateOf(day), kind: 'late', late: late.length + 1 });
  return [...planned.upTo, ...late];
}

/** The first reminder after a day (`YYYY-MM-DD`), as things stand at `now`; none while a pause still moves the end. */
export function nextReminder(
  clock: ClockStart,
  pauses: readonly Pause[],
  extensions: readonly Extension[],
  calendar: Calendar,
  now: string,
  after: string,
): Reminder | undefined {
  const planned = plan(clock, pauses, extensions, calendar, now);
  if (planned === undefined) return undefined;
  const coming = planned.upTo.find(({ day }) => day > after);
  if (coming !== undefined) return coming;
  const before = after < planned.last ? planned.last : after;
  const day = addWorkingDays(before, 1, calendar);
  return { day, kind: 'late', late: workingDaysBetween(planned.last, day, calendar) };
}

interface Plan {
  readonly last: string;
  readonly upTo: readonly Reminder[];
}

function plan(
  clock: ClockStart,
  pauses: readonly Pause[],
  extensions: readonly Extension[],
  calendar: Calendar,
  now: string,
): Plan | undefined {
  if (clock.unit === 'hour' || clock.unit === 'same-day') return undefined;
  const { due } = clockAt(clock, pauses, extensions, calendar, now);
  if (due === undefined) return undefined;
  const last = dateIn(calendar.zone, due);
  const ahead =
    clock.unit === 'working-day'
      ? addWorkingDays(last, -2, calendar)
      : sameOrBefore(addDays(last, -2), calendar);
  const dueDay = sameOrBefore(last, calendar);
  const started = dateIn(calendar.zone, clock.start);
  const days = [
    ...(ahead < dueDay ? [{ day: ahead, kind: 'ahead' as const, late: 0 }] : []),
    { day: dueDay, kind: 'due' as const, late: 0 },
  ];
  return { last, upTo: days.filter(({ day }) => day > started) };
}

const sameOrBefore = (date: string, calendar: Calendar): string =>
  isWorkingDay(date, calendar) ? date : addWorkingDays(date, -1, calendar);
