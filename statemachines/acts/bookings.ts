import {
  type Booked,
  firstMoment,
  lastMoment,
  longestBooking,
  unfitSpan,
} from '#domain/bookings.ts';
import { isDate } from '#domain/dates.ts';
import { isMoment } from '#domain/moments.ts';
import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import type { Booking } from '../between.ts';
import { holds } from '../data.ts';
import type { Route } from '../route.ts';

/** What a request keeps to itself as it stands; nothing once it is refused, withdrawn or void. */
export async function bookingsOf(route: Route, state: RequestState): Promise<readonly Booked[]> {
  if (state.outcome !== undefined && state.outcome !== 'done') return [];
  const kept = await Promise.all(
    (route.bookings ?? []).map(async (booking) => {
      const { data, settings } = state;
      const booked = bookedBy(route, booking, state);
      return booked !== undefined && (await holds(booking.when, data, { settings }))
        ? [booked]
        : [];
    }),
  );
  return kept.flat();
}

/** Throws `booking-unfit` for a time that nothing can be kept for. */
export function requireSpans(route: Route, wanted: readonly Booked[]): void {
  for (const booked of wanted) {
    const why = unfitSpan(booked);
    const booking = route.bookings?.find(({ id }) => id === booked.booking);
    if (why === undefined || booking === undefined) continue;
    const { title, to } = booking;
    throw new Problem('booking-unfit', { title, why, most: longestBooking, field: to });
  }
}

/** The booking with the answers it names; undefined while one of them is missing. */
function bookedBy(route: Route, booking: Booking, state: RequestState): Booked | undefined {
  const { data, id: request, requester, numbers } = state;
  const thing = thingOf(route, booking.of, data[booking.of]);
  const [from, to] = [timeIn(data[booking.from]), timeIn(data[booking.to])];
  if (thing === undefined || from === undefined || to === undefined) return undefined;
  return {
    thing,
    from: firstMoment(from),
    to: lastMoment(to),
    request,
    booking: booking.id,
    route: state.route,
    serial: numbers['serial'] ?? '',
    person: requester.person,
    name: requester.name,
    ...withinOf(booking, data),
  };
}

function withinOf({ within }: Booking, data: JsonObject): Pick<Booked, 'within'> {
  const named = within === undefined ? [] : requestsIn(data[within]);
  return named.length === 0 ? {} : { within: named };
}

/** The requests that an answer of references names. */
export const requestsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.flatMap((row) => requestOf(row)) : [];

const requestOf = (row: Json): readonly string[] =>
  typeof row === 'object' && row !== null && 'request' in row && typeof row['request'] === 'string'
    ? [row['request']]
    : [];

const timeIn = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && (isMoment(value) || isDate(value)) ? value : undefined;

/** Names a thing for all routes: by the kind of its field, an option (a meeting room) by the field itself. */
export function thingOf(route: Route, field: string, value: Json | undefined): string | undefined {
  const kind = route.fields[field]?.kind;
  if (kind === undefined || typeof value !== 'string' || value === '') return undefined;
  return `${kind === 'choice' ? field : kind}:${value}`;
}
