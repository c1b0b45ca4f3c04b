import type { Reassigned } from '../events.ts';
import { type Office, ownerKey } from '../office.ts';
import { keyOf, type RequestState, type StepRow } from '../request.ts';
import { activeSlots } from '../slots.ts';
import type { StepTerms } from '../terms.ts';
import { assign, eligible, keeping, keptOut, neededElsewhere } from './assign.ts';

/** What a step that waits for nobody comes to. */
export interface Vacancy {
  /** Places that go to who decides instead, as the office set it. */
  readonly filled: readonly Reassigned[];
  /** Whether a place is left for which the office has nobody: an administrator must name somebody. */
  readonly open: boolean;
}

/**
 * A place whose holders have all left, are kept out or have signed elsewhere in the step goes to the post that decides
 * instead. Where there is none it stays as it is, named: a step is never passed for want of a signer.
 */
export function fillVacancy(
  state: RequestState,
  terms: StepTerms,
  office: Office,
  row: StepRow,
  now: string,
): Vacancy {
  const kept = keptOut(state, terms, office, row);
  const vacant = activeSlots(row).filter(({ owner }) => eligible(office, owner, kept).length === 0);
  const found = vacant.map((slot) => {
    const out = keeping(kept, neededElsewhere(office, row, slot, kept));
    const owner = assign(office, slot.owner, out);
    return { slot, owner, isNew: ownerKey(owner) !== ownerKey(slot.owner) };
  });
  return {
    filled: found
      .filter(({ isNew }) => isNew)
      .map(({ slot, owner }) => ({
        type: 'reassigned',
        at: now,
        by: { person: '', name: office.name.zh, post: '' },
        ...keyOf(row),
        ...(row.slots === undefined ? {} : { slot: slot.id }),
        owner,
        why: '原岗位现在没有可以办理的人，按单位设置由代行的岗位办理。',
        how: 'handed-over',
      })),
    open: found.some(({ isNew }) => !isNew),
  };
}
