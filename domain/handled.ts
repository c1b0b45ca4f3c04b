import type { RequestEvent } from './events.ts';
import type { Handled } from './request.ts';

/** Everybody's last act after an event; the same list where the event was nobody's. */
export function handledAfter(handled: readonly Handled[], event: RequestEvent): readonly Handled[] {
  const person = handlerOf(event);
  if (person === undefined) return handled;
  const own = { person, at: event.at };
  return handled.some((one) => one.person === person)
    ? handled.map((one) => (one.person === person ? own : one))
    : [...handled, own];
}

/** Who decided or moved something by an event; what the office or the machine does is nobody's. */
export function handlerOf(event: RequestEvent): string | undefined {
  if (event.type === 'reassigned') {
    const own = event.how === 'transferred' || event.how === 'recused';
    return own ? event.by.person : undefined;
  }
  const moves =
    event.type === 'decided' ||
    event.type === 'signer-added' ||
    event.type === 'signer-removed' ||
    event.type === 'taken-back';
  return moves ? event.by.person : undefined;
}
