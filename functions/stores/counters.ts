import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { get, keyOf, number, numberOf, type Write } from './table.ts';

/** A counter read, and the write that takes its next number: it fails as a conflict when somebody else took it. */
export interface Taken {
  readonly n: number;
  readonly write: Write;
}

export async function nextNumber(
  db: DynamoDBClient,
  table: string,
  series: string,
): Promise<Taken> {
  const pk = `NO#${series}`;
  const n = numberOf(await get(db, table, pk, 'LAST'), 'n') + 1;
  return {
    n,
    write: {
      item: {
        Put: {
          TableName: table,
          Item: { ...keyOf(pk, 'LAST'), n: number(n) },
          ConditionExpression: n === 1 ? 'attribute_not_exists(pk)' : 'n = :last',
          ...(n === 1 ? {} : { ExpressionAttributeValues: { ':last': number(n - 1) } }),
        },
      },
    },
  };
}
