import { parseYuan } from '#domain/money.ts';
import { Problem } from '#domain/problem.ts';
import type { Json, Text } from '#domain/words.ts';
import { cellText } from './derive/cell-text.ts';
import type { FilledColumn, Fills, Register } from './results.ts';

/** A line of a table that was sent back, as the register takes it. */
export interface FillLine {
  /** As people count the lines of the table. */
  readonly line: number;
  /** What names the row. */
  readonly name: string;
  /** The step's answers, by field. */
  readonly answers: Readonly<Record<string, string>>;
  /** What must say the same as the row, by column; left out where the table has no such column. */
  readonly same: readonly { readonly column: number; readonly text: string }[];
  readonly fault?: Text;
}

/** So many lines at once: each is a decision of its own. */
export const mostLines = 50;

/**
 * The lines of a table by the register's columns, with what is wrong with each by itself: no name, nothing to fill in,
 * named twice. Throws `table-heads`, `table-empty` and `table-long`.
 */
export function readFill(
  register: Pick<Register, 'columns'>,
  fills: Fills,
  table: readonly (readonly string[])[],
): readonly FillLine[] {
  const names = namesOf(register, fills.names);
  const head = table.findIndex((row) => row.some((cell) => names.has(plain(cell))));
  const heads = table[head] ?? [];
  const at = (column: FilledColumn): number => {
    const called = namesOf(register, column);
    return heads.findIndex((cell) => called.has(plain(cell)));
  };
  const wanted = [fills.names, ...Object.values(fills.into)];
  const missing = wanted.filter((column) => at(column) < 0);
  if (missing.length > 0) {
    throw new Problem('table-heads', {
      missing: missing.flatMap(({ column }) => register.columns[column]?.title ?? []),
    });
  }
  const lines = table
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(head + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !isSum(cells))
    .map(({ cells, line }): FillLine => {
      const cell = (column: FilledColumn): string => (cells[at(column)] ?? '').trim();
      return {
        line,
        name: cell(fills.names),
        answers: Object.fromEntries(
          Object.entries(fills.into).map(([field, column]) => [field, cell(column)]),
        ),
        same: fills.same
          .filter((column) => at(column) >= 0)
          .map((column) => ({ column: column.column, text: cell(column) })),
      };
    });
  if (lines.length === 0) throw new Problem('table-empty', {});
  if (lines.length > mostLines) throw new Problem('table-long', { max: mostLines });
  return lines.map((line) => {
    const fault = ownFault(register, fills, line, lines);
    return fault === undefined ? line : { ...line, fault };
  });
}

function ownFault(
  register: Pick<Register, 'columns'>,
  fills: Fills,
  line: FillLine,
  lines: readonly FillLine[],
): Text | undefined {
  const titleOf = ({ column }: FilledColumn): Text =>
    register.columns[column]?.title ?? { zh: '', en: '' };
  if (line.name === '') return lacks(titleOf(fills.names));
  const empty = Object.entries(fills.into).find(([field]) => line.answers[field] === '');
  if (empty !== undefined) return lacks(titleOf(empty[1]));
  const other = lines.find((one) => one !== line && one.name === line.name && !areTwo(one, line));
  if (other === undefined) return undefined;
  return {
    zh: `“${line.name}”在表里写了两次（另在第${String(other.line)}行）。请只留一行。`,
    en: `“${line.name}” stands twice (also on line ${String(other.line)}). Keep one line.`,
  };
}

/** Whether lines of one name are two rows of one request: filled in alike, with sums that tell them apart. */
const areTwo = (one: FillLine, other: FillLine): boolean =>
  JSON.stringify(one.answers) === JSON.stringify(other.answers) &&
  JSON.stringify(one.same) !== JSON.stringify(other.same);

const lacks = ({ zh, en }: Text): Text => ({
  zh: `缺${zh}。请补上。`,
  en: `${en} is missing. Fill it in.`,
});

/** What does not say the same as any of the request's rows: the sum of another claim, or of a claim since cut. */
export function differenceOf(
  register: Pick<Register, 'columns'>,
  line: FillLine,
  rows: readonly (readonly Json[])[],
): Text | undefined {
  const found = rows.map((cells) => differenceFrom(register, line, cells));
  return found.includes(undefined) ? undefined : found[0];
}

function differenceFrom(
  register: Pick<Register, 'columns'>,
  line: FillLine,
  cells: readonly Json[],
): Text | undefined {
  for (const { column, text } of line.same) {
    const { kind, title } = register.columns[column] ?? {};
    const value = cells[column];
    if (title === undefined || says(kind, text, value)) continue;
    const should = cellText(register.columns[column] ?? {}, value);
    return {
      zh: `${title.zh}不符：表里是“${text}”，应为“${should}”。请核对是不是同一笔。`,
      en: `${title.en} differs: “${text}” here, “${should}” there. Check that it is the same one.`,
    };
  }
  return undefined;
}

function says(kind: string | undefined, text: string, value: Json | undefined): boolean {
  if (kind !== 'money') return plain(text) === plain(cellText({}, value));
  // What comes back is booked in red: with a minus.
  const [, minus = '', figures = ''] = /^\s*([-−－]?)(.*)$/u.exec(text) ?? [];
  const read = parseYuan(figures);
  return 'fen' in read && (minus === '' ? read.fen : -read.fen) === value;
}

const namesOf = ({ columns }: Pick<Register, 'columns'>, { column, called = [] }: FilledColumn) => {
  const title = columns[column]?.title;
  return new Set([title?.zh ?? '', title?.en ?? '', ...called].map(plain));
};

const plain = (text: string): string => text.replaceAll(/\s/gu, '').toLowerCase();

const isSum = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^(?:合\s*计|总\s*计|total)$/iu.test(cell));
