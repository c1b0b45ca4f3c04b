import { yuan } from '#domain/money.ts';
import type { Expression, Json } from '#domain/words.ts';
import { rowsOf } from '../../data/rows.ts';
import type { Column, LinesField } from '../../fields.ts';
import { attributes, type Html, markup, nothing } from '../../html.ts';
import type { FormRead } from '../reader.ts';
import { isBlank } from '../reader/read.ts';
import type { LinesAsk } from '../reader/read-lines.ts';
import { isTree, listed, type Tree } from '../reader/shape.ts';
import { control } from './control.ts';
import {
  colon,
  faultAt,
  idAt,
  labelOf,
  nameAt,
  rowName,
  say,
  type Setting,
  words,
} from './setting.ts';
import { messageAt } from './simple-field.ts';
import { valueText } from './value-text.ts';

export interface FormRow {
  /** `items.3`: where it was typed, and where faults look for it. */
  readonly place: string;
  readonly cells: Tree;
  /** Whether anything asked has been answered here. */
  readonly touched: boolean;
  /** The row as read, calculated columns included; undefined while it is blank. */
  readonly read?: Readonly<Record<string, Json>>;
}

/** Rows to fill in. Without JavaScript a row is added, dropped and summed by sending the form to itself. */
export function linesField(
  setting: Setting,
  id: string,
  field: LinesField,
  ask: LinesAsk,
  rows: readonly FormRow[],
  totals: readonly Html[],
): Html {
  const locked = ask.rows === 'locked' || field.rowsFrom !== undefined;
  const anchor = idAt(setting, id);
  const hint =
    field.hint === undefined ? nothing : markup`<p class="hint">${say(setting, field.hint)}</p>\n`;
  const add =
    locked || rows.length >= field.max
      ? nothing
      : markup`<button class="btn" name="_add" value="${nameAt(setting, id)}">${say(setting, words.add)}</button>`;
  const sums = Object.values(field.columns).some(({ calc }) => calc !== undefined);
  const sum =
    sums || totals.length > 0
      ? markup`<button class="btn" name="_sum" value="1">${say(setting, words.sum)}</button>`
      : nothing;
  return markup`<section id="${anchor}" tabindex="-1"><h2>${say(setting, field.label)}</h2>
${hint}${messageAt(setting, id)}${rows.map((row, index) => rowGroup(setting, field, ask, row, index + 1, locked))}${add}${sum}
${totals}</section>
`;
}

/** The rows to show: those typed, or those the answers must follow; to start with as many blank ones as there must be. */
export function formRows(
  id: string,
  field: LinesField,
  ask: LinesAsk,
  raw: unknown,
  { data, places }: FormRead,
): readonly FormRow[] {
  const read = rowsOf(data, id);
  const readPlaces = places.get(id) ?? [];
  const typed = (listed(raw) ?? []).flatMap(([index, cells]) =>
    isTree(cells) ? [{ place: `${id}.${String(index)}`, cells }] : [],
  );
  const isTouched = (cells: Tree): boolean =>
    Object.keys(ask.columns).some((name) => !isBlank(cells[name]));
  if (ask.rows === 'locked' || field.rowsFrom !== undefined) {
    return read.map((row, index) => {
      const place = readPlaces[index] ?? `${id}.${String(index)}`;
      const cells = typed.find((one) => one.place === place)?.cells ?? {};
      const all = { ...row, ...cells, key: row.key };
      return { place, cells: all, touched: isTouched(all), read: row };
    });
  }
  const blank = Array.from({ length: Math.max(1, field.min) }, (_none, index) => ({
    place: `${id}.${String(index)}`,
    cells: {},
  }));
  const shown = typed.length > 0 ? typed : blank;
  return shown.map(({ place, cells }) => {
    const found = read[readPlaces.indexOf(place)];
    const row = { place, cells, touched: isTouched(cells) };
    return found === undefined ? row : { ...row, read: found };
  });
}

