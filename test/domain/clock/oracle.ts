import {
  afternoonClosed,
  dateAt,
  dayLength,
  hour,
  lastPublished,
  later,
  midnight,
  monthsOn,
  type OfficeDays,
  works,
} from './oracle-days.ts';

/**
 * The slow way to count limits, day by day and moment by moment, in Beijing time. It shares no code with the product: days
 * are `Date`s, public holidays are asked of the package's own functions, pauses are never merged.
 */
export interface OraclePause {
  readonly from: string;
  readonly to?: string;
  readonly ground: string;
}

export interface OracleSpan {
  readonly amount: number;
  readonly unit: 'working-day' | 'day' | 'month' | 'hour' | 'same-day';
  readonly countsStartDay: boolean;
  readonly start: string;
}

export interface OracleCase extends OracleSpan, OfficeDays {
  readonly given: string | undefined;
  readonly cap: OracleSpan | undefined;
  readonly pauses: readonly OraclePause[];
  readonly extensions: readonly { readonly amount: number; readonly at: string }[];
  readonly now: string;
}

export interface OracleView {
  readonly state: 'running' | 'paused' | 'late';
  readonly due: string | undefined;
  readonly provisional: boolean;
  readonly left: number;
  readonly used: number;
  readonly dueIfResumedNow: string;
}

interface Stop {
  readonly from: number;
  readonly to: number;
}

const runsAt = (moment: number, start: number, stops: readonly Stop[]): boolean =>
  moment >= start && !stops.some(({ from, to }) => from <= moment && moment < to);

/** A clock that runs at all in a stretch runs at its first moment, at its own start, or where some pause ends. */
function runsWithin(from: number, to: number, start: number, stops: readonly Stop[]): boolean {
  const moments = [from, start, ...stops.map((stop) => stop.to)];
  return moments.some((moment) => moment >= from && moment < to && runsAt(moment, start, stops));
}

const runsOn = (date: string, start: number, stops: readonly Stop[]): boolean =>
  runsWithin(midnight(date), midnight(date) + dayLength, start, stops);

interface OracleEnd {
  readonly at: number;
  /** The last counted day, before a day off moves it. */
  readonly counted: string;
}

export function slowEnd(
  span: OracleSpan,
  extra: number,
  stops: readonly Stop[],
  one: OracleCase,
): OracleEnd {
  const start = Date.parse(span.start);
  const startDay = dateAt(start);
  const amount = span.amount + extra;
  if (span.unit === 'hour') return slowHours(start, amount, stops);
  let day = startDay;
  if (span.unit === 'same-day') {
    const open = (date: string): boolean =>
      works(date, one) &&
      runsOn(date, start, stops) &&
      (!afternoonClosed(date, one) ||
        runsWithin(midnight(date), midnight(date) + dayLength / 2, start, stops));
    while (!open(day)) day = later(day, 1);
    for (let left = extra; left > 0;) {
      day = later(day, 1);
      if (works(day, one) && runsOn(day, start, stops)) left -= 1;
    }
    const length = afternoonClosed(day, one) ? dayLength / 2 : dayLength - 1;
    return { at: midnight(day) + length, counted: day };
  }
  let left = amount;
  if (span.unit === 'month') {
    left = 0;
    const there = monthsOn(startDay, amount);
    for (let to = startDay; to < there; to = later(to, 1)) left += 1;
  }
  const counts = (date: string): boolean =>
    (span.unit !== 'working-day' || works(date, one)) && runsOn(date, start, stops);
  if (span.countsStartDay && counts(day)) left -= 1;
  while (left > 0) {
    day = later(day, 1);
    if (counts(day)) left -= 1;
  }
  const counted = day;
  while (!works(day, one) || !runsOn(day, start, stops)) day = later(day, 1);
  return { at: midnight(day) + dayLength - 1, counted };
}

/** From one pause's edge to the next. */
function slowHours(start: number, amount: number, stops: readonly Stop[]): OracleEnd {
  let at = start;
  for (let left = amount * hour; left > 0;) {
    const now = at;
    const edges = stops.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > now);
    const next = Math.min(...edges, now + left);
    if (runsAt(now, start, stops)) left -= next - now;
    // Standing still, only an edge can set it going again.
    at = runsAt(now, start, stops) ? next : Math.min(...edges);
  }
  return { at, counted: dateAt(at) };
}

