import { unread } from '#domain/circulation.ts';
import { sceneOf } from '../deeds/acting.ts';
import { circulateDue } from '../deeds/circulate-due.ts';
import { type Due, dueDelete, type DueKey, dueWrite } from '../stores/due.ts';
import { toReadPut, toReadRemove } from '../stores/person-lists.ts';
import { unchanged } from '../stores/requests.ts';
import { retrying, transact, type Write } from '../stores/table.ts';
import type { World } from '../world.ts';

/** So many readers to a transaction. */
const portion = 15;

/**
 * Readers' lists and mails follow a circulation, its urging or its recall, so many readers at a time: each portion puts
 * the row of the next one in its own transaction, so nothing is lost or done twice wherever it stops. Tied to the version
 * read, so that who read meanwhile is not put on the list again.
 */
export async function spreadCirculation(world: World, due: Due): Promise<void> {
  const following = await retrying(() => spreadPortion(world, due));
  await Promise.all(following.map((key) => world.wake(key, false)));
}

async function spreadPortion(world: World, due: Due): Promise<readonly DueKey[]> {
  const [mode = '', n = '', cursor = '0', seq = ''] = due.what.split('#');
  const { facts } = world.tables;
  const { state } = await sceneOf(world, due.request);
  const circulation = state.circulations?.[Number(n)];
  if (circulation === undefined) {
    await transact(world.db, [dueDelete(facts, due)]);
    return [];
  }
  const from = Number(cursor);
  const all = circulation.to.slice(from, from + portion);
  const waiting = new Set(unread(state, circulation));
  const here = all.filter((person) => waiting.has(person));
  const write = (key: DueKey): Write =>
    dueWrite(facts, { ...key, seq: due.seq, dueAt: world.now() });
  const mail: readonly DueKey[] =
    mode === 'recall' || here.length === 0
      ? []
      : [{ request: state.id, kind: 'mail', what: ['reading', n, cursor, mode, seq].join('#') }];
  const rest: readonly DueKey[] =
    from + portion < circulation.to.length
      ? [circulateDue(state.id, mode, circulation.n, from + portion, seq)]
      : [];
  await transact(world.db, [
    ...(mode === 'send' ? here.map((person) => toReadPut(facts, state, circulation, person)) : []),
    ...(mode === 'recall'
      ? all.map((person) => toReadRemove(facts, state.id, circulation, person))
      : []),
    ...[...mail, ...rest].map(write),
    unchanged(facts, state),
    dueDelete(facts, due),
  ]);
  return [...mail, ...rest];
}

/** The readers of a portion, in the order in which they were named. */
export const portionOf = (to: readonly string[], cursor: number): readonly string[] =>
  to.slice(cursor, cursor + portion);
