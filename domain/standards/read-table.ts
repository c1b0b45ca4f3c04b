import { linesOf } from '../csv.ts';
import type { Fault } from '../fault.ts';
import { narrow, parseYuan, yuan } from '../money.ts';
import type { TableRows } from '../office-change/standard.ts';
import {
  type Edition,
  type Rank,
  ranks,
  type StandardRows,
  type StandardTable,
} from '../standards.ts';
import type { Text } from '../words.ts';
import { rowFaults } from './row-faults.ts';

/** A table that was read; or everything that is wrong with it, in the order of its lines. */
export type TableFile =
  | { readonly ok: true; readonly read: TableRows }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The heads of each table's columns, as its file has them in the first line. */
export const headings = {
  lodging: ['地区', '起', '止', '部级', '司局级', '其余人员'],
  meals: ['地区', '每人每天'],
  'local-transport': ['地区', '每人每天'],
  meeting: ['类别', '每人每天', '最多天数', '最多人数'],
  reception: ['类别', '每人每餐'],
} as const satisfies Readonly<Record<StandardTable, readonly string[]>>;

/** What a line says: rows of the table, or what is wrong with it. */
type Read<Row> = { readonly rows: readonly Row[] } | { readonly wrong: Text };
interface Placed<Row> {
  readonly line: number;
  readonly row: Row;
}

/**
 * Reads a table of standards pasted from a spreadsheet: the heads, then one place or kind a line, sums in yuan. Tabs,
 * full-width commas, quotes and blank lines do no harm.
 */
export function readTable(table: StandardTable, text: string): TableFile {
  switch (table) {
    case 'lodging':
      return tableFile(table, text, lodging, (rows) => ({ table, rows }));
    case 'meals':
      return tableFile(table, text, perDay, (rows) => ({ table, rows }));
    case 'local-transport':
      return tableFile(table, text, perDay, (rows) => ({ table, rows }));
    case 'meeting':
      return tableFile(table, text, meeting, (rows) => ({ table, rows }));
    case 'reception':
      return tableFile(table, text, reception, (rows) => ({ table, rows }));
  }
}

function tableFile<Row extends StandardRows[StandardTable]>(
  table: StandardTable,
  text: string,
  readLine: (cells: readonly string[]) => Read<Row>,
  made: (rows: readonly Row[]) => TableRows,
): TableFile {
  const [first, ...lines] = linesOf(text);
  const heads = headings[table];
  if (first === undefined) return { ok: false, faults: [lineFault(1, 'empty', empty)] };
  if (heads.join() !== first.cells.slice(0, heads.length).join()) {
    return { ok: false, faults: [lineFault(first.line, 'headings', noHeads(heads))] };
  }
  const read = lines.map(({ line, cells }) => ({
    line,
    found: isTooLong(cells, heads.length) ? { wrong: tooManyCells } : readLine(cells),
  }));
  const wrong = read.flatMap(({ line, found }) =>
    'wrong' in found ? [lineFault(line, 'cells', found.wrong)] : [],
  );
  const placed = read.flatMap(({ line, found }): readonly Placed<Row>[] =>
    'rows' in found ? found.rows.map((row) => ({ line, row })) : [],
  );
  const rows = placed.map(({ row }) => row);
  const faults = wrong.length > 0 ? wrong : rowsWrong(table, placed, first.line);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, read: made(rows) };
}

/** A sum typed with a comma, 1,100, would be read as two: nothing is guessed. */
const isTooLong = (cells: readonly string[], most: number): boolean =>
  cells.slice(most).some((cell) => cell !== '');

/** Each fault once a line: a season of three ranks is one line. */
function rowsWrong(
  table: StandardTable,
  placed: readonly Placed<StandardRows[StandardTable]>[],
  heads: number,
): readonly Fault[] {
  const lineOf = (row: number): number => placed[row]?.line ?? placed.at(-1)?.line ?? heads;
  const found = rowFaults(
    table,
    placed.map(({ row }) => row),
  ).map(({ row, other, code, says }) => {
    const first = other === undefined ? '' : `第${String(lineOf(other))}行已有。`;
    const also = other === undefined ? '' : ` It stands on line ${String(lineOf(other))}.`;
    return lineFault(lineOf(row), code.replace('standard-', ''), {
      zh: `${first}${says.zh}`,
      en: `${says.en}${also}`,
    });
  });
  return found
    .filter(({ says }, index) => found.findIndex((same) => same.says.zh === says.zh) === index)
    .toSorted((one, other) => one.line - other.line);
}

const lineFault = (line: number, code: string, { zh, en }: Text) => ({
  line,
  at: 'rows',
  code: `standard-${code}`,
  says: { zh: `第${String(line)}行：${zh}`, en: `Line ${String(line)}: ${en}` },
});

function lodging([place = '', from = '', to = '', ...nights]: readonly string[]): Read<
  StandardRows['lodging']
