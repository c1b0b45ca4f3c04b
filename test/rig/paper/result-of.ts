import type { RequestEvent } from '#domain/events.ts';
import { Problem } from '#domain/problem.ts';
import type { Chance } from '../random.ts';
import type { Act } from './acts.ts';
import type { PaperRequest } from './request.ts';

/** A refusal's code, or the act's kinds of events. */
export async function resultOf(
  paper: PaperRequest,
  dice: Chance,
  act: Act,
): Promise<{ readonly events: readonly RequestEvent[]; readonly says: string }> {
  try {
    const events = await act(paper, dice);
    const says = events.map((event) =>
      event.type === 'decided' ? event.decision.act : event.type,
    );
    return { events, says: says.join('+') };
  } catch (error) {
    if (error instanceof Problem) return { events: [], says: `! ${error.code}` };
    throw error;
  }
}
