import type { SQLOutputValue } from 'node:sqlite';

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** The readers below throw when a column does not hold what the schema says, that is, when the file is damaged. */
export function textColumn(row: Row, name: string): string {
  const value = row[name];
  if (typeof value === 'string') return value;
  throw new TypeError(`The store holds no text in ${name}`);
}

export function integerColumn(row: Row, name: string): number {
  const value = row[name];
  if (typeof value === 'number') return value;
  throw new TypeError(`The store holds no number in ${name}`);
}

export function bytesColumn(row: Row, name: string): Uint8Array {
  const value = row[name];
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`The store holds no bytes in ${name}`);
}
