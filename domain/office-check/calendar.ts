import { readCalendarFile } from '../calendar-file/read-calendar-file.ts';
import type { Fault } from '../fault.ts';
import type { OfficeData } from '../office.ts';
import type { Text } from '../words.ts';
import { dayFaults, fault } from './faults.ts';

/** Half days and imported years, as far as limits rest on them. */
export function calendarFaults({
  halfDays = [],
  years = [],
}: Pick<OfficeData, 'halfDays' | 'years'>): readonly Fault[] {
  return [
    ...halfDays.flatMap(({ date, half }, index) => [
      ...dayFaults(`halfDays.${String(index)}.date`, date),
      ...(['am', 'pm'].includes(half) ? [] : [noHalf(`halfDays.${String(index)}.half`, half)]),
    ]),
    ...years.flatMap((year, index) => {
      const at = `years.${String(index)}`;
      const file = readCalendarFile(JSON.stringify(year));
      const again = years.findIndex((other) => other.year === year.year) < index;
      return [
        ...(file.ok ? [] : file.faults.map(({ code, says }) => inOneLine(at, code, says))),
        ...(again ? [yearTwice(at, year.year)] : []),
      ];
    }),
  ];
}

/** A year in the office's data stands on no line of its own. */
const inOneLine = (at: string, code: string, { zh, en }: Text): Fault =>
  fault(at, code, zh.replace(/^第\d+行：/u, ''), en.replace(/^Line \d+: /u, ''));

const noHalf = (at: string, half: string): Fault =>
  fault(
    at,
    'half-unknown',
    `请把“${half}”改成am（上午）或pm（下午）。`,
    `Change “${half}” to am (morning) or pm (afternoon).`,
  );

const yearTwice = (at: string, year: number): Fault =>
  fault(
    at,
    'year-twice',
    `请删去一份：${String(year)}年的放假安排有两份。`,
    `Delete one: ${String(year)} is arranged twice.`,
  );
