import { isDate } from '../dates.ts';
import { type CalendarFault, calendarFault } from './calendar-fault.ts';

/** What a calendar file says, whichever way it is written; each day with its line. */
export interface Draft {
  readonly year: number | undefined;
  readonly basis: string;
  readonly rows: readonly Row[];
  /** What could not be read; days and names that could are in `rows`. */
  readonly faults: readonly CalendarFault[];
}

export interface Row {
  readonly line: number;
  readonly date: string;
  readonly name: string;
  readonly off: boolean;
}

/** A day as spreadsheets write it: `2027-01-01`, `2027/1/1`, `2027.1.1`, `2027年1月1日`. */
export function readDay(text: string): string | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text.trim());
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

export const noDay = (line: number, text: string): CalendarFault =>
  calendarFault(
    line,
    'calendar-date',
    `“${text.slice(0, 20)}”不是日期。请写成2027-01-01这样，并核对月、日。`,
    `“${text.slice(0, 20)}” is no date. Write it like 2027-01-01 and check month and day.`,
  );

export const noName = (line: number): CalendarFault =>
  calendarFault(
    line,
    'calendar-name',
    '没有写节日名称。请补上，例如“春节”。',
    'The holiday’s name is missing. Add it, for example 春节.',
  );
