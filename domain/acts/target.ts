import { holders, type Office, personOf } from '../office.ts';
import { Problem } from '../problem.ts';
import type { RequestState } from '../request.ts';
import { signedIn, slotsOf } from '../slots.ts';
import type { Allowance, StepTerms } from '../terms.ts';
import type { Text } from '../words.ts';
import { barred } from './assign.ts';
import type { Turn } from './turn.ts';

/** Throws `not-allowed-here` unless the route lets a step's holder do this. */
export function requireAllowed(terms: StepTerms, allowance: Allowance, act: Text): void {
  if (!terms.allows.includes(allowance)) {
    throw new Problem('not-allowed-here', { act, step: terms.title });
  }
}

/**
 * Whoever work is handed to, or who is asked to sign as well, could do it himself and has not done it already. Throws
 * `target-unfit` with the first reason why not.
 */
export function requireTarget(
  state: RequestState,
  terms: StepTerms,
  office: Office,
  { row, slot }: Pick<Turn, 'row' | 'slot'>,
  { person, to, joins }: { readonly person: string; readonly to: string; readonly joins: boolean },
): void {
  const unfit = (why: 'gone' | 'self' | 'requester' | 'apart' | 'aside' | 'signed' | 'waiting') =>
    new Problem('target-unfit', { name: personOf(office, to)?.name ?? to, why });
  const stands = (owner: (typeof slot)['owner']): boolean =>
    holders(office, owner).some(({ id }) => id === to);
  if (!stands({ person: to })) throw unfit('gone');
  if (to === person) throw unfit('self');
  if (terms.barsRequester && to === state.requester.person) throw unfit('requester');
  if (barred(state, terms, office).persons.has(to)) throw unfit('apart');
  if (row.recused?.includes(to) === true) throw unfit('aside');
  if (signedIn(row).has(to)) throw unfit('signed');
  // Another holder of the same post may take the place over, but could not sign beside it: he might fill it himself.
  const others = slotsOf(row).filter(
    ({ id, state: now }) => now === 'open' && (joins || id !== slot.id),
  );
  if (others.some(({ owner }) => stands(owner))) throw unfit('waiting');
  if ('person' in slot.owner && slot.owner.person === to) throw unfit('waiting');
}
