import type { Expression, Json, JsonObject } from '#domain/words.ts';
import type { Column, LinesField } from '../fields.ts';
import type { Route } from '../route.ts';
import { rootNames } from './root-names.ts';
import { asKept, rowsOf, type Row } from './rows.ts';

/** Evaluates over a whole input: the data or a row, with `setting` and `request` beside it. */
export type Over = (expression: Expression, input: JsonObject) => Promise<Json | undefined>;

/** Fills every calculated field and column, each after those it reads. */
export async function calculate(route: Route, data: JsonObject, over: Over): Promise<JsonObject> {
  let filled = data;
  for (const id of calculationOrder(route)) {
    const field = route.fields[id];
    if (field === undefined) continue;
    if (field.calc !== undefined) {
      // Each calculation reads the ones before it.
      // oxlint-disable-next-line no-await-in-loop
      filled = put(filled, id, asKept(field, await over(field.calc, filled)));
    }
    if (field.kind === 'lines' && filled[id] !== undefined) {
      // oxlint-disable-next-line no-await-in-loop
      filled = put(filled, id, await calculateRows(field, id, filled, over));
    }
  }
  return filled;
}

async function calculateRows(
  field: LinesField,
  id: string,
  data: JsonObject,
  over: Over,
): Promise<readonly Row[]> {
  const order = columnOrder(field);
  const sources = field.rowsFrom === undefined ? undefined : rowsOf(data, field.rowsFrom);
  const rows = sources === undefined ? rowsOf(data, id) : follow(field, sources, rowsOf(data, id));
  const calculatedNames = new Set(order.map(([name]) => name));
  return Promise.all(
    rows.map(async (row) => {
      const source = sources?.find(({ key }) => key === row.key) ?? {};
      const typed = Object.entries(row).filter(([name]) => !calculatedNames.has(name));
      let filled: Row = { ...Object.fromEntries(typed), key: row.key };
      for (const [name, column, calc] of order) {
        // oxlint-disable-next-line no-await-in-loop
        const found = await over(calc, { ...source, ...filled, form: data });
        const value = asKept(column, found);
        if (value !== undefined) filled = { ...filled, [name]: value };
      }
      return filled;
    }),
  );
}

/** The rows of another field by key, in its order: shared columns are its, the others are kept. */
export const follow = (
  field: LinesField,
  sources: readonly Row[],
  rows: readonly Row[],
): readonly Row[] =>
  sources.map((source) => ({
    ...rows.find(({ key }) => key === source.key),
    ...Object.fromEntries(
      Object.entries(source).filter(
        ([name]) => Object.hasOwn(field.columns, name) && field.columns[name]?.calc === undefined,
      ),
    ),
    key: source.key,
  }));

const orders = new WeakMap<Route, readonly string[]>();

function calculationOrder(route: Route): readonly string[] {
  const known = orders.get(route);
  if (known !== undefined) return known;
  const reads = (id: string): readonly string[] => {
    const field = route.fields[id];
    if (field === undefined) return [];
    const lines = field.kind === 'lines' && field.rowsFrom !== undefined ? [field.rowsFrom] : [];
    return [...lines, ...(field.calc === undefined ? [] : rootNames(field.calc))];
  };
  const order = afterWhatTheyRead(Object.keys(route.fields), reads);
  orders.set(route, order);
  return order;
}

const columnOrders = new WeakMap<LinesField, readonly (readonly [string, Column, Expression])[]>();

function columnOrder(field: LinesField): readonly (readonly [string, Column, Expression])[] {
  const known = columnOrders.get(field);
  if (known !== undefined) return known;
  const reads = (name: string): readonly string[] => {
    const calc = field.columns[name]?.calc;
    // A column of that name in the source row is meant, not the column itself.
    return calc === undefined ? [] : rootNames(calc).filter((read) => read !== name);
  };
  const order = afterWhatTheyRead(Object.keys(field.columns), reads).flatMap((name) => {
    const column = field.columns[name];
    return column?.calc === undefined ? [] : [[name, column, column.calc] as const];
  });
  columnOrders.set(field, order);
  return order;
}

/** Names ordered so that each comes after those it reads; a circle, which the route check refuses, is cut somewhere. */
function afterWhatTheyRead(
  names: readonly string[],
  reads: (name: string) => readonly string[],
): readonly string[] {
  const done = new Set<string>();
  const visiting = new Set<string>();
  const visit = (name: string): void => {
    if (done.has(name) || visiting.has(name)) return;
    visiting.add(name);
    for (const read of reads(name)) visit(read);
    done.add(name);
  };
  for (const name of names) visit(name);
  return [...done].filter((name) => names.includes(name));
}

function put(data: JsonObject, id: string, value: Json | undefined): JsonObject {
  const { [id]: _old, ...rest } = data;
  return value === undefined ? rest : { ...rest, [id]: value };
}