function rowGroup(
  setting: Setting,
  field: LinesField,
  ask: LinesAsk,
  row: FormRow,
  position: number,
  locked: boolean,
): Html {
  const name = rowName(setting, position);
  const columns = Object.entries(field.columns);
  const cells = columns.map(([column, asked], index) => {
    const label = `${index === 0 ? `${name}${colon(setting)}` : ''}${labelOf(setting, asked)}`;
    return ask.columns[column] === undefined
      ? fixedCell(setting, row, column, asked, label)
      : typedCell(setting, row, column, asked, {
          label,
          required: ask.columns[column] === 'required',
          long: index > 0 && isLong(asked),
        });
  });
  const key = row.cells['key'];
  const hidden =
    typeof key === 'string' && key !== ''
      ? markup`<input${attributes({ type: 'hidden', name: nameAt(setting, `${row.place}.key`), value: key })}>\n`
      : nothing;
  const drop = locked
    ? nothing
    : markup`<button class="plain" name="_drop" value="${nameAt(setting, row.place)}" aria-label="${say(setting, words.drop)}${setting.language === 'zh' ? '' : ' '}${setting.language === 'zh' ? name : name.toLowerCase()}">${say(setting, words.drop)}</button>\n`;
  const messages = [row.place, ...columns.map(([column]) => `${row.place}.${column}`)].map((at) =>
    messageAt(setting, at),
  );
  const counted = columns[1]?.[1].kind === 'number';
  // In one line where the page is wide.
  const flat = columns.length < 4 || (counted && columns.length === 4);
  return markup`<div class="item n${String(columns.length)}${counted && ' counted'}${flat && ' flat'}" role="group"${attributes({ id: idAt(setting, row.place), tabindex: '-1', 'aria-label': name })}>
${cells}${drop}${messages}${hidden}</div>\n`;
}

/** Words or an invoice's number: what does not fit beside another control on a phone. */
const isLong = (field: Column): boolean => field.kind === 'text' && field.max >= 40;

interface TypedCell {
  readonly label: string;
  readonly required: boolean;
  readonly long: boolean;
}

function typedCell(
  setting: Setting,
  row: FormRow,
  column: string,
  field: Column,
  { label, required, long }: TypedCell,
): Html {
  const at = `${row.place}.${column}`;
  const id = idAt(setting, at);
  const fault = faultAt(setting, at);
  const described = {
    id,
    name: nameAt(setting, at),
    ...(fault === undefined ? {} : { fault: `${id}-fault` }),
  };
  const mark = required ? '' : say(setting, words.optional);
  const look = [long && 'long', fault !== undefined && 'err'].filter((name) => name !== false);
  return markup`<div${attributes({ class: look.length > 0 && look.join(' ') })}><label for="${id}">${label}${mark}</label>${control(setting, field, row.cells[column], described, true)}</div>\n`;
}

/** A cell nobody types into: what another row says, or what this one adds up to. */
function fixedCell(
  setting: Setting,
  row: FormRow,
  column: string,
  field: Column,
  label: string,
): Html {
  const value = row.read?.[column];
  const isMoney = field.kind === 'money';
  const text =
    isMoney && typeof value === 'number'
      ? yuan(value)
      : valueText(field, value, setting.known.office, setting.language);
  if (field.calc === undefined) {
    return markup`<div><span class="label">${label}</span><span class="${isMoney ? 'fixed num' : 'fixed'}">${text}</span></div>\n`;
  }
  const missing = value === undefined && row.touched;
  const output = {
    class: missing ? 'num red' : 'num',
    id: idAt(setting, `${row.place}.${column}`),
    'data-times': timesOf(setting, row, field.calc),
  };
  return markup`<div class="money"><span class="label">${label}</span><output${attributes(output)}>${missing ? say(setting, words.notCounted) : text || '—'}</output></div>\n`;
}

/** The controls a product is made of, for the script that shows it while one types. */
function timesOf(setting: Setting, row: FormRow, calc: Expression): string | undefined {
  const [, one, other] = /^(\w+) \* (\w+)$/u.exec(calc) ?? [];
  if (one === undefined || other === undefined) return undefined;
  return [one, other].map((name) => idAt(setting, `${row.place}.${name}`)).join(' ');
}
