import type { Urged } from '../events.ts';
import type { Office } from '../office.ts';
import { Problem } from '../problem.ts';
import { keyOf, type RequestState, sameKey, type StepKey } from '../request.ts';
import type { StepTerms } from '../terms.ts';
import { awaited } from './assign.ts';
import { byOf } from './by.ts';
import { requireRest } from './rest.ts';
import { requireFit } from './words.ts';

/**
 * 催办: asks the holders of an open step once more; at most once in so many hours. Throws `step-not-open`, `urge-own` and
 * `urged-lately`.
 */
export function urge(
  state: RequestState,
  key: StepKey,
  terms: StepTerms,
  office: Office,
  { person, why, now, hours }: Urging,
): Urged {
  const row = state.steps.find((candidate) => sameKey(candidate, key));
  if (row?.state !== 'open') throw new Problem('step-not-open', { step: terms.title });
  if (awaited(state, terms, office, row).some(({ id }) => id === person)) {
    throw new Problem('urge-own', { step: terms.title });
  }
  requireRest(office, row.urgedAt, hours, now);
  requireFit(why);
  return {
    type: 'urged',
    at: now,
    by: byOf(office, person),
    ...keyOf(key),
    why: why.trim(),
  };
}

interface Urging {
  readonly person: string;
  readonly why: string;
  readonly now: string;
  readonly hours: number;
}
