import type { Office, Person } from '../office.ts';
import { Problem } from '../problem.ts';
import type { RequestState, StepRow } from '../request.ts';
import type { StepTerms } from '../terms.ts';
import { signersIn, slotsOf } from '../slots.ts';
import { takers } from '../takers.ts';
import { barred } from './assign.ts';

/**
 * Who may stand beside a signer's PIN as the second person: everybody at work but the signer himself, the requester,
 * whoever the step keeps out or has signed in it already, and whoever is still to sign in a place of his own. One person
 * may confirm for several signers.
 */
export function secondPersons(
  state: RequestState,
  terms: StepTerms,
  office: Office,
  row: StepRow,
  signer: string,
): readonly Person[] {
  const out = new Set([
    signer,
    state.requester.person,
    ...barred(state, terms, office).persons,
    ...(row.recused ?? []),
    ...signersIn(row),
    ...toSign(office, row, signer),
  ]);
  return office.persons.filter(({ id, active }) => active && !out.has(id));
}

/** Who can take the open places of a row that are not this signer's. */
const toSign = (office: Office, row: StepRow, signer: string): readonly string[] =>
  slotsOf(row)
    .filter(({ state }) => state === 'open')
    .map(({ owner }) => takers(office, owner).map(({ person }) => person.id))
    .filter((ids) => !ids.includes(signer))
    .flat();

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
