import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { StepKey } from '#domain/request.ts';
import { get, type Item, keyOf, number, numberOf, text, textOf } from './table.ts';

/** A link in a mail: a way for one person to reach one step, good until its day or until an epoch is raised. */
export interface LinkRow extends StepKey {
  readonly person: string;
  readonly request: string;
  readonly stepEpoch: number;
  readonly personEpoch: number;
  /** The decision that its reader, as the second person, is asked to confirm; left out where the step itself is meant. */
  readonly confirms?: string;
  /** The paper to sign for, at the hand-over whose number is `round`; the link then leads to no step. */
  readonly paper?: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

export interface LinkStore {
  issue(hash: string, row: LinkRow): Promise<void>;
  find(hash: string): Promise<LinkRow | undefined>;
  /** Takes one of the two mails that a person may ask for in five minutes; false when both are taken. */
  mayRemail(person: string, now: Date): Promise<boolean>;
}

/** A link that ended is kept as long, so that it can still say truthfully why it opens nothing. */
const keptDays = 90;
const remailWindow = 5 * 60_000;

/**
 * | pk            | sk  | holds                                                                    |
 * | ------------- | --- | ------------------------------------------------------------------------ |
 * | LINK#<hash>   | -   | the row; never written again: reading a link changes nothing             |
 * | REMAIL#person | -   | `last` and `before`: when the last two fresh links were asked for        |
 */
export function linkStore(db: DynamoDBClient, table: string): LinkStore {
  return {
    async issue(hash, row) {
      await db.send(new PutItemCommand({ TableName: table, Item: toItem(hash, row) }));
    },

    async find(hash) {
      const item = await get(db, table, `LINK#${hash}`, '-');
      return item === undefined ? undefined : fromItem(item);
    },

    async mayRemail(person, now) {
      const update = new UpdateItemCommand({
        TableName: table,
        Key: keyOf(`REMAIL#${person}`, '-'),
        ConditionExpression: 'attribute_not_exists(#before) OR #before <= :since',
        UpdateExpression:
          'SET #before = if_not_exists(#last, :never), #last = :now, expires = :ttl',
        ExpressionAttributeNames: { '#before': 'before', '#last': 'last' },
        ExpressionAttributeValues: {
          ':never': number(0),
          ':now': number(now.getTime()),
          ':since': number(now.getTime() - remailWindow),
          ':ttl': number(seconds(now) + 3600),
        },
      });
      try {
        await db.send(update);
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}

const seconds = (at: Date): number => Math.ceil(at.getTime() / 1000);

const toItem = (hash: string, row: LinkRow): Item => ({
  ...keyOf(`LINK#${hash}`, '-'),
  person: text(row.person),
  request: text(row.request),
  step: text(row.step),
  item: text(row.item),
  round: number(row.round),
  stepEpoch: number(row.stepEpoch),
  personEpoch: number(row.personEpoch),
  ...(row.confirms === undefined ? {} : { confirms: text(row.confirms) }),
  ...(row.paper === undefined ? {} : { paper: text(row.paper) }),
  issuedAt: number(row.issuedAt.getTime()),
  expiresAt: number(row.expiresAt.getTime()),
  expires: number(seconds(row.expiresAt) + keptDays * 86_400),
});

const fromItem = (item: Item): LinkRow => ({
  person: textOf(item, 'person'),
  request: textOf(item, 'request'),
  step: textOf(item, 'step'),
  item: textOf(item, 'item'),
  round: numberOf(item, 'round'),
  stepEpoch: numberOf(item, 'stepEpoch'),
  personEpoch: numberOf(item, 'personEpoch'),
  ...(item['confirms'] === undefined ? {} : { confirms: textOf(item, 'confirms') }),
  ...(item['paper'] === undefined ? {} : { paper: textOf(item, 'paper') }),
  issuedAt: new Date(numberOf(item, 'issuedAt')),
  expiresAt: new Date(numberOf(item, 'expiresAt')),
});
