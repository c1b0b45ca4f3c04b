import { dateOf } from '../dates.ts';
import type { Calendar } from '../working-days.ts';
import {
  type ClockStart,
  endOfCap,
  endOfLimit,
  type Extension,
  factsAt,
  type Pause,
} from './clock.ts';

/** How much may still be added to a limit, in its unit. */
export type Extendable =
  | { readonly ceiling: false }
  | {
      readonly ceiling: true;
      /** 0: nothing. */
      readonly most: number;
      /** The ceiling's last day, before a day off moves it. */
      readonly latest: string;
      readonly basis: string;
    };

/**
 * The largest further extension that ends no later than the statutory ceiling. Both are compared before a day off moves
 * their ends: a ceiling of 90 days that falls on a Sunday does not make a limit of 91 days lawful. Pauses that last count
 * as resumed now.
 */
export function mayExtend(
  clock: ClockStart,
  pauses: readonly Pause[],
  extensions: readonly Extension[],
  calendar: Calendar,
  now: string,
): Extendable {
  const { cap } = clock;
  const facts = factsAt(pauses, extensions, calendar, now);
  const ceiling = endOfCap(clock, facts, facts.at);
  if (cap === undefined || ceiling === undefined) return { ceiling: false };
  const fits = (amount: number): boolean => {
    const more = { ...facts, granted: facts.granted + amount };
    const end = endOfLimit(clock, more, facts.at);
    if (end === undefined) return false;
    return clock.unit === 'hour' ? end.at <= ceiling.at : end.counted <= ceiling.counted;
  };
  let [most, step] = [0, 1];
  for (; fits(most + step); step *= 2) most += step;
  for (; step >= 1; step /= 2) if (fits(most + step)) most += step;
  return { ceiling: true, most, latest: dateOf(ceiling.counted), basis: cap.basis };
}
