import { apply } from '#domain/apply.ts';
import type { RequestEvent } from '#domain/events.ts';
import type { RequestState } from '#domain/request.ts';

/** The state after some events, for judging what they lead to; it has the chain of the state before them. */
export const folded = (state: RequestState, events: readonly RequestEvent[]): RequestState =>
  events.reduce<RequestState>((so, event) => ({ ...so, ...apply(so, event) }), state);
