import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { noTable } from '../dynamo-error.ts';
import { isRecord } from '../request/input.ts';
import type { TableDefinition } from '../table/definition.ts';
import { definitionJson } from '../table/definition-json.ts';
import { readDefinition } from '../table/read-definition.ts';
import { changeIndexes, recomputeExpiry } from './backfill.ts';
import type { Row } from './columns.ts';
import { integerColumn, textColumn } from './columns.ts';
import type { Rows } from './rows.ts';
import { tableRows } from './rows.ts';
import { indexTable, itemsTable, makeIndexTable, makeItemsTable } from './schema.ts';

export interface Table {
  readonly id: number;
  readonly uuid: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly definition: TableDefinition;
  /** The attribute that says when an item ends. */
  readonly expiry: string | undefined;
  readonly tags: ReadonlyMap<string, string>;
  readonly rows: Rows;
}

type TableChange = Partial<Pick<Table, 'definition' | 'expiry' | 'tags'>>;

/** All tables, held in memory and written through. Changes belong inside a transaction; see `reload`. */
export interface Catalog {
  /** Throws `ResourceNotFoundException`. */
  readonly get: (name: string) => Table;
  readonly find: (name: string) => Table | undefined;
  /** In the order of their names. */
  readonly all: () => readonly Table[];
  readonly create: (
    definition: TableDefinition,
    tags: ReadonlyMap<string, string>,
    now: Date,
  ) => Table;
  readonly change: (table: Table, change: TableChange) => Table;
  readonly drop: (table: Table) => void;
  /** Reads the tables from the store again, for when a transaction that changed them has failed. */
  readonly reload: () => void;
}

export function openCatalog(store: DatabaseSync): Catalog {
  const tables = new Map<string, Table>();
  const selectAll = store.prepare('SELECT * FROM tables');
  const insert = store.prepare(
    'INSERT INTO tables (name, uuid, created, definition, tags) VALUES (?, ?, ?, ?, ?)',
  );
  const update = store.prepare(
    'UPDATE tables SET definition = ?, expiry = ?, tags = ? WHERE id = ?',
  );
  const remove = store.prepare('DELETE FROM tables WHERE id = ?');

  const reload = () => {
    tables.clear();
    for (const row of selectAll.all()) {
      const table = readTable(store, row);
      tables.set(table.definition.name, table);
    }
  };
  reload();

  return {
    get: (name) => {
      const table = tables.get(name);
      if (table === undefined) throw noTable();
      return table;
    },
    find: (name) => tables.get(name),
    all: () =>
      [...tables.values()].toSorted((a, b) => (a.definition.name < b.definition.name ? -1 : 1)),
    create: (definition, tags, now) => {
      const [uuid, created] = [randomUUID(), now.getTime()];
      const { lastInsertRowid } = insert.run(
        definition.name,
        uuid,
        created,
        JSON.stringify(definitionJson(definition)),
        JSON.stringify(Object.fromEntries(tags)),
      );
      const id = Number(lastInsertRowid);
      makeItemsTable(store, id);
      for (const index of definition.indexes) makeIndexTable(store, id, index);
      const rows = tableRows(store, id, definition, undefined);
      const table = { id, uuid, created, definition, expiry: undefined, tags, rows };
      tables.set(definition.name, table);
      return table;
    },
    change: (table, change) => {
      const { id, definition, expiry, tags } = { ...table, ...change };
      update.run(
        JSON.stringify(definitionJson(definition)),
        expiry ?? null,
        JSON.stringify(Object.fromEntries(tags)),
        id,
      );
      changeIndexes(store, id, table.definition, definition);
      if (expiry !== table.expiry) recomputeExpiry(store, id, expiry);
      const rows = tableRows(store, id, definition, expiry);
      const changed = { ...table, definition, expiry, tags, rows };
      tables.set(definition.name, changed);
      return changed;
    },
    drop: ({ id, definition }) => {
      remove.run(id);
      for (const { name } of definition.indexes) store.exec(`DROP TABLE ${indexTable(id, name)}`);
      store.exec(`DROP TABLE ${itemsTable(id)}`);
      tables.delete(definition.name);
    },
    reload,
  };
}

function readTable(store: DatabaseSync, row: Row): Table {
  const id = integerColumn(row, 'id');
  const definition = readDefinition(readRecord(textColumn(row, 'definition')));
  const expiry = row['expiry'] === null ? undefined : textColumn(row, 'expiry');
  const tags = Object.entries(readRecord(textColumn(row, 'tags')));
  return {
    id,
    uuid: textColumn(row, 'uuid'),
    created: integerColumn(row, 'created'),
    definition,
    expiry,
    tags: new Map(tags.map(([key, value]) => [key, String(value)])),
    rows: tableRows(store, id, definition, expiry),
  };
}

function readRecord(text: string) {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) throw new TypeError('The store describes no table');
  return value;
}
