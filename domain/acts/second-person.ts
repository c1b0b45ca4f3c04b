import type { Office, Person } from '../office.ts';
import { Problem } from '../problem.ts';
import type { RequestState, StepRow } from '../request.ts';
import type { StepTerms } from '../terms.ts';
import { keptOut } from './assign.ts';

/**
 * Who may stand beside a signer's PIN as the second person: everybody at work but the signer himself, the requester, and
 * whoever the step keeps out or has signed in it already.
 */
export function secondPersons(
  state: RequestState,
  terms: StepTerms,
  office: Office,
  row: StepRow,
  signer: string,
): readonly Person[] {
  const kept = keptOut(state, terms, office, row);
  return office.persons.filter(
    ({ id, active }) =>
      active && id !== signer && id !== state.requester.person && !kept.persons.has(id),
  );
}

/** Throws `second-unfit` for anybody who may not. */
export function requireSecond(
  state: RequestState,
  terms: StepTerms,
  office: Office,
  row: StepRow,
  { signer, second }: { readonly signer: string; readonly second: string },
): Person {
  const found = secondPersons(state, terms, office, row, signer).find(({ id }) => id === second);
  if (found === undefined) throw new Problem('second-unfit', {});
  return found;
}
