import type { DatabaseSync } from 'node:sqlite';
import type { JsonText } from '../json-text.ts';
import type { IndexDefinition, TableDefinition } from '../table/definition.ts';
import type { ItemKey } from '../table/item-key.ts';
import { keyInIndex } from '../table/item-key.ts';
import type { Attributes } from '../value/attribute-value.ts';
import { getAttribute } from '../value/attribute-value.ts';
import { integerColumn, textColumn } from './columns.ts';
import type { Row } from './columns.ts';
import { indexTable, itemsTable } from './schema.ts';

/** An item as it lies in the store. */
export interface StoredItem {
  readonly id: number;
  readonly text: JsonText;
  /** What DynamoDB counts, in bytes. */
  readonly size: number;
}

/** Where the indexes list an item, in the order of the table's indexes. */
export type IndexKeys = readonly (ItemKey | undefined)[];

/** The items of one table and their places in its indexes. Writes belong inside a transaction. */
export interface Rows {
  readonly get: (key: ItemKey) => StoredItem | undefined;
  readonly insert: (key: ItemKey, item: Attributes, text: JsonText, size: number) => void;
  readonly replace: (
    key: ItemKey,
    previous: { readonly id: number; readonly indexKeys: IndexKeys },
    item: Attributes,
    text: JsonText,
    size: number,
  ) => void;
  readonly remove: (
    key: ItemKey,
    previous: { readonly id: number; readonly indexKeys: IndexKeys },
  ) => void;
  readonly indexKeys: (item: Attributes) => IndexKeys;
}

export const parseItem = (text: JsonText): Attributes => JSON.parse(text);

export const storedItem = (row: Row): StoredItem => ({
  id: integerColumn(row, 'id'),
  text: textColumn(row, 'item'),
  size: integerColumn(row, 'size'),
});

/** `expiry` is the attribute that says when an item ends, if the table has one. */
export function tableRows(
  store: DatabaseSync,
  table: number,
  { indexes }: TableDefinition,
  expiry: string | undefined,
): Rows {
  const items = itemsTable(table);
  const select = store.prepare(`SELECT id, size, item FROM ${items} WHERE hash = ? AND range = ?`);
  const insert = store.prepare(
    `INSERT INTO ${items} (hash, range, expires, size, item) VALUES (?, ?, ?, ?, ?)`,
  );
  const update = store.prepare(`UPDATE ${items} SET expires = ?, size = ?, item = ? WHERE id = ?`);
  const remove = store.prepare(`DELETE FROM ${items} WHERE id = ?`);
  const places = indexes.map((index) => indexRows(store, table, index));

  return {
    get: ({ hash, range }) => {
      const row = select.get(hash, range);
      return row === undefined ? undefined : storedItem(row);
    },
    insert: (key, item, text, size) => {
      const { lastInsertRowid: id } = insert.run(
        key.hash,
        key.range,
        expiresAt(item, expiry),
        size,
        text,
      );
      for (const place of places) {
        const to = place.keyOf(item);
        if (to !== undefined) place.add(to, key, Number(id));
      }
    },
    replace: (key, previous, item, text, size) => {
      update.run(expiresAt(item, expiry), size, text, previous.id);
      for (const [at, place] of places.entries()) {
        const from = previous.indexKeys[at];
        const to = place.keyOf(item);
        if (sameKey(from, to)) continue;
        if (from !== undefined) place.remove(from, key);
        if (to !== undefined) place.add(to, key, previous.id);
      }
    },
    remove: (key, { id, indexKeys }) => {
      remove.run(id);
      for (const [at, place] of places.entries()) {
        const from = indexKeys[at];
        if (from !== undefined) place.remove(from, key);
      }
    },
    indexKeys: (item) => places.map((place) => place.keyOf(item)),
  };
}

function indexRows(store: DatabaseSync, table: number, index: IndexDefinition) {
  const rows = indexTable(table, index.name);
  const add = store.prepare(
    `INSERT INTO ${rows} (hash, range, item_hash, item_range, item) VALUES (?, ?, ?, ?, ?)`,
  );
  const remove = store.prepare(
    `DELETE FROM ${rows} WHERE hash = ? AND range = ? AND item_hash = ? AND item_range = ?`,
  );
  return {
    keyOf: (item: Attributes) => keyInIndex(index, item),
    add: (at: ItemKey, key: ItemKey, id: number) =>
      add.run(at.hash, at.range, key.hash, key.range, id),
    remove: (at: ItemKey, key: ItemKey) => remove.run(at.hash, at.range, key.hash, key.range),
  };
}

function sameKey(a: ItemKey | undefined, b: ItemKey | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Buffer.compare(a.hash, b.hash) === 0 && Buffer.compare(a.range, b.range) === 0;
}

/** Seconds since 1970, or null for an item that does not end. Only numbers count. */
export function expiresAt(item: Attributes, expiry: string | undefined): number | null {
  const value = expiry === undefined ? undefined : getAttribute(item, expiry);
  if (value === undefined || !('N' in value)) return null;
  const seconds = Math.floor(Number(value.N));
  return Number.isSafeInteger(seconds) ? seconds : null;
}
