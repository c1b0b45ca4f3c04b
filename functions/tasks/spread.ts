import { slotsOf } from '#domain/slots.ts';
import { sceneOf } from '../deeds/acting.ts';
import { turnsOf } from '../deeds/turns.ts';
import { type Due, dueDelete } from '../stores/due.ts';
import { inboxPut, inboxRemove } from '../stores/inbox.ts';
import { unchanged } from '../stores/requests.ts';
import { transact } from '../stores/table.ts';
import type { World } from '../world.ts';
import { portions } from './portions.ts';

/**
 * Brings the inboxes of a request with many signers up to its facts, in portions, each tied to the version read: where
 * an act comes between, the row is tried again and sees what that act left.
 */
export async function spread(world: World, due: Due): Promise<void> {
  const { state } = await sceneOf(world, due.request);
  const { facts } = world.tables;
  const turns = turnsOf(state);
  const isTurn = (id: string, n: number): boolean =>
    turns.some(({ row, slot }) => row.n === n && slot.id === id);
  const writes = state.steps
    .filter(({ round }) => round >= state.round - 1)
    .flatMap((row) =>
      slotsOf(row).map((slot) =>
        isTurn(slot.id, row.n)
          ? inboxPut(facts, state, row, slot)
          : inboxRemove(facts, state.id, row, slot),
      ),
    );
  for (const portion of portions(writes)) {
    // One after the other: each is tied to the same version of the request.
    // eslint-disable-next-line no-await-in-loop
    await transact(world.db, [...portion, unchanged(facts, state)]);
  }
  await transact(world.db, [dueDelete(facts, due)]);
}
