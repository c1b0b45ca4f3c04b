import { capitals, yuan } from '#domain/money.ts';
import type { Office } from '#domain/office.ts';
import type { Json } from '#domain/words.ts';
import type { Row as DataRow } from '../../data/rows.ts';
import type { Column as FieldColumn, LinesField } from '../../fields.ts';
import type { Column, Row, Table, Total } from '../../sheet.ts';
import { isFactor } from '../line-factors.ts';
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
    columns: fitted([number, ...shown.map(([, column]) => columnOf(column))]),
    rows: rows.map((row, index) => rowOf(row, index, columns, shown, reasons, lines, office)),
    totals: totalsOf(lines, shown),
  };
}

const number: Column = { heading: '序号', width: 34, align: 'centre' };

/** A text asked only under a condition explains its line: it needs no column of its own. */
const isReason = ({ kind, when }: FieldColumn): boolean => kind === 'text' && when !== undefined;

function columnOf({ kind, label }: FieldColumn): Column {
  const heading = label.zh;
  if (kind === 'money') return { heading, width: 74, align: 'figures' };
  if (kind === 'number') return { heading, width: 48, align: 'figures' };
  if (kind === 'choice' || kind === 'yes-no') return { heading, width: 44, align: 'centre' };
  return { heading, width: narrow[kind] ?? wordsWidth, align: 'left' };
}

/** Words that may break over lines. */
const wordsWidth = 130;
/** A day in figures, which does not break. */
const dayWidth = 68;
/** Points between the margins of a form. */
const sheetWidth = 468;

const narrow: Readonly<Record<string, number>> = { date: dayWidth, person: 60, standard: 80 };

const widths = (columns: readonly Column[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

/** Where the columns are too many for the sheet, words give way first, then all but the days. */
function fitted(columns: readonly Column[]): readonly Column[] {
  const words = shrunk(columns, ({ width }) => width >= wordsWidth, 0.6);
  return shrunk(words, ({ width }) => width !== dayWidth, 0);
}

/** The columns in whole points, those that `give` narrowed as far as the sheet asks and `least` allows. */
function shrunk(
  columns: readonly Column[],
  give: (column: Column) => boolean,
  least: number,
): readonly Column[] {
  const over = widths(columns) - sheetWidth;
  if (over <= 0) return columns;
  const share = Math.max(least, 1 - over / widths(columns.filter(give)));
  return columns.map((column) =>
    give(column) ? { ...column, width: Math.floor(column.width * share) } : column,
  );
}

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
