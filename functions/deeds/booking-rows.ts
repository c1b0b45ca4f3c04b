import { spanText, thingText } from '#domain/booking-words.ts';
import type { Booked } from '#domain/bookings.ts';
import type { Office } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import type { Text } from '#domain/words.ts';
import { bookingsOf, requireSpans } from '#statemachines/acts/bookings.ts';
import type { Route } from '#statemachines/route.ts';
import { bookingWrites } from '../stores/bookings.ts';
import type { Write } from '../stores/table.ts';
import type { World } from '../world.ts';

/**
 * The writes by which an act takes, moves or frees what its request books. Throws `booking-unfit`, and `booked-already`
 * where another request has the thing at that time.
 */
export async function bookingRows(
  world: World,
  scene: { readonly route: Route; readonly office: Office },
  before: RequestState | undefined,
  after: RequestState,
): Promise<readonly Write[]> {
  const { route, office } = scene;
  if ((route.bookings ?? []).length === 0) return [];
  const had = before === undefined ? [] : await bookingsOf(route, before);
  const has = await bookingsOf(route, after);
  requireSpans(route, has);
  const { writes, clash } = await bookingWrites(world.db, world.tables.facts, had, has);
  if (clash !== undefined) throw refusal(route, office, clash);
  return writes;
}

function refusal(
  route: Route,
  office: Office,
  { mine, other }: { readonly mine: Booked; readonly other: Booked },
): Problem {
  const booking = route.bookings?.find(({ id }) => id === mine.booking);
  const of = booking?.of ?? '';
  return new Problem('booked-already', {
    title: booking?.title ?? route.title,
    thing: optionTitle(route, of, mine) ?? thingText(office, mine.thing),
    time: spanText(other),
    by: other.name,
    number: other.serial,
    field: of,
  });
}

/** A meeting room is an option of the form, no thing of the office. */
function optionTitle(route: Route, of: string, { thing }: Booked): Text | undefined {
  const field = route.fields[of];
  return field?.kind === 'choice' ? field.options[thing.slice(of.length + 1)] : undefined;
}
