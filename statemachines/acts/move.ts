import { addSigner, removeSigner, stepAside, transfer } from '#domain/acts/move-work.ts';
import { requireStrength } from '#domain/acts/strength.ts';
import { urge } from '#domain/acts/urge.ts';
import type { RequestEvent } from '#domain/events.ts';
import { officeSetting } from '#domain/office-settings.ts';
import { Problem } from '#domain/problem.ts';
import type { StepKey } from '#domain/request.ts';
import type { Joining } from '#domain/slots.ts';
import type { JsonObject } from '#domain/words.ts';
import { termsOf, titleOf } from '../terms.ts';
import type { Means, Scene, Signer } from './scene.ts';
import { takeBack } from './take-back.ts';

/** What somebody does with an open step, or with his own decision, beside deciding. `why` is a reason or a question. */
export type Moving = { readonly why: string } & (
  | { readonly kind: 'transfer'; readonly to: string }
  | { readonly kind: 'step-aside' }
  | { readonly kind: 'add'; readonly how: Joining; readonly to: string }
  | { readonly kind: 'remove'; readonly slot: string }
  | { readonly kind: 'take-back' }
  | { readonly kind: 'urge' }
);

/** What such an act needs beside the scene. */
export interface MoveMeans extends Pick<Means, 'digest'> {
  /** The form as this person's latest decision at a step found it, by the trail. */
  readonly formBefore: (key: StepKey, person: string) => Promise<JsonObject | undefined>;
}

/** What the act comes to. Throws the refusals of the acts in `domain/acts`, and `sign-in-needed` as deciding does. */
export async function move(
  scene: Scene,
  means: MoveMeans,
  { person, strength }: Signer,
  key: StepKey,
  moving: Moving,
): Promise<RequestEvent> {
  const { state, route, office, now } = scene;
  const terms = termsOf(route, key.step, state);
  if (terms === undefined) throw new Problem('step-not-open', { step: titleOf(route, key.step) });
  const { why } = moving;
  const asked = { state, key, terms, office, person, now, why };
  const event = await (async (): Promise<RequestEvent> => {
    switch (moving.kind) {
      case 'transfer':
        return transfer({ ...asked, to: moving.to });
      case 'step-aside':
        return stepAside(asked);
      case 'add':
        return addSigner({ ...asked, how: moving.how, to: moving.to });
      case 'remove':
        return removeSigner({ ...asked, slot: moving.slot });
      case 'take-back': {
        const before = (await means.formBefore(key, person)) ?? state.data;
        return takeBack(scene, means, person, key, why, before);
      }
      case 'urge':
        return urge(state, key, terms, office, {
          person,
          why,
          now,
          hours: officeSetting(office, 'urgeHours'),
        });
    }
  })();
  // Last, as for decisions: what needs a sign-in to be decided needs one to be handed on.
  if (moving.kind !== 'urge' && terms.tier !== 'link') requireStrength('sign-in', { strength });
  return event;
}
