import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StepKey } from '#domain/request.ts';
import type { Choice } from '#statemachines/acts/scene.ts';
import { type Item, keyOf, number, partition, put, text, textOf, type Write } from './table.ts';

/** A decision that its signer made with a PIN, and that counts only when a second person confirms it. */
export interface Unconfirmed {
  readonly id: string;
  readonly request: string;
  readonly key: StepKey;
  /** The step's epoch then: a step that was handed on meanwhile is another matter. */
  readonly stepEpoch: number;
  readonly signer: { readonly person: string; readonly epoch: number };
  readonly second: string;
  readonly choice: Choice;
  readonly at: string;
  readonly until: string;
}

export interface UnconfirmedStore {
  read(request: string, id: string): Promise<Unconfirmed | undefined>;
  /** What this signer has left open at this step. */
  of(request: string, key: StepKey, signer: string): Promise<Unconfirmed | undefined>;
  /** An earlier one of the same signer at the same step is gone. */
  keep(unconfirmed: Unconfirmed): Write;
  /** Takes it into the transaction that confirms or declines it: that happens once. */
  consume(unconfirmed: Unconfirmed, refusal: () => Error): Write;
}

/** Still there after it lapsed, to say so; dropped after a month. */
const keptSeconds = 30 * 86_400;

/**
 * | pk                  | sk                     | id     | body | expires |
 * | ------------------- | ---------------------- | ------ | ---- | ------- |
 * | UNCONFIRMED#request | step#item#round#signer | random | JSON | TTL     |
 */
export function unconfirmedStore(db: DynamoDBClient, table: string): UnconfirmedStore {
  const all = async (request: string) => (await partition(db, table, pkOf(request))).map(fromItem);
  return {
    read: async (request, id) => (await all(request)).find((one) => one.id === id),
    of: async (request, key, signer) =>
      (await partition(db, table, pkOf(request), sortOf(key, signer))).map(fromItem)[0],
    keep: (unconfirmed) =>
      put(table, {
        ...keyOf(pkOf(unconfirmed.request), sortOf(unconfirmed.key, unconfirmed.signer.person)),
        id: text(unconfirmed.id),
        body: text(JSON.stringify(unconfirmed)),
        expires: number(Math.ceil(Date.parse(unconfirmed.until) / 1000) + keptSeconds),
      }),
    consume: ({ id, request, key, signer }, refusal) => ({
      item: {
        Delete: {
          TableName: table,
          Key: keyOf(pkOf(request), sortOf(key, signer.person)),
          ConditionExpression: 'id = :id',
          ExpressionAttributeValues: { ':id': text(id) },
        },
      },
      refusal,
    }),
  };
}

const pkOf = (request: string): string => `UNCONFIRMED#${request}`;
const sortOf = ({ step, item, round }: StepKey, signer: string): string =>
  `${step}#${item}#${String(round)}#${signer}`;

const fromItem = (item: Item): Unconfirmed => {
  const unconfirmed: Unconfirmed = JSON.parse(textOf(item, 'body'));
  return unconfirmed;
};
