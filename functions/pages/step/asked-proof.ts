import { termsOf } from '#statemachines/terms.ts';
import { relyingParty } from '#functions/deeds/relying-party.ts';
import type { ProofAsked } from '#functions/views/proof-part.ts';
import type { World } from '#functions/world.ts';
import type { StepPlace } from './about.ts';

/** What the step demands beyond what this browser has shown already. */
export async function askedProof(
  { pins, passkeys, baseUrl }: Pick<World, 'pins' | 'passkeys' | 'baseUrl'>,
  { matter, key }: Pick<StepPlace, 'matter' | 'key'>,
): Promise<ProofAsked> {
  const { actor, route, state } = matter;
  switch (termsOf(route, key.step, state)?.tier) {
    case 'passkey': {
      const able = relyingParty(baseUrl) !== undefined;
      const known = able ? await passkeys.list(actor.person) : [];
      return { kind: 'passkey', has: known.length > 0 };
    }
    case 'sign-in':
      return actor.strength === 'link'
        ? { kind: 'sign-in', pin: await pins.standing(actor.person) }
        : { kind: 'nothing' };
    case 'link':
    case undefined:
      return { kind: 'nothing' };
  }
}
