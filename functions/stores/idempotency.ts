import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { get, type Item, keyOf, number, numberOf, text, textOf } from './table.ts';

/** Where a keyed act stands: somebody is at it until `until`, or it is done and this was the answer. */
export type KeyedAct =
  | { readonly state: 'running'; readonly content: string; readonly until: Date }
  | { readonly state: 'done'; readonly content: string; readonly answer: string };

export interface IdempotencyStore {
  /** Takes the key for `lease`, or tells who has it. One caller of many gets `taken`. */
  take(key: string, lease: Lease, now: Date): Promise<'taken' | KeyedAct>;
  /** Keeps the answer for a day. Does nothing when the lease has passed to another. */
  finish(key: string, lease: Lease, answer: string, now: Date): Promise<void>;
  /** Gives the key back: nothing was done under it. */
  release(key: string, lease: Lease): Promise<void>;
}

export interface Lease {
  readonly holder: string;
  /** Hash of what was sent under the key. */
  readonly content: string;
  readonly until: Date;
}

const keptSeconds = 86_400;

/**
 * | pk          | sk  | state           | content | holder | until        | answer | expires         |
 * | ----------- | --- | --------------- | ------- | ------ | ------------ | ------ | --------------- |
 * | IDEM#<hash> | -   | running or done | hash    | random | milliseconds | JSON   | TTL, in seconds |
 */
export function idempotencyStore(db: DynamoDBClient, table: string): IdempotencyStore {
  return {
    async take(key, lease, now) {
      const fields = {
        state: text('running'),
        holder: text(lease.holder),
        until: number(lease.until.getTime()),
        expires: number(seconds(now) + keptSeconds),
      };
      // TTL deletes late: a row past its day is as good as gone.
      const free =
        'attribute_not_exists(pk) OR (#state = :running AND #until <= :now) OR #expires <= :seconds';
      const values = { ':now': number(now.getTime()), ':seconds': number(seconds(now)) };
      try {
        await db.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...keyOf(`IDEM#${key}`, '-'), content: text(lease.content), ...fields },
            ConditionExpression: free,
            ExpressionAttributeNames: {
              '#state': 'state',
              '#until': 'until',
              '#expires': 'expires',
            },
            ExpressionAttributeValues: { ':running': text('running'), ...values },
          }),
        );
        return 'taken';
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
      // Whoever had it may have given it back meanwhile; the caller then tries again at once.
      const item = await get(db, table, `IDEM#${key}`, '-');
      return item === undefined
        ? { state: 'running', content: lease.content, until: now }
        : fromItem(item);
    },

    async finish(key, lease, answer, now) {
      const expires = number(seconds(now) + keptSeconds);
      const fields = { state: text('done'), answer: text(answer), expires };
      const item = { ...keyOf(`IDEM#${key}`, '-'), content: text(lease.content), ...fields };
      await whileMine(
        db.send(new PutItemCommand({ TableName: table, Item: item, ...mine(lease) })),
      );
    },

    async release(key, lease) {
      const Key = keyOf(`IDEM#${key}`, '-');
      await whileMine(db.send(new DeleteItemCommand({ TableName: table, Key, ...mine(lease) })));
    },
  };
}

const mine = ({ holder }: Lease) => ({
  ConditionExpression: 'holder = :holder',
  ExpressionAttributeValues: { ':holder': text(holder) },
});

async function whileMine(written: Promise<unknown>): Promise<void> {
  try {
    await written;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

const fromItem = (item: Item): KeyedAct =>
  textOf(item, 'state') === 'done'
    ? { state: 'done', content: textOf(item, 'content'), answer: textOf(item, 'answer') }
    : {
        state: 'running',
        content: textOf(item, 'content'),
        until: new Date(numberOf(item, 'until')),
      };
