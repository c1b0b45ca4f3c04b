import type { RequestState } from '#domain/request.ts';
import { accountsIn, masked } from '#statemachines/accounts.ts';
import type { World } from '../world.ts';
import type { Deeds } from './deeds.ts';

/**
 * The deeds as programs get them: a request and its trail with every account masked, whoever asks. Those who pay read
 * accounts in their registers.
 */
export function masking(world: World, deeds: Deeds): Deeds {
  const shown = async (acted: Promise<RequestState>): Promise<RequestState> => {
    const state = await acted;
    const route = await world.routes.at(state.route, state.hash);
    return masked(state, accountsIn(route, state));
  };
  return {
    ...deeds,
    request: (...given) => shown(deeds.request(...given)),
    async trail(actor, id) {
      const events = await deeds.trail(actor, id);
      const filed = events.find((event) => event.type === 'submitted');
      if (filed === undefined) return events;
      const route = await world.routes.at(filed.route, filed.hash);
      return masked(events, accountsIn(route, events));
    },
    submit: (...given) => shown(deeds.submit(...given)),
    decide: (...given) => shown(deeds.decide(...given)),
    move: (...given) => shown(deeds.move(...given)),
    clock: (...given) => shown(deeds.clock(...given)),
    handlePaper: (...given) => shown(deeds.handlePaper(...given)),
    circulate: (...given) => shown(deeds.circulate(...given)),
    markRead: (...given) => shown(deeds.markRead(...given)),
    urgeReaders: (...given) => shown(deeds.urgeReaders(...given)),
    recallCirculation: (...given) => shown(deeds.recallCirculation(...given)),
    withdraw: (...given) => shown(deeds.withdraw(...given)),
    note: (...given) => shown(deeds.note(...given)),
  };
}
