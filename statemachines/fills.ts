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

/** A table may hold more where the rest says what the register says already: it was exported whole. */
const mostRead = 2000;

/**
 * The lines of a table by the register's columns, with what is wrong with each by itself: no name, nothing to fill in.
 * Throws `table-heads`, `table-empty` and `table-long`.
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
  if (lines.length > mostRead) throw new Problem('table-long', { max: mostRead });
  return lines.map((line) => {
    const fault = ownFault(register, fills, line);
    return fault === undefined ? line : { ...line, fault };
  });
}

function ownFault(
  register: Pick<Register, 'columns'>,
  fills: Fills,
  line: FillLine,
): Text | undefined {
  const titleOf = ({ column }: FilledColumn): Text =>
    register.columns[column]?.title ?? { zh: '', en: '' };
  if (line.name === '') return lacks(titleOf(fills.names));
  const empty = Object.entries(fills.into).find(([field]) => line.answers[field] === '');
  return empty === undefined ? undefined : lacks(titleOf(empty[1]));
}

/**
 * What is wrong with a line beside others of its name: one more than the register has `rows` that say the same, or
 * other answers than theirs, for they are filled in by one decision.
 */
export function repeatFault(
  line: FillLine,
  lines: readonly FillLine[],
  rows: number,
): Text | undefined {
  const others = lines.filter(({ line: at, name }) => at !== line.line && name === line.name);
  const alike = others.filter(({ same }) => JSON.stringify(same) === JSON.stringify(line.same));
  const [twin] = alike.length >= rows ? alike : [];
  if (twin !== undefined) {
    return {
      zh: `“${line.name}”在表里写了两次（另在第${String(twin.line)}行）。请只留一行。`,
      en: `“${line.name}” stands twice (also on line ${String(twin.line)}). Keep one line.`,
    };
  }
  const apart = others.find(({ answers }) =>
    Object.entries(line.answers).some(([field, answer]) => answers[field] !== answer),
  );
  if (apart === undefined) return undefined;
  return {
    zh: `“${line.name}”各行填的不一样（另见第${String(apart.line)}行）。同一张单据请填成一样的。`,
    en: `The lines of “${line.name}” differ (see line ${String(apart.line)}). Fill in the same for one document.`,
  };
}

const lacks = ({ zh, en }: Text): Text => ({
  zh: `缺${zh}。请补上。`,
  en: `${en} is missing. Fill it in.`,
});

/** Whether the row bears already what the line would fill in. */
export const isThere = (fills: Fills, { answers }: FillLine, cells: readonly Json[]): boolean =>
  Object.entries(fills.into).every(
    ([field, { column }]) =>
      answers[field] !== '' && plain(answers[field] ?? '') === plain(cellText({}, cells[column])),
  );

/** What the row bears already in other words than the line. */
export function otherThere(
  register: Pick<Register, 'columns'>,
  fills: Fills,
  { answers }: FillLine,
  cells: readonly Json[],
): Text | undefined {
  for (const [field, { column }] of Object.entries(fills.into)) {
    const there = cellText({}, cells[column]);
    const { zh = '', en = '' } = register.columns[column]?.title ?? {};
    if (there !== '' && plain(there) !== plain(answers[field] ?? '')) {
      return {
        zh: `${zh}已登记为“${there}”，表里是“${answers[field] ?? ''}”。请改成一样的，或者去掉这一行。`,
        en: `${en} is “${there}” already, “${answers[field] ?? ''}” here. Make them the same, or take this line out.`,
      };
    }
  }
  return undefined;
}

/** What does not say the same as the row: the sum of another claim, or of a claim since cut. */
export function differenceOf(
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
  const [, minus = '', sum = ''] = /^([-−－]?)(.*)$/u.exec(text.trim()) ?? [];
  const read = parseYuan(sum);
  return 'fen' in read && (minus === '' ? read.fen : -read.fen) === value;
}

const namesOf = ({ columns }: Pick<Register, 'columns'>, { column, called = [] }: FilledColumn) => {
  const title = columns[column]?.title;
  return new Set([title?.zh ?? '', title?.en ?? '', ...called].map(plain));
};

const plain = (text: string): string => text.replaceAll(/\s/gu, '').toLowerCase();

const isSum = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^(?:合\s*计|总\s*计|total)$/iu.test(cell));
