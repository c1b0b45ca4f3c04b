import type { Fault } from '#domain/fault.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import type { Known, RawAnswers, Reading } from '../answers.ts';
import { calculated, holds } from '../data.ts';
import { rowsOf } from '../data/rows.ts';
import type { LinesField } from '../fields.ts';
import type { Asks, Route } from '../route.ts';
import { missing } from './reader/faults.ts';
import { readLockedRows, readOpenRows } from './reader/read-lines.ts';
import { readReferences } from './reader/read-references.ts';
import { readSimple } from './reader/read-simple.ts';
import { shape, type Tree } from './reader/shape.ts';
import { calculationFaults, surplusFaults } from './reader/surplus.ts';

/**
 * Reads the answers to what is asked, over what is known already, and calculates. A field asked and left out is blank.
 * All faults are collected; on failure `data` holds what could be read, so that the page can show its sums. Answers to
 * what was not asked, and totals that do not follow from the lines, are refused unless they repeat what is known.
 */
export async function readAnswers(
  route: Route,
  asks: Asks,
  previous: JsonObject,
  raw: RawAnswers,
  known: Known,
): Promise<Reading> {
  const { data, faults } = await readForm(route, asks, previous, raw, known);
  return faults.length > 0 ? { ok: false, faults, data } : { ok: true, data };
}

/** What a form says, with the place (`items.3`) at which each row of each lines field was sent. */
export interface FormRead {
  readonly data: JsonObject;
  readonly faults: readonly Fault[];
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/** As `readAnswers`, for whoever shows the form again and must find each row where it was typed. */
export async function readForm(
  route: Route,
  asks: Asks,
  previous: JsonObject,
  raw: RawAnswers,
  known: Known,
): Promise<FormRead> {
  const sent = shape(raw);
  const reads = Object.entries(asks).map(([id, ask]) =>
    readField(route, id, ask, previous, sent, known),
  );
  const kept = Object.entries(previous).filter(([id]) => !Object.hasOwn(asks, id));
  const given = reads.flatMap(({ id, value }) =>
    value === undefined ? [] : [[id, value] as const],
  );
  const answered = await calculated(route, Object.fromEntries([...kept, ...given]), known);
  const places = new Map(reads.map((read) => [read.id, read.places]));
  const { data, dropped } = await withoutInapplicable(route, asks, answered, places, known);
  const own = [
    ...reads.flatMap((read) => read.faults).filter(({ at }) => !isUnder(at, dropped)),
    ...surplusFaults(route, asks, sent, previous, known),
  ];
  const all = own.length > 0 ? own : calculationFaults(route, sent, previous, data, places);
  return { data, faults: inFormOrder(asks, all).slice(0, mostFaults), places };
}

/** More faults than anyone mends at once; the rest shows when these are mended. */
const mostFaults = 60;

interface FieldRead {
  readonly id: string;
  readonly value: Json | undefined;
  readonly places: readonly string[];
  readonly faults: readonly Fault[];
}

function readField(
  route: Route,
  id: string,
  ask: Asks[string],
  previous: JsonObject,
  sent: Tree,
  known: Known,
): FieldRead {
  const field = route.fields[id];
  if (field === undefined) throw new Error(`${route.id} asks for ${id}, which it does not define`);
  const raw = Object.hasOwn(sent, id) ? sent[id] : undefined;
  if (field.kind === 'lines') {
    if (typeof ask === 'string') throw new Error(`${route.id} asks for ${id} without its columns`);
    const locked = ask.rows === 'locked' || field.rowsFrom !== undefined;
    const { rows, places, faults } = locked
      ? readLockedRows(id, field, ask, previous, raw, known)
      : readOpenRows(route, id, field, ask, previous, raw, known);
    return { id, value: rows, places, faults };
  }
  const required = ask === 'required';
  if (field.kind === 'references') {
    const { rows, faults } = readReferences(field, required, previous[id], raw, id, known);
    return { id, value: rows, places: [], faults };
  }
  const read = readSimple(field, raw, id, known);
  if ('faults' in read) return { id, value: undefined, places: [], faults: read.faults };
  const faults = required && read.value === undefined ? [missing(field, id)] : [];
  return { id, value: read.value, places: [], faults };
}

/** Drops answers to questions that do not apply, each question seen with those before it dropped. */
async function withoutInapplicable(
  route: Route,
  asks: Asks,
  answered: JsonObject,
  places: ReadonlyMap<string, readonly string[]>,
  known: Known,
): Promise<{ readonly data: JsonObject; readonly dropped: ReadonlySet<string> }> {
  let data = answered;
  const dropped = new Set<string>();
  for (const [id, field] of Object.entries(route.fields)) {
    if (!Object.hasOwn(asks, id)) continue;
    // A question may hang on one before it.
    // oxlint-disable-next-line no-await-in-loop
    if (field.when !== undefined && !(await holds(field.when, data, known))) {
      dropped.add(id);
      const { [id]: _dropped, ...rest } = data;
      // oxlint-disable-next-line no-await-in-loop
      data = await calculated(route, rest, known);
    } else if (field.kind === 'lines' && Object.values(field.columns).some(({ when }) => when)) {
      // oxlint-disable-next-line no-await-in-loop
      const rows = await applicableCells(field, id, data, places.get(id) ?? [], dropped, known);
      // oxlint-disable-next-line no-await-in-loop
      data = await calculated(route, { ...data, [id]: rows }, known);
    }
  }
  return { data, dropped };
}

/** The rows without cells whose question does not apply to their row; their places are added to `dropped`. */
const applicableCells = (
  field: LinesField,
  id: string,
  data: JsonObject,
  places: readonly string[],
  dropped: Set<string>,
  known: Known,
): Promise<readonly JsonObject[]> =>
  Promise.all(
    rowsOf(data, id).map(async (row, index) => {
      let kept: JsonObject = row;
      for (const [name, { when }] of Object.entries(field.columns)) {
        // oxlint-disable-next-line no-await-in-loop
        if (when === undefined || (await holds(when, { ...kept, form: data }, known))) continue;
        dropped.add(`${places[index] ?? id}.${name}`);
        const { [name]: _dropped, ...rest } = kept;
        kept = rest;
      }
      return kept;
    }),
  );

const isUnder = (at: string, places: ReadonlySet<string>): boolean =>
  [...places].some((place) => at === place || at.startsWith(`${place}.`));

function inFormOrder(asks: Asks, faults: readonly Fault[]): readonly Fault[] {
  const order = Object.keys(asks);
  const place = ({ at }: Fault): number => {
    const index = order.indexOf(at.split('.', 1)[0] ?? '');
    return index === -1 ? order.length : index;
  };
  return faults.toSorted((one, other) => place(one) - place(other));
}
