import type { LimitUnit } from '#domain/clock/limit-end.ts';
import { calendarOf, workingDaysBetween } from '#domain/calendar.ts';
import { dateIn, dayNumber, millisecondsOf } from '#domain/dates.ts';
import type { Office } from '#domain/office.ts';

/** Time used in the unit of the limit: working days by the office's calendar, days, or hours. The first day is not counted. */
export function usedWords(from: string, to: string, unit: LimitUnit, office: Office): string {
  if (unit === 'hour') return hours(millisecondsOf(to) - millisecondsOf(from));
  if (dateIn(office.zone, from) === dateIn(office.zone, to)) return '当日';
  const days = daysBetween(from, to, unit, office);
  return days === 0 ? '不足1个工作日' : `${String(days)}${dayWords(unit)}`;
}

/** `否`, or by how much the limit was passed. */
export function overdueWords(due: string, at: string, unit: LimitUnit, office: Office): string {
  const late = millisecondsOf(at) - millisecondsOf(due);
  if (late <= 0) return '否';
  if (unit === 'hour') return hours(late);
  const days = daysBetween(due, at, unit, office);
  return days === 0 ? '不足1个工作日' : `${String(days)}${dayWords(unit)}`;
}

const inWorkingDays = (unit: LimitUnit): boolean => unit === 'working-day' || unit === 'same-day';

const dayWords = (unit: LimitUnit): string => (inWorkingDays(unit) ? '个工作日' : '日');

function daysBetween(from: string, to: string, unit: LimitUnit, office: Office): number {
  const [first, last] = [dateIn(office.zone, from), dateIn(office.zone, to)];
  return inWorkingDays(unit)
    ? workingDaysBetween(first, last, calendarOf(office))
    : dayNumber(last) - dayNumber(first);
}

function hours(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (whole === 0) return `${String(rest)}分钟`;
  return rest === 0 ? `${String(whole)}小时` : `${String(whole)}小时${String(rest)}分`;
}
