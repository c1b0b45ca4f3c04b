import { sceneOf } from '../deeds/acting.ts';
import { allRowWrites } from '../deeds/register-rows.ts';
import {
  atEnd,
  type Built,
  builtRegisters,
  definitionsOf,
  keepBuilt,
} from '../stores/built-registers.ts';
import { listPage } from '../stores/lists.ts';
import { unchanged } from '../stores/requests.ts';
import { retrying, transact } from '../stores/table.ts';
import type { World } from '../world.ts';

/** So long a sweep spends on it; the next one goes on. */
const patienceMs = 15_000;

/** Definitions that this process knows to be the ones all rows stand by. */
const known = new WeakMap<World, string>();

/**
 * Brings the rows of every request to what today's registers say, after their definitions have changed: persons one after
 * the other, their requests from the list that each has. Whatever is done meanwhile writes its own rows by the new
 * definitions already, so that a list that lags behind leaves nothing out.
 */
export async function rebuildRegisters(world: World): Promise<void> {
  const { db, tables, routes, digest } = world;
  const definitions = definitionsOf(
    routes.all().map(({ route }) => route),
    digest,
  );
  if (known.get(world) === definitions) return;
  const built = await builtRegisters(db, tables.facts);
  const reached = built.definitions === definitions ? built.reached : '';
  if (reached !== atEnd) {
    const done = await goThrough(world, { definitions, reached });
    if (!done) return;
  }
  known.set(world, definitions);
}

async function goThrough(world: World, { definitions, reached }: Built): Promise<boolean> {
  const { db, tables } = world;
  const until = performance.now() + patienceMs;
  const { persons } = await world.office.load();
  const left = persons
    .map(({ id }) => id)
    .filter((id) => id > reached)
    .toSorted();
  for (const person of left) {
    if (performance.now() > until) return false;
    // One person after the other, so that whoever takes over goes on where this sweep stopped.
    // eslint-disable-next-line no-await-in-loop
    await rebuildOf(world, person);
    // eslint-disable-next-line no-await-in-loop
    await keepBuilt(db, tables.facts, { definitions, reached: person });
  }
  await keepBuilt(db, tables.facts, { definitions, reached: atEnd });
  return true;
}

async function rebuildOf(world: World, person: string, cursor?: string): Promise<void> {
  const list = { index: 'list1', key: `BY#${person}` } as const;
  const { rows, next } = await listPage(world.db, world.tables.facts, list, 25, cursor);
  await Promise.all(rows.map(({ id }) => retrying(() => rebuildOne(world, id))));
  if (next !== undefined) await rebuildOf(world, person, next);
}

/** One request's rows, as long as it stands as it was read. */
async function rebuildOne(world: World, id: string): Promise<void> {
  const scene = await sceneOf(world, id);
  const writes = await allRowWrites(world, { ...scene, after: scene.state });
  if (writes.length === 0) return;
  await transact(world.db, [unchanged(world.tables.facts, scene.state), ...writes]);
}
