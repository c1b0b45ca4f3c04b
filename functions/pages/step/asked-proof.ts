import { termsOf } from '#statemachines/terms.ts';
import type { ProofAsked } from '#functions/views/proof-part.ts';
import type { World } from '#functions/world.ts';
import type { StepPlace } from './about.ts';

/** What the step demands beyond what this browser has shown already. */
export async function askedProof(
  { pins }: Pick<World, 'pins'>,
  { matter, key }: Pick<StepPlace, 'matter' | 'key'>,
): Promise<ProofAsked> {
  const { actor, route, state } = matter;
  const tier = termsOf(route, key.step, state)?.tier ?? 'link';
  if (tier === 'link' || (tier === 'sign-in' && actor.strength !== 'link')) {
    return { kind: 'nothing' };
  }
  return { kind: 'sign-in', pin: await pins.standing(actor.person) };
}
