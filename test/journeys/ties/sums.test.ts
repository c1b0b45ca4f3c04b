import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { drawnOf } from '#domain/ties.ts';
import { offerRow } from '#functions/stores/offers.ts';
import type { Route } from '#statemachines/route.ts';
import { drawsOf } from '#statemachines/ties/draws.ts';
import { everyRequest } from '../../rig/every-request.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { sequence } from '../../rig/sequences.ts';
import { claimRoute, orderRoute } from '../../rig/tied-routes.ts';

/** Anybody may draw on any order, and a claim has one. */
const { to: _to, ...offers } = orderRoute.offers;
const orders: Route = { ...orderRoute, offers };
const claims: Route = {
  ...claimRoute,
  fields: { ...claimRoute.fields, orders: { ...claimRoute.fields.orders, min: 1 } },
  start: { ...claimRoute.start, asks: { ...claimRoute.start.asks, orders: 'required' } },
};
const tied = [orders, claims];

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ more: tied });
});
afterAll(() => rig.close());

test('what orders say is drawn on them is what the trails of the claims say, and never too much', async () => {
  const acts: Record<string, number> = {};
  const count = (how: string) => {
    acts[how] = (acts[how] ?? 0) + 1;
  };
  const seeds = Array.from({ length: Number(process.env['SEQUENCES'] ?? 60) }, (_, n) => n + 1);
  for (const seed of seeds) {
    // eslint-disable-next-line no-await-in-loop
    await sequence(rig, seed, tied, count);
  }
  const states = await everyRequest(rig);
  const { db, tables } = rig.world;
  const claimed = states.filter(({ route }) => route === claims.id);
  expect(claimed.length).toBeGreaterThan(seeds.length / 4);
  const drawn = new Map<string, number>();
  for (const state of claimed) {
    for (const [order, { amount = 0 }] of drawsOf(claims, state)) {
      drawn.set(order, (drawn.get(order) ?? 0) + amount);
    }
  }
  expect([...drawn.values()].some((fen) => fen > 0)).toBe(true);
  const made = states.filter(({ route }) => route === orders.id);
  const said = await Promise.all(
    made.map(async ({ id, data }) => {
      const row = await offerRow(db, tables.facts, id);
      const fen = row === undefined ? -1 : drawnOf(row.offered);
      return { id, fen, isWithin: fen >= 0 && fen <= Number(data['budget']) };
    }),
  );
  expect(said).toEqual(made.map(({ id }) => ({ id, fen: drawn.get(id) ?? 0, isWithin: true })));
  process.stderr.write(`${JSON.stringify(acts)}\n`);
}, 600_000);
