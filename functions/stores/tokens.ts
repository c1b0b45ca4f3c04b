import {
  type DynamoDBClient,
  PutItemCommand,
  ConditionalCheckFailedException,
} from '@aws-sdk/client-dynamodb';
import type { TokenRow } from './requests.ts';
import { keyOf, text, type Write } from './table.ts';

/** A waiting state of the machine: its task token stands beside the facts and is never part of them. */
export interface Waiting {
  readonly request: string;
  readonly step: string;
  readonly item: string;
  readonly generation: number;
  readonly token: string;
  /** When the state was entered: the latest wins, whichever invocation arrives last. */
  readonly entered: string;
}

export function tokenWrite(table: string, waiting: Waiting): Write {
  const { step, item, token, generation } = waiting;
  const body: TokenRow = { step, item, token, generation };
  return {
    item: {
      Put: {
        TableName: table,
        Item: {
          ...keyOf(`R#${waiting.request}`, sortOf(waiting)),
          entered: text(waiting.entered),
          body: text(JSON.stringify(body)),
        },
        ConditionExpression: 'attribute_not_exists(entered) OR entered <= :entered',
        ExpressionAttributeValues: { ':entered': text(waiting.entered) },
      },
    },
  };
}

/** Attaches a token to a step that is open already. A later one that is there stays. */
export async function attachToken(
  db: DynamoDBClient,
  table: string,
  waiting: Waiting,
): Promise<void> {
  try {
    await db.send(new PutItemCommand(tokenWrite(table, waiting).item.Put ?? missing()));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

const missing = (): never => {
  throw new Error('a token is written by a Put');
};

/** Takes away a token that has been answered or has gone, unless a newer one has taken its place. */
export const tokenDelete = (table: string, request: string, row: TokenRow): Write => ({
  item: {
    Delete: {
      TableName: table,
      Key: keyOf(`R#${request}`, sortOf(row)),
      ConditionExpression: 'attribute_not_exists(pk) OR body = :body',
      ExpressionAttributeValues: {
        ':body': text(
          JSON.stringify({
            step: row.step,
            item: row.item,
            token: row.token,
            generation: row.generation,
          } satisfies TokenRow),
        ),
      },
    },
  },
});

const sortOf = ({ step, item }: Pick<TokenRow, 'step' | 'item'>): string => `TOKEN#${step}#${item}`;
