import type { Offered, Offers } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';
import type { RawAnswers } from '#statemachines/answers.ts';
import { isList, isObject } from '#statemachines/data/rows.ts';
import { isTree, listed, shape } from '#statemachines/derive/reader/shape.ts';
import type { ReferencesField } from '#statemachines/fields.ts';
import type { Route } from '#statemachines/route.ts';
import { bearersOf, listedOffers, offerRow } from '../stores/offers.ts';
import { summariesOf } from '../stores/lists.ts';
import type { World } from '../world.ts';

/** A form whose references are to be resolved: whose request it is, and what stands in it already. */
export interface Referring {
  readonly route: Route;
  readonly request: string;
  readonly requester: string;
  readonly data: JsonObject;
}

/**
 * What the references among the fields asked may name: whatever was typed, looked up by id and by number, and what it names already. With
 * `listed`, everything that this person may choose from as well. Undefined where the form asks for no references.
 */
export async function offersFor(
  world: World,
  { route, request, requester, data }: Referring,
  asked: readonly string[],
  raw: RawAnswers,
  isListed: boolean,
): Promise<Offers | undefined> {
  const fields = [...new Set(asked)].flatMap((id) => {
    const field = route.fields[id];
    return field?.kind === 'references' ? [[id, field] as const] : [];
  });
  if (fields.length === 0) return undefined;
  const sent = shape(raw);
  const names = fields.flatMap(([id]) => [...namesIn(sent[id]), ...idsIn(data[id])]);
  const [found, open] = await Promise.all([
    named(world, [...new Set(names)].slice(0, mostNames)),
    isListed
      ? openTo(
          world,
          fields.map(([, field]) => field),
        )
      : [],
  ]);
  const others = open.filter(({ request: id }) => !found.some((one) => one.request === id));
  return { requester, request, offered: [...found, ...others] };
}

/** More than any form takes; the rest are faults anyway. */
const mostNames = 200;

const namesIn = (raw: unknown): readonly string[] =>
  (listed(typeof raw === 'string' && raw !== '' ? [raw] : raw) ?? []).flatMap(([, cells]) => {
    const name = isTree(cells) ? cells['request'] : cells;
    return typeof name === 'string' && name.trim() !== '' && name.length <= 60
      ? [name.trim().normalize('NFC')]
      : [];
  });

const idsIn = (rows: JsonObject[string] | undefined): readonly string[] =>
  isList(rows)
    ? rows.filter(isObject).flatMap(({ request }) => (typeof request === 'string' ? [request] : []))
    : [];

const named = async (world: World, names: readonly string[]): Promise<readonly Offered[]> =>
  (await Promise.all(names.map((name) => oneNamed(world, name)))).flat();

/** By its id, or else by a number that it bears. */
async function oneNamed(world: World, name: string): Promise<readonly Offered[]> {
  const { db, tables } = world;
  const own = await known(world, name);
  if (own !== undefined) return [own];
  const ids = await bearersOf(db, tables.facts, name);
  const found = await Promise.all(ids.map((id) => known(world, id)));
  return found.filter((one) => one !== undefined);
}

/** What a request offers; one that offers nothing is known by its route and number, and does not stand. */
async function known(world: World, id: string): Promise<Offered | undefined> {
  const { db, tables } = world;
  const row = await offerRow(db, tables.facts, id);
  if (row !== undefined) return row.offered;
  const summary = (await summariesOf(db, tables.facts, [id])).get(id);
  if (summary === undefined) return undefined;
  const { route, serial: number, headline } = summary;
  const nothing = { of: {}, stands: false, draws: [] };
  return { request: id, route, number, numbers: [number], headline, ...nothing };
}

async function openTo(
  world: World,
  fields: readonly ReferencesField[],
): Promise<readonly Offered[]> {
  const wanted = fields.flatMap(({ routes, draws }) =>
    routes.map((route) => ({ route, which: draws === undefined ? 'standing' : 'left' }) as const),
  );
  const found = await Promise.all(
    wanted.map(({ route, which }) => listedOffers(world.db, world.tables.facts, route, which)),
  );
  const seen = new Set<string>();
  return found.flat().filter(({ request }) => {
    const isNew = !seen.has(request);
    seen.add(request);
    return isNew;
  });
}
