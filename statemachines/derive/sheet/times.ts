import { dateIn, timeIn } from '#domain/dates.ts';

/** `2026-11-19 15:40`, as the clock on the office's wall showed it. */
export const stamp = (zone: string, instant: string): string =>
  `${dateIn(zone, instant)} ${timeIn(zone, instant)}`;

/** Writes instants without the year in which they begin, and says which year that is; others are `2027年01-13`. */
export function shortStamps(
  zone: string,
  instants: readonly string[],
): { readonly year?: string; readonly day: Say; readonly stamp: Say } {
  const year = instants.map((instant) => dateIn(zone, instant).slice(0, 4)).toSorted()[0];
  const short = (said: string): string => {
    const day = said.slice(5);
    return said.startsWith(`${year ?? ''}-`) ? day : `${said.slice(0, 4)}年${day}`;
  };
  return {
    ...(year === undefined ? {} : { year }),
    day: (instant) => short(dateIn(zone, instant)),
    stamp: (instant) => short(stamp(zone, instant)),
  };
}

type Say = (instant: string) => string;
