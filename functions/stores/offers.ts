import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { isFree, type Offered } from '#domain/ties.ts';
import type { Page } from '../deeds/rows.ts';
import type { RequestState } from '#domain/request.ts';
import {
  get,
  type Item,
  keyOf,
  number,
  numberOf,
  partition,
  text,
  textOf,
  type Write,
} from './table.ts';
import { summaryPage } from './lists.ts';
import { requestKey } from './requests.ts';

/**
 * What requests offer one another.
 *
 * | pk        | sk      |                                                                                   |
 * | --------- | ------- | --------------------------------------------------------------------------------- |
 * | R#id      | OFFER   | what is offered and who draws on it; `v` is the version every change is tied to    |
 * | NUMBER#no | request | a number that a request which offers bears, to find it by                          |
 *
 * While it stands it is on the list `OFFER#route` (list2), and while something is left of it (list1). What is drawn is
 * decided by the row itself, read consistently.
 */
export interface OfferRow {
  readonly offered: Offered;
  readonly v: number;
}

const sk = 'OFFER';
const listKey = (route: string): string => `OFFER#${route}`;
const numberKey = (no: string): string => `NUMBER#${no}`;

const offeredIn = (summary: string): Offered => JSON.parse(summary);

export const offerRowOf = (item: Item | undefined): OfferRow | undefined => {
  if (item === undefined) return undefined;
  return { offered: offeredIn(textOf(item, 'summary')), v: numberOf(item, 'v') };
};

export const offerRow = async (
  db: DynamoDBClient,
  table: string,
  request: string,
): Promise<OfferRow | undefined> => offerRowOf(await get(db, table, requestKey(request), sk));

/** Ids of the requests that bear a number and offer something, or may. */
export const bearersOf = async (
  db: DynamoDBClient,
  table: string,
  no: string,
): Promise<readonly string[]> =>
  (await partition(db, table, numberKey(no))).map((item) => textOf(item, 'sk'));

/** Writes what is offered over the version that was read; a conflict where somebody else was faster. */
export function offerPut(table: string, offered: Offered, before: OfferRow | undefined): Write {
  const isLeft = isFree(offered, offered.amount === undefined ? 'whole' : 'sum');
  const listed = [
    ...(offered.stands && isLeft ? (['list1'] as const) : []),
    ...(offered.stands ? (['list2'] as const) : []),
  ].flatMap((list) => [
    [list, text(listKey(offered.route))] as const,
    [`${list}at`, text(offered.request)] as const,
  ]);
  const version =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'v = :v',
          ExpressionAttributeValues: { ':v': number(before.v) },
        };
  const Item: Item = {
    ...keyOf(requestKey(offered.request), sk),
    v: number((before?.v ?? 0) + 1),
    summary: text(JSON.stringify(offered)),
    ...Object.fromEntries(listed),
  };
  return { item: { Put: { TableName: table, Item, ...version } } };
}

export const numberPut = (table: string, no: string, { id }: Pick<RequestState, 'id'>): Write => ({
  item: { Put: { TableName: table, Item: keyOf(numberKey(no), id) } },
});

/** Offers of one route that a list shows at once: more than an office has open. */
const mostListed = 1000;
const perPage = 250;

/** What stands of one route, or what is left to draw on, the newest first: a list, by which nothing is decided. */
export async function listedOffers(
  db: DynamoDBClient,
  table: string,
  route: string,
  which: 'standing' | 'left',
): Promise<readonly Offered[]> {
  const list = { index: which === 'left' ? 'list1' : 'list2', key: listKey(route) } as const;
  const found: Offered[] = [];
  // Ids sort by time, all of them before this.
  let cursor: string | undefined = '~';
  do {
    // eslint-disable-next-line no-await-in-loop
    const page: Page<Offered> = await summaryPage(db, table, list, perPage, offeredIn, cursor);
    found.push(...page.rows);
    cursor = page.next;
  } while (cursor !== undefined && found.length < mostListed);
  return found;
}
