import { type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Office } from '#domain/office.ts';
import { get, keyOf, number, numberOf, put, text, textOf, transact, type Write } from './table.ts';

/**
 * The office's data, one document (`OFFICE`/`STATE`, 400 KB hold some two thousand persons), its version beside it
 * (`OFFICE`/`HEAD`), and an epoch per person (`EPOCH#id`), which every act checks in its own transaction: raising it
 * ends that person's links and sessions at once.
 */
export interface OfficeStore {
  /** As it was at most a second ago; `present` for what an act is judged by. */
  load(age?: 'recent' | 'present'): Promise<Office>;
  /** Writes of a change: the next document tied to the version read, and the epochs it raises. */
  replace(before: Office | undefined, after: Office, raised: readonly string[]): readonly Write[];
  epoch(person: string): Promise<number>;
  /** A condition for an act's transaction: this person's epoch is still what the link or session was issued under. */
  stillAt(person: string, epoch: number, refusal: () => Error): Write;
}

/**
 * How old the office may be when a page reads it. An act reads the present one: whoever lost a post may sign in anew or
 * hold a token, and then comes under the raised epoch, so that the epoch alone does not keep him out.
 */
const freshMs = 1000;

export function officeStore(db: DynamoDBClient, table: string): OfficeStore {
  let cached: Office | undefined;
  let readAt = -freshMs;
  return {
    async load(age = 'recent') {
      const now = performance.now();
      if (age === 'recent' && cached !== undefined && now - readAt < freshMs) return cached;
      const head = await get(db, table, 'OFFICE', 'HEAD');
      const version = numberOf(head, 'version');
      readAt = now;
      if (cached?.version === version) return cached;
      const state = await get(db, table, 'OFFICE', 'STATE');
      if (state === undefined)
        throw new Error('this office has not been set up: no document OFFICE/STATE');
      const office: Office = JSON.parse(textOf(state, 'body'));
      cached = office;
      return office;
    },
    replace(before, after, raised) {
      const version = (before?.version ?? 0) + 1;
      const condition =
        before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'version = :version',
              ExpressionAttributeValues: { ':version': number(before.version) },
            };
      readAt = -freshMs;
      const head = { ...keyOf('OFFICE', 'HEAD'), version: number(version) };
      return [
        { item: { Put: { TableName: table, Item: head, ...condition } } },
        put(table, {
          ...keyOf('OFFICE', 'STATE'),
          body: text(JSON.stringify({ ...after, version })),
        }),
        ...raised.map((person) => raise(table, person)),
      ];
    },
    epoch: async (person) => numberOf(await get(db, table, `EPOCH#${person}`, 'NOW'), 'n'),
    stillAt: (person, epoch, refusal) => ({
      item: {
        ConditionCheck: {
          TableName: table,
          Key: keyOf(`EPOCH#${person}`, 'NOW'),
          ConditionExpression: epoch === 0 ? 'attribute_not_exists(pk) OR n = :n' : 'n = :n',
          ExpressionAttributeValues: { ':n': number(epoch) },
        },
      },
      refusal,
    }),
  };
}

const raise = (table: string, person: string): Write => ({
  item: {
    Update: {
      TableName: table,
      Key: keyOf(`EPOCH#${person}`, 'NOW'),
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': number(1) },
    },
  },
});

/** Sets up an office that has no data yet; an office already there is left alone. */
export async function seedOffice(
  db: DynamoDBClient,
  table: string,
  office: Office,
): Promise<boolean> {
  const head = await get(db, table, 'OFFICE', 'HEAD');
  if (head !== undefined) return false;
  await transact(db, officeStore(db, table).replace(undefined, office, []));
  return true;
}