export const slowGranted = ({ extensions, now }: OracleCase): number =>
  extensions
    .filter(({ at }) => Date.parse(at) <= Date.parse(now))
    .reduce((n, { amount }) => n + amount, 0);

/** The pauses known by now; those that last end at `openUntil`. */
export const slowStops = (
  pauses: readonly OraclePause[],
  now: string,
  openUntil: number,
): readonly Stop[] =>
  pauses
    .filter(({ from }) => Date.parse(from) <= Date.parse(now))
    .map(({ from, to }) => ({
      from: Date.parse(from),
      to: to === undefined || Date.parse(to) > Date.parse(now) ? openUntil : Date.parse(to),
    }));

export const grounded = ({ pauses }: OracleCase): readonly OraclePause[] =>
  pauses.filter(({ ground }) => ground !== '');

function slowDue(one: OracleCase, openUntil: number): number {
  const extra = slowGranted(one);
  const ends = [slowEnd(one, extra, slowStops(one.pauses, one.now, openUntil), one).at];
  if (one.given !== undefined) {
    const unit = one.unit === 'same-day' ? 'working-day' : one.unit;
    const end = midnight(one.given) + dayLength - 1;
    const span = { amount: 0, unit, countsStartDay: false, start: new Date(end).toISOString() };
    ends.push(extra === 0 ? end : slowEnd(span, extra, [], one).at);
  }
  if (one.cap !== undefined)
    ends.push(slowEnd(one.cap, 0, slowStops(grounded(one), one.now, openUntil), one).at);
  return Math.min(...ends);
}

export function slowClock(one: OracleCase): OracleView {
  const now = Date.parse(one.now);
  const farAway = now + 250 * dayLength;
  const due = slowDue(one, now);
  const stops = slowStops(one.pauses, one.now, farAway);
  const paused = stops.some(({ from, to }) => from <= now && to === farAway);
  const moves = paused && slowDue(one, farAway) !== due;
  return {
    state: now > due ? 'late' : paused ? 'paused' : 'running',
    due: moves ? undefined : new Date(due).toISOString(),
    provisional: slowProvisional(one, due),
    ...slowUnits(one, due, stops),
    dueIfResumedNow: new Date(due).toISOString(),
  };
}

function slowProvisional(one: OracleCase, due: number): boolean {
  const onlyHours = one.unit === 'hour' && (one.cap === undefined || one.cap.unit === 'hour');
  if (onlyHours) return false;
  const first = Math.min(Date.parse(one.start), Date.parse(one.cap?.start ?? one.start));
  for (let day = dateAt(first); day <= dateAt(due); day = later(day, 1)) {
    const year = Number(day.slice(0, 4)) + (day.slice(5) >= '12-25' ? 1 : 0);
    if (year > lastPublished) return true;
  }
  return false;
}

function slowUnits(
  one: OracleCase,
  due: number,
  stops: readonly Stop[],
): Pick<OracleView, 'left' | 'used'> {
  const [start, now] = [Date.parse(one.start), Date.parse(one.now)];
  if (one.unit === 'hour') {
    let ran = 0;
    for (let at = start; at < now; at += hour / 4) ran += runsAt(at, start, stops) ? 1 / 4 : 0;
    return { used: ran, left: (due - now) / hour };
  }
  const counts = (date: string): boolean =>
    one.unit === 'day' || one.unit === 'month' || works(date, one);
  const today = dateAt(now);
  let [used, left] = [0, 0];
  const first = later(dateAt(start), one.countsStartDay || one.unit === 'same-day' ? 0 : 1);
  for (let day = first; day <= today || day <= dateAt(due); day = later(day, 1)) {
    const begun = day <= today && runsOn(day, start, stops);
    if (counts(day) && begun) used += 1;
    if (counts(day) && !begun && day >= today && day <= dateAt(due)) left += 1;
  }
  if (now <= due) return { used, left };
  left = 0;
  for (let day = later(dateAt(due), 1); day <= today; day = later(day, 1))
    if (counts(day)) left -= 1;
  return { used, left };
}