> {
  const sums = ranks.map((rank, index) => [rank, moneyOf(nights[index])] as const);
  const missing = sums.filter(([, fen]) => fen === undefined).map(([rank]) => rank);
  if (missing.length > 0) return { wrong: noNight(place, missing) };
  const [seasonFrom, seasonTo] = [dayOf(from), dayOf(to)];
  const season = {
    ...(seasonFrom === undefined ? {} : { seasonFrom }),
    ...(seasonTo === undefined ? {} : { seasonTo }),
  };
  return {
    rows: sums.flatMap(([rank, perNight]) =>
      perNight === undefined ? [] : [{ place, rank, perNight, ...season }],
    ),
  };
}

function perDay([place = '', sum]: readonly string[]): Read<StandardRows['meals']> {
  const fen = moneyOf(sum);
  return fen === undefined ? { wrong: noSum(sum) } : { rows: [{ place, perDay: fen }] };
}

function reception([kind = '', sum]: readonly string[]): Read<StandardRows['reception']> {
  const fen = moneyOf(sum);
  return fen === undefined ? { wrong: noSum(sum) } : { rows: [{ kind, perHead: fen }] };
}

function meeting([tier = '', sum, days, persons]: readonly string[]): Read<
  StandardRows['meeting']
> {
  const fen = moneyOf(sum);
  if (fen === undefined) return { wrong: noSum(sum) };
  const [mostDays, mostPersons] = [numberOf(days), numberOf(persons)];
  return mostDays === undefined || mostPersons === undefined
    ? { wrong: noNumber }
    : { rows: [{ tier, perPersonDay: fen, mostDays, mostPersons }] };
}

function moneyOf(cell = ''): number | undefined {
  const read = parseYuan(cell);
  return 'fen' in read ? read.fen : undefined;
}

function numberOf(cell = ''): number | undefined {
  const plain = narrow(cell).trim();
  return /^\d{1,5}$/u.test(plain) ? Number(plain) : undefined;
}

/** A day of the year as people write it: 07-01, 7.1, 7月1日; what is none stays for the rule to refuse. */
function dayOf(cell: string): string | undefined {
  if (cell === '') return undefined;
  const parts = /^(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(narrow(cell));
  return parts === null
    ? cell
    : parts
        .slice(1)
        .map((part) => part.padStart(2, '0'))
        .join('-');
}

/** An edition as `readTable` reads it: the sample from which a clerk begins. */
export function tableText(table: StandardTable, { rows }: Pick<Edition, 'rows'>): string {
  const lines = rows.flatMap((row): readonly (readonly string[])[] => {
    if ('perNight' in row) {
      return row.rank === 'minister' ? [[...cellsOfNight(row), ...nightsLike(row, rows)]] : [];
    }
    if ('perDay' in row) return [[row.place, plainYuan(row.perDay)]];
    if ('perHead' in row) return [[row.kind, plainYuan(row.perHead)]];
    return [[row.tier, plainYuan(row.perPersonDay), String(row.mostDays), String(row.mostPersons)]];
  });
  return [headings[table], ...lines].map((cells) => cells.join()).join('\n');
}

/** Without the commas that part thousands. */
const plainYuan = (fen: number): string => yuan(fen).replaceAll(',', '');

type Night = StandardRows['lodging'];

const cellsOfNight = ({ place, seasonFrom = '', seasonTo = '' }: Night): readonly string[] => [
  place,
  seasonFrom,
  seasonTo,
];

/** The three limits of a place in a season. */
const nightsLike = (like: Night, rows: Edition['rows']): readonly string[] =>
  ranks.map((rank) => {
    const found = rows.find(
      (row) =>
        'perNight' in row &&
        row.rank === rank &&
        cellsOfNight(row).join() === cellsOfNight(like).join(),
    );
    return found !== undefined && 'perNight' in found ? plainYuan(found.perNight) : '';
  });

const empty: Text = {
  zh: '没有内容。请把表格连表头一起粘贴进来。',
  en: 'There is nothing. Paste the table with its heads.',
};
const noHeads = (heads: readonly string[]): Text => ({
  zh: `表头不对。第一行请写“${heads.join()}”，以下每行一个地区或类别。`,
  en: `The heads are wrong. Put “${heads.join()}” on the first line and one place or kind on each below.`,
});
const tooManyCells: Text = {
  zh: '格数多于表头。金额请不要写千位分隔的逗号，写1100，不写1,100。',
  en: 'There are more cells than heads. Write sums without commas: 1100, not 1,100.',
};
const rankHeads: Readonly<Record<Rank, string>> = {
  minister: '部级',
  bureau: '司局级',
  other: '其余人员',
};
const noNight = (place: string, missing: readonly Rank[]): Text => ({
  zh: `“${place}”缺${missing.map((rank) => rankHeads[rank]).join('、')}的金额，或看不懂。每个地区三档都要有，写成350或350.00。`,
  en: `“${place}” has no sum, or none that can be read, for ${missing.map((rank) => rankHeads[rank]).join(', ')}. Every place has all three, written as 350 or 350.00.`,
});
const noSum = (cell = ''): Text => ({
  zh: `金额“${cell.slice(0, 20)}”看不懂。请写成100或100.00。`,
  en: `The sum “${cell.slice(0, 20)}” cannot be read. Write it as 100 or 100.00.`,
});
const noNumber: Text = {
  zh: '天数和人数须是整数。请改。',
  en: 'Days and persons are whole numbers. Mend them.',
};
