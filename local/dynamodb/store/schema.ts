import type { DatabaseSync } from 'node:sqlite';
import type { IndexDefinition } from '../table/definition.ts';

/** Makes the tables that describe tables. `transactions` remembers which tokens have been honoured. */
export function makeSchema(store: DatabaseSync): void {
  store.exec(`
    CREATE TABLE IF NOT EXISTS tables (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      uuid TEXT NOT NULL,
      created INTEGER NOT NULL,
      definition TEXT NOT NULL,
      expiry TEXT,
      tags TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS transactions (
      token TEXT PRIMARY KEY,
      request BLOB NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS transactions_at ON transactions (at);
  `);
}

export const itemsTable = (table: number): string => `items_${table}`;

/** Names of indexes differ in case too, which SQLite's own names do not: hence the hexadecimal. */
export const indexTable = (table: number, index: string): string =>
  `index_${table}_${Buffer.from(index).toString('hex')}`;

/** One row per item; `item` comes last, so that the other columns are read without its overflow pages. */
export function makeItemsTable(store: DatabaseSync, table: number): void {
  const items = itemsTable(table);
  store.exec(`
    CREATE TABLE ${items} (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL,
      range BLOB NOT NULL,
      expires INTEGER,
      size INTEGER NOT NULL,
      item TEXT NOT NULL,
      UNIQUE (hash, range)
    ) STRICT;
    CREATE INDEX ${items}_expires ON ${items} (expires) WHERE expires IS NOT NULL;
  `);
}

/** One row per item that an index lists, in the index's order; ties stand in the order of the table. */
export function makeIndexTable(
  store: DatabaseSync,
  table: number,
  { name }: IndexDefinition,
): void {
  store.exec(`
    CREATE TABLE ${indexTable(table, name)} (
      hash BLOB NOT NULL,
      range BLOB NOT NULL,
      item_hash BLOB NOT NULL,
      item_range BLOB NOT NULL,
      item INTEGER NOT NULL,
      PRIMARY KEY (hash, range, item_hash, item_range)
    ) STRICT, WITHOUT ROWID;
  `);
}
