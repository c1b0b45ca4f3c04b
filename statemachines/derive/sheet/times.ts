import { dateIn, timeIn } from '#domain/dates.ts';

/** `2026-11-19 15:40`, as the clock on the office's wall showed it. */
export const stamp = (zone: string, instant: string): string =>
  `${dateIn(zone, instant)} ${timeIn(zone, instant)}`;

/** Writes instants without the year where all of them lie in one year, and says which year that is. */
export function shortStamps(
  zone: string,
  instants: readonly string[],
): { readonly year?: string; readonly day: Say; readonly stamp: Say } {
  const years = new Set(instants.map((instant) => dateIn(zone, instant).slice(0, 4)));
  const [year] = years;
  const from = years.size === 1 ? 5 : 0;
  return {
    ...(years.size === 1 && year !== undefined ? { year } : {}),
    day: (instant) => dateIn(zone, instant).slice(from),
    stamp: (instant) => stamp(zone, instant).slice(from),
  };
}

type Say = (instant: string) => string;
