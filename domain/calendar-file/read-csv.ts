import { linesOf } from '../csv.ts';
import { type CalendarFault, calendarFault } from './calendar-fault.ts';
import { type Draft, noDay, noName, readDay, type Row } from './draft.ts';

/**
 * The lines of a spreadsheet saved as CSV: the year and the document, the three headings, then a day a line.
 *
 *     2027年,国办发明电〔2026〕5号
 *     日期,名称,类型
 *     2027-01-01,元旦,放假
 *     2027-02-14,春节,上班
 *
 * Blank lines, quotes, empty cells at the end, tabs and full-width commas do no harm.
 */
export function readCsv(text: string): Draft {
  const lines = linesOf(text);
  const [first, second, ...others] = lines;
  const year = /^(\d{4})\s*年?$/u.exec(first?.cells[0] ?? '')?.[1];
  const hasHeadings = second?.cells.slice(0, 3).join() === headings;
  const days = hasHeadings ? others : lines.slice(1);
  const read = days.map(({ line, cells }) => readRow(line, cells));
  return {
    year: year === undefined ? undefined : Number(year),
    basis: first?.cells[1] ?? '',
    rows: read.flatMap(({ row }) => (row === undefined ? [] : [row])),
    faults: [
      ...(hasHeadings ? [] : [noHeadings(second?.line ?? 2)]),
      ...read.flatMap(({ faults }) => faults),
    ],
  };
}

const headings = '日期,名称,类型';

const kinds: Readonly<Record<string, boolean>> = {
  放假: true,
  休: true,
  上班: false,
  调休上班: false,
  班: false,
};

function readRow(
  line: number,
  [day = '', name = '', kind = '']: readonly string[],
): { readonly row?: Row; readonly faults: readonly CalendarFault[] } {
  const date = readDay(day);
  const off = kinds[kind];
  const faults = [
    ...(date === undefined ? [noDay(line, day)] : []),
    ...(name === '' && off !== false ? [noName(line)] : []),
    ...(off === undefined ? [noKind(line, kind)] : []),
  ];
  return date === undefined || off === undefined
    ? { faults }
    : { row: { line, date, name, off }, faults };
}

const noKind = (line: number, kind: string): CalendarFault =>
  calendarFault(
    line,
    'calendar-kind',
    `类型“${kind.slice(0, 10)}”看不懂。请写“放假”或“上班”。`,
    `The kind “${kind.slice(0, 10)}” is unknown. Write 放假 (off) or 上班 (worked).`,
  );

const noHeadings = (line: number): CalendarFault =>
  calendarFault(
    line,
    'calendar-headings',
    `缺少表头。请在第二行写“${headings}”，下面每天一行。`,
    `The headings are missing. Put “${headings}” on the second line and a day on each line below.`,
  );
