import { Problem } from '../problem.ts';
import {
  decisionsOf,
  type RequestState,
  sameKey,
  type StepKey,
  type StepRow,
  type Slot,
} from '../request.ts';
import { slotsOf } from '../slots.ts';
import type { StepTerms } from '../terms.ts';
import { requireAllowed } from './target.ts';

/** What is taken back: the step's decision, or one signer's word in a step that is still open. */
export interface Undoing {
  readonly row: StepRow;
  readonly slot?: Slot;
}

/**
 * 拿回: admits that somebody takes his own decision back. `inBranch` says that the step runs beside others, where going
 * back would take the work from all of them. Throws `step-not-open`, `not-allowed-here`, `take-back-not-yours`,
 * `take-back-too-late`.
 */
export function admitTakeBack(
  state: RequestState,
  key: StepKey,
  terms: StepTerms,
  person: string,
  inBranch: boolean,
): Undoing {
  const row = state.steps.findLast((candidate) => sameKey(candidate, key));
  if (row === undefined) throw new Problem('step-not-open', { step: terms.title });
  requireAllowed(terms, 'take-back', { zh: '拿回', en: 'take it back' });
  const tooLate = (): Problem => new Problem('take-back-too-late', { step: terms.title });
  if (state.status !== 'running') throw tooLate();
  if (row.state === 'open') {
    const slot = slotsOf(row).find(({ decision }) => decision?.person === person);
    if (slot === undefined) throw new Problem('take-back-not-yours', { step: terms.title });
    if (slot.kept === true || slotsOf(row).some((other) => wentOn(other, slot))) throw tooLate();
    return { row, slot };
  }
  const { decision } = row;
  if (decision?.person !== person) throw new Problem('take-back-not-yours', { step: terms.title });
  const isLast = !state.steps.some((other) => decidedAfter(other, row));
  const binds = terms.outcomes[decision.act]?.binds === true || decision.phone !== undefined;
  if (!isLast || inBranch || binds || row.state !== 'done') throw tooLate();
  return { row };
}

const wentOn = (other: Slot, slot: Slot): boolean =>
  other.after.includes(slot.id) && other.decision !== undefined;

/** Rows are numbered in the order of opening: what opened later and was decided, if only in part, went on from here. */
const decidedAfter = (other: StepRow, row: StepRow): boolean =>
  other.n > row.n && decisionsOf(other).some(({ at }) => at >= (row.decision?.at ?? ''));
