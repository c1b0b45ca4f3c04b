import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { get, keyOf, number, numberOf, text, textOf } from './table.ts';

/** What somebody typed and could not send yet, because they had to show who they are first. */
export interface KeptForm {
  /** Path and query of the page that shows it again. */
  readonly page: string;
  /** Who typed it, as far as that was known; nobody else is shown it. */
  readonly person?: string;
  /** The fields, sealed. */
  readonly sealed: string;
  readonly expiresAt: Date;
}

export interface KeptFormStore {
  keep(hash: string, form: KeptForm): Promise<void>;
  find(hash: string): Promise<KeptForm | undefined>;
}

/**
 * | pk          | sk  | page    | person    | sealed | expires         |
 * | ----------- | --- | ------- | --------- | ------ | --------------- |
 * | KEPT#<hash> | -   | /a/step | p7 or ''  | text   | TTL, in seconds |
 */
export function keptFormStore(db: DynamoDBClient, table: string): KeptFormStore {
  return {
    async keep(hash, { page, person = '', sealed, expiresAt }) {
      const Item = {
        ...keyOf(`KEPT#${hash}`, '-'),
        page: text(page),
        person: text(person),
        sealed: text(sealed),
        expires: number(Math.ceil(expiresAt.getTime() / 1000)),
      };
      await db.send(new PutItemCommand({ TableName: table, Item }));
    },

    async find(hash) {
      const item = await get(db, table, `KEPT#${hash}`, '-');
      if (item === undefined) return undefined;
      const person = textOf(item, 'person');
      return {
        page: textOf(item, 'page'),
        ...(person === '' ? {} : { person }),
        sealed: textOf(item, 'sealed'),
        expiresAt: new Date(numberOf(item, 'expires') * 1000),
      };
    },
  };
}
