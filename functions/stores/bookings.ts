import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Booked, clashAmong, monthsOf, sharesMoment } from '#domain/bookings.ts';
import { get, keyOf, number, numberOf, partition, text, textOf, type Write } from './table.ts';

/**
 * Who has what when: a row for each thing and month, with every booking that touches it. Bookings that share a moment
 * share a month, and a row is written only as the version that was read: of two acts that race for one hour, the second
 * reads anew and finds the first. A row stays when it is empty, so that its version only grows.
 *
 * | pk          | sk       | body                         |
 * | ----------- | -------- | ---------------------------- |
 * | BOOK#kind   | month#id | bookings; `n` is its version |
 */
export async function bookingWrites(
  db: DynamoDBClient,
  table: string,
  before: readonly Booked[],
  after: readonly Booked[],
): Promise<{
  readonly writes: readonly Write[];
  readonly clash?: NonNullable<ReturnType<typeof clashAmong>>;
}> {
  const [request = ''] = [...before, ...after].map((one) => one.request);
  const changed = [...missing(before, after), ...missing(after, before)];
  const rows = await Promise.all(
    placesOf(changed).map(async ({ thing, month }) => {
      const item = await get(db, table, ...keyOfMonth(thing, month));
      const others = bookedIn(textOf(item, 'body')).filter((one) => one.request !== request);
      const mine = after.filter((one) => one.thing === thing && monthsOf(one).includes(month));
      return { thing, month, version: numberOf(item, 'n'), others, mine };
    }),
  );
  const clash = clashAmong(
    rows.flatMap(({ others }) => others),
    rows.flatMap(({ mine }) => mine),
  );
  const writes = rows.map(({ thing, month, version, others, mine }): Write => {
    const inOrder = [...others, ...mine].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return rowWrite(table, thing, month, version, inOrder);
  });
  return clash === undefined ? { writes } : { writes: [], clash };
}

const missing = (from: readonly Booked[], others: readonly Booked[]): readonly Booked[] => {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return from.filter((one) => !known.has(JSON.stringify(one)));
};

interface Place {
  readonly thing: string;
  readonly month: string;
}

const placesOf = (changed: readonly Booked[]): readonly Place[] => [
  ...new Map(
    changed.flatMap((one) =>
      monthsOf(one).map((month) => [`${month}#${one.thing}`, { thing: one.thing, month }]),
    ),
  ).values(),
];

function rowWrite(
  table: string,
  thing: string,
  month: string,
  version: number,
  bookings: readonly Booked[],
): Write {
  const Item = {
    ...keyOf(...keyOfMonth(thing, month)),
    n: number(version + 1),
    body: text(JSON.stringify(bookings)),
  };
  const condition =
    version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'n = :n',
          ExpressionAttributeValues: { ':n': number(version) },
        };
  return { item: { Put: { TableName: table, Item, ...condition } } };
}

const keyOfMonth = (thing: string, month: string): readonly [pk: string, sk: string] => {
  const [kind = '', ...id] = thing.split(':');
  return [pkOf(kind), `${month}#${id.join(':')}`];
};

const pkOf = (kind: string): string => `BOOK#${kind}`;

const bookedIn = (body: string): readonly Booked[] => (body === '' ? [] : JSON.parse(body));

/** Every booking of a kind of thing, or of one (`vehicle`, `vehicle:v1`), that shares a moment with this time. */
export async function bookingsBetween(
  db: DynamoDBClient,
  table: string,
  what: string,
  span: { readonly from: string; readonly to: string },
): Promise<readonly Booked[]> {
  const [kind = '', ...id] = what.split(':');
  const months = await Promise.all(
    monthsOf(span).map((month) =>
      partition(db, table, pkOf(kind), id.length === 0 ? `${month}#` : `${month}#${id.join(':')}`),
    ),
  );
  const found = months
    .flat()
    .flatMap((item) => bookedIn(textOf(item, 'body')))
    .filter((one) => (id.length === 0 || one.thing === what) && sharesMoment(one, span));
  // A booking over the end of a month stands in both of its rows.
  const once = new Map(found.map((one) => [`${one.request}#${one.booking}#${one.thing}`, one]));
  return [...once.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
