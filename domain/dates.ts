/**
 * Dates are `YYYY-MM-DD` strings, instants ISO 8601 strings in UTC. Arithmetic is on day numbers (days since
 * 1970-01-01), so that nothing here depends on a clock or on the machine's own zone.
 */

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayMs = 86_400_000;

/** Whether the text is a day that exists, from 1900 to 2199. */
export function isDate(text: string): boolean {
  const parts = /^(?<year>(?:19|20|21)\d\d)-(?<month>\d\d)-(?<day>\d\d)$/u.exec(text)?.groups;
  if (parts === undefined) return false;
  const month = Number(parts['month']);
  const day = Number(parts['day']);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(parts['year']), month);
}

/** Days since 1970-01-01 of a date; throws `RangeError` for what is no date. */
export function dayNumber(date: string): number {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`);
  const { year, month, day } = partsOf(date);
  // Years begin in March here, so that the leap day is the last day of its year.
  const shifted = month <= 2 ? year - 1 : year;
  const yearDay = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    shifted * 365 +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    yearDay -
    719_468
  );
}

/** The date of a day number: the inverse of `dayNumber`. */
export function dateOf(number: number): string {
  const era = Math.floor((number + 719_468) / 146_097);
  const eraDay = number + 719_468 - era * 146_097;
  const eraYear = Math.floor(
    (eraDay -
      Math.floor(eraDay / 1460) +
      Math.floor(eraDay / 36_524) -
      Math.floor(eraDay / 146_096)) /
      365,
  );
  const yearDay = eraDay - (365 * eraYear + Math.floor(eraYear / 4) - Math.floor(eraYear / 100));
  const shiftedMonth = Math.floor((5 * yearDay + 2) / 153);
  const day = yearDay - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return written({ year: eraYear + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** The same day so many months on; the month's last day where that month is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + month - 1 + months;
  const to = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return written({ ...to, day: Math.min(day, daysIn(to.year, to.month)) });
}

/** 0 is Sunday. */
export const weekday = (date: string): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

export const yearOf = (date: string): number => partsOf(date).year;

/** Whether the text is an ISO 8601 instant in UTC. */
export function isInstant(text: string): boolean {
  try {
    millisecondsOf(text);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds since 1970 of an instant; throws `RangeError` unless it is ISO 8601 in UTC. */
export function millisecondsOf(instant: string): number {
  const parts =
    /^(?<date>\d{4}-\d\d-\d\d)T(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d)(?:\.(?<fraction>\d{1,9}))?Z$/u.exec(
      instant,
    )?.groups;
  if (parts === undefined) throw new RangeError(`not an instant in UTC: ${instant}`);
  const seconds =
    Number(parts['hour']) * 3600 + Number(parts['minute']) * 60 + Number(parts['second']);
  const thousandths = Number((parts['fraction'] ?? '').padEnd(3, '0').slice(0, 3));
  return dayNumber(parts['date'] ?? '') * dayMs + seconds * 1000 + thousandths;
}

/** The instant so many milliseconds after 1970 began: the inverse of `millisecondsOf`. */
export function instantOf(milliseconds: number): string {
  const day = Math.floor(milliseconds / dayMs);
  const rest = milliseconds - day * dayMs;
  const [hours, minutes, seconds] = [
    Math.floor(rest / 3_600_000),
    Math.floor(rest / 60_000) % 60,
    Math.floor(rest / 1000) % 60,
  ];
  return `${dateOf(day)}T${two(hours)}:${two(minutes)}:${two(seconds)}.${String(rest % 1000).padStart(3, '0')}Z`;
}

/** The date that people in a zone (IANA name) write at an instant. */
export const dateIn = (zone: string, instant: string): string => local(zone, instant).date;

/** The time of day there, `15:40`. */
export const timeIn = (zone: string, instant: string): string => local(zone, instant).time;

/** The last millisecond of a day in a zone. */
export function endOfDay(zone: string, date: string): string {
  // Zones lie within 14 hours of UTC, so the day's end is found by its two neighbours' offsets.
  const nextMidnight = (dayNumber(date) + 1) * dayMs;
  const offsetThere = offsetAt(zone, nextMidnight - 12 * 3_600_000);
  const offset = offsetAt(zone, nextMidnight - offsetThere - 1);
  return instantOf(nextMidnight - offset - 1);
}

function offsetAt(zone: string, milliseconds: number): number {
  const { date, time } = local(zone, instantOf(milliseconds));
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wall = dayNumber(date) * dayMs + hours * 3_600_000 + minutes * 60_000;
  return wall - Math.floor(milliseconds / 60_000) * 60_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function local(zone: string, instant: string): { readonly date: string; readonly time: string } {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  clocks.set(zone, clock);
  const parts = new Map(
    clock.formatToParts(millisecondsOf(instant)).map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
}

function partsOf(date: string): Parts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

const written = ({ year, month, day }: Parts): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

const two = (number: number): string => String(number).padStart(2, '0');
