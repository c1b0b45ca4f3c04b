import { capitals, yuan } from '#domain/money.ts';
import type { Office } from '#domain/office.ts';
import type { Json } from '#domain/words.ts';
import type { Row as DataRow } from '../../data/rows.ts';
import type { Column as FieldColumn, LinesField } from '../../fields.ts';
import type { Cell, Column, Row, Table, Total } from '../../sheet.ts';
import { isFactor } from '../line-factors.ts';
import { columnWidths } from './column-widths.ts';
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
  const set = rows.map((row, index) => rowOf(row, index, columns, shown, reasons, lines, office));
  const sums = sumsOf(lines, shown);
  const widths = columnWidths([
    { kind: 'position', texts: set.map(({ cells }) => nowIn(cells[0])) },
    ...shown.map(([, { kind }], index) => ({
      kind,
      texts: set.map(({ cells }) => nowIn(cells[index + 1])),
      sum: sums[index] ?? '',
    })),
  ]);
  return {
    kind: 'table',
    title: field.label.zh,
    columns: [number, ...shown.map(([, column]) => columnOf(column))].map(
      ({ heading, align }, index) => ({ heading, width: widths[index] ?? 0, align }),
    ),
    rows: set,
    totals: totalsOf(lines, shown),
  };
}

const nowIn = (cell: Cell = ''): string => (typeof cell === 'string' ? cell : cell.now);

const number: Omit<Column, 'width'> = { heading: '序号', align: 'centre' };

/** A text asked only under a condition explains its line: it needs no column of its own. */
const isReason = ({ kind, when }: FieldColumn): boolean => kind === 'text' && when !== undefined;

function columnOf({ kind, label }: FieldColumn): Omit<Column, 'width'> {
  const heading = label.zh;
  if (kind === 'money' || kind === 'number') return { heading, align: 'figures' };
  const isMark = kind === 'choice' || kind === 'yes-no';
  return { heading, align: isMark ? 'centre' : 'left' };
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

/** The sum of each column, in figures; undefined where nothing adds up. */
const sumsOf = ({ field, rows }: Lines, shown: readonly Named[]): readonly (string | undefined)[] =>
  shown.map(([name, column]) =>
    isSummed(field, name, column) ? yuan(sumOf(rows, name)) : undefined,
  );

function totalsOf(lines: Lines, shown: readonly Named[]): readonly Total[] {
  const { rows, totalElsewhere } = lines;
  const sums = sumsOf(lines, shown);
  const first = sums.findIndex((sum) => sum !== undefined);
  if (first < 0 || rows.length === 0) return [];
  const cells = sums.slice(first).map((sum) => sum ?? '');
  const [only, ...others] = shown.filter((_column, index) => sums[index] !== undefined);
  const inCapitals =
    totalElsewhere || only === undefined || others.length > 0
      ? []
      : [{ label: `大写：人民币${capitals(sumOf(rows, only[0]))}`, cells: [] }];
  return [{ label: '合计', cells }, ...inCapitals];
}

const isSummed = (field: LinesField, name: string, { kind }: FieldColumn): boolean =>
  field.oneOf !== true && kind === 'money' && !isFactor(field.columns, name);

const sumOf = (rows: readonly DataRow[], name: string): number =>
  rows.reduce((sum, row) => sum + (typeof row[name] === 'number' ? row[name] : 0), 0);
