import type { Strength } from '#domain/acts/strength.ts';
import type { Decision, SignedWith } from '#domain/decision.ts';
import type { Write } from '../stores/table.ts';

/** How the signer of one decision has shown who he is, and what that uses up in the decision's own transaction. */
export interface Proof {
  readonly strength: Strength;
  readonly signedWith?: SignedWith;
  readonly confirmedBy?: Decision['confirmedBy'];
  readonly writes?: readonly Write[];
}

/** What an actor brings along without doing anything more: a session, or only the link. */
export const broughtBy = ({ strength }: Pick<Proof, 'strength'>): Proof =>
  strength === 'sign-in' ? { strength, signedWith: { kind: 'sign-in' } } : { strength: 'link' };

/** As if everything had been shown: to find out whether a decision stands before its signer is asked to sign. */
export const rehearsed: Proof = { strength: 'passkey' };
