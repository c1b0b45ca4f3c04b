import { belongTogether, firstMoment, lastMoment, unfitSpan } from '#domain/bookings.ts';
import { isDate } from '#domain/dates.ts';
import { isMoment } from '#domain/moments.ts';
import type { Office } from '#domain/office.ts';
import { type JsonObject, listed, type Text } from '#domain/words.ts';
import { requestsIn } from '#statemachines/acts/bookings.ts';
import type { Asks, Route } from '#statemachines/route.ts';
import { freeOf, thingsOf } from '../deeds/bookings.ts';
import { bookingsBetween } from '../stores/bookings.ts';
import type { World } from '../world.ts';

/**
 * Which vehicles, drivers or rooms are free, by the field that asks for one, where the time is known by now: from the
 * form as it was typed, or from what was filed. What the request itself has is free for it.
 */
export async function freeThings(
  world: World,
  office: Office,
  { route, asks, data, request }: FormNow,
): Promise<Readonly<Record<string, Text>>> {
  const isAsked = (id: string): boolean => asks === undefined || Object.hasOwn(asks, id);
  const notes = await Promise.all(
    (route.bookings ?? []).map(async ({ of, from, to, within }) => {
      const field = route.fields[of];
      const span = spanOf(data[from], data[to]);
      if (field === undefined || span === undefined || !isAsked(of)) return [];
      const days = { from: span.from.slice(0, 10), to: span.to.slice(0, 10) };
      const things = thingsOf(office, of, field, days);
      if (things.length === 0) return [];
      const kind = field.kind === 'choice' ? of : field.kind;
      const booked = await bookingsBetween(world.db, world.tables.facts, kind, span);
      const mine = {
        request: request ?? '',
        within: within === undefined ? [] : requestsIn(data[within]),
      };
      const others = booked.filter((one) => !belongTogether(one, mine));
      return [[of, noteOf(freeOf(things, others, span).map(({ title }) => title))] as const];
    }),
  );
  return Object.fromEntries(notes.flat());
}

interface FormNow {
  readonly route: Route;
  /** What the form asks; left out for every field that books. */
  readonly asks?: Asks;
  readonly data: JsonObject;
  /** The request that is being worked on; left out for a draft. */
  readonly request?: string;
}

function spanOf(from: unknown, to: unknown) {
  if (!isTime(from) || !isTime(to)) return undefined;
  const span = { from: firstMoment(from), to: lastMoment(to) };
  return unfitSpan(span) === undefined ? span : undefined;
}

const isTime = (value: unknown): value is string =>
  typeof value === 'string' && (isMoment(value) || isDate(value));

const noteOf = (free: readonly Text[]): Text =>
  free.length === 0
    ? { zh: '该时段都已占用，请改时间。', en: 'All are taken at that time; choose another time.' }
    : { zh: `该时段可用：${listed(free).zh}。`, en: `Free at that time: ${listed(free).en}.` };
