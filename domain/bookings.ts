import { dayNumber } from './dates.ts';

/** 占用: a thing that a request keeps to itself from one moment to another, both included. */
export interface Booked {
  /** `vehicle:v1`, `person:p1`: bookings of one thing are shared between all routes. */
  readonly thing: string;
  /** Moments in the office's zone. */
  readonly from: string;
  readonly to: string;
  readonly request: string;
  /** Which of its route's bookings. */
  readonly booking: string;
  readonly route: string;
  readonly serial: string;
  /** The requester. */
  readonly person: string;
  readonly name: string;
  /** Other requests whose own booking of the thing this one is part of: the dispatch for a journey that has the car. */
  readonly within?: readonly string[];
}

/** So many days one booking lasts at most: an act writes a row for each month that it touches. */
export const longestBooking = 92;

type Span = Pick<Booked, 'from' | 'to'>;

export const sharesMoment = (one: Span, other: Span): boolean =>
  one.from <= other.to && other.from <= one.to;

/** What keeps a time from being booked; undefined where nothing does. */
export function unfitSpan({ from, to }: Span): 'backwards' | 'too-long' | undefined {
  if (to < from) return 'backwards';
  const days = dayNumber(to.slice(0, 10)) - dayNumber(from.slice(0, 10)) + 1;
  return days > longestBooking ? 'too-long' : undefined;
}

/** The months (YYYY-MM) a time touches, in order. Two times that share a moment share a month. */
export function monthsOf({ from, to }: Span): readonly string[] {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => monthOf(first + at));
}

const monthNumber = (moment: string): number =>
  Number(moment.slice(0, 4)) * 12 + Number(moment.slice(5, 7)) - 1;

const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** The whole day of a date, as a booking keeps it. */
export const firstMoment = (text: string): string => (text.length === 10 ? `${text}T00:00` : text);
export const lastMoment = (text: string): string => (text.length === 10 ? `${text}T23:59` : text);

type Part = Pick<Booked, 'request' | 'within'>;

/** Bookings of one request, or of one and the other that it is part of. */
export const belongTogether = (one: Part, other: Part): boolean =>
  one.request === other.request ||
  one.within?.includes(other.request) === true ||
  other.within?.includes(one.request) === true;

/** The first booking of another request that shares a moment with one of these. */
export function clashAmong(
  kept: readonly Booked[],
  wanted: readonly Booked[],
): { readonly mine: Booked; readonly other: Booked } | undefined {
  for (const mine of wanted) {
    const other = kept.find(
      (one) => one.thing === mine.thing && !belongTogether(one, mine) && sharesMoment(one, mine),
    );
    if (other !== undefined) return { mine, other };
  }
  return undefined;
}
