import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { isDate } from '#domain/dates.ts';
import type { Json, Language } from '#domain/words.ts';
import { cellText, columnSum } from '#statemachines/derive/cell-text.ts';
import type { RegisterColumn } from '#statemachines/results.ts';
import { harmless } from './harmless.ts';
import { textWidth } from './text-width.ts';

export const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Table {
  readonly title: string;
  /** Printed at the head of each page: the office and the days. */
  readonly about: string;
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly { readonly cells: readonly Json[] }[];
  /** Whether sums stand under the rows. */
  readonly sums: boolean;
  readonly language: Language;
}

const formats: Readonly<Partial<Record<NonNullable<RegisterColumn['kind']>, string>>> = {
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
};

/** A table as a workbook: figures as figures, days as days, texts that no spreadsheet takes for formulas. */
export async function writeTable(table: Table): Promise<Uint8Array> {
  const { title, about, columns, language } = table;
  const head = columns.map((column) => harmless(column.title[language]));
  const rows = table.rows.map(({ cells }) =>
    columns.map((column, at) => valueOf(column, cells[at] ?? null, language)),
  );
  const sums = table.sums ? sumsOf(table) : [];
  const all = [head, ...rows, ...sums];
  return writeXlsx({
    sheets: [
      {
        name: sheetName(title),
        columns: columns.map(({ kind }, at) => {
          const numFmt = kind === undefined ? undefined : formats[kind];
          const width = widthOf(all.map((row) => row[at] ?? null));
          return numFmt === undefined ? { width } : { width, numFmt };
        }),
        rows: all,
        cells: new Map([
          ...columns.map((_column, at) => [`0,${String(at)}`, strong] as const),
          ...(sums.length === 0
            ? []
            : columns.map(
                ({ kind }, at) =>
                  [
                    `${String(all.length - 1)},${String(at)}`,
                    kind === 'money' ? strongMoney : strong,
                  ] as const,
              )),
        ]),
        freezePane: { rows: 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$1',
        },
        headerFooter: { oddHeader: `&C${signs(about)}`, oddFooter: '&C&P / &N' },
      },
    ],
  });
}

const strong = { style: { font: { bold: true } } };
const strongMoney = { style: { font: { bold: true }, numFmt: '#,##0.00' } };

function valueOf(column: RegisterColumn, value: Json, language: Language): CellValue {
  if (typeof value === 'number') return column.kind === 'money' ? value / 100 : value;
  const text = cellText(column, value, language);
  if (text === '') return null;
  if (column.kind === 'date' && isDate(text)) return new Date(`${text}T00:00:00Z`);
  return harmless(text);
}

function sumsOf({ columns, rows, language }: Table): readonly CellValue[][] {
  const sums = columns.map((column, at) => columnSum(column, at, rows));
  if (rows.length === 0 || sums.every((sum) => sum === undefined)) return [];
  const total = language === 'zh' ? '合计' : 'Total';
  return [
    columns.map((column, at) => {
      const sum = sums[at];
      if (sum === undefined) return at === 0 ? total : null;
      return valueOf(column, sum, language);
    }),
  ];
}

function widthOf(cells: readonly CellValue[]): number {
  const widths = cells.map((cell) =>
    cell instanceof Date
      ? '2026-11-23'.length
      : typeof cell === 'number'
        ? cell.toFixed(2).length + 3
        : textWidth(String(cell ?? '')),
  );
  return Math.min(50, Math.max(8, ...widths) + 2);
}

/** At most 31 characters, and none that a sheet's name must not have. */
const sheetName = (title: string): string =>
  title.replaceAll(/[\\/?*[\]:']/gu, '').slice(0, 31) || '1';

/** In a page's head `&` begins a command. */
const signs = (text: string): string => text.replaceAll('&', '&&');
