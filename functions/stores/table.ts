import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { Problem } from '#domain/problem.ts';

export type Item = Record<string, AttributeValue>;

/** One write of a transaction, and what it means when its condition does not hold. */
export interface Write {
  readonly item: TransactWriteItem;
  /** Thrown to the caller when this write's condition failed; left out: somebody else was faster, try again. */
  readonly refusal?: () => Error;
}

/** Somebody else wrote first. Read again and decide again; nothing was written. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/**
 * Writes all or nothing, at most the 100 items that the service allows. Throws `Conflict` when another writer was
 * faster, the refusal of the write whose condition failed, or `ties-too-many`: an act by itself comes to 25 items, and only
 * what it is tied to in other requests brings it beyond the limit.
 */
export async function transact(db: DynamoDBClient, writes: readonly Write[]): Promise<void> {
  if (writes.length > 100) throw new Problem('ties-too-many', {});
  try {
    await db.send(new TransactWriteItemsCommand({ TransactItems: writes.map(({ item }) => item) }));
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    throw meaningOf(error, writes);
  }
}

function meaningOf(error: TransactionCanceledException, writes: readonly Write[]): Error {
  const reasons = error.CancellationReasons ?? [];
  const broken = writes.find(
    ({ refusal }, index) =>
      refusal !== undefined && reasons[index]?.Code === 'ConditionalCheckFailed',
  );
  if (broken?.refusal !== undefined) return broken.refusal();
  const passing = new Set([
    'ConditionalCheckFailed',
    'TransactionConflict',
    'ThrottlingError',
    'None',
  ]);
  const codes = reasons.map(({ Code }) => Code ?? 'None');
  return codes.every((code) => passing.has(code))
    ? new Conflict('another writer was faster', { cause: error })
    : error;
}

/** How often an act tries before it says that the office is busy: some ten seconds under the worst contention. */
const mostTries = 30;

/** Runs a read-decide-write act again while others write first, at growing random distances, then gives `Conflict`. */
export async function retrying<Result>(act: () => Promise<Result>, tried = 1): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Conflict) || tried >= mostTries) throw error;
    const milliseconds = Math.random() * Math.min(10 * 2 ** Math.min(tried, 6), 500);
    await new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
    return retrying(act, tried + 1);
  }
}

export const text = (value: string): AttributeValue => ({ S: value });
export const number = (value: number): AttributeValue => ({ N: String(value) });
export const textOf = (item: Item | undefined, name: string): string => item?.[name]?.S ?? '';
export const numberOf = (item: Item | undefined, name: string): number =>
  Number(item?.[name]?.N ?? 0);

export const keyOf = (pk: string, sk: string): Item => ({ pk: text(pk), sk: text(sk) });

export const put = (table: string, item: Item): Write => ({
  item: { Put: { TableName: table, Item: item } },
});
export const remove = (table: string, pk: string, sk: string): Write => ({
  item: { Delete: { TableName: table, Key: keyOf(pk, sk) } },
});

/** DynamoDB refuses longer keys as an error; nothing was ever stored under one, whatever a visitor writes in a path. */
const maxKey = { pk: 2048, sk: 1024 } as const;
const fits = (pk: string, sk: string): boolean =>
  Buffer.byteLength(pk) <= maxKey.pk && Buffer.byteLength(sk) <= maxKey.sk;

export async function get(
  db: DynamoDBClient,
  table: string,
  pk: string,
  sk: string,
): Promise<Item | undefined> {
  if (!fits(pk, sk)) return undefined;
  const { Item: item } = await db.send(
    new GetItemCommand({ TableName: table, Key: keyOf(pk, sk), ConsistentRead: true }),
  );
  return item;
}

/** All items of a partition whose sort key begins so, read consistently, in order. */
export async function partition(
  db: DynamoDBClient,
  table: string,
  pk: string,
  prefix = '',
): Promise<readonly Item[]> {
  if (!fits(pk, prefix)) return [];
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    // Pages follow one another: each begins where the last one ended.
    // eslint-disable-next-line no-await-in-loop
    const page = await db.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: {
          ':pk': text(pk),
          ...(prefix === '' ? {} : { ':sk': text(prefix) }),
        },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}
