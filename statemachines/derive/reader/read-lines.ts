import type { Fault } from '#domain/fault.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import type { Known } from '../../answers.ts';
import { follow } from '../../data/calculate.ts';
import { freeKey, type Row, rowsOf, usedKeys } from '../../data/rows.ts';
import type { Column, LinesField } from '../../fields.ts';
import type { Ask, Route } from '../../route.ts';
import {
  keyTwice,
  lineNotApproved,
  missing,
  notAsked,
  notRows,
  tooFewRows,
  tooManyRows,
} from './faults.ts';
import { isBlank } from './read.ts';
import { readSimple } from './read-simple.ts';
import { sameJson } from './same-json.ts';
import { isTree, listed, type Tree } from './shape.ts';

export type LinesAsk = Exclude<Ask, string>;

/** Rows as read: those that can be read are there even where others have faults, so that sums say what they leave out. */
export interface RowsRead {
  readonly rows: readonly Row[];
  /** Where each row was sent, for faults found later. */
  readonly places: readonly string[];
  readonly faults: readonly Fault[];
}

interface Sent {
  readonly place: string;
  readonly cells: Tree;
}

/** Lines that may be added and dropped. A blank row is no row; a key given is kept, a new row takes the next free one. */
export function readOpenRows(
  route: Route,
  id: string,
  field: LinesField,
  ask: LinesAsk,
  previous: JsonObject,
  raw: unknown,
  known: Known,
): RowsRead {
  const { sent, faults } = sentRows(id, field, raw);
  const before = rowsOf(previous, id);
  const filled = sent.filter(({ cells }) =>
    Object.keys(ask.columns).some((name) => !isBlank(cells[name])),
  );
  const { keys, faults: keyFaults } = keysFor(filled, before, usedKeys(route, previous));
  const reads = filled.map((row, index) => {
    const key = keys[index] ?? '';
    const old = before.find((one) => one.key === key) ?? { key };
    return readCells(field, ask, row, old, known);
  });
  const counted =
    faults.length > 0 || filled.length >= field.min ? [] : [tooFewRows(field, id, field.min)];
  return {
    rows: reads.map(({ row }) => row),
    places: filled.map(({ place }) => place),
    faults: [...faults, ...counted, ...keyFaults, ...reads.flatMap((read) => read.faults)],
  };
}

/** Lines that were settled before: exactly the known rows, in their order; only the asked columns are read. */
export function readLockedRows(
  id: string,
  field: LinesField,
  ask: LinesAsk,
  previous: JsonObject,
  raw: unknown,
  known: Known,
): RowsRead {
  const { sent, faults } = sentRows(id, { ...field, max: Math.max(field.max, 500) }, raw);
  const own = rowsOf(previous, id);
  const rows =
    field.rowsFrom === undefined ? own : follow(field, rowsOf(previous, field.rowsFrom), own);
  const strange = sent.filter(({ cells }) => !rows.some(({ key }) => key === cells['key']));
  const twice = sent.filter(({ cells }, index) =>
    sent.slice(0, index).some((earlier) => earlier.cells['key'] === cells['key']),
  );
  const reads = rows.map((row, index) => {
    const match = sent.find(({ cells }) => cells['key'] === row.key);
    const place = match?.place ?? `${id}.${String(index)}`;
    return { place, ...readCells(field, ask, match ?? { place, cells: {} }, row, known) };
  });
  return {
    rows: reads.map(({ row }) => row),
    places: reads.map(({ place }) => place),
    faults: [
      ...faults,
      ...strange.map(({ place }) => lineNotApproved(place)),
      ...twice.filter((row) => !strange.includes(row)).map(({ place }) => keyTwice(place)),
      ...reads.flatMap((read) => read.faults),
    ],
  };
}

function sentRows(
  id: string,
  field: LinesField,
  raw: unknown,
): { readonly sent: readonly Sent[]; readonly faults: readonly Fault[] } {
  const rows = listed(raw);
  if (rows === undefined) return { sent: [], faults: [notRows(field, id)] };
  const sent = rows
    .slice(0, field.max + 1)
    .map(([index, cells]) => ({ place: `${id}.${String(index)}`, cells }));
  const misshapen = sent.filter(({ cells }) => !isBlank(cells) && !isTree(cells));
  return {
    sent: sent.flatMap(({ place, cells }) => (isTree(cells) ? [{ place, cells }] : [])),
    faults: [
      ...(rows.length > field.max ? [tooManyRows(field, id, field.max)] : []),
      ...misshapen.map(({ place }) => notRows(field, place)),
    ],
  };
}

/** A key for each row: the one given, where it is well formed and no other lines of the request have it. */
function keysFor(
  sent: readonly Sent[],
  before: readonly Row[],
  used: ReadonlySet<string>,
): { readonly keys: readonly string[]; readonly faults: readonly Fault[] } {
  const given = sent.map(({ cells: { key } }) =>
    typeof key === 'string' && /^[\w-]{1,40}$/u.test(key) ? key : undefined,
  );
  const mayKeep = (key: string): boolean => !used.has(key) || before.some((row) => row.key === key);
  const taken = new Set([...used, ...given.filter((key) => key !== undefined)]);
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const keys = given.map((key, index) => {
    if (key !== undefined && seen.has(key)) faults.push(keyTwice(sent[index]?.place ?? ''));
    const kept = key !== undefined && !seen.has(key) && mayKeep(key) ? key : freeKey(taken);
    taken.add(kept);
    seen.add(kept);
    return kept;
  });
  return { keys, faults };
}

function readCells(
  field: LinesField,
  ask: LinesAsk,
  { place, cells }: Sent,
  old: Row,
  known: Known,
): { readonly row: Row; readonly faults: readonly Fault[] } {
  const values = new Map<string, Json>(Object.entries(old));
  const faults: Fault[] = [];
  for (const [name, column] of Object.entries(field.columns)) {
    const at = `${place}.${name}`;
    const asked = ask.columns[name];
    const raw = Object.hasOwn(cells, name) ? cells[name] : undefined;
    if (asked === undefined) {
      if (column.calc === undefined && !isBlank(raw) && !isKnown(column, raw, old[name], known)) {
        faults.push(notAsked(at, column.label));
      }
      continue;
    }
    const read = readSimple(column, raw, at, known);
    values.delete(name);
    if ('faults' in read) faults.push(...read.faults);
    else if (read.value !== undefined) values.set(name, read.value);
    else if (asked === 'required') faults.push(missing(column, at));
  }
  const unknown = Object.keys(cells).filter(
    (name) => name !== 'key' && !Object.hasOwn(field.columns, name),
  );
  const strange = unknown
    .slice(0, 5)
    .map((name) => notAsked(`${place}.${name}`, { zh: name.slice(0, 30), en: name.slice(0, 30) }));
  return {
    row: { ...Object.fromEntries(values), key: old.key },
    faults: [...faults, ...strange],
  };
}

/** Whether an answer nobody asked for merely repeats what is known. */
export function isKnown(
  field: Column,
  raw: unknown,
  value: Json | undefined,
  known: Known,
): boolean {
  if (raw === value) return true;
  const read = readSimple(field, raw, '', known);
  return 'value' in read && sameJson(read.value, value);
}
