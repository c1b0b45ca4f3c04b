import { type Due, dueIn, quarantineAfter, shards } from '../stores/due.ts';
import type { World } from '../world.ts';

/** Work that failed ten times and rests until somebody looks. */
export type SetAside = Pick<Due, 'request' | 'kind' | 'what' | 'dueAt'>;

/** All such work of the office, oldest first. */
export async function setAside({ db, tables }: World): Promise<readonly SetAside[]> {
  const rows = await Promise.all(
    Array.from({ length: shards }, (_, shard) => dueIn(db, tables.facts, shard)),
  );
  return rows
    .flat()
    .filter(({ attempts }) => attempts >= quarantineAfter)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}
