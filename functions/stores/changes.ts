import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { OfficeChange } from '#domain/office-change.ts';
import { get, type Item, keyOf, partition, put, text, textOf, type Write } from './table.ts';

/** A change that waits for a second person (`CHANGES`/id in the office's table). */
export interface Proposed {
  readonly id: string;
  readonly change: OfficeChange;
  readonly why: string;
  readonly by: string;
  readonly at: string;
  /** What it is about as it stood then. */
  readonly was?: string;
}

export interface ChangeStore {
  list(): Promise<readonly Proposed[]>;
  read(id: string): Promise<Proposed | undefined>;
  propose(proposed: Proposed): Write;
  /** Takes the proposal into the transaction that confirms or drops it: that happens once. */
  settle(id: string, refusal: () => Error): Write;
  /** Number and hash of the last event of the office's own chain, and the write that moves them on. */
  chain(): Promise<{ readonly seq: number; readonly chain: string }>;
  moveChain(
    before: { readonly seq: number },
    after: { readonly seq: number; readonly chain: string },
  ): Write;
}

export function changeStore(db: DynamoDBClient, table: string): ChangeStore {
  return {
    list: async () => (await partition(db, table, 'CHANGES')).map(fromItem),
    async read(id) {
      const item = await get(db, table, 'CHANGES', id);
      return item === undefined ? undefined : fromItem(item);
    },
    propose: (proposed) =>
      put(table, { ...keyOf('CHANGES', proposed.id), body: text(JSON.stringify(proposed)) }),
    settle: (id, refusal) => ({
      item: {
        Delete: {
          TableName: table,
          Key: keyOf('CHANGES', id),
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      refusal,
    }),
    async chain() {
      const item = await get(db, table, 'OFFICE', 'CHAIN');
      return { seq: Number(item?.['seq']?.N ?? 0), chain: textOf(item, 'chain') };
    },
    moveChain: (before, { seq, chain }) => ({
      item: {
        Put: {
          TableName: table,
          Item: { ...keyOf('OFFICE', 'CHAIN'), seq: { N: String(seq) }, chain: text(chain) },
          ConditionExpression: before.seq === 0 ? 'attribute_not_exists(pk)' : 'seq = :seq',
          ...(before.seq === 0
            ? {}
            : { ExpressionAttributeValues: { ':seq': { N: String(before.seq) } } }),
        },
      },
    }),
  };
}

const fromItem = (item: Item): Proposed => JSON.parse(textOf(item, 'body'));
