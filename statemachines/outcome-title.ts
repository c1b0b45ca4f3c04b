import { outcomesFor } from '#domain/acts/decide.ts';
import type { Decided } from '#domain/events.ts';
import { type RequestState, sameKey } from '#domain/request.ts';
import type { Text } from '#domain/words.ts';
import { termsOf } from './terms.ts';
import type { Route } from './route.ts';

/** What a decision is called, as its signer was offered it: an assistant and whoever was asked say opinions. */
export function outcomeTitle(
  route: Route,
  state: Pick<RequestState, 'steps'>,
  event: Pick<Decided, 'step' | 'item' | 'round' | 'slot' | 'decision'>,
): Text | undefined {
  const terms = termsOf(route, event.step, state);
  if (terms === undefined) return undefined;
  const row = state.steps.findLast((candidate) => sameKey(candidate, event));
  const slot = row?.slots?.find(({ id }) => id === event.slot);
  const outcomes = slot === undefined ? terms.outcomes : outcomesFor(terms, slot);
  return outcomes[event.decision.act]?.title;
}
