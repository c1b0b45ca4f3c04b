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
const hourMs = 3_600_000;

/** Whether the text is a day that exists, from 1900 to 2199. */
export function isDate(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/u.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
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
const instantShape = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/u;

/** Milliseconds since 1970 of an instant; throws `RangeError` unless it is ISO 8601 in UTC. */
export function millisecondsOf(instant: string): number {
  if (!instantShape.test(instant)) throw new RangeError(`not an instant in UTC: ${instant}`);
  const seconds =
    digits(instant, 11, 13) * 3600 + digits(instant, 14, 16) * 60 + digits(instant, 17, 19);
  const thousandths = Number(instant.slice(20, -1).padEnd(3, '0').slice(0, 3));
  return dayNumber(instant.slice(0, 10)) * dayMs + seconds * 1000 + thousandths;
}

/** The instant so many milliseconds after 1970 began: the inverse of `millisecondsOf`. */
export function instantOf(milliseconds: number): string {
  const day = Math.floor(milliseconds / dayMs);
  const rest = milliseconds - day * dayMs;
  const [hours, minutes, seconds] = [
    Math.floor(rest / hourMs),
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
export const endOfDay = (zone: string, date: string): string =>
  instantOf(lastOfDay(zone, dayNumber(date)));

/** The same by numbers: milliseconds of a day number. */
export function lastOfDay(zone: string, day: number): number {
  // Zones lie within 14 hours of UTC, so the day's end is found by its two neighbours' offsets.
  const nextMidnight = (day + 1) * dayMs;
  const offset = offsetAt(zone, nextMidnight - offsetAt(zone, nextMidnight - 12 * hourMs) - 1);
  const end = nextMidnight - offset - 1;
  // Where clocks go back at midnight the day's last hour comes twice: it ends with the second one.
  const after = offsetAt(zone, end + 1);
  return after < offset ? nextMidnight - after - 1 : end;
}

/** Noon of a day number in a zone, in milliseconds. */
export function noonOfDay(zone: string, day: number): number {
  const wall = day * dayMs + 12 * hourMs;
  return wall - offsetAt(zone, wall - offsetAt(zone, wall));
}

/** The day number that people in a zone write at a moment in milliseconds. */
export const dayIn = (zone: string, milliseconds: number): number =>
  Math.floor((milliseconds + offsetAt(zone, milliseconds)) / dayMs);

function local(zone: string, instant: string): { readonly date: string; readonly time: string } {
  const milliseconds = millisecondsOf(instant);
  const wall = milliseconds + offsetAt(zone, milliseconds);
  return { date: dateOf(Math.floor(wall / dayMs)), time: instantOf(wall).slice(11, 16) };
}

const quarterHour = 900_000;
const quartersOfDay = 96;
const mostOffsets = 20_000;
const clocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/**
 * Milliseconds by which a zone is ahead of UTC. A day that begins and ends with the same offset keeps it throughout, and
 * zones change at whole quarters of an hour: so the platform, which answers slowly, is seldom asked.
 */
function offsetAt(zone: string, milliseconds: number): number {
  const quarter = Math.floor(milliseconds / quarterHour);
  const midnight = Math.floor(quarter / quartersOfDay) * quartersOfDay;
  const offset = offsetOf(zone, midnight);
  return offset === offsetOf(zone, midnight + quartersOfDay) ? offset : offsetOf(zone, quarter);
}

function offsetOf(zone: string, quarter: number): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  const offset = known.get(quarter) ?? askOffset(zone, quarter * quarterHour);
  if (known.size >= mostOffsets) known.clear();
  offsets.set(zone, known.set(quarter, offset));
  return offset;
}

function askOffset(zone: string, milliseconds: number): number {
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
  const parts = new Map(clock.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  const minutes = Number(part('hour')) * 60 + Number(part('minute'));
  return dayNumber(date) * dayMs + minutes * 60_000 - milliseconds;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
}

const partsOf = (date: string): Parts => ({
  year: digits(date, 0, 4),
  month: digits(date, 5, 7),
  day: digits(date, 8, 10),
});

/** The number written there in ASCII digits; much of the day goes by reading dates, so no substrings are made. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}

const written = ({ year, month, day }: Parts): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

const two = (number: number): string => String(number).padStart(2, '0');
