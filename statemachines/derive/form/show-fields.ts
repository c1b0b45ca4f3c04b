import { capitals, yuan } from '#domain/money.ts';
import type { Json, JsonObject, Language } from '#domain/words.ts';
import type { Known } from '../../answers.ts';
import { isList, isObject, type Row, rowsOf } from '../../data/rows.ts';
import type { Column, Field, LinesField, ReferencesField, SimpleField } from '../../fields.ts';
import { attributes, type Html, markup, nothing } from '../../html.ts';
import type { Route } from '../../route.ts';
import { isFactor } from '../line-factors.ts';
import { comma, labelOf, say, words } from './setting.ts';
import { valueText } from './value-text.ts';

interface Showing {
  readonly route: Route;
  readonly data: JsonObject;
  readonly known: Known;
  readonly language: Language;
}

/**
 * Fields to be read, not filled: simple ones as rows of label and value, lines as tables with totals (in capitals too,
 * in Chinese) in which a cut is seen beside what was asked. What has no value yet is left out.
 */
export function showFields(
  route: Route,
  ids: readonly string[],
  data: JsonObject,
  known: Known,
  language: Language,
): Html {
  const showing = { route, data, known, language };
  const blocks: Html[] = [];
  let pairs: Html[] = [];
  const close = (): void => {
    if (pairs.length > 0) blocks.push(markup`<dl class="kv">${pairs}</dl>\n`);
    pairs = [];
  };
  for (const id of ids) {
    const field: Field | undefined = route.fields[id];
    if (field?.kind === 'lines') {
      close();
      blocks.push(linesTable(showing, id, field));
    } else if (field !== undefined) {
      pairs.push(pair(showing, id, field));
    }
  }
  close();
  return markup`${blocks}`;
}

function pair(showing: Showing, id: string, field: SimpleField | ReferencesField): Html {
  const value = showing.data[id];
  if (value === undefined || value === null || (isList(value) && value.length === 0))
    return nothing;
  const shown =
    field.kind === 'references'
      ? references(showing, value)
      : simpleValue(showing, id, field, value);
  return markup`<div><dt>${say(showing, field.label)}</dt><dd>${shown}</dd></div>\n`;
}

function simpleValue(
  { route, known, language }: Showing,
  id: string,
  field: SimpleField,
  value: Json,
): Html {
  const text = valueText(field, value, known.office, language);
  if (field.kind === 'long-text') {
    return markup`${text.split('\n').map((line, index) => markup`${index > 0 && markup`<br>`}${line}`)}`;
  }
  if (field.kind !== 'money' || typeof value !== 'number') return markup`${text}`;
  const spelt = language === 'zh' && id === route.amount ? `，${capitals(value)}` : '';
  return markup`<span class="nb">${text}</span>${spelt}`;
}

function references(showing: Showing, value: Json): Html {
  const rows = isList(value) ? value.filter(isObject) : [];
  return markup`${rows.map((row, index) => {
    const { number, request, headline, amount } = row;
    const drawn =
      typeof amount === 'number'
        ? showing.language === 'zh'
          ? `列支${yuan(amount)}元`
          : `${yuan(amount)} yuan drawn`
        : '';
    const parts = [number ?? request, headline, drawn]
      .filter((part) => typeof part === 'string')
      .filter((part) => part !== '');
    return markup`${index > 0 && markup`<br>`}${parts.join(comma(showing))}`;
  })}`;
}

interface Layout {
  readonly name: readonly [string, Column] | undefined;
  readonly details: readonly (readonly [string, Column])[];
  readonly amounts: readonly (readonly [string, Column])[];
}

/** What names a row, what stands small below it, and the amounts that get columns: factors of a product do not. */
function layoutOf({ columns }: LinesField): Layout {
  const all = Object.entries(columns);
  const amounts = all.filter(([name, { kind }]) => kind === 'money' && !isFactor(columns, name));
  const name = all.find((column) => !amounts.includes(column));
  const details = all.filter((column) => column !== name && !amounts.includes(column));
  return { name, details, amounts };
}

