import type { Decision } from './decision.ts';
import { decisionsOf, type RequestState } from './request.ts';

/** The return by which a step came back to whoever does it; undefined where the last decision was another. */
export function returnTo(
  { steps }: Pick<RequestState, 'steps'>,
  step: string,
): Decision | undefined {
  const last = steps
    .flatMap((row) => decisionsOf(row))
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .at(-1);
  return last?.act === 'return' && last.goTo === step ? last : undefined;
}
