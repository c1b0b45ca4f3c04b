import { dateIn } from '#domain/dates.ts';
import type { OwnerRef } from '#domain/office.ts';
import type { StepKey } from '#domain/request.ts';
import { humanStep } from '../flow.ts';
import { refOf } from '../owner.ts';
import { factsFrom } from './facts.ts';
import type { Scene } from './scene.ts';

/** How a leader's word came that somebody else enters: by telephone, or written on the paper. */
export type WordHow = 'phone' | 'handwritten';

/** Who may record the word of a step's owner, or undefined where the route takes none that way. */
export async function recorderOf(
  { state, route, office, now }: Scene,
  { step, item }: StepKey,
  how: WordHow,
): Promise<OwnerRef | undefined> {
  const word = humanStep(route, step)?.[how];
  if (word === undefined) return undefined;
  const { when, recordedBy } = word;
  const taken = when === undefined || (await factsFrom(state.data, state.settings).holds(when));
  return taken ? refOf(recordedBy, item, state, office, dateIn(office.zone, now)) : undefined;
}