function linesTable(showing: Showing, id: string, field: LinesField): Html {
  const rows = rowsOf(showing.data, id);
  if (rows.length === 0) return nothing;
  const { name, details, amounts } = layoutOf(field);
  const cut = cutColumns(showing.route, field);
  const head = amounts.map(
    ([, column]) => markup`<th scope="col" class="num">${labelOf(showing, column)}</th>`,
  );
  const body = rows.map((row) => {
    const title = name === undefined ? '' : cellText(showing, name[1], row[name[0]]);
    const small = details
      .map(([detail, column]) => detailText(showing, column, row[detail]))
      .filter((text) => text !== '')
      .join(comma(showing));
    const cells = amounts.map(([amount]) =>
      amountCell(showing, numberAt(row, amount), less(row, amount, cut)),
    );
    return markup`<tr><th scope="row">${title}${small !== '' && markup`<span>${small}</span>`}</th>${cells}</tr>\n`;
  });
  return markup`<h3>${say(showing, field.label)}</h3>
<table class="lines"><thead><tr><th scope="col">${name === undefined ? '' : labelOf(showing, name[1])}</th>${head}</tr></thead>
<tbody>${body}</tbody>
${amounts.length > 0 && field.oneOf !== true && totalRow(showing, id, rows, amounts, cut)}</table>\n`;
}

function totalRow(
  showing: Showing,
  id: string,
  rows: readonly Row[],
  amounts: Layout['amounts'],
  cut: Cut | undefined,
): Html {
  const sum = (name: string): number =>
    rows.reduce((all, row) => all + (numberAt(row, name) ?? 0), 0);
  const cells = amounts.map(([name]) =>
    amountCell(showing, sum(name), cut?.to === name ? sum(cut.from) - sum(name) : 0),
  );
  const summed = new Set(Object.values(showing.route.fields).map(({ calc }) => calc));
  // In capitals stands what the request is about, never what somebody bears himself; of several sums without a name, none.
  const named =
    amounts.find(([name, { calc }]) => summed.has(`$sum(${id}.${name})`) && !isLeft(calc)) ??
    (amounts.length === 1 ? amounts[0] : undefined);
  const spelt = showing.language === 'zh' && named !== undefined ? capitals(sum(named[0])) : '';
  return markup`<tfoot><tr><th scope="row">${say(showing, words.total)}${spelt !== '' && markup`<span>${spelt}</span>`}</th>${cells}</tr></tfoot>`;
}

interface Cut {
  readonly from: string;
  readonly to: string;
}

/** Where rows follow others: what stood there, and what was given instead; none where a column of its own says so. */
function cutColumns(route: Route, { rowsFrom, columns }: LinesField): Cut | undefined {
  const source = rowsFrom === undefined ? undefined : route.fields[rowsFrom];
  if (source?.kind !== 'lines') return undefined;
  const money = Object.entries(columns).filter(([, { kind }]) => kind === 'money');
  if (money.some(([, { calc }]) => isDifference(calc))) return undefined;
  const isGiven = ([name, { calc }]: readonly [string, Column]): boolean =>
    calc !== undefined || Object.hasOwn(source.columns, name);
  const from = money.find(isGiven)?.[0];
  const to = money.find((column) => !isGiven(column))?.[0];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** What one amount exceeds another by, at least under a condition. */
const isLeft = (calc: string | undefined): boolean => /\w+ - \w+/u.test(calc ?? '');

const isDifference = (calc: string | undefined): boolean => /^\w+ - \w+$/u.test(calc ?? '');

const less = (row: JsonObject, name: string, cut: Cut | undefined): number =>
  cut?.to === name
    ? (numberAt(row, cut.from) ?? 0) - (numberAt(row, name) ?? numberAt(row, cut.from) ?? 0)
    : 0;

function amountCell({ language }: Showing, fen: number | undefined, cut: number): Html {
  const minus = language === 'zh' ? `减${yuan(cut)}` : `less ${yuan(cut)}`;
  return markup`<td${attributes({ class: 'num' })}>${fen === undefined ? '—' : yuan(fen)}${cut > 0 && markup`<span>${minus}</span>`}</td>`;
}

const numberAt = (row: JsonObject, name: string): number | undefined =>
  typeof row[name] === 'number' ? row[name] : undefined;

function cellText({ known, language }: Showing, column: Column, value: Json | undefined): string {
  return valueText(column, value, known.office, language);
}

/** Quantities and the like with their name: 数量2，单价214.25元. */
function detailText(showing: Showing, column: Column, value: Json | undefined): string {
  const text = cellText(showing, column, value);
  if (text === '' || (column.kind !== 'number' && column.kind !== 'money')) return text;
  const label = say(showing, column.label).replace(/\s*[（(][^（(]*[）)]$/u, '');
  return showing.language === 'zh' ? `${label}${text}` : `${label} ${text}`;
}
