import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { UpdateItemCommand, ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type Item,
  keyOf,
  number,
  numberOf,
  partition,
  put,
  remove,
  text,
  textOf,
  type Write,
} from './table.ts';

export const dueKinds = [
  'run',
  'mail',
  'hand-over',
  'notice',
  'spread',
  'circulate',
  'digest',
  'remind',
  'cadence',
] as const;
export type DueKind = (typeof dueKinds)[number];

/**
 * What must still happen: a wake-up, not a command. Its handler reads the facts anew and does what they ask for.
 * `run`: bring the machine to where the facts stand. `mail`: tell somebody.
 * `spread`: the inboxes of a step with many signers, beyond what one act could write.
 * `circulate`: readers' lists and mails, portion by portion (`mode#n#cursor#seq`).
 * `hand-over`: a leaver's open steps (`request` is then `hand-over:from:to`).
 * `digest`: the morning mail of a day (`request` is then `digest:date`), or one person's (`digest:date:person`).
 * `remind`: a top-urgent step, at a moment to come.
 * `cadence`: file what the office files by itself, or tell that it could not (`request` is then `cadence:route`).
 * `notice`: tell somebody about a means of signing (`request` is then `notice:person`). Rows lie in shards by request.
 */
export interface Due {
  readonly request: string;
  readonly kind: DueKind;
  /** For mails: what for, such as `ask#step#item#round` or `result`. */
  readonly what: string;
  /** Version of the request that asked for it; a row written again is not deleted by an earlier handling. */
  readonly seq: number;
  readonly attempts: number;
  readonly dueAt: string;
  /** When it was last taken for handling; left out before the first time. */
  readonly triedAt?: string;
}

export const shards = 8;

/** Ten failures put a row aside: it stays visible to the administrator and rings the alarm. */
export const quarantineAfter = 10;

const shardOf = (request: string): string => {
  let sum = 0;
  for (const character of request) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return `DUE#${String(sum % shards)}`;
};
const sortOf = ({ request, kind, what }: Pick<Due, 'request' | 'kind' | 'what'>): string =>
  `${request}#${kind}#${what}`;

export const dueWrite = (table: string, due: Omit<Due, 'attempts' | 'triedAt'>): Write =>
  put(table, toItem({ ...due, attempts: 0 }));

export const dueDelete = (
  table: string,
  due: Pick<Due, 'request' | 'kind' | 'what' | 'seq'>,
): Write => ({
  item: {
    Delete: {
      TableName: table,
      Key: keyOf(shardOf(due.request), sortOf(due)),
      ConditionExpression: 'attribute_not_exists(pk) OR seq = :seq',
      ExpressionAttributeValues: { ':seq': number(due.seq) },
    },
  },
});

/**
 * Takes the `run` row away in the transaction that opens the awaited step or closes the request: the head's version in
 * that transaction says that no later act has asked for another run.
 */
export const runDelete = (table: string, request: string): Write =>
  remove(table, shardOf(request), sortOf({ request, kind: 'run', what: '' }));

/** All due rows of one shard, quarantined ones included. */
export async function dueIn(
  db: DynamoDBClient,
  table: string,
  shard: number,
): Promise<readonly Due[]> {
  const items = await partition(db, table, `DUE#${String(shard)}`);
  return items.map(fromItem);
}

/** Names a due row. */
export type DueKey = Pick<Due, 'request' | 'kind' | 'what'>;

/**
 * Takes a row for handling until `until`: undefined where another handler has it or it is gone. The attempt is counted
 * here, so that a handler that dies is seen as a failure. `attempts` of what is returned leaves this one out.
 */
export async function lease(
  db: DynamoDBClient,
  table: string,
  due: DueKey,
  now: string,
  until: string,
): Promise<Due | undefined> {
  try {
    const { Attributes: item } = await db.send(
      new UpdateItemCommand({
        TableName: table,
        Key: keyOf(shardOf(due.request), sortOf(due)),
        UpdateExpression: 'SET leased = :until, triedAt = :now ADD attempts :one',
        ConditionExpression:
          'attribute_exists(pk) AND (attribute_not_exists(leased) OR leased <= :now)',
        ExpressionAttributeValues: { ':until': text(until), ':now': text(now), ':one': number(1) },
        ReturnValues: 'ALL_NEW',
      }),
    );
    const taken = fromItem(item ?? {});
    return { ...taken, attempts: taken.attempts - 1 };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** Gives a leased row back before its lease ends; the attempt stays counted. */
export async function release(db: DynamoDBClient, table: string, due: Due): Promise<void> {
  try {
    await db.send(
      new UpdateItemCommand({
        TableName: table,
        Key: keyOf(shardOf(due.request), sortOf(due)),
        UpdateExpression: 'REMOVE leased',
        ConditionExpression: 'attribute_exists(pk) AND seq = :seq',
        ExpressionAttributeValues: { ':seq': number(due.seq) },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

const toItem = (due: Omit<Due, 'triedAt'>): Item => ({
  ...keyOf(shardOf(due.request), sortOf(due)),
  request: text(due.request),
  kind: text(due.kind),
  what: text(due.what),
  seq: number(due.seq),
  attempts: number(due.attempts),
  dueAt: text(due.dueAt),
});

const fromItem = (item: Item): Due => ({
  ...(item['triedAt'] === undefined ? {} : { triedAt: textOf(item, 'triedAt') }),
  request: textOf(item, 'request'),
  kind: kindOf(textOf(item, 'kind')),
  what: textOf(item, 'what'),
  seq: numberOf(item, 'seq'),
  attempts: numberOf(item, 'attempts'),
  dueAt: textOf(item, 'dueAt'),
});

const kindOf = (kind: string): DueKind => dueKinds.find((known) => known === kind) ?? 'run';
