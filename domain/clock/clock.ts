import { dayIn, dayNumber, instantOf, lastOfDay, millisecondsOf } from '../dates.ts';
import { type Calendar, workingDays } from '../working-days.ts';
import { type End, limitEnd, type Span } from './limit-end.ts';
import { type Stops, stopsOf } from './stops.ts';

/** What a step's limit is counted from; written into the trail when the step opens. */
export interface ClockStart extends Span {
  /** Instant. */
  readonly start: string;
  /** A last day from data (the issuer's own date): the stricter wins. Pauses do not move it, an extension does. */
  readonly given?: string;
  readonly cap?: Cap;
  /** Hash of the calendar it was first counted by. */
  readonly calendar: string;
}

/**
 * The statutory ceiling over the same matter. Extensions never pass it, nor do pauses without a ground (the office's own
 * arrangement); a pause with a ground in law (不计入审批时间) is left out of it too.
 */
export interface Cap extends Span {
  readonly start: string;
  readonly basis: string;
}

/** A stretch that is not counted; `to` is left out while it lasts, an empty ground is none. */
export interface Pause {
  readonly from: string;
  readonly to?: string;
  readonly ground: string;
}

/** So much more, in the unit of the limit (working days for a same-day limit), from an instant on. */
export interface Extension {
  readonly amount: number;
  readonly at: string;
}

/** A clock as it stands. */
export interface ClockView {
  readonly state: 'running' | 'paused' | 'late';
  /** Last moment of the limit. Left out while a pause still moves it. */
  readonly due?: string;
  /** The date rests on a year whose holidays are not published yet. */
  readonly provisional: boolean;
  /** Units still to come after today, in hours and their fractions for hours; once late, minus the units since. */
  readonly left: number;
  /** Units of the limit that have begun; months are told in days. */
  readonly used: number;
  readonly dueIfResumedNow: string;
}

/**
 * A clock at an instant, from the facts of the trail alone; facts later than `now` are not looked at, so that any
 * earlier moment can be asked for. A day counts if the clock ran at any moment of it; hours are subtracted exactly.
 */
export function clockAt(
  clock: ClockStart,
  pauses: readonly Pause[],
  extensions: readonly Extension[],
  calendar: Calendar,
  now: string,
): ClockView {
  const facts = factsAt(pauses, extensions, calendar, now);
  const resumed = ending(clock, facts, facts.at);
  const paused = facts.stretches.some(({ to }) => to === undefined);
  const lasting = paused ? ending(clock, facts, Infinity) : resumed;
  const dueIfResumedNow = instantOf(resumed);
  const late = facts.at > resumed;
  return {
    state: late ? 'late' : paused ? 'paused' : 'running',
    ...(resumed === lasting ? { due: dueIfResumedNow } : {}),
    provisional: isProvisional(clock, resumed, calendar),
    ...countUnits(clock, facts, resumed),
    dueIfResumedNow,
  };
}

/** What is known at a moment, in milliseconds. */
export interface Facts {
  readonly stretches: readonly {
    readonly from: number;
    /** Left out while the pause lasts. */
    readonly to?: number;
    readonly grounded: boolean;
  }[];
  /** The extensions, in the unit of the limit. */
  readonly granted: number;
  readonly calendar: Calendar;
  readonly at: number;
}

export function factsAt(
  pauses: readonly Pause[],
  extensions: readonly Extension[],
  calendar: Calendar,
  now: string,
): Facts {
  const at = millisecondsOf(now);
  const stretches = pauses
    .map((pause) => ({
      from: millisecondsOf(pause.from),
      to: pause.to === undefined ? Infinity : millisecondsOf(pause.to),
      grounded: pause.ground.trim() !== '',
    }))
    .filter(({ from }) => from <= at)
    .map(({ to, ...stretch }) => (to > at ? stretch : { ...stretch, to }));
  const granted = extensions
    .filter((extension) => millisecondsOf(extension.at) <= at)
    .reduce((sum, { amount }) => sum + amount, 0);
  return { stretches, granted, calendar, at };
}

/** The last moment where open pauses end at a moment, or `Infinity`: the strictest of limit, given date and cap. */
function ending(clock: ClockStart, facts: Facts, openUntil: number): number {
  return Math.min(
    endOfLimit(clock, facts, openUntil)?.at ?? Infinity,
    endOfGiven(clock, facts),
    endOfCap(clock, facts, openUntil)?.at ?? Infinity,
  );
}

export function endOfLimit(clock: ClockStart, facts: Facts, openUntil: number): End | undefined {
  const start = millisecondsOf(clock.start);
  const stops = stopsFor(start, facts.stretches, facts, openUntil);
  return limitEnd(clock, start, facts.calendar, stops, facts.granted);
}

/** As counted from the end of the given day, so that an extension moves it as it moves the limit. */
function endOfGiven({ given, unit }: ClockStart, { calendar, granted }: Facts): number {
  if (given === undefined) return Infinity;
  const end = lastOfDay(calendar.zone, dayNumber(given));
  if (granted <= 0) return end;
  const counted = unit === 'same-day' ? 'working-day' : unit;
  const span = { amount: granted, unit: counted, countsStartDay: false } as const;
  return limitEnd(span, end, calendar, stopsOf(end, [], calendar.zone))?.at ?? Infinity;
}

export function endOfCap({ cap }: ClockStart, facts: Facts, openUntil: number): End | undefined {
  if (cap === undefined) return undefined;
  const start = millisecondsOf(cap.start);
  const grounded = facts.stretches.filter((stretch) => stretch.grounded);
  return limitEnd(cap, start, facts.calendar, stopsFor(start, grounded, facts, openUntil));
}

function stopsFor(
  start: number,
  stretches: Facts['stretches'],
  { calendar }: Facts,
  openUntil: number,
): Stops {
  const closed = stretches.map(({ from, to = openUntil }) => ({ from, to }));
  return stopsOf(start, closed, calendar.zone);
}

function isProvisional({ start, unit, cap }: ClockStart, due: number, calendar: Calendar): boolean {
  const onlyHours = unit === 'hour' && (cap === undefined || cap.unit === 'hour');
  const first = Math.min(millisecondsOf(start), millisecondsOf(cap?.start ?? start));
  const { zone } = calendar;
  return !onlyHours && !workingDays(calendar).known(dayIn(zone, first), dayIn(zone, due));
}

function countUnits(
  { start, unit, countsStartDay }: ClockStart,
  facts: Facts,
  due: number,
): Pick<ClockView, 'used' | 'left'> {
  const { at, calendar, stretches } = facts;
  const started = millisecondsOf(start);
  const stops = stopsFor(started, stretches, facts, Infinity);
  if (unit === 'hour') return { used: stops.ran(at) / hourMs, left: (due - at) / hourMs };
  const { works } = workingDays(calendar);
  const counts = (day: number): boolean => unit === 'day' || unit === 'month' || works(day);
  const day = (moment: number): number => dayIn(calendar.zone, moment);
  const first = day(started) + (countsStartDay || unit === 'same-day' ? 0 : 1);
  const [today, last] = [day(at), day(due)];
  const used = daysIn(first, today, (one) => counts(one) && !stops.wholeDay(one));
  if (at > due) return { used, left: 0 - daysIn(last + 1, today, counts) };
  const next = stops.wholeDay(today) ? today : today + 1;
  return { used, left: daysIn(Math.max(first, next), last, counts) };
}

const hourMs = 3_600_000;

function daysIn(from: number, to: number, counts: (day: number) => boolean): number {
  let count = 0;
  for (let day = from; day <= to; day += 1) if (counts(day)) count += 1;
  return count;
}
