import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { get, keyOf, text, textOf } from './table.ts';

/** A file on its way in (`FILE#id`): announced by one person, then pinned to the bytes that were checked. */
export interface FileRow {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly kind: string;
  readonly key: string;
  readonly at: string;
  readonly sha256?: string;
  readonly size?: number;
  /** Version of the object that was hashed: what is served later is this one, whatever is uploaded over it. */
  readonly version?: string;
}

export interface FileStore {
  read(id: string): Promise<FileRow | undefined>;
  save(file: FileRow): Promise<void>;
}

export const fileStore = (db: DynamoDBClient, table: string): FileStore => ({
  async read(id) {
    const item = await get(db, table, `FILE#${id}`, 'FILE');
    if (item === undefined) return undefined;
    const file: FileRow = JSON.parse(textOf(item, 'body'));
    return file;
  },
  async save(file) {
    const item = { ...keyOf(`FILE#${file.id}`, 'FILE'), body: text(JSON.stringify(file)) };
    await db.send(new PutItemCommand({ TableName: table, Item: item }));
  },
});
