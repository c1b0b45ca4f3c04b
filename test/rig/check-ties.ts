import { expect } from '@jest/globals';
import { belongTogether, clashAmong, sharesMoment } from '#domain/bookings.ts';
import type { RequestState } from '#domain/request.ts';
import { drawersOf, drawnOf } from '#domain/ties.ts';
import { offerRow } from '#functions/stores/offers.ts';
import { bookingsBetween } from '#functions/stores/bookings.ts';
import { bookingsOf } from '#statemachines/acts/bookings.ts';
import type { Route } from '#statemachines/route.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { drawsOf } from '#statemachines/ties/draws.ts';
import { onceKeys } from '#statemachines/ties/once.ts';
import { everyRequest } from './every-request.ts';
import type { Rig } from './open-rig.ts';

/** How many draws, bookings, keys that come once and numbers there are. */
export interface Tied {
  readonly draws: number;
  readonly bookings: number;
  readonly once: number;
  readonly numbers: number;
}

const inOrder = (values: readonly unknown[]): readonly string[] =>
  values.map((value) => JSON.stringify(value)).toSorted();

/**
 * What ties requests to one another says what their trails say: nothing is drawn that no request draws, nor more than
 * there is; nothing is kept for two; nothing that comes once is claimed twice; no number was given twice.
 */
export async function checkTies(rig: Rig): Promise<Tied> {
  const told = (await everyRequest(rig)).flatMap((state) => {
    const route = routeOf(state.route);
    return route === undefined ? [] : [{ state, route }];
  });
  return {
    draws: await checkDraws(rig, told),
    bookings: await checkBookings(rig, told),
    once: await checkOnce(told),
    numbers: checkNumbers(told),
  };
}

type All = readonly { readonly state: RequestState; readonly route: Route }[];

async function checkDraws({ world: { db, tables } }: Rig, all: All): Promise<number> {
  const drawn = all.flatMap(({ state, route }) =>
    [...drawsOf(route, state)].map(([order, { request, amount, whole }]) => ({
      order,
      request,
      amount,
      whole,
    })),
  );
  const kept = await Promise.all(
    all.map(async ({ state: { id } }) => {
      const offered = (await offerRow(db, tables.facts, id))?.offered;
      if (offered === undefined) return [];
      const isWhole = drawersOf(offered).some(({ whole }) => whole === true);
      expect(drawnOf(offered)).toBeLessThanOrEqual(offered.amount ?? 0);
      if (isWhole) expect(drawersOf(offered)).toHaveLength(1);
      return offered.draws.map(({ request, amount, whole }) => ({
        order: id,
        request,
        amount,
        whole,
      }));
    }),
  );
  expect(inOrder(kept.flat())).toEqual(inOrder(drawn));
  return drawn.length;
}

async function checkBookings({ world: { db, tables } }: Rig, all: All): Promise<number> {
  const wanted = (
    await Promise.all(all.map(({ state, route }) => bookingsOf(route, state)))
  ).flat();
  expect(clashAmong(wanted, wanted)).toBeUndefined();
  const kept = await Promise.all(
    wanted.map(async (one) => {
      const found = await bookingsBetween(db, tables.facts, one.thing, one);
      return found.map(({ request }) => request);
    }),
  );
  // Beside its own, only that of which it is part, or which is part of it.
  expect(kept.map((found) => found.toSorted())).toEqual(
    wanted.map((one) =>
      wanted
        .filter(
          (other) =>
            other.thing === one.thing && sharesMoment(other, one) && belongTogether(other, one),
        )
        .map(({ request }) => request)
        .toSorted(),
    ),
  );
  return wanted.length;
}

/** What is only warned of may come again; everything else stands in one request. */
async function checkOnce(all: All): Promise<number> {
  const keys = await Promise.all(
    all.map(async ({ state, route }) =>
      (await onceKeys(route, state))
        .filter(({ once }) => once.twice === 'refused')
        .map(({ once, key }) => `${once.id} ${key}`),
    ),
  );
  expect(twice(keys.flat())).toEqual([]);
  return keys.flat().length;
}

function checkNumbers(all: All): number {
  const numbers = all.flatMap(({ state: { numbers: given, slips } }) => [
    ...new Set([...Object.values(given), ...slips.map(({ number }) => number)]),
  ]);
  expect(twice(numbers)).toEqual([]);
  return numbers.length;
}

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);
