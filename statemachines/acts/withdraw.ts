import { byOf } from '#domain/acts/by.ts';
import { admitWithdrawal } from '#domain/acts/decide.ts';
import { requireFit } from '#domain/acts/words.ts';
import type { Withdrawn } from '#domain/events.ts';
import { titleOf } from '../terms.ts';
import type { Scene } from './scene.ts';

/** The requester takes the request back before the step after which it can no longer be undone. */
export function withdraw(
  { state, route, office, now }: Scene,
  person: string,
  reason: string,
): Withdrawn {
  const until = route.withdrawUntil.map((step) => ({ step, title: titleOf(route, step) }));
  admitWithdrawal(state, person, until);
  requireFit(reason);
  return { type: 'withdrawn', at: now, by: byOf(office, person), reason: reason.trim() };
}
