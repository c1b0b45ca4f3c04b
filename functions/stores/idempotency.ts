import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { get, type Item, keyOf, number, numberOf, text, textOf } from './table.ts';

/** Where a keyed act stands: ours to do, somebody's until `until`, or done, and this was the answer. */
export type KeyedAct =
  | { readonly state: 'ours'; readonly note?: string }
  | { readonly state: 'running'; readonly content: string; readonly until: Date }
  | { readonly state: 'done'; readonly content: string; readonly answer: string };

export interface IdempotencyStore {
  /**
   * Takes the key until the lease's end, or tells how it stands. One caller of many gets `ours`, with the note of an
   * earlier holder who did not come to an end with the same content.
   */
  take(key: string, lease: Lease, now: Date): Promise<KeyedAct>;
  /** Writes down, for a later holder, how far the act has come. Throws when the lease has passed to another. */
  note(key: string, lease: Lease, note: string): Promise<void>;
  /** Keeps the answer for a day. Like `suspend` and `release`, does nothing when the lease has passed to another. */
  finish(key: string, lease: Lease, answer: string, now: Date): Promise<void>;
  /** Lets the next one go on at once, with the note. */
  suspend(key: string, lease: Lease, now: Date): Promise<void>;
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

/** Free: never taken, let go by its holder or its holder's death, or a day old (TTL deletes late). */
const free =
  'attribute_not_exists(pk) OR (#state = :running AND #until <= :now AND content = :content) OR #expires <= :seconds';
const names = { '#state': 'state', '#until': 'until', '#expires': 'expires' };

/**
 * | pk          | sk  | state           | content | holder | until        | note | answer | expires         |
 * | ----------- | --- | --------------- | ------- | ------ | ------------ | ---- | ------ | --------------- |
 * | IDEM#<hash> | -   | running or done | hash    | random | milliseconds | text | sealed | TTL, in seconds |
 */
export function idempotencyStore(db: DynamoDBClient, table: string): IdempotencyStore {
  const rowOf = (key: string) => ({ TableName: table, Key: keyOf(`IDEM#${key}`, '-') });

  return {
    async take(key, { holder, content, until }, now) {
      const update = new UpdateItemCommand({
        ...rowOf(key),
        ConditionExpression: free,
        UpdateExpression:
          'SET #state = :running, content = :content, holder = :holder, #until = :until, #expires = :expires',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: {
          ':running': text('running'),
          ':content': text(content),
          ':holder': text(holder),
          ':until': number(until.getTime()),
          ':expires': number(seconds(now) + keptSeconds),
          ':now': number(now.getTime()),
          ':seconds': number(seconds(now)),
        },
        ReturnValues: 'ALL_OLD',
      });
      try {
        const { Attributes: before } = await db.send(update);
        // A row past its day belongs to another act: its note is none of ours.
        const isOurs = textOf(before, 'note') !== '' && numberOf(before, 'expires') > seconds(now);
        return { state: 'ours', ...(isOurs ? { note: textOf(before, 'note') } : {}) };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
      // Whoever had it may have given it back meanwhile; the caller then tries again at once.
      const item = await get(db, table, `IDEM#${key}`, '-');
      return item === undefined ? { state: 'running', content, until: now } : fromItem(item);
    },

    async note(key, lease, note) {
      const change = {
        ConditionExpression: 'holder = :holder',
        UpdateExpression: 'SET note = :note',
        ExpressionAttributeValues: { ':holder': text(lease.holder), ':note': text(note) },
      };
      await db.send(new UpdateItemCommand({ ...rowOf(key), ...change }));
    },

    async finish(key, lease, answer, now) {
      const item = {
        ...keyOf(`IDEM#${key}`, '-'),
        state: text('done'),
        content: text(lease.content),
        answer: text(answer),
        expires: number(seconds(now) + keptSeconds),
      };
      await whileOurs(
        db.send(new PutItemCommand({ TableName: table, Item: item, ...ours(lease) })),
      );
    },

    async suspend(key, lease, now) {
      const change = {
        ConditionExpression: 'holder = :holder',
        UpdateExpression: 'SET #until = :now',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: {
          ':holder': text(lease.holder),
          ':now': number(now.getTime()),
        },
      };
      await whileOurs(db.send(new UpdateItemCommand({ ...rowOf(key), ...change })));
    },

    async release(key, lease) {
      await whileOurs(db.send(new DeleteItemCommand({ ...rowOf(key), ...ours(lease) })));
    },
  };
}

const ours = ({ holder }: Lease) => ({
  ConditionExpression: 'holder = :holder',
  ExpressionAttributeValues: { ':holder': text(holder) },
});

async function whileOurs(written: Promise<unknown>): Promise<void> {
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
