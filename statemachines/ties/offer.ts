import { comesToNothing, type RequestState } from '#domain/request.ts';
import type { Offered } from '#domain/ties.ts';
import { evaluate, holds, itemsOf } from '../data.ts';
import type { Route } from '../route.ts';
import { offererFacts } from './offerer-facts.ts';

/** What a request offers as it stands now, whoever draws on it; undefined where its route offers nothing. */
export async function offerOf(
  route: Route,
  state: RequestState,
): Promise<Omit<Offered, 'draws'> | undefined> {
  const { offers } = route;
  if (offers === undefined) return undefined;
  const { data, numbers } = state;
  const context = { settings: state.settings, request: offererFacts(state) };
  const fen = offers.amount === undefined ? 0 : await evaluate(offers.amount, data, context);
  const stands = !comesToNothing(state) && (await holds(offers.when, data, context));
  return {
    request: state.id,
    route: route.id,
    number: numbers['serial'] ?? '',
    numbers: Object.values(numbers),
    headline: state.headline,
    of: Object.fromEntries(Object.entries(data).filter(([id]) => offers.carries.includes(id))),
    ...(offers.amount === undefined
      ? {}
      : { amount: typeof fen === 'number' ? Math.max(Math.round(fen), 0) : 0 }),
    ...(offers.to === undefined ? {} : { to: await itemsOf(offers.to, data, context) }),
    ...(offers.named === undefined ? {} : { named: await itemsOf(offers.named, data, context) }),
    stands,
  };
}
