import { dayNumber, isDate } from '#domain/dates.ts';
import type { Json } from '#domain/words.ts';
import type { Column } from '../../fields.ts';
import type { Asks, Route } from '../../route.ts';
import type { FormRead } from '../reader.ts';
import { isBlank } from '../reader/read.ts';
import { listed, type Tree } from '../reader/shape.ts';
import { formRows } from './lines-field.ts';

/**
 * What was typed, with every empty cell that begins with something filled so. Only for showing a form: what is sent
 * without it stays empty, so that whoever answers has seen it.
 */
export function begun(route: Route, asks: Asks, typed: Tree, read: FormRead): Tree {
  const filled = Object.entries(asks).flatMap(([id, ask]) => {
    const field = route.fields[id];
    if (field?.kind !== 'lines' || typeof ask === 'string') return [];
    const begins = Object.entries(field.columns).filter(
      ([name, { begins: from }]) => from !== undefined && ask.columns[name] !== undefined,
    );
    const sent = new Map(listed(typed[id]) ?? []);
    for (const { place, cells, read: row } of formRows(id, field, ask, typed[id], read)) {
      const more = begins.flatMap(([name, { begins: from }]) => {
        const value = isBlank(cells[name]) && row !== undefined ? beginning(from, row) : undefined;
        return value === undefined ? [] : [[name, value] as const];
      });
      if (more.length > 0) {
        sent.set(Number(place.split('.')[1]), { ...cells, ...Object.fromEntries(more) });
      }
    }
    return begins.length === 0 || sent.size === 0 ? [] : [[id, Object.fromEntries(sent)] as const];
  });
  return filled.length === 0 ? typed : { ...typed, ...Object.fromEntries(filled) };
}

function beginning(
  begins: Column['begins'],
  row: Readonly<Record<string, Json>>,
): Json | undefined {
  if (begins === undefined) return undefined;
  if ('column' in begins) return row[begins.column];
  const [from = '', to = ''] = begins.days.map((name) => row[name]);
  const isSpan =
    typeof from === 'string' && typeof to === 'string' && isDate(from) && isDate(to) && from <= to;
  return isSpan ? dayNumber(to) - dayNumber(from) + 1 : undefined;
}
