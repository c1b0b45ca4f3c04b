import type { Holiday, PublishedYear } from '../published-years.ts';
import type { Text } from '../words.ts';
import { arrangementFaults, arrangementNotices } from './arrangement-faults.ts';
import { type CalendarFault, calendarFault } from './calendar-fault.ts';
import type { Draft, Row } from './draft.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';

/** A year that was read, with what a second person should look at; or everything that is wrong, in the file's order. */
export type CalendarFile =
  | { readonly ok: true; readonly year: PublishedYear; readonly notices: readonly Text[] }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] };

const mostDays = 200;

/**
 * Reads the State Council's arrangement of a year (国务院办公厅关于某年部分节假日安排的通知) from the text of a CSV (see `readCsv`) or
 * JSON file. A byte order mark and the line ends of Windows do no harm.
 */
export function readCalendarFile(text: string): CalendarFile {
  const plain = text.replace(/^\u{FEFF}/u, '').replaceAll(/\r\n?/gu, '\n');
  if (plain.trim() === '') return { ok: false, faults: [empty] };
  const draft = plain.trimStart().startsWith('{') ? readJson(plain) : readCsv(plain);
  if (draft.rows.length + draft.faults.length > mostDays) return { ok: false, faults: [tooMany] };
  const { year, rows } = draft;
  const basis = draft.basis.replaceAll(/[[［【(（]/gu, '〔').replaceAll(/[\]］】)）]/gu, '〕');
  const read: Draft = { ...draft, basis };
  const faults = [...draft.faults, ...arrangementFaults(read)];
  if (faults.length > 0 || year === undefined)
    return { ok: false, faults: faults.toSorted((one, other) => one.line - other.line) };
  const notices = arrangementNotices(year, rows);
  return { ok: true, year: { year, basis, ...arranged(rows) }, notices };
}

/** A year as a CSV file: what `readCalendarFile` reads, and the sample a clerk begins with. */
export function calendarFileOf({ year, basis, holidays, makeUpDays }: PublishedYear): string {
  const rows = [
    ...holidays.flatMap(({ name, days }) => days.map((day) => [day, name, '放假'])),
    ...makeUpDays.map((day) => [day, nearest(day, holidays), '上班']),
  ].toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
  const lines = [[`${String(year)}年`, basis], ['日期', '名称', '类型'], ...rows];
  // Spreadsheets take a file for UTF-8 only with a byte order mark.
  return `\u{FEFF}${lines.map((cells) => cells.join()).join('\r\n')}\r\n`;
}

/** The holiday that a worked day belongs to is not kept; New Year's must be named in the December before. */
const nearest = (day: string, holidays: readonly Holiday[]): string =>
  holidays.find(({ days }) => days.some((off) => off > day))?.name ?? holidays.at(-1)?.name ?? '';

function arranged(rows: readonly Row[]): Pick<PublishedYear, 'holidays' | 'makeUpDays'> {
  const sorted = rows.toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const off = sorted.filter((row) => row.off);
  return {
    holidays: [...new Set(off.map(({ name }) => name))].map((name) => ({
      name,
      days: off.filter((row) => row.name === name).map(({ date }) => date),
    })),
    makeUpDays: sorted.filter((row) => !row.off).map(({ date }) => date),
  };
}

const empty = calendarFault(
  1,
  'calendar-empty',
  '文件是空的。请按样例填好再导入。',
  'The file is empty. Fill it in as the sample shows.',
);

const tooMany = calendarFault(
  1,
  'calendar-too-many',
  `超过${String(mostDays)}天，不像一年的放假安排。请只留放假和调休上班的日子。`,
  `More than ${String(mostDays)} days are not one year’s arrangement. Keep only days off and days worked instead.`,
);
