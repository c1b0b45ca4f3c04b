import { momentText } from '../date-words.ts';
import { instantOf, millisecondsOf } from '../dates.ts';
import type { Office } from '../office.ts';
import { Problem } from '../problem.ts';

/**
 * Whatever is urged is left alone for so many hours, whoever urges, so that urging keeps its weight. Throws `urged-lately`.
 */
export function requireRest(
  { zone }: Pick<Office, 'zone'>,
  last: string | undefined,
  hours: number,
  now: string,
): void {
  if (last === undefined) return;
  const next = millisecondsOf(last) + hours * 3_600_000;
  if (next <= millisecondsOf(now)) return;
  throw new Problem('urged-lately', {
    last: momentText(zone, last),
    next: momentText(zone, instantOf(next)),
  });
}
