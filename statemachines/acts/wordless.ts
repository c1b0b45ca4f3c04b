import type { RequestEvent } from '#domain/events.ts';
import { Problem } from '#domain/problem.ts';
import { humanStep } from '../flow.ts';
import type { Route } from '../route.ts';
import { outcomeOf } from '../terms.ts';

/**
 * Keeps words and files out of a request whose route has none. A phrase of the route itself says nothing that is not
 * public. Throws `no-words-here`.
 */
export function requireWordless(route: Route, events: readonly RequestEvent[]): void {
  if (route.wordless === true && events.some((event) => speaks(route, event))) {
    throw new Problem('no-words-here', { noun: route.noun });
  }
}

function speaks(route: Route, event: RequestEvent): boolean {
  switch (event.type) {
    case 'submitted':
      return event.attachments.length > 0;
    case 'decided': {
      const { opinion, handwriting, act } = event.decision;
      const step = humanStep(route, event.step);
      const phrases = (step && outcomeOf(step, act)?.phrases) ?? [];
      const isOwn =
        opinion !== '' && !phrases.some(({ zh, en }) => opinion === zh || opinion === en);
      return isOwn || handwriting !== undefined || (event.attachments?.length ?? 0) > 0;
    }
    case 'withdrawn':
      return event.reason !== '';
    case 'noted':
    case 'circulated':
    case 'paused':
    case 'paper-filed':
      return true;
    case 'reassigned':
      // The office hands over what somebody who left had in hand, whatever it is.
      return event.why !== '' && (event.how === 'transferred' || event.how === 'recused');
    case 'signer-added':
    case 'signer-removed':
    case 'taken-back':
    case 'urged':
    case 'resumed':
    case 'paper-declined':
    case 'paper-called-back':
    case 'readers-urged':
    case 'circulation-recalled':
      return event.why !== '';
    case 'paper-given':
      return event.note !== '';
    case 'opened':
      return event.side !== undefined;
    case 'read':
    case 'extended':
    case 'slip-printed':
    case 'paper-taken':
    case 'paper-urged':
    case 'restarted':
    case 'recorded':
      return false;
  }
}
