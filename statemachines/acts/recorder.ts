import { dateIn } from '#domain/dates.ts';
import type { OwnerRef } from '#domain/office.ts';
import type { StepKey } from '#domain/request.ts';
import { humanStep } from '../flow.ts';
import { refOf } from '../owner.ts';
import type { Scene } from './scene.ts';

/** Who may record the word of a step's owner by telephone, or undefined where the route takes none. */
export const recorderOf = (
  { state, route, office, now }: Scene,
  { step, item }: StepKey,
): OwnerRef | undefined => {
  const phone = humanStep(route, step)?.phone;
  return phone === undefined
    ? undefined
    : refOf(phone.recordedBy, item, state, office, dateIn(office.zone, now));
};
