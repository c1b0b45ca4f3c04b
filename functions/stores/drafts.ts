import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Draft } from '../deeds/rows.ts';
import { get, type Item, keyOf, partition, text, textOf, type Write } from './table.ts';

/** Drafts of one person (`DRAFT#person`/id). They are nobody else's business and leave no trail. */
export interface DraftStore {
  list(person: string): Promise<readonly Draft[]>;
  read(person: string, id: string): Promise<Draft | undefined>;
  save(draft: Draft): Promise<void>;
  discard(person: string, id: string): Promise<void>;
  /** Takes the draft into the transaction that submits it: it can be submitted once. */
  consume(person: string, id: string, refusal: () => Error): Write;
}

export function draftStore(db: DynamoDBClient, table: string): DraftStore {
  return {
    async list(person) {
      const items = await partition(db, table, `DRAFT#${person}`);
      return items.map(fromItem).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    },
    async read(person, id) {
      const item = await get(db, table, `DRAFT#${person}`, id);
      return item === undefined ? undefined : fromItem(item);
    },
    async save(draft) {
      const item = {
        ...keyOf(`DRAFT#${draft.person}`, draft.id),
        body: text(JSON.stringify(draft)),
      };
      await db.send(new PutItemCommand({ TableName: table, Item: item }));
    },
    async discard(person, id) {
      await db.send(new DeleteItemCommand({ TableName: table, Key: keyOf(`DRAFT#${person}`, id) }));
    },
    consume: (person, id, refusal) => ({
      item: {
        Delete: {
          TableName: table,
          Key: keyOf(`DRAFT#${person}`, id),
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      refusal,
    }),
  };
}

const fromItem = (item: Item): Draft => {
  const draft: Draft = JSON.parse(textOf(item, 'body'));
  return draft;
};
