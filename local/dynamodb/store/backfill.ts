import type { DatabaseSync } from 'node:sqlite';
import type { TableDefinition } from '../table/definition.ts';
import { keyInIndex } from '../table/item-key.ts';
import { integerColumn, textColumn } from './columns.ts';
import { expiresAt, parseItem } from './rows.ts';
import { indexTable, itemsTable, makeIndexTable } from './schema.ts';

/** Drops the indexes that are gone and fills those that are new. */
export function changeIndexes(
  store: DatabaseSync,
  table: number,
  { indexes: before }: TableDefinition,
  { indexes: after }: TableDefinition,
): void {
  for (const { name } of before) {
    if (!after.some((index) => index.name === name)) {
      store.exec(`DROP TABLE ${indexTable(table, name)}`);
    }
  }
  for (const index of after) {
    if (before.some(({ name }) => name === index.name)) continue;
    makeIndexTable(store, table, index);
    const add = store.prepare(
      `INSERT INTO ${indexTable(table, index.name)} SELECT ?, ?, hash, range, id FROM ${itemsTable(table)} WHERE id = ?`,
    );
    for (const { id, text } of everyItem(store, table)) {
      const at = keyInIndex(index, parseItem(text));
      if (at !== undefined) add.run(at.hash, at.range, id);
    }
  }
}

/** Computes anew when each item ends, because another attribute says so now. */
export function recomputeExpiry(
  store: DatabaseSync,
  table: number,
  expiry: string | undefined,
): void {
  const update = store.prepare(`UPDATE ${itemsTable(table)} SET expires = ? WHERE id = ?`);
  for (const { id, text } of everyItem(store, table)) {
    update.run(expiresAt(parseItem(text), expiry), id);
  }
}

/** In batches, because SQLite must not change a table while it is read. */
function* everyItem(store: DatabaseSync, table: number) {
  const select = store.prepare(
    `SELECT id, item FROM ${itemsTable(table)} WHERE id > ? ORDER BY id LIMIT 500`,
  );
  let last = 0;
  for (;;) {
    const rows = select.all(last);
    for (const row of rows) {
      last = integerColumn(row, 'id');
      yield { id: last, text: textColumn(row, 'item') };
    }
    if (rows.length === 0) return;
  }
}
