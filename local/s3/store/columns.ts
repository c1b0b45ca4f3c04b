import type { SQLOutputValue } from 'node:sqlite';

export type Row = Readonly<Record<string, SQLOutputValue>>;

const broken = (column: string) => new Error(`the S3 store is damaged: column ${column}`);

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw broken(column);
}

export const maybeText = (row: Row, column: string): string | undefined =>
  row[column] === null ? undefined : text(row, column);

export function whole(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw broken(column);
}

export const maybeWhole = (row: Row, column: string): number | undefined =>
  row[column] === null ? undefined : whole(row, column);

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw broken(column);
}

/** Reads a column that holds a JSON object of texts. */
export function textMap(row: Row, column: string): Readonly<Record<string, string>> {
  const parsed: unknown = JSON.parse(text(row, column));
  if (typeof parsed !== 'object' || parsed === null) throw broken(column);
  return Object.fromEntries(
    Object.entries(parsed).map(([name, value]: [string, unknown]) => {
      if (typeof value !== 'string') throw broken(column);
      return [name, value];
    }),
  );
}
