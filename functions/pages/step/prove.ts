import { termsOf } from '#statemachines/terms.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import { requirePin } from '#functions/deeds/pins.ts';
import { broughtBy, type Proof } from '#functions/deeds/proof.ts';
import type { FormVisit } from '#functions/http/visit.ts';
import type { Shop } from '../reader.ts';
import type { StepPlace } from './about.ts';

/**
 * How the one who posted a decision has shown who he is. A PIN is looked at last, when the decision stands otherwise: so
 * no try is lost to a box left unticked.
 */
export async function prove(
  { deeds, world }: Shop,
  { visit, matter, key }: StepPlace & { readonly visit: FormVisit },
  choice: Choice,
): Promise<Proof> {
  const { actor, route, state } = matter;
  const tier = termsOf(route, key.step, state)?.tier ?? 'link';
  const pin = visit.secret('_pin');
  if (tier !== 'sign-in' || actor.strength !== 'link' || pin === '') return broughtBy(actor);
  await deeds.rehearse(actor, state.id, key, choice);
  await requirePin(world, actor.person, pin);
  return { strength: 'pin', signedWith: { kind: 'pin' } };
}
