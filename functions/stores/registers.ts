import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Digest } from '#domain/chain.ts';
import type { RequestState } from '#domain/request.ts';
import type { RegisterRow, RegisterRows } from '#statemachines/registers.ts';
import { requestKey } from './requests.ts';
import { rowsKey, type StandingRows } from './standing-rows.ts';
import { type Item, keyOf, partition, put, remove, text, textOf, type Write } from './table.ts';

/**
 * Rows of registers, written in the transactions that change them and read consistently:
 *
 * | pk                 | sk               | holds                                                          |
 * | ------------------ | ---------------- | -------------------------------------------------------------- |
 * | REG#register#month | request          | the request's rows of that month, or of `now`                  |
 * | THING#key          | register#request | the same rows in the file of a thing (一车一档)                |
 * | R#request          | ROWS             | where its rows stand and a digest of each, for the next act    |
 */
export interface RegisterEntry {
  readonly request: string;
  readonly register: string;
  readonly rows: readonly RegisterRow[];
}

/** The writes that bring a request's rows from where they stand to what they are now; none where nothing changed. */
export function registerWrites(
  table: string,
  digest: Digest,
  { id }: Pick<RequestState, 'id'>,
  were: StandingRows,
  are: readonly RegisterRows[],
): readonly Write[] {
  const bodies = new Map(are.flatMap((rows) => placesOf(id, rows)));
  const standing = Object.fromEntries([...bodies].map(([place, body]) => [place, digest(body)]));
  const gone = Object.keys(were).filter((place) => !bodies.has(place));
  const fresh = [...bodies].filter(([place]) => were[place] !== standing[place]);
  if (gone.length + fresh.length === 0) return [];
  return [
    ...gone.map((place) => remove(table, ...parted(place))),
    ...fresh.map(([place, body]) => put(table, { ...keyOf(...parted(place)), body: text(body) })),
    put(table, { ...keyOf(requestKey(id), rowsKey), body: text(JSON.stringify(standing)) }),
  ];
}

/** Stands for a month where a register is not read by periods. */
export const now = 'now';

/** One item for each month, and one for each thing: an act writes as few as it can, however many rows there are. */
function placesOf(
  request: string,
  { register, current, rows }: RegisterRows,
): readonly (readonly [place: string, body: string])[] {
  const placed = rows.flatMap((row) => [
    { place: `REG#${register}#${current === true ? now : row.on.slice(0, 7)}|${request}`, row },
    ...(row.key === undefined ? [] : [{ place: `THING#${row.key}|${register}#${request}`, row }]),
  ]);
  return [...Map.groupBy(placed, ({ place }) => place)].map(([place, together]) => {
    const entry: RegisterEntry = { request, register, rows: together.map(({ row }) => row) };
    return [place, JSON.stringify(entry)];
  });
}

const parted = (place: string): [pk: string, sk: string] => {
  const at = place.lastIndexOf('|');
  return [place.slice(0, at), place.slice(at + 1)];
};

/** The things in whose files rows of these registers stand, each once. */
export const thingsIn = (
  standing: StandingRows,
  registers: ReadonlySet<string>,
): readonly string[] => [
  ...new Set(
    Object.keys(standing).flatMap((place) => {
      const [pk, sk] = parted(place);
      const [register = ''] = sk.split('#', 1);
      return pk.startsWith('THING#') && registers.has(register) ? [pk.slice('THING#'.length)] : [];
    }),
  ),
];

/** A register's rows of some months. */
export async function registerIn(
  db: DynamoDBClient,
  table: string,
  register: string,
  months: readonly string[],
): Promise<readonly RegisterEntry[]> {
  const found = await Promise.all(
    months.map((month) => partition(db, table, `REG#${register}#${month}`)),
  );
  return found.flat().map(entryOf);
}

/** Everything in the file of a thing, or what one register says of it. */
export const fileOf = async (
  db: DynamoDBClient,
  table: string,
  key: string,
  register?: string,
): Promise<readonly RegisterEntry[]> =>
  (await partition(db, table, `THING#${key}`, register === undefined ? '' : `${register}#`)).map(
    entryOf,
  );

const entryOf = (item: Item): RegisterEntry => {
  const entry: RegisterEntry = JSON.parse(textOf(item, 'body'));
  return entry;
};
