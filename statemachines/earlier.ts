import { addDays } from '#domain/dates.ts';
import { thingKey } from '#domain/thing-key.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import type { Known, RawAnswers, Reading } from './answers.ts';
import type { Earlier, Near } from './between.ts';
import { evaluate, unlessBroken } from './data.ts';
import { readAnswers } from './derive/reader.ts';
import type { RegisterRow } from './registers.ts';
import type { Asks, Route } from './route.ts';

/** A row of another request about the same thing. */
export interface EarlierRow extends RegisterRow {
  readonly request: string;
}

/** What a register says of a thing, by its key. */
export type RowsByKey = (
  register: string,
  key: string,
) => Promise<readonly { readonly request: string; readonly rows: readonly RegisterRow[] }[]>;

/** Whose form it is: the request's own rows are never earlier ones; days are counted back from its filing. */
export interface Asking {
  readonly request: string;
  readonly filedOn: string;
  readonly settings: JsonObject;
}

/** The thing a form is about; undefined while the form does not say which, as in `vehicle:` without a vehicle. */
export async function earlierKey(
  { key: named }: Pick<Earlier, 'key'>,
  data: JsonObject,
  settings: JsonObject,
): Promise<string | undefined> {
  const key = await unlessBroken(evaluate(named, data, { settings }));
  return typeof key !== 'string' || key === '' || key.endsWith(':') ? undefined : thingKey(key);
}

/** What came before with the same thing, within the days that the route says and ever since, or near; the newest first. */
export async function earlierRows(
  earlier: Earlier,
  data: JsonObject,
  { request, filedOn, settings }: Asking,
  rowsBy: RowsByKey,
): Promise<readonly EarlierRow[]> {
  const { register, days: back, near } = earlier;
  const days = spanOf(back, settings);
  const key = await earlierKey(earlier, data, settings);
  if (days === undefined || key === undefined) return [];
  const from = addDays(filedOn, -days);
  const isNear = await nearness(near, data, settings);
  return (await rowsBy(register, key))
    .filter((entry) => entry.request !== request)
    .flatMap((entry) => entry.rows.map((row) => ({ ...row, request: entry.request })))
    .filter(({ key: of, on, cells }) => of === key && (on >= from || isNear(cells)))
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1));
}

/** How far back, where the office has not left it empty. */
export function spanOf(span: Earlier['days'], settings: JsonObject): number | undefined {
  const value = typeof span === 'number' ? span : settings[span.setting];
  return typeof value === 'number' ? value : undefined;
}

/** Whether a row's figure lies within what the route says of the form's own. */
async function nearness(
  near: Near | undefined,
  data: JsonObject,
  settings: JsonObject,
): Promise<(cells: RegisterRow['cells']) => boolean> {
  const within = near && spanOf(near.within, settings);
  const to = near && (await unlessBroken(evaluate(near.to, data, { settings })));
  if (near === undefined || within === undefined || typeof to !== 'number') return () => false;
  return (cells) => {
    const figure = cells[near.column];
    return typeof figure === 'number' && Math.abs(to - figure) <= within;
  };
}

/** The fields that keep how much came before: `into` of every such rule. */
export async function earlierFields(
  route: Route,
  data: JsonObject,
  asking: Asking,
  rowsBy: RowsByKey,
): Promise<JsonObject> {
  const kept = await Promise.all(
    (route.earlier ?? []).map(async (earlier): Promise<readonly (readonly [string, Json])[]> => {
      if (earlier.into === undefined) return [];
      const rows = await earlierRows(earlier, data, asking, rowsBy);
      return [[earlier.into.field, amountOf(rows, earlier.into.column)]];
    }),
  );
  return Object.fromEntries(kept.flat());
}

/** The sum of a column, or how many rows there are. */
export const amountOf = (rows: readonly RegisterRow[], column: number | undefined): number =>
  column === undefined
    ? rows.length
    : rows.reduce((sum, { cells }) => {
        const value = cells[column];
        return sum + (typeof value === 'number' ? value : 0);
      }, 0);

/**
 * Reads a form that is filed or mended, with what came before in it: the form says which thing it is about, and what came
 * before may make it ask for more.
 */
export async function readWithEarlier(
  route: Route,
  asks: Asks,
  previous: JsonObject,
  raw: RawAnswers,
  known: Known,
  asking: Asking,
  rowsBy: RowsByKey | undefined,
): Promise<Reading> {
  const first = await readAnswers(route, asks, previous, raw, known);
  if (rowsBy === undefined || route.earlier === undefined) return first;
  const fields = await earlierFields(route, first.data, asking, rowsBy);
  return readAnswers(route, asks, { ...previous, ...fields }, raw, known);
}
