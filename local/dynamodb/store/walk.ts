import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ItemKey } from '../table/item-key.ts';
import type { StoredItem } from './rows.ts';
import { storedItem } from './rows.ts';
import { bytesColumn } from './columns.ts';
import { indexTable, itemsTable } from './schema.ts';

interface Bound {
  readonly bytes: Uint8Array;
  readonly inclusive: boolean;
}

/** The part of a table or index that a query asks for. */
export interface KeyRange {
  readonly hash: Uint8Array;
  readonly low?: Bound | undefined;
  readonly high?: Bound | undefined;
}

export interface Walk {
  readonly table: number;
  /** Walks the table itself when absent. */
  readonly index?: string | undefined;
  /** Walks everything when absent. */
  readonly range?: KeyRange | undefined;
  readonly forward: boolean;
  /** Begins after this entry; an index needs to know where it lists the item too. */
  readonly after?: { readonly key: ItemKey; readonly at?: ItemKey | undefined } | undefined;
}

export interface WalkedItem extends StoredItem {
  /** The item's own hash key, by which parallel scans share a table out. */
  readonly hash: Uint8Array;
}

export type Walker = (walk: Walk) => Iterable<WalkedItem>;

/** Makes the function that reads items in order. Reading stops where the caller stops iterating. */
export function walker(store: DatabaseSync): Walker {
  const statements = new Map<string, StatementSync>();
  return function* walkItems(walk) {
    const { sql, parameters } = selection(walk);
    const statement = statements.get(sql) ?? store.prepare(sql);
    statements.set(sql, statement);
    for (const row of statement.iterate(...parameters)) {
      yield { ...storedItem(row), hash: bytesColumn(row, 'hash') };
    }
  };
}

function selection({ table, index, range, forward, after }: Walk) {
  const items = itemsTable(table);
  const order =
    index === undefined
      ? ['i.hash', 'i.range']
      : ['x.hash', 'x.range', 'x.item_hash', 'x.item_range'];
  const from =
    index === undefined
      ? `${items} AS i`
      : `${indexTable(table, index)} AS x CROSS JOIN ${items} AS i ON i.id = x.item`;
  const [hash = '', sort = ''] = order;
  const conditions: string[] = [];
  const parameters: Uint8Array[] = [];
  if (range !== undefined) {
    conditions.push(`${hash} = ?`);
    parameters.push(range.hash);
    for (const [bound, mark] of [
      [range.low, '>'],
      [range.high, '<'],
    ] as const) {
      if (bound === undefined) continue;
      conditions.push(`${sort} ${mark}${bound.inclusive ? '=' : ''} ?`);
      parameters.push(bound.bytes);
    }
  }
  if (after !== undefined) {
    // Within one hash key the comparison starts at the range key, which is what lets SQLite seek to it.
    const skipped = range === undefined ? 0 : 1;
    const own = [after.key.hash, after.key.range];
    const place = after.at === undefined ? own : [after.at.hash, after.at.range, ...own];
    const columns = order.slice(skipped);
    conditions.push(
      `(${columns.join(', ')}) ${forward ? '>' : '<'} (${columns.map(() => '?').join(', ')})`,
    );
    parameters.push(...place.slice(skipped));
  }
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const by = order.map((column) => `${column}${forward ? '' : ' DESC'}`).join(', ');
  const sql = `SELECT i.id, i.hash, i.size, i.item FROM ${from}${where} ORDER BY ${by}`;
  return { sql, parameters };
}
