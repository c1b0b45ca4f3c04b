import { awaited } from '#domain/acts/assign.ts';
import { ownerTitle } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { sameKey, type StepKey, type StepRow } from '#domain/request.ts';
import { activeSlots } from '#domain/slots.ts';
import { takers } from '#domain/takers.ts';
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
}

/** The open row of the step; throws what stands in this person's way. */
export function openRowOf({ matter, key }: Pick<StepPlace, 'matter' | 'key'>): StepRow {
  const { state, route, office, actor } = matter;
  const row = state.steps.find((candidate) => sameKey(candidate, key));
  const step = titleOf(route, key.step);
  if (row?.state !== 'open') throw new Problem('step-not-open', { step });
  const slots = activeSlots(row);
  const mine = slots.some(({ owner }) =>
    takers(office, owner).some(({ person }) => person.id === actor.person),
  );
  const [first] = slots;
  if (!mine && first !== undefined) {
    throw new Problem('not-your-step', { step, owner: ownerTitle(office, first.owner) });
  }
  return row;
}

/** Who can take an open step now, by name; nobody where the post is vacant or everybody is kept out. */
export function takersOf({ state, route, office }: Matter, row: StepRow) {
  const terms = termsOf(route, row.step, state);
  if (terms === undefined) return [];
  return awaited(state, terms, office, row);
}
