import { parseCsv } from 'hucre/csv';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { Problem } from '#domain/problem.ts';
import { asTyped } from './harmless.ts';
import { unpackedSize } from './unpacked-size.ts';

/** Cells as texts, line by line; the first line is 1 in people's counting. */
export type TextTable = readonly (readonly string[])[];

/** Beyond this a table is no list of vouchers, whatever it unpacks to. */
const most = { bytes: 2 * 1024 * 1024, unpacked: 8 * 1024 * 1024, rows: 5000 } as const;

/** The first sheet of a workbook, or what a CSV says, in UTF-8 or in the office's older encoding. Throws `table-unreadable`. */
export async function readTable(bytes: Uint8Array, kind: string): Promise<TextTable> {
  if (bytes.length > most.bytes) throw new Problem('table-unreadable', {});
  try {
    return kind === 'xlsx' ? await sheetOf(bytes) : readPasted(short(decoded(bytes)));
  } catch (error) {
    throw new Problem('table-unreadable', {}, { cause: error });
  }
}

/** Cells copied out of a spreadsheet, with tabs between them, or CSV. */
export function readPasted(text: string): TextTable {
  const [first = ''] = text.split('\n', 1);
  const delimiter = first.includes('\t')
    ? '\t'
    : first.includes(';') && !first.includes(',')
      ? ';'
      : ',';
  return parseCsv(text, { delimiter }).map((row) => row.map((cell) => textOf(cell)));
}

async function sheetOf(bytes: Uint8Array): Promise<TextTable> {
  if (unpackedSize(bytes) > most.unpacked) throw new Error('it unpacks to too much');
  const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: most.rows });
  return (sheets[0]?.rows ?? []).map((row) => row.map(textOf));
}

function textOf(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // 0.1 + 0.2 of somebody's formula is 0.3 to whoever reads it.
  if (typeof cell === 'number') return String(Number(cell.toFixed(6)));
  return asTyped(String(cell).trim());
}

/** A cell may hold a few lines; hundreds of thousands are no list. */
function short(text: string): string {
  if (text.split('\n', mostLineEnds + 1).length > mostLineEnds) throw new Error('too many lines');
  return text;
}
const mostLineEnds = 4 * most.rows;

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
