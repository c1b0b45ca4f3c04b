import type { Reassigned } from '#domain/events.ts';
import { ownerKey, personOf } from '#domain/office.ts';
import { sameKey, type Slot } from '#domain/request.ts';
import { slotsOf } from '#domain/slots.ts';
import { actOn } from '../deeds/acting.ts';
import type { InboxRow } from '../deeds/rows.ts';
import { type Due, dueDelete } from '../stores/due.ts';
import { inboxFor } from '../stores/inbox.ts';
import { transact } from '../stores/table.ts';
import type { World } from '../world.ts';

/** Hands every open step that a leaver owns in person to the successor, one request after the other. */
export async function handOver(world: World, due: Due): Promise<void> {
  const [, from = '', to = ''] = due.request.split(':');
  const rows = await inboxFor(world.db, world.tables.facts, [ownerKey({ person: from })]);
  for (const row of rows) {
    // One after the other: after a failure the next try goes on where this one stopped.
    // eslint-disable-next-line no-await-in-loop
    await handOne(world, row, from, to);
  }
  await transact(world.db, [dueDelete(world.tables.facts, due)]);
}

async function handOne(world: World, row: InboxRow, from: string, to: string): Promise<void> {
  await actOn(world, row.request, undefined, ({ state, office, now }) => {
    const open = state.steps.find(
      (candidate) => sameKey(candidate, row) && candidate.state === 'open',
    );
    const slots = open === undefined ? [] : slotsOf(open).filter((slot) => isHis(slot, from));
    const events = slots.map((slot): Reassigned => ({
      type: 'reassigned',
      at: now,
      by: { person: from, name: personOf(office, from)?.name ?? from, post: '' },
      step: row.step,
      item: row.item,
      round: row.round,
      ...(open?.slots === undefined ? {} : { slot: slot.id }),
      owner: { person: to },
      why: '离岗移交',
    }));
    return Promise.resolve({ events });
  });
}

const isHis = ({ state, owner }: Slot, person: string): boolean =>
  state === 'open' && 'person' in owner && owner.person === person;
