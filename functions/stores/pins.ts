import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { pinTries } from '#domain/pin.ts';
import { get, type Item, keyOf, number, numberOf, put, text, textOf, type Write } from './table.ts';

/** How a person's PIN stands: whether there is one, and whether guessing has frozen it. */
export type PinStanding = 'none' | 'ready' | 'frozen';

/** A try that was counted before anybody looked whether it is right; or why there is none to be had. */
export type PinTry =
  | { readonly state: 'taken'; readonly hash: string; readonly tries: number }
  | { readonly state: 'none' }
  /** `told` says whether the freezing has been written down; `triedAt` when the last try was taken. */
  | { readonly state: 'spent'; readonly told: boolean; readonly triedAt: string };

export interface PinStore {
  standing(person: string): Promise<PinStanding>;
  /** Takes one of the five tries in one conditional write: fifty guesses at once get five between them. */
  take(person: string, now: string): Promise<PinTry>;
  /** The right PIN was given: the tries are whole again. Does nothing for a PIN that was set anew meanwhile. */
  passed(person: string, hash: string): Promise<void>;
  /** Marks it frozen; the write fails where that was done already. */
  freeze(person: string, now: string, refusal: () => Error): Write;
  /** Keeps the hash of a code for setting a PIN; an earlier code is gone. */
  enrol(person: string, code: { readonly hash: string; readonly until: string }): Write;
  /** Takes one of the code's five tries; undefined where there is no good code. */
  takeCode(person: string, now: string): Promise<string | undefined>;
  /** Uses the code up and sets the PIN, thawed. */
  set(
    person: string,
    given: { readonly code: string; readonly hash: string; readonly at: string },
    refusal: () => Error,
  ): readonly Write[];
}

/**
 * | pk         | sk   | holds                                                                                 |
 * | ---------- | ---- | ------------------------------------------------------------------------------------- |
 * | PIN#person | NOW  | `hash` (scrypt), `tries` wrong in a row, `triedAt`, `setAt`, `frozenAt`               |
 * | PIN#person | CODE | `hash` (scrypt) of the code handed over in person, `tries`, `until`, `expires` (TTL)  |
 */
export function pinStore(db: DynamoDBClient, table: string): PinStore {
  const rowOf = (person: string, sk: 'NOW' | 'CODE') => ({
    TableName: table,
    Key: keyOf(`PIN#${person}`, sk),
  });
  const read = (person: string) => get(db, table, `PIN#${person}`, 'NOW');

  return {
    async standing(person) {
      const item = await read(person);
      if (item === undefined) return 'none';
      return numberOf(item, 'tries') >= pinTries ? 'frozen' : 'ready';
    },

    async take(person, now) {
      const taken = await counted(db, {
        ...rowOf(person, 'NOW'),
        UpdateExpression: 'SET triedAt = :now ADD tries :one',
        ConditionExpression: 'attribute_exists(pk) AND tries < :most',
        ExpressionAttributeValues: {
          ':now': text(now),
          ':one': number(1),
          ':most': number(pinTries),
        },
      });
      if (taken !== undefined) {
        return { state: 'taken', hash: textOf(taken, 'hash'), tries: numberOf(taken, 'tries') };
      }
      const item = await read(person);
      if (item === undefined) return { state: 'none' };
      return {
        state: 'spent',
        told: textOf(item, 'frozenAt') !== '',
        triedAt: textOf(item, 'triedAt'),
      };
    },

    async passed(person, hash) {
      await counted(db, {
        ...rowOf(person, 'NOW'),
        UpdateExpression: 'SET tries = :none',
        ConditionExpression: '#hash = :hash AND attribute_not_exists(frozenAt)',
        ExpressionAttributeNames: { '#hash': 'hash' },
        ExpressionAttributeValues: { ':none': number(0), ':hash': text(hash) },
      });
    },

    freeze: (person, now, refusal) => ({
      item: {
        Update: {
          ...rowOf(person, 'NOW'),
          UpdateExpression: 'SET frozenAt = :now',
          ConditionExpression: 'tries >= :most AND attribute_not_exists(frozenAt)',
          ExpressionAttributeValues: { ':now': text(now), ':most': number(pinTries) },
        },
      },
      refusal,
    }),

    enrol: (person, { hash, until }) =>
      put(table, {
        ...keyOf(`PIN#${person}`, 'CODE'),
        hash: text(hash),
        tries: number(0),
        until: text(until),
        expires: number(Math.ceil(Date.parse(until) / 1000)),
      }),

    async takeCode(person, now) {
      const taken = await counted(db, {
        ...rowOf(person, 'CODE'),
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'attribute_exists(pk) AND tries < :most AND #until > :now',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: {
          ':now': text(now),
          ':one': number(1),
          ':most': number(pinTries),
        },
      });
      return taken === undefined ? undefined : textOf(taken, 'hash');
    },

    set: (person, { code, hash, at }, refusal) => [
      {
        item: {
          Delete: {
            ...rowOf(person, 'CODE'),
            ConditionExpression: '#hash = :hash',
            ExpressionAttributeNames: { '#hash': 'hash' },
            ExpressionAttributeValues: { ':hash': text(code) },
          },
        },
        refusal,
      },
      put(table, {
        ...keyOf(`PIN#${person}`, 'NOW'),
        hash: text(hash),
        tries: number(0),
        setAt: text(at),
      }),
    ],
  };
}

/** Writes if the condition holds; the row afterwards, or undefined where it did not hold. */
async function counted(
  db: DynamoDBClient,
  input: ConstructorParameters<typeof UpdateItemCommand>[0],
): Promise<Item | undefined> {
  try {
    const { Attributes: item } = await db.send(
      new UpdateItemCommand({ ...input, ReturnValues: 'ALL_NEW' }),
    );
    return item ?? {};
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
