import { type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dateIn } from '#domain/dates.ts';
import { type Office, type OfficeData, officeOn } from '#domain/office.ts';
import { get, keyOf, number, numberOf, put, text, textOf, transact, type Write } from './table.ts';

/**
 * The office's data, one document (`OFFICE`/`STATE`, 400 KB hold some two thousand persons), its version beside it
 * (`OFFICE`/`HEAD`), and an epoch per person (`EPOCH#id`), which every act checks in its own transaction: raising it
 * ends that person's links and sessions at once.
 */
export interface OfficeStore {
  /** As it was at most a second ago, read on today's date; `present` for what an act is judged by. */
  load(age?: 'recent' | 'present'): Promise<Office>;
  /** Writes of a change: the next document tied to the version read, and the epochs it raises. */
  replace(
    before: OfficeData | undefined,
    after: OfficeData,
    raised: readonly string[],
  ): readonly Write[];
  epoch(person: string): Promise<number>;
  /** A condition for an act's transaction: this person's epoch is still what the link or session was issued under. */
  stillAt(person: string, epoch: number, refusal: () => Error): Write;
}

/**
 * How old the office may be when a page reads it. An act reads the present one: whoever lost a post may sign in anew or
 * hold a token, and then comes under the raised epoch, so that the epoch alone does not keep him out.
 */
const freshMs = 1000;

/** `clock` tells the present instant; the day is the one in the office's own zone. */
export function officeStore(db: DynamoDBClient, table: string, clock: () => string): OfficeStore {
  const today = (data: OfficeData): Office => officeOn(data, dateIn(data.zone, clock()));
  let cached: OfficeData | undefined;
  let readAt = -freshMs;
  return {
    async load(age = 'recent') {
      const now = performance.now();
      if (age === 'recent' && cached !== undefined && now - readAt < freshMs) return today(cached);
      const head = await get(db, table, 'OFFICE', 'HEAD');
      const version = numberOf(head, 'version');
      readAt = now;
      if (cached?.version === version) return today(cached);
      const state = await get(db, table, 'OFFICE', 'STATE');
      if (state === undefined)
        throw new Error('this office has not been set up: no document OFFICE/STATE');
      const data: OfficeData = JSON.parse(textOf(state, 'body'));
      cached = data;
      return today(data);
    },
    replace(before, after, raised) {
      readAt = -freshMs;
      return officeWrites(table, before, after, raised);
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

function officeWrites(
  table: string,
  before: OfficeData | undefined,
  after: OfficeData,
  raised: readonly string[],
): readonly Write[] {
  const version = (before?.version ?? 0) + 1;
  const condition =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':version': number(before.version) },
        };
  const head = { ...keyOf('OFFICE', 'HEAD'), version: number(version) };
  // The day belongs to the reading, never to the document.
  const document = JSON.stringify({ ...after, version, today: undefined });
  return [
    { item: { Put: { TableName: table, Item: head, ...condition } } },
    put(table, { ...keyOf('OFFICE', 'STATE'), body: text(document) }),
    ...raised.map((person) => raise(table, person)),
  ];
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
  office: OfficeData,
): Promise<boolean> {
  const head = await get(db, table, 'OFFICE', 'HEAD');
  if (head !== undefined) return false;
  await transact(db, officeWrites(table, undefined, office, []));
  return true;
}
