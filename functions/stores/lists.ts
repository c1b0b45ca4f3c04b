import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { isCirculating } from '#domain/circulation.ts';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Page, RequestSummary } from '../deeds/rows.ts';
import { requestKey } from './requests.ts';
import { get, type Item, text, textOf } from './table.ts';

/** Lists are served from indexes, which lag behind by moments: nothing is decided by them. */

/** The attributes that put a request on its lists: its requester's always, the archive's month once it is closed. */
export function listAttributes(state: RequestState, amountField: string | undefined): Item {
  const summary = summaryOf(state, amountField);
  return {
    list1: text(`BY#${state.requester.person}`),
    list1at: text(`${state.submittedAt}#${state.id}`),
    summary: text(JSON.stringify(summary)),
    ...(state.status === 'closed' && state.closedAt !== undefined
      ? {
          list2: text(`CLOSED#${state.closedAt.slice(0, 7)}`),
          list2at: text(`${state.closedAt}#${state.id}`),
        }
      : {}),
  };
}

function summaryOf(state: RequestState, amountField: string | undefined): RequestSummary {
  const amount = amountField === undefined ? undefined : amountOf(state.data, amountField);
  return {
    id: state.id,
    route: state.route,
    headline: state.headline,
    serial: state.numbers['serial'] ?? '',
    requester: state.requester.name,
    department: state.requester.department,
    status: state.status,
    submittedAt: state.submittedAt,
    ...(state.outcome === undefined ? {} : { outcome: state.outcome }),
    ...(state.closedAt === undefined ? {} : { closedAt: state.closedAt }),
    ...(amount === undefined ? {} : { amount }),
    ...(isCirculating(state) ? { circulating: true as const } : {}),
  };
}

function amountOf(data: JsonObject, field: string): number | undefined {
  const value = data[field];
  return typeof value === 'number' ? value : undefined;
}

export interface ListOf {
  readonly index: 'list1' | 'list2';
  readonly key: string;
}

/** One page of a list of requests, newest first. `next` goes back in as `cursor`. */
export const listPage = (
  db: DynamoDBClient,
  table: string,
  list: ListOf,
  limit: number,
  cursor?: string,
): Promise<Page<RequestSummary>> =>
  summaryPage(db, table, list, limit, (summary) => JSON.parse(summary), cursor);

/** One page of a list, each row read from its summary. */
export async function summaryPage<Row>(
  db: DynamoDBClient,
  table: string,
  list: ListOf,
  limit: number,
  read: (summary: string) => Row,
  cursor?: string,
): Promise<Page<Row>> {
  const { index, key } = list;
  const { Items: items = [], LastEvaluatedKey: last } = await db.send(
    new QueryCommand({
      TableName: table,
      IndexName: index,
      KeyConditionExpression: '#list = :key AND #at < :before',
      ExpressionAttributeNames: { '#list': index, '#at': `${index}at` },
      ExpressionAttributeValues: {
        ':key': text(key),
        ':before': text(cursor?.slice(0, 200) ?? '9'),
      },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  const rows = items.map((item) => read(textOf(item, 'summary')));
  const next = last === undefined ? '' : textOf(last, `${index}at`);
  return next === '' ? { rows } : { rows, next };
}

/** How requests are named on lists now, read consistently from their heads; what is not there is left out. */
export async function summariesOf(
  db: DynamoDBClient,
  table: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RequestSummary>> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const summary = textOf(await get(db, table, requestKey(id), 'HEAD'), 'summary');
      return summary === '' ? [] : [[id, summary] as const];
    }),
  );
  return new Map(
    found
      .flat()
      .map(([id, summary]): readonly [string, RequestSummary] => [id, JSON.parse(summary)]),
  );
}
