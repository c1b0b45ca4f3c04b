import { comesToNothing, type RequestState } from '#domain/request.ts';
import type { Drawn } from '#domain/ties.ts';
import { isList, isObject } from '../data/rows.ts';
import type { Route } from '../route.ts';

/**
 * What a request draws on others, by their ids: what its references say now, as far as it is allowed. One that was refused, withdrawn or voided
 * draws nothing any more.
 */
export function drawsOf(
  route: Route,
  state: Pick<
    RequestState,
    'id' | 'route' | 'numbers' | 'headline' | 'data' | 'status' | 'outcome'
  >,
): ReadonlyMap<string, Drawn> {
  const all = new Map<string, Drawn>();
  if (comesToNothing(state)) return all;
  const { id, numbers, headline } = state;
  const own: Drawn = { request: id, route: state.route, number: numbers['serial'] ?? '', headline };
  for (const [name, field] of Object.entries(route.fields)) {
    if (field.kind !== 'references') continue;
    const rows = state.data[name];
    const allowed = field.upTo === undefined ? undefined : state.data[field.upTo];
    let left = typeof allowed === 'number' ? allowed : Infinity;
    for (const row of isList(rows) ? rows.filter(isObject) : []) {
      const { request, amount } = row;
      if (typeof request !== 'string') continue;
      const before = all.get(request) ?? own;
      const isSum = field.draws === 'sum' && typeof amount === 'number';
      const fen = isSum ? Math.min(amount, left) : undefined;
      left -= fen ?? 0;
      all.set(request, {
        ...before,
        ...(fen === undefined ? {} : { amount: (before.amount ?? 0) + fen }),
        ...(field.draws === 'whole' ? { whole: true } : {}),
      });
    }
  }
  return all;
}

/** Whether a route's requests refer to others at all. */
export const refers = ({ fields }: Route): boolean =>
  Object.values(fields).some(({ kind }) => kind === 'references');
