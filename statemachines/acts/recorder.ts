import { dateIn } from '#domain/dates.ts';
import type { OwnerRef } from '#domain/office.ts';
import type { StepKey } from '#domain/request.ts';
import { humanStep } from '../flow.ts';
import { refOf } from '../owner.ts';
import { factsFrom } from './facts.ts';
import type { Scene } from './scene.ts';

/** Who may record the word of a step's owner by telephone, or undefined where the route takes none. */
export async function recorderOf(
  { state, route, office, now }: Scene,
  { step, item }: StepKey,
): Promise<OwnerRef | undefined> {
  const phone = humanStep(route, step)?.phone;
  if (phone === undefined) return undefined;
  const { when, recordedBy } = phone;
  const taken = when === undefined || (await factsFrom(state.data, state.settings).holds(when));
  return taken ? refOf(recordedBy, item, state, office, dateIn(office.zone, now)) : undefined;
}
