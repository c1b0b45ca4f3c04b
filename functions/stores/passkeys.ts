import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type Item,
  keyOf,
  number,
  numberOf,
  partition,
  put,
  text,
  textOf,
  transact,
  type Write,
} from './table.ts';

/** A passkey of one person. The public key is COSE, base64url; the private one never leaves its device. */
export interface Passkey {
  readonly person: string;
  /** The credential's id, base64url. */
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  /** Counts the signatures of devices that count; 0 for those that do not. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly addedAt: string;
}

/** What a passkey was asked for: to be registered, or to sign one decision. */
export interface Ceremony {
  /** Random; its hash is the row's key. */
  readonly nonce: string;
  readonly person: string;
  readonly kind: 'add' | 'sign';
  readonly until: string;
}

export interface PasskeyStore {
  /** Oldest first. */
  list(person: string): Promise<readonly Passkey[]>;
  add(passkey: Passkey, refusal: () => Error): Write;
  remove(person: string, id: string, refusal: () => Error): Write;
  /** The passkey is still there and its counter where it was read; moves it on. */
  used(passkey: Passkey, counter: number, refusal: () => Error): Write;
  begin(ceremony: Ceremony): Promise<void>;
  /** Uses a ceremony up: this person's, of this kind, in time, once. */
  consume(ceremony: Omit<Ceremony, 'until'>, now: string, refusal: () => Error): Write;
}

/**
 * | pk              | sk         | holds                                                              |
 * | --------------- | ---------- | ------------------------------------------------------------------ |
 * | KEY#person      | hash of id | `body`, and `counter` beside it                                    |
 * | CEREMONY#<hash> | -          | `person`, `kind`, `until`, `expires` (TTL)                         |
 */
export function passkeyStore(
  db: DynamoDBClient,
  table: string,
  digest: (text: string) => string,
): PasskeyStore {
  const rowOf = ({ person, id }: Pick<Passkey, 'person' | 'id'>) => ({
    TableName: table,
    Key: keyOf(`KEY#${person}`, digest(id)),
  });
  return {
    list: async (person) =>
      (await partition(db, table, `KEY#${person}`))
        .map(fromItem)
        .toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : 1)),

    add: ({ counter, ...passkey }, refusal) => ({
      item: {
        Put: {
          TableName: table,
          Item: {
            ...rowOf(passkey).Key,
            body: text(JSON.stringify(passkey)),
            counter: number(counter),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      refusal,
    }),

    remove: (person, id, refusal) => ({
      item: {
        Delete: { ...rowOf({ person, id }), ConditionExpression: 'attribute_exists(pk)' },
      },
      refusal,
    }),

    used: (passkey, counter, refusal) => ({
      item: {
        Update: {
          ...rowOf(passkey),
          UpdateExpression: 'SET #counter = :after',
          ConditionExpression: '#counter = :before',
          ExpressionAttributeNames: { '#counter': 'counter' },
          ExpressionAttributeValues: {
            ':before': number(passkey.counter),
            ':after': number(counter),
          },
        },
      },
      refusal,
    }),

    begin: ({ nonce, person, kind, until }) =>
      transact(db, [
        put(table, {
          ...keyOf(`CEREMONY#${digest(nonce)}`, '-'),
          person: text(person),
          kind: text(kind),
          until: text(until),
          expires: number(Math.ceil(Date.parse(until) / 1000)),
        }),
      ]),

    consume: ({ nonce, person, kind }, now, refusal) => ({
      item: {
        Delete: {
          TableName: table,
          Key: keyOf(`CEREMONY#${digest(nonce)}`, '-'),
          ConditionExpression: 'person = :person AND kind = :kind AND #until > :now',
          ExpressionAttributeNames: { '#until': 'until' },
          ExpressionAttributeValues: {
            ':person': text(person),
            ':kind': text(kind),
            ':now': text(now),
          },
        },
      },
      refusal,
    }),
  };
}

const fromItem = (item: Item): Passkey => {
  const passkey: Omit<Passkey, 'counter'> = JSON.parse(textOf(item, 'body'));
  return { ...passkey, counter: numberOf(item, 'counter') };
};
