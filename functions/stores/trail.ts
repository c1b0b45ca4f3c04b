import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Link } from '#domain/chain.ts';
import type { RequestEvent } from '#domain/events.ts';
import { keyOf, number, numberOf, partition, text, textOf, type Write } from './table.ts';

/** One trail item: written once, never again. The writers' roles have no Update and no Delete on this table. */
export const trailItem = (table: string, subject: string, link: Link): Write => ({
  item: {
    Put: {
      TableName: table,
      Item: {
        ...keyOf(subject, String(link.seq).padStart(8, '0')),
        seq: number(link.seq),
        sealed: text(link.sealed),
        hash: text(link.hash),
        payload: text(link.payload),
        salt: text(link.salt),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
});

/** A subject's whole chain, oldest first. */
export async function readTrail(
  db: DynamoDBClient,
  table: string,
  subject: string,
): Promise<readonly Link[]> {
  const items = await partition(db, table, subject);
  return items.map((item) => ({
    seq: numberOf(item, 'seq'),
    sealed: textOf(item, 'sealed'),
    hash: textOf(item, 'hash'),
    payload: textOf(item, 'payload'),
    salt: textOf(item, 'salt'),
  }));
}

export const eventOf = (link: Link): RequestEvent => {
  const event: RequestEvent = JSON.parse(link.payload);
  return event;
};
