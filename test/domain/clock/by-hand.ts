import { readFileSync } from 'node:fs';
import { type Calendar, calendarOf } from '#domain/calendar.ts';
import type { Cap, ClockStart, Extension, Pause } from '#domain/clock/clock.ts';
import type { Span } from '#domain/clock/limit-end.ts';

/** How the hand-worked cases are written down, in Beijing time. */

/** `5 working days`, `90 days`, `1 month`, `24 hours`, `same day`; `from day one` where the first day counts. */
export function spanOf(words: string): Span {
  const countsStartDay = words.endsWith(' from day one');
  if (words.startsWith('same day')) return { amount: 0, unit: 'same-day', countsStartDay };
  const found = /^(?<amount>\d+) (?<unit>working day|day|month|hour)s?(?: from day one)?$/u.exec(
    words,
  );
  const unit = units.find((one) => one.replace('-', ' ') === found?.groups?.['unit']);
  if (unit === undefined) throw new Error(`no limit: ${words}`);
  return { amount: Number(found?.groups?.['amount']), unit, countsStartDay };
}

const units = ['working-day', 'day', 'month', 'hour'] as const;

/** `2026-11-23 09:00` as an instant. */
export const beijing = (words: string): string =>
  new Date(`${words.replace(' ', 'T')}:00+08:00`).toISOString();

/** The end of a day, or a time of it: `2026-11-23`, `2026-11-23 12:00`. */
export function endOf(words: string): string {
  if (words.length === 10) return endOf(`${words} 23:59:59.999`);
  return words.length === 16
    ? beijing(words)
    : new Date(`${words.replace(' ', 'T')}+08:00`).toISOString();
}

/** `2026-11-04 10:00 > 2026-11-11 10:00`; with `without ground` behind it an arrangement of the office's own. */
export function pauseOf(words: string): Pause {
  const [times = '', unfounded] = words.split(' without ');
  const [from = '', to] = times.split(' > ');
  return {
    from: beijing(from),
    ...(to === undefined || to === '' ? {} : { to: beijing(to) }),
    ground: unfounded === undefined ? '听证' : '',
  };
}

/** What a case has beside its limit and start. */
export interface Besides {
  readonly pauses?: readonly string[];
  readonly plus?: readonly number[];
  readonly given?: string;
  /** Its start is the clock's own. */
  readonly cap?: string;
}

export function clockOf(limit: string, start: string, { given, cap }: Besides = {}): ClockStart {
  const statute: Cap | undefined =
    cap === undefined ? undefined : { ...spanOf(cap), start: beijing(start), basis: '法定上限' };
  return {
    ...spanOf(limit),
    start: beijing(start),
    ...(given === undefined ? {} : { given }),
    ...(statute === undefined ? {} : { cap: statute }),
    calendar: '',
  };
}

export const pausesOf = ({ pauses = [] }: Besides = {}): readonly Pause[] => pauses.map(pauseOf);

/** Granted the day after the start. */
export const extensionsOf = (start: string, { plus = [] }: Besides = {}): readonly Extension[] =>
  plus.map((amount) => ({
    amount,
    at: new Date(Date.parse(beijing(start)) + 86_400_000).toISOString(),
  }));

/** No closures of its own. */
export const plain: Calendar = calendarOf({ zone: 'Asia/Shanghai', closures: [] });

/** Closed on Wednesday 25 November 2026; the rest in halves. */
export const halved: Calendar = calendarOf({
  zone: 'Asia/Shanghai',
  closures: ['2026-11-25'],
  halfDays: [
    { date: '2026-02-14', half: 'pm' },
    { date: '2026-11-27', half: 'pm' },
    { date: '2026-12-03', half: 'am' },
    { date: '2026-12-09', half: 'am' },
    { date: '2026-12-09', half: 'pm' },
  ],
});

/** One line of `cases/*.txt`. */
export interface Case {
  readonly limit: string;
  readonly from: string;
  readonly besides: Besides;
  readonly ends: string;
  readonly worked: string;
}

/** The rows of a table: `limit | from | ends | why`, or with what else there is in the third column. */
export function casesIn(table: string): readonly Case[] {
  const text = readFileSync(new URL(`cases/${table}.txt`, import.meta.url), 'utf8');
  const [, ...rows] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rows.map((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    const [limit = '', from = '', ...rest] = cells;
    const [besides, ends = '', worked = ''] = rest.length === 3 ? rest : ['-', ...rest];
    return { limit, from, besides: besidesOf(besides ?? '-'), ends, worked };
  });
}

function besidesOf(words: string): Besides {
  const parts = words.split('; ');
  const after = (word: string): readonly string[] =>
    parts.filter((part) => part.startsWith(`${word} `)).map((part) => part.slice(word.length + 1));
  const [given] = after('given');
  const [cap] = after('cap');
  const known = parts.every((part) => /^(?:-$|(?:pause|plus|given|cap) )/u.test(part));
  if (!known) throw new Error(`not understood: ${words}`);
  return {
    pauses: after('pause'),
    plus: after('plus').map(Number),
    ...(given === undefined ? {} : { given }),
    ...(cap === undefined ? {} : { cap }),
  };
}
