import type { Json, JsonObject } from '#domain/words.ts';
import type { Field, LinesField } from '../fields.ts';
import type { Route } from '../route.ts';

/** One line of a lines field; `key` names it for life. */
export interface Row extends JsonObject {
  readonly key: string;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The rows of a lines field; what is not a row with a key is no row. */
export const rowsOf = (data: JsonObject, field: string): readonly Row[] => {
  const value = data[field];
  return isList(value) ? value.filter(isRow) : [];
};

const isRow = (value: Json): value is Row => isObject(value) && typeof value['key'] === 'string';

/** Keys used by any lines of a request: a new row takes none of them, so that rows may later be put together. */
export const usedKeys = (route: Route, data: JsonObject): ReadonlySet<string> =>
  new Set(
    Object.entries(route.fields)
      .filter(([, field]) => field.kind === 'lines')
      .flatMap(([id]) => rowsOf(data, id).map(({ key }) => key)),
  );

/** The next free key: `r1`, `r2`… */
export function freeKey(used: ReadonlySet<string>): string {
  let number = 1;
  while (used.has(`r${String(number)}`)) number += 1;
  return `r${String(number)}`;
}

/**
 * What an expression gave, in the form the field keeps: lists stay lists with one item or none, money is whole fen, figures
 * have the decimals of their field.
 */
export function asKept(field: Field, value: Json | undefined): Json | undefined {
  if (field.kind === 'lines') return asRows(field, listOf(value));
  if (field.kind === 'references') return listOf(value).filter(isObject).map(asReference);
  if (field.kind === 'departments') return listOf(value);
  if (field.kind === 'money') return typeof value === 'number' ? Math.round(value) : undefined;
  if (field.kind === 'number' && field.decimals !== undefined && typeof value === 'number')
    return Number(value.toFixed(field.decimals));
  return value ?? undefined;
}

/** What is drawn is whole fen and never less than nothing: that would give others more than there is. */
const asReference = (row: JsonObject): JsonObject => {
  const { amount } = row;
  return typeof amount === 'number' ? { ...row, amount: Math.max(Math.round(amount), 0) } : row;
};

const listOf = (value: Json | undefined): readonly Json[] => {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
};

/** Rows with the field's own columns and with keys that differ; the first of two equal keys keeps it. */
function asRows(field: LinesField, list: readonly Json[]): readonly Row[] {
  const objects = list.filter(isObject);
  const used = new Set(objects.map((row) => row['key']).filter((key) => typeof key === 'string'));
  const seen = new Set<string>();
  return objects.map((row) => {
    const own = row['key'];
    const key = typeof own === 'string' && !seen.has(own) ? own : freeKey(used);
    used.add(key);
    seen.add(key);
    const kept = Object.entries(row).filter(([name]) => Object.hasOwn(field.columns, name));
    return { ...Object.fromEntries(kept), key };
  });
}
