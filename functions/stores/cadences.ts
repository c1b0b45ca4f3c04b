import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Text } from '#domain/words.ts';
import { get, keyOf, put, text, textOf, type Write } from './table.ts';

/** Why the office could not file what it files by itself; told to the administrators once. */
export interface Unfiled {
  readonly route: string;
  readonly period: string;
  readonly at: string;
  readonly why: Text;
}

/**
 * What the office files by itself, `CADENCE#route`:
 *
 * | sk            | holds                                                                              |
 * | ------------- | ---------------------------------------------------------------------------------- |
 * | SINCE         | the day on which the office first knew of it: what fell due before is not made up  |
 * | FILED#period  | the request, written once, in the transaction that files it                        |
 * | FAILED#period | why it could not be filed, written once, with the mails that tell of it            |
 */
export function cadenceStore(db: DynamoDBClient, table: string) {
  const body = async (route: string, sk: string): Promise<string | undefined> => {
    const item = await get(db, table, pkOf(route), sk);
    return item === undefined ? undefined : textOf(item, 'body');
  };
  const once = (route: string, sk: string, value: string): Write => {
    const { item } = put(table, { ...keyOf(pkOf(route), sk), body: text(value) });
    const { Put } = item;
    if (Put === undefined) throw new Error('a row is put');
    return { item: { Put: { ...Put, ConditionExpression: 'attribute_not_exists(pk)' } } };
  };
  return {
    since: (route: string) => body(route, 'SINCE'),
    begin: (route: string, day: string): Write => once(route, 'SINCE', day),
    filed: (route: string, period: string) => body(route, `FILED#${period}`),
    /** Conflicts where another sweep was faster: nothing is filed twice. */
    file: (route: string, period: string, request: string): Write =>
      once(route, `FILED#${period}`, request),
    failed: async (route: string, period: string): Promise<Unfiled | undefined> => {
      const found = await body(route, `FAILED#${period}`);
      return found === undefined ? undefined : JSON.parse(found);
    },
    fail: (unfiled: Unfiled): Write =>
      once(unfiled.route, `FAILED#${unfiled.period}`, JSON.stringify(unfiled)),
  };
}

const pkOf = (route: string): string => `CADENCE#${route}`;
