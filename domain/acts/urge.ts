import { instantOf, millisecondsOf } from '../dates.ts';
import { moment } from '../date-words.ts';
import type { Urged } from '../events.ts';
import type { Office } from '../office.ts';
import { Problem } from '../problem.ts';
import { type RequestState, sameKey, type StepKey } from '../request.ts';
import type { StepTerms } from '../terms.ts';
import { awaited } from './assign.ts';
import { byOf } from './by.ts';
import { requireFit } from './words.ts';

/**
 * 催办: asks the holders of an open step once more; at most once in so many hours, whoever urges, so that it keeps its
 * weight. Throws `step-not-open`, `urge-own` and `urged-lately`.
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
  const last = row.urgedAt;
  if (last !== undefined && millisecondsOf(last) + hours * 3_600_000 > millisecondsOf(now)) {
    const next = instantOf(millisecondsOf(last) + hours * 3_600_000);
    throw new Problem('urged-lately', {
      last: { zh: moment(office.zone, last, 'zh'), en: moment(office.zone, last, 'en') },
      next: { zh: moment(office.zone, next, 'zh'), en: moment(office.zone, next, 'en') },
    });
  }
  requireFit(why);
  const { step, item, round } = key;
  return {
    type: 'urged',
    at: now,
    by: byOf(office, person),
    step,
    item,
    round,
    why: why.trim(),
  };
}

interface Urging {
  readonly person: string;
  readonly why: string;
  readonly now: string;
  readonly hours: number;
}
