import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StepKey } from '#domain/request.ts';
import { get, keyOf, number, partition, put, text, textOf, type Write } from './table.ts';

/** A late step that somebody hears of by his post, not because it is his to do. */
export interface Upward extends StepKey {
  readonly request: string;
}

/** Kept so long that nobody gets the mail of one day twice; then the table forgets it. */
const keptDays = 40;

/**
 * The morning mails of a day, `DIGEST#date`:
 *
 * | sk                              | holds                                                     |
 * | ------------------------------- | --------------------------------------------------------- |
 * | -                               | that the day's mails have begun; written once             |
 * | CURSOR                          | how far the gathering has come                            |
 * | UP#person#request#step#item#n   | a late step to report to somebody                         |
 * | SENT#person                     | that the mail has gone, or that there was nothing to say  |
 */
export function digestStore(db: DynamoDBClient, table: string) {
  const row = (date: string, sk: string, now: string, body = ''): Write =>
    put(table, {
      ...keyOf(pkOf(date), sk),
      body: text(body),
      expires: number(Math.ceil(Date.parse(now) / 1000) + keptDays * 86_400),
    });
  return {
    hasBegun: async (date: string): Promise<boolean> =>
      (await get(db, table, pkOf(date), '-')) !== undefined,
    /** Conflicts where another sweep was faster. */
    begin: (date: string, now: string): Write => {
      const { item } = row(date, '-', now);
      return {
        item: { Put: { ...written(item), ConditionExpression: 'attribute_not_exists(pk)' } },
      };
    },
    cursor: async (date: string): Promise<string> =>
      textOf(await get(db, table, pkOf(date), 'CURSOR'), 'body'),
    moveCursor: (date: string, now: string, to: string): Write => row(date, 'CURSOR', now, to),
    up: (date: string, now: string, person: string, late: Upward): Write =>
      row(
        date,
        `UP#${person}#${late.request}#${late.step}#${late.item}#${String(late.round)}`,
        now,
        JSON.stringify(late),
      ),
    upFor: async (date: string, person: string): Promise<readonly Upward[]> =>
      (await partition(db, table, pkOf(date), `UP#${person}#`)).map((item): Upward =>
        JSON.parse(textOf(item, 'body')),
      ),
    wasSent: async (date: string, person: string): Promise<boolean> =>
      (await get(db, table, pkOf(date), `SENT#${person}`)) !== undefined,
    sent: (date: string, now: string, person: string): Write => row(date, `SENT#${person}`, now),
  };
}

const pkOf = (date: string): string => `DIGEST#${date}`;

function written({ Put }: Write['item']): NonNullable<Write['item']['Put']> {
  if (Put === undefined) throw new Error('a row is put');
  return Put;
}
