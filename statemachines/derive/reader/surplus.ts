import type { Fault } from '#domain/fault.ts';
import { narrow, parseYuan, yuan } from '#domain/money.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import type { Known } from '../../answers.ts';
import { rowsOf } from '../../data/rows.ts';
import type { Column, Field, LinesField } from '../../fields.ts';
import type { Asks, Route } from '../../route.ts';
import { onceAnswer } from '../../ties/judge-once.ts';
import { doesNotAddUp, notAsked, outOfRange } from './faults.ts';
import { isBlank } from './read.ts';
import { isKnown } from './read-lines.ts';
import { sameJson } from './same-json.ts';
import { isTree, listed, type Tree } from './shape.ts';

/** Answers to what was not asked, unless they repeat what is known; totals are judged by `calculationFaults`. */
export function surplusFaults(
  route: Route,
  asks: Asks,
  sent: Tree,
  previous: JsonObject,
  known: Known,
): readonly Fault[] {
  return (
    Object.entries(sent)
      // What is said of things that came before is for whoever knows them.
      .filter(([id]) => !Object.hasOwn(asks, id) && id !== onceAnswer)
      .flatMap(([id, raw]) => {
        const field = Object.hasOwn(route.fields, id) ? route.fields[id] : undefined;
        const name = id.slice(0, 30);
        if (field === undefined) return [notAsked(name, { zh: name, en: name })];
        if (field.calc !== undefined || isBlank(raw)) return [];
        return repeats(field, raw, previous[id], known) ? [] : [notAsked(id, field.label)];
      })
  );
}

function repeats(field: Field, raw: unknown, value: Json | undefined, known: Known): boolean {
  return field.kind === 'lines' || field.kind === 'references'
    ? sameJson(raw, value ?? [])
    : isKnown(field, raw, value, known);
}

/** Calculated values outside their bounds, and values sent for them that are not what the lines give. */
export function calculationFaults(
  route: Route,
  sent: Tree,
  previous: JsonObject,
  data: JsonObject,
  places: ReadonlyMap<string, readonly string[]>,
): readonly Fault[] {
  return Object.entries(route.fields).flatMap(([id, field]) => {
    const raw = Object.hasOwn(sent, id) ? sent[id] : undefined;
    if (field.calc === undefined) {
      return field.kind === 'lines' ? rowFaults(id, field, raw, data, places.get(id)) : [];
    }
    const changed = JSON.stringify(data[id]) !== JSON.stringify(previous[id]);
    return [
      ...(changed ? boundFaults(field, id, data[id]) : []),
      ...differenceFaults(field, id, raw, data[id]),
    ];
  });
}

function rowFaults(
  id: string,
  field: LinesField,
  raw: unknown,
  data: JsonObject,
  places: readonly string[] | undefined,
): readonly Fault[] {
  if (places === undefined) return [];
  const sent = new Map(listed(raw)?.map(([index, cells]) => [`${id}.${String(index)}`, cells]));
  const columns = Object.entries(field.columns).filter(([, { calc }]) => calc !== undefined);
  return rowsOf(data, id).flatMap((row, index) => {
    const place = places[index] ?? `${id}.${String(index)}`;
    const cells = sent.get(place);
    return columns.flatMap(([name, column]) => [
      ...boundFaults(column, `${place}.${name}`, row[name]),
      ...differenceFaults(
        column,
        `${place}.${name}`,
        isTree(cells) ? cells[name] : undefined,
        row[name],
      ),
    ]);
  });
}

function boundFaults(field: Field, at: string, value: Json | undefined): readonly Fault[] {
  if ((field.kind !== 'money' && field.kind !== 'number') || typeof value !== 'number') return [];
  if (value >= field.min && value <= field.max) return [];
  return [outOfRange(at, field.label, inWords(field, field.min), inWords(field, field.max))];
}

function differenceFaults(
  field: Column | Field,
  at: string,
  raw: unknown,
  value: Json | undefined,
): readonly Fault[] {
  return isBlank(raw) || sameJson(typed(field, raw), value)
    ? []
    : [doesNotAddUp(at, field.label, inWords(field, value ?? null))];
}

/** A total as it was sent: yuan in a string become fen, figures in a string a number. */
function typed({ kind }: Field, raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  if (kind === 'number') return Number(narrow(raw).replaceAll(',', ''));
  if (kind !== 'money') return raw;
  const read = parseYuan(raw.slice(0, 100));
  return 'fen' in read ? read.fen : raw;
}

function inWords(field: Field, value: Json): string {
  if (typeof value === 'number') return field.kind === 'money' ? yuan(value) : String(value);
  return typeof value === 'string' ? value : '—';
}
