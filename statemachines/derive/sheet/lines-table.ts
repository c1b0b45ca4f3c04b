import { characters } from '#domain/characters.ts';
import { capitals, yuan } from '#domain/money.ts';
import type { Office } from '#domain/office.ts';
import type { Json } from '#domain/words.ts';
import type { Row as DataRow } from '../../data/rows.ts';
import type { Column as FieldColumn, LinesField } from '../../fields.ts';
import type { Column, Row, Table, Total } from '../../sheet.ts';
import { isFactor } from '../line-factors.ts';
import { type Fitting, fitted } from './column-widths.ts';
import { valueWords } from './value-words.ts';

type Named = readonly [name: string, column: FieldColumn];

/** Where a table of lines stands: its field, its rows, and who last filled it (said beside a cut). */
export interface Lines {
  readonly field: LinesField;
  readonly rows: readonly DataRow[];
  readonly filledBy?: string;
  /** Whether the sheet says the total in capitals elsewhere. */
  readonly totalElsewhere: boolean;
}

/**
 * Lines as a numbered table with the sums of its amounts. A line that was cut shows why below it, and is struck through
 * where nothing was left of it.
 */
export function linesTable(lines: Lines, office: Office): Table {
  const { field, rows } = lines;
  const columns = Object.entries(field.columns);
  const reasons = columns.filter(([, column]) => isReason(column));
  const shown = columns.filter(([, column]) => !isReason(column));
  return {
    kind: 'table',
    title: field.label.zh,
    columns: fitted([
      position,
      ...shown.map(([name, column]) => fittingOf(name, column, lines, office)),
    ]),
    rows: rows.map((row, index) => rowOf(row, index, columns, shown, reasons, lines, office)),
    totals: totalsOf(lines, shown),
  };
}

const position: Fitting = {
  column: { heading: '序号', width: 34, align: 'centre' },
  gives: 'nothing',
};

/** A text asked only under a condition explains its line: it needs no column of its own. */
const isReason = ({ kind, when }: FieldColumn): boolean => kind === 'text' && when !== undefined;

function fittingOf(name: string, column: FieldColumn, { rows }: Lines, office: Office): Fitting {
  const { kind } = column;
  const heading = column.label.zh;
  if (kind === 'money') return { column: { heading, width: 74, align: 'figures' }, gives: 'some' };
  if (kind === 'number') {
    const figures: Column = { heading, width: 48, align: 'figures' };
    return { column: figures, gives: 'some', least: twoCharacters };
  }
  if (kind === 'date') return { column: { heading, width: 68, align: 'left' }, gives: 'nothing' };
  const cells = rows.map((row) => cellWords(column, row[name], office));
  // A heading of three characters stays whole: 出差人.
  const own = padding + Math.max(widthOf(heading.slice(0, 3)), ...cells.map(widthOf));
  if (kind === 'choice' || kind === 'yes-no')
    return shortWords({ heading, width: 44, align: 'centre' }, own, 66);
  if (kind === 'person') return shortWords({ heading, width: 60, align: 'left' }, own, 60);
  if (kind === 'standard') return shortWords({ heading, width: 80, align: 'left' }, own, 80);
  const width = Math.min(Math.max(own, leastWords), mostWords);
  const number = padding + Math.max(0, ...cells.map((cell) => numberIn(cell) * figure));
  return { column: { heading, width, align: 'left' }, gives: 'words', number };
}

/** Words of a few characters, which stay in one line as long as they need no more than `most`. */
const shortWords = (column: Column, own: number, most: number): Fitting => ({
  column: { ...column, width: Math.max(column.width, Math.min(own, most)) },
  gives: 'some',
  least: Math.min(own, most),
});

/** Columns of words that may break over lines. */
const leastWords = 72;
const mostWords = 130;
/** Of a cell, left and right; of a Chinese character and of a figure as they are set. */
const padding = 10;
const character = 10.5;
/** For a heading of which no character stands alone. */
const twoCharacters = 2 * character + padding;
const figure = 5.9;

const widthOf = (words: string): number =>
  characters(words).reduce((sum, one) => sum + (/[\x20-\x7E]/u.test(one) ? figure : character), 0);

/** How many characters the longest number or foreign word has. */
const numberIn = (words: string): number =>
  Math.max(0, ...[...words.matchAll(/[\p{Script=Latin}\p{Nd}-]{6,}/gu)].map(([run]) => run.length));

function rowOf(
  row: DataRow,
  index: number,
  columns: readonly Named[],
  shown: readonly Named[],
  reasons: readonly Named[],
  { filledBy }: Lines,
  office: Office,
): Row {
  const cut = cutOf(row, columns);
  const said = reasons
    .map(([name, column]) => ({
      label: column.label.zh,
      words: valueWords(column, row[name], office),
    }))
    .filter(({ words }) => words !== '');
  const reason = said.map(({ label, words }) => (cut === undefined ? `${label}：${words}` : words));
  const by = filledBy === undefined ? '' : `（${filledBy}）`;
  const why =
    cut === undefined
      ? reason.join('；')
      : `${cut.struck ? '全部核减' : `核减${yuan(cut.fen)}元`}：${reason.join('；') || '未写理由'}${by}`;
  return {
    cells: [
      String(index + 1),
      ...shown.map(([name, column]) => cellWords(column, row[name], office)),
    ],
    ...(cut?.struck === true ? { struck: true } : {}),
    ...(why === '' ? {} : { why }),
  };
}

/** As elsewhere, but days as figures: they stand in a narrow column. */
const cellWords = (column: FieldColumn, value: Json | undefined, office: Office): string =>
  column.kind === 'date' && typeof value === 'string' ? value : valueWords(column, value, office);

/** A cut: a column calculated as what was claimed less what was allowed, both of them columns of the line. */
function cutOf(
  row: DataRow,
  columns: readonly Named[],
): { readonly fen: number; readonly struck: boolean } | undefined {
  for (const [name, { kind, calc }] of columns) {
    const allowed = /^\w+ - (?<allowed>\w+)$/u.exec(calc ?? '')?.groups?.['allowed'];
    const fen = row[name];
    if (kind === 'money' && allowed !== undefined && typeof fen === 'number' && fen > 0)
      return { fen, struck: row[allowed] === 0 };
  }
  return undefined;
}

function totalsOf(
  { field, rows, totalElsewhere }: Lines,
  shown: readonly Named[],
): readonly Total[] {
  const sums = shown.map(([name, column]) =>
    isSummed(field, name, column) ? sumOf(rows, name) : undefined,
  );
  const first = sums.findIndex((sum) => sum !== undefined);
  if (first < 0 || rows.length === 0) return [];
  const cells = sums.slice(first).map((sum) => (sum === undefined ? '' : yuan(sum)));
  const only = sums.filter((sum) => sum !== undefined);
  const [fen] = only;
  const inCapitals =
    totalElsewhere || only.length !== 1 || fen === undefined
      ? []
      : [{ label: `大写：人民币${capitals(fen)}`, cells: [] }];
  return [{ label: '合计', cells }, ...inCapitals];
}

const isSummed = (field: LinesField, name: string, { kind }: FieldColumn): boolean =>
  field.oneOf !== true && kind === 'money' && !isFactor(field.columns, name);

const sumOf = (rows: readonly DataRow[], name: string): number =>
  rows.reduce((sum, row) => sum + (typeof row[name] === 'number' ? row[name] : 0), 0);
