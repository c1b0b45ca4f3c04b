import { Problem } from '../problem.ts';
import type { Decision } from '../decision.ts';

/**
 * How surely it is known who acts, weakest first: whoever opened a mail's link; one who also gave the PIN that was set
 * in person; one who signed in; one who signed this very decision with a passkey.
 */
export type Strength = 'link' | 'pin' | 'sign-in' | 'passkey';

/** What a step demands. Money and seals never stand at `link`. */
export type Tier = 'link' | 'sign-in' | 'passkey';

/** How one who decides showed who he is, and the second person who stood beside a PIN. */
export interface Shown {
  readonly strength: Strength;
  readonly confirmedBy?: Decision['confirmedBy'];
}

/**
 * Throws `sign-in-needed` or `passkey-needed` where a step demands more than was shown. The highest tier takes a
 * passkey; for one who has none, the PIN and a second person together.
 */
export function requireStrength(tier: Tier, { strength, confirmedBy }: Shown): void {
  switch (tier) {
    case 'link':
      return;
    case 'sign-in':
      if (strength === 'link') throw new Problem('sign-in-needed', {});
      return;
    case 'passkey':
      if (strength === 'passkey' || (strength === 'pin' && confirmedBy !== undefined)) return;
      throw new Problem('passkey-needed', {});
  }
}
