import type { DatabaseSync } from 'node:sqlite';
import type { DataObject } from '#statemachines/plain-data.ts';
import { idOf, keyOf, keysOf } from './keys.ts';
import { number, optionalText, text, type Row } from './row.ts';

export interface HistoryEvent {
  readonly id: number;
  readonly previous: number;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The details under the name they have on the wire: `{ stateEnteredEventDetails: {…} }`. */
  readonly details: DataObject | undefined;
}

export interface EventsTable {
  add(seq: number, event: HistoryEvent): void;
  page(
    seq: number,
    page: { readonly offset: number; readonly limit: number; readonly newestFirst: boolean },
  ): readonly HistoryEvent[];
}

export function eventsTable(store: DatabaseSync): EventsTable {
  const insert = store.prepare(
    'INSERT INTO events (key, type, previous, at, details) VALUES (?, ?, ?, ?, ?)',
  );
  const select = (order: 'ASC' | 'DESC') =>
    store.prepare(
      `SELECT * FROM events WHERE key BETWEEN ? AND ? ORDER BY key ${order} LIMIT ? OFFSET ?`,
    );
  const oldestFirst = select('ASC');
  const newestFirst = select('DESC');
  return {
    add(seq, { id, previous, type, at, details }) {
      const told = details === undefined ? null : JSON.stringify(details);
      insert.run(keyOf(seq, id), type, previous, at, told);
    },
    page: (seq, page) =>
      (page.newestFirst ? newestFirst : oldestFirst)
        .all(...keysOf(seq), page.limit, page.offset)
        .map((row) => read(row)),
  };
}

function read(row: Row): HistoryEvent {
  const told = optionalText(row, 'details');
  const details: DataObject | undefined = told === undefined ? undefined : JSON.parse(told);
  return {
    id: idOf(number(row, 'key')),
    previous: number(row, 'previous'),
    type: text(row, 'type'),
    at: number(row, 'at'),
    details,
  };
}
