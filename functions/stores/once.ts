import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Keeper } from '#domain/ties.ts';
import { get, keyOf, number, numberOf, text, textOf, type Write } from './table.ts';

/** What comes once: `ONCE#rule#digest of the key` / KEEPERS, who has it now, with the version every change is tied to. */
export interface KeptOnce {
  readonly rule: string;
  /** Digest of the key. */
  readonly key: string;
  readonly keepers: readonly Keeper[];
  readonly v: number;
}

const pkOf = ({ rule, key }: Pick<KeptOnce, 'rule' | 'key'>): string => `ONCE#${rule}#${key}`;
const sk = 'KEEPERS';

export async function keptOnce(
  db: DynamoDBClient,
  table: string,
  rule: string,
  key: string,
): Promise<KeptOnce> {
  const item = await get(db, table, pkOf({ rule, key }), sk);
  const body = textOf(item, 'body');
  return { rule, key, keepers: body === '' ? [] : JSON.parse(body), v: numberOf(item, 'v') };
}

/**
 * Writes who keeps it over the version that was read; a conflict where somebody else was faster. The row stays when nobody
 * keeps it any more: a version never comes twice.
 */
export function oncePut(table: string, before: KeptOnce, keepers: readonly Keeper[]): Write {
  const pk = pkOf(before);
  const version =
    before.v === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'v = :v',
          ExpressionAttributeValues: { ':v': number(before.v) },
        };
  const Item = {
    ...keyOf(pk, sk),
    v: number(before.v + 1),
    body: text(JSON.stringify(keepers)),
  };
  return { item: { Put: { TableName: table, Item, ...version } } };
}
