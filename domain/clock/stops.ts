import { dayIn, lastOfDay } from '../dates.ts';

/** A stretch of time in milliseconds, its end not included; `to` is `Infinity` where nobody knows the end yet. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When a clock stands still. Everything before its start counts as standing still, so that pauses may begin earlier. */
export interface Stops {
  /** Whether the clock runs at no moment of the day: only such days are left out of a limit. */
  readonly wholeDay: (day: number) => boolean;
  /** Whether it runs at no moment of the stretch. */
  readonly covers: (stretch: Stretch) => boolean;
  /** From this day on it never runs again, as far as is known. */
  readonly endlessFrom: number;
  /** The moment at which it has run for so long, or undefined where it stops for good before. */
  readonly after: (milliseconds: number) => number | undefined;
  /** How long it has run by a moment. */
  readonly ran: (until: number) => number;
}

/** Overlapping and adjacent pauses are one: no day and no hour is left out twice. Pauses without length are none. */
export function stopsOf(started: number, pauses: readonly Stretch[], zone: string): Stops {
  const stretches = merge([{ from: -Infinity, to: started }, ...pauses]);
  const wholeDays = stretches.map(({ from, to }) => ({
    first: from === -Infinity ? -Infinity : firstWholeDay(from, zone),
    last: to === Infinity ? Infinity : dayIn(zone, to) - 1,
  }));
  const last = wholeDays.at(-1);
  return {
    wholeDay: (day) => wholeDays.some((days) => days.first <= day && day <= days.last),
    covers: ({ from, to }) => stretches.some((stretch) => stretch.from <= from && to <= stretch.to),
    endlessFrom: last?.last === Infinity ? last.first : Infinity,
    after: (milliseconds) => runUntil(stretches, milliseconds),
    ran: (until) =>
      stretches.reduce(
        (left, { from, to }) => left - Math.max(0, Math.min(to, until) - Math.max(from, started)),
        Math.max(0, until - started),
      ),
  };
}

function merge(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last !== undefined && stretch.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    else if (stretch.to > stretch.from) merged.push(stretch);
  }
  return merged;
}

/** The day itself where the stretch begins as it does, the next one otherwise. */
function firstWholeDay(from: number, zone: string): number {
  const day = dayIn(zone, from);
  return lastOfDay(zone, day - 1) + 1 === from ? day : day + 1;
}

function runUntil(
  [before, ...stops]: readonly Stretch[],
  milliseconds: number,
): number | undefined {
  let at = (before?.to ?? 0) + milliseconds;
  for (const { from, to } of stops) {
    if (from >= at) break;
    at += to - from;
  }
  return at === Infinity ? undefined : at;
}
