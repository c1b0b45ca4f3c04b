import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Circulation } from '#domain/circulation.ts';
import type { RequestEvent } from '#domain/events.ts';
import { handlerOf } from '#domain/handled.ts';
import type { RequestState } from '#domain/request.ts';
import type { ListName, ListRow, Page } from '../deeds/rows.ts';
import { keyOf, put, remove, text, textOf, type Write } from './table.ts';

/**
 * What a person has to read, has done and has read: rows of the base table, written in the act's own transaction and read
 * consistently, newest first.
 *
 * | pk                 | sk                    |                                                      |
 * | ------------------ | --------------------- | ---------------------------------------------------- |
 * | LIST#toread#person | circulated at#request#n | spread from a due row, removed by reading or recall  |
 * | LIST#done#person   | last act#request      | one row a request, moved by a later act              |
 * | LIST#read#person   | read at#request#n     |                                                      |
 */
const pkOf = (name: ListName, person: string): string => `LIST#${name}#${person}`;
const doneSort = (at: string, request: string): string => `${at}#${request}`;
const readSort = (at: string, request: string, n: number): string =>
  `${at}#${request}#${String(n)}`;

const row = (table: string, name: ListName, person: string, sk: string, body: ListRow): Write =>
  put(table, { ...keyOf(pkOf(name, person), sk), body: text(JSON.stringify(body)) });

/** How lists follow an act: who did something has it under 已办, who read has it under 已阅. */
export function listWrites(
  table: string,
  before: RequestState,
  after: RequestState,
  events: readonly RequestEvent[],
): readonly Write[] {
  const were = new Map((before.handled ?? []).map(({ person, at }) => [person, at]));
  const done = (after.handled ?? []).flatMap(({ person, at }) => {
    const was = were.get(person);
    const event = events.findLast((one) => handlerOf(one) === person);
    if (event === undefined) return [];
    return [
      ...(was === undefined || was === at
        ? []
        : [remove(table, pkOf('done', person), doneSort(was, after.id))]),
      row(table, 'done', person, doneSort(at, after.id), {
        ...aboutOf(after),
        at,
        did: didOf(event),
      }),
    ];
  });
  const fresh = (after.receipts ?? []).slice((before.receipts ?? []).length);
  const read = fresh.flatMap(({ of, by, at }) => {
    const circulation = after.circulations?.find(({ n }) => n === of);
    if (circulation === undefined) return [];
    return [
      toReadRemove(table, after.id, circulation, by.person),
      row(table, 'read', by.person, readSort(at, after.id, of), {
        ...aboutOf(after),
        ...circulatedOf(circulation),
        at,
      }),
    ];
  });
  return [...done, ...read];
}

const aboutOf = (state: RequestState) => ({
  request: state.id,
  route: state.route,
  headline: state.headline,
  serial: state.numbers['serial'] ?? '',
  requesterName: state.requester.name,
});

const circulatedOf = ({ n, by, why }: Circulation) => ({ circulation: n, from: by.name, why });

const didOf = (event: RequestEvent): NonNullable<ListRow['did']> => ({
  type: event.type,
  step: 'step' in event ? event.step : '',
  act: event.type === 'decided' ? event.decision.act : '',
});

/** 待阅 of one reader. */
export const toReadPut = (
  table: string,
  state: RequestState,
  circulation: Circulation,
  person: string,
): Write =>
  row(table, 'toread', person, readSort(circulation.at, state.id, circulation.n), {
    ...aboutOf(state),
    ...circulatedOf(circulation),
    at: circulation.at,
  });

export const toReadRemove = (
  table: string,
  request: string,
  { at, n }: Circulation,
  person: string,
): Write => remove(table, pkOf('toread', person), readSort(at, request, n));

/** One page of a list, newest first. `next` goes back in as `cursor`. */
export async function personList(
  db: DynamoDBClient,
  table: string,
  name: ListName,
  person: string,
  limit: number,
  cursor?: string,
): Promise<Page<ListRow>> {
  const { Items: items = [], LastEvaluatedKey: last } = await db.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: {
        ':pk': text(pkOf(name, person)),
        ':before': text(cursor?.slice(0, 200) ?? '9'),
      },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  const rows = items.map((item): ListRow => JSON.parse(textOf(item, 'body')));
  const next = textOf(last, 'sk');
  return next === '' ? { rows } : { rows, next };
}

/** How many rows a list has, counted to a thousand. */
export async function personCount(
  db: DynamoDBClient,
  table: string,
  name: ListName,
  person: string,
): Promise<number> {
  const { Count: count = 0 } = await db.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      Select: 'COUNT',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': text(pkOf(name, person)) },
      Limit: 1000,
    }),
  );
  return count;
}
