import { awaited } from '#domain/acts/assign.ts';
import { type Turn, turnOf } from '#domain/acts/turn.ts';
import { Problem } from '#domain/problem.ts';
import type { StepKey, StepRow } from '#domain/request.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import type { Visit } from '#functions/http/visit.ts';
import type { Matter } from '../matter.ts';

/** A step as somebody is about to do it, and where its pages are: signed in, or by a mail's link. */
export interface StepPlace {
  readonly visit: Visit;
  readonly matter: Matter;
  readonly key: StepKey;
  readonly paths: StepPaths;
}

export interface StepPaths {
  /** Where the decision is posted. */
  readonly action: string;
  readonly file: (attachment: string) => string;
  /** Begins an upload for a rule; comes back to this page. */
  readonly upload: (rule: string) => string;
  /** Where the step is handed on, somebody is asked, and the like. */
  readonly move: (kind: string) => string;
  /** Where its clock is stopped, resumed, or more time asked for. */
  readonly clock: (kind: string) => string;
}

/** The reader's turn at the step; throws what stands in his way. */
export function turnHere({ matter, key }: Pick<StepPlace, 'matter' | 'key'>): Turn {
  const { state, route, office, actor } = matter;
  const terms = termsOf(route, key.step, state);
  if (terms === undefined) throw new Problem('step-not-open', { step: titleOf(route, key.step) });
  return turnOf(state, key, terms, office, actor.person);
}

/** Who can take an open step now, by name; nobody where the post is vacant or everybody is kept out. */
export function takersOf({ state, route, office }: Matter, row: StepRow) {
  const terms = termsOf(route, row.step, state);
  if (terms === undefined) return [];
  return awaited(state, terms, office, row);
}
