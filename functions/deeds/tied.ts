import { type Drawn, drawnOf, leftOf, type Offered } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';
import { isList, isObject } from '#statemachines/data/rows.ts';
import type { Route } from '#statemachines/route.ts';
import { offerRow, offerRowOf } from '../stores/offers.ts';
import { loadRequest } from '../stores/requests.ts';
import type { World } from '../world.ts';
import { sceneOf } from './acting.ts';
import type { Actor } from './deeds.ts';
import type { TiedRequests, TiedRow } from './rows.ts';
import { maySee } from './sight.ts';
import { requireSightOf, seesNamed } from './tied-sight.ts';

/** 关联单据, both ways. Throws `not-yours-to-see`. */
export const tied =
  (world: World) =>
  async ({ person }: Actor, id: string): Promise<TiedRequests> => {
    const scene = await sceneOf(world, id);
    await requireSightOf(world, scene, person);
    const { state, route, office } = scene;
    const { db, tables } = world;
    const draws = await Promise.all(
      referencesIn(route, state.data).map(async (row) => {
        const offered = (await offerRow(db, tables.facts, row.request))?.offered;
        const seen = await seesNamed(world, row.request, office, person);
        return { ...row, ...restOf(offered), seen };
      }),
    );
    const offered = offerRowOf(scene.offer)?.offered;
    if (offered === undefined) return { draws, repeats: state.repeats ?? [] };
    const by = await Promise.all(
      offered.draws.map(async (draw) => {
        const loaded = await loadRequest(db, tables.facts, draw.request);
        return rowOf(draw, loaded !== undefined && maySee(loaded.state, office, person));
      }),
    );
    const { stands, amount } = offered;
    const sums = amount === undefined ? {} : { amount, left: leftOf(offered) };
    const offer = { stands, drawn: drawnOf(offered), by, ...sums };
    return { draws, offer, repeats: state.repeats ?? [] };
  };

const restOf = (offered: Offered | undefined): Pick<TiedRow, 'offered' | 'left'> =>
  offered?.amount === undefined ? {} : { offered: offered.amount, left: leftOf(offered) };

const rowOf = ({ request, number, headline, amount, whole }: Drawn, seen: boolean): TiedRow => ({
  request,
  number,
  headline,
  ...(amount === undefined ? {} : { amount }),
  ...(whole === undefined ? {} : { whole }),
  seen,
});

/** What a form refers to, as it was when it was filed. */
const referencesIn = (route: Route, data: JsonObject): readonly Omit<TiedRow, 'seen'>[] =>
  Object.entries(route.fields).flatMap(([id, field]) => {
    const rows = data[id];
    if (field.kind !== 'references' || !isList(rows)) return [];
    return rows.filter(isObject).flatMap(({ request, number, headline, amount }) =>
      typeof request === 'string'
        ? [
            {
              request,
              number: typeof number === 'string' ? number : request,
              headline: typeof headline === 'string' ? headline : '',
              ...(typeof amount === 'number' ? { amount } : {}),
              ...(field.draws === 'whole' ? { whole: true as const } : {}),
            },
          ]
        : [],
    );
  });
