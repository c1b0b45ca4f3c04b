import { dateIn, instantOf, isDate, millisecondsOf, timeIn } from './dates.ts';

/**
 * The instant at which the clock on the office's wall showed `2026-11-20T15:40` (or with a space, as old browsers let
 * people type it); undefined for what is no such moment, the hour that a clock skips included.
 */
export function instantIn(zone: string, local: string): string | undefined {
  const [date = '', time = ''] = local.trim().split(/[T ]/u);
  if (!isDate(date) || !/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time)) return undefined;
  const wanted = millisecondsOf(`${date}T${time}:00.000Z`);
  const shown = (at: number): number =>
    millisecondsOf(`${dateIn(zone, instantOf(at))}T${timeIn(zone, instantOf(at))}:00.000Z`);
  // Twice: the offset may change between the first guess and the moment itself.
  const near = wanted - (shown(wanted) - wanted);
  const found = near - (shown(near) - wanted);
  return shown(found) === wanted ? instantOf(found) : undefined;
}
