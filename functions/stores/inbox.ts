import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ownerKey } from '#domain/office.ts';
import type { RequestState, StepRow, Slot } from '#domain/request.ts';
import type { InboxRow } from '../deeds/rows.ts';
import { keyOf, partition, put, remove, text, textOf, type Write } from './table.ts';

/**
 * Open steps by owner (`IN#person:id`, `IN#post:id@department`): written when a step opens, removed in the transaction
 * that decides it, and read consistently. Keys of posts need no fan-out and follow a change of holder at once.
 */
export const inboxPut = (table: string, state: RequestState, row: StepRow, slot: Slot): Write =>
  put(table, {
    ...keyOf(inboxOf(slot), sortOf(state.id, row, slot)),
    body: text(JSON.stringify(rowOf(state, row, slot))),
  });

export const inboxRemove = (table: string, request: string, row: StepRow, slot: Slot): Write =>
  remove(table, inboxOf(slot), sortOf(request, row, slot));

const inboxOf = ({ owner }: Pick<Slot, 'owner'>): string => `IN#${ownerKey(owner)}`;
const sortOf = (request: string, { step, item, round }: StepRow, { id }: Slot): string =>
  `${request}#${step}#${item}#${String(round)}#${id}`;

const rowOf = (state: RequestState, row: StepRow, slot: Slot): InboxRow => ({
  request: state.id,
  route: state.route,
  headline: state.headline,
  serial: state.numbers['serial'] ?? '',
  requesterName: state.requester.name,
  requester: state.requester.person,
  department: state.requester.department,
  step: row.step,
  item: row.item,
  round: row.round,
  owner: slot.owner,
  role: slot.role,
  openedAt: slot.openedAt,
  ...(row.due === undefined ? {} : { due: row.due }),
  ...(row.clock === undefined ? {} : { clock: row.clock }),
  ...(row.pauses === undefined ? {} : { pauses: row.pauses }),
  ...(row.extensions === undefined ? {} : { extensions: row.extensions }),
  ...(row.side === undefined ? {} : { side: row.side }),
  ...(row.urgedAt === undefined ? {} : { urgedAt: row.urgedAt }),
});

/** Everything waiting for these owners, earliest limit first, steps without a limit last. */
export async function inboxFor(
  db: DynamoDBClient,
  table: string,
  owners: readonly string[],
): Promise<readonly InboxRow[]> {
  const lists = await Promise.all(owners.map((owner) => partition(db, table, `IN#${owner}`)));
  const rows = lists.flat().map((item): InboxRow => JSON.parse(textOf(item, 'body')));
  return rows.toSorted(
    (a, b) => compare(a.due ?? '9', b.due ?? '9') || compare(a.openedAt, b.openedAt),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
