import { type Booked, longestBooking, sharesMoment } from '#domain/bookings.ts';
import { addDays, isDate } from '#domain/dates.ts';
import { heldBy, inWindow, type Office, overlapping, personOf } from '#domain/office.ts';
import type { Days } from '#domain/periods.ts';
import { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/words.ts';
import type { Field } from '#statemachines/fields.ts';
import type { Route } from '#statemachines/route.ts';
import { bookingsBetween } from '../stores/bookings.ts';
import type { World } from '../world.ts';
import type { Actor } from './deeds.ts';

/** A thing that can be booked, and what is to be known of it. */
export interface Bookable {
  readonly thing: string;
  readonly title: Text;
  readonly note?: Text;
}

/** What can be booked of one kind: vehicles, drivers, a form's meeting rooms. */
export interface BookableKind {
  readonly kind: string;
  readonly title: Text;
  readonly things: readonly Bookable[];
}

const who: Text = { zh: '查看占用日历', en: 'see who has what when' };

/** Who has what when, of a kind of thing or of one. Throws `not-allowed` for who holds no post, `period-unsound`. */
export const bookings =
  (world: World) =>
  async (actor: Actor, what: string, { from, to }: Days): Promise<readonly Booked[]> => {
    const office = await world.office.load();
    if (heldBy(office, actor.person).length === 0) throw new Problem('not-allowed', { what: who });
    const isSound = isDate(from) && isDate(to) && from <= to && to <= addDays(from, longestBooking);
    if (!isSound) throw new Problem('period-unsound', {});
    const span = { from: `${from}T00:00`, to: `${to}T23:59` };
    return bookingsBetween(world.db, world.tables.facts, what.slice(0, 200), span);
  };

/** What the office's routes book; vehicles first, whether or not any route does. */
export function bookableKinds(
  office: Office,
  routes: readonly Route[],
  days: Days,
): readonly BookableKind[] {
  const fields = routes.flatMap(({ fields: own, bookings: held }) =>
    (held ?? []).flatMap(({ of }) => {
      const field = own[of];
      return field === undefined ? [] : [{ id: of, field }];
    }),
  );
  const vehicles = { id: 'vehicle', field: { kind: 'vehicle', label: vehicle } } as const;
  const kinds = Map.groupBy([vehicles, ...fields], ({ id, field }) =>
    field.kind === 'choice' ? id : field.kind,
  );
  return [...kinds].map(([kind, named]) => ({
    kind,
    title: titles[kind] ?? named[0]?.field.label ?? vehicle,
    things: eachOnce(named.flatMap(({ id, field }) => thingsOf(office, id, field, days))),
  }));
}

const vehicle: Text = { zh: '车辆', en: 'Vehicles' };

/** A kind of the office's own things is called by its name, whatever a form asks of it. */
const titles: Readonly<Partial<Record<string, Text>>> = {
  vehicle,
  seal: { zh: '印章', en: 'Seals' },
};

const eachOnce = (things: readonly Bookable[]): readonly Bookable[] => [
  ...new Map(things.map((one) => [one.thing, one])).values(),
];

const same = (text: string): Text => ({ zh: text, en: text });

/** The things a field names. Persons are those who hold the post that the field is called by, such as `driver`. */
export function thingsOf(
  office: Office,
  id: string,
  field: Field,
  days: Days,
): readonly Bookable[] {
  if (field.kind === 'vehicle') {
    return office.vehicles
      .filter((one) => overlapping(one, days))
      .map((one) => ({ thing: `vehicle:${one.id}`, title: same(one.plate), note: one.model }));
  }
  if (field.kind === 'person') {
    return office.holdings
      .filter((held) => held.post === id && inWindow(held, office.today))
      .flatMap(({ person }) => {
        const found = personOf(office, person);
        return found?.active === true
          ? [{ thing: `person:${person}`, title: same(found.name) }]
          : [];
      });
  }
  if (field.kind === 'seal') {
    return office.seals
      .filter((one) => overlapping(one, days))
      .map((one) => ({ thing: `seal:${one.id}`, title: one.title }));
  }
  if (field.kind !== 'choice') return [];
  return Object.entries(field.options).map(([option, title]) => ({
    thing: `${id}:${option}`,
    title,
  }));
}

/** Those of some things that nobody else has at that time. */
export const freeOf = (
  things: readonly Bookable[],
  booked: readonly Booked[],
  span: Pick<Booked, 'from' | 'to'>,
): readonly Bookable[] =>
  things.filter(
    ({ thing }) => !booked.some((one) => one.thing === thing && sharesMoment(one, span)),
  );
