import { type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteItemCommand, ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { get, keyOf, number, numberOf, text, textOf } from './table.ts';

/** A person signed in at one browser. Its cookie is a secret of which only the hash is stored. */
export interface SessionRow {
  readonly person: string;
  /** The person's epoch at sign-in; a raised one ends the session. */
  readonly epoch: number;
  readonly strength: 'sign-in';
  readonly createdAt: Date;
  readonly seenAt: Date;
}

export interface SessionStore {
  begin(hash: string, row: SessionRow, expires: Date): Promise<void>;
  find(hash: string): Promise<SessionRow | undefined>;
  /** Notes that it is in use; does nothing for one that has ended. */
  touch(hash: string, seenAt: Date): Promise<void>;
  end(hash: string): Promise<void>;
}

/**
 * | pk          | sk  | person | epoch | strength | createdAt, seenAt | expires         |
 * | ----------- | --- | ------ | ----- | -------- | ----------------- | --------------- |
 * | SESS#<hash> | -   | p7     | 3     | sign-in  | milliseconds      | TTL, in seconds |
 */
export function sessionStore(db: DynamoDBClient, table: string): SessionStore {
  return {
    async begin(hash, { person, epoch, strength, createdAt, seenAt }, expires) {
      const Item = {
        ...key(hash),
        person: text(person),
        epoch: number(epoch),
        strength: text(strength),
        createdAt: number(createdAt.getTime()),
        seenAt: number(seenAt.getTime()),
        expires: number(Math.ceil(expires.getTime() / 1000)),
      };
      await db.send(new PutItemCommand({ TableName: table, Item }));
    },

    async find(hash) {
      const item = await get(db, table, `SESS#${hash}`, '-');
      if (item === undefined) return undefined;
      return {
        person: textOf(item, 'person'),
        epoch: numberOf(item, 'epoch'),
        strength: 'sign-in',
        createdAt: new Date(numberOf(item, 'createdAt')),
        seenAt: new Date(numberOf(item, 'seenAt')),
      };
    },

    async touch(hash, seenAt) {
      const update = new UpdateItemCommand({
        TableName: table,
        Key: key(hash),
        ConditionExpression: 'attribute_exists(pk)',
        UpdateExpression: 'SET seenAt = :at',
        ExpressionAttributeValues: { ':at': number(seenAt.getTime()) },
      });
      await db.send(update).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },

    async end(hash) {
      await db.send(new DeleteItemCommand({ TableName: table, Key: key(hash) }));
    },
  };
}

const key = (hash: string) => keyOf(`SESS#${hash}`, '-');
