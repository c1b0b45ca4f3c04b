import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Paper } from '#domain/papers.ts';
import type { RequestState } from '#domain/request.ts';
import type { PaperRow } from '../deeds/rows.ts';
import { type Item, keyOf, partition, put, remove, text, textOf, type Write } from './table.ts';

/**
 * Where papers are, written in the transactions that move them and read consistently:
 *
 * | pk          | sk                 | which papers                                   |
 * | ----------- | ------------------ | ---------------------------------------------- |
 * | HOLD#person | HAS#request#paper  | those in somebody's hands                      |
 * | HOLD#person | TAKE#request#paper | those somebody is to sign for                  |
 * | PAPERS      | request#paper      | all of the office that are not laid away        |
 */
export function paperRowWrites(
  table: string,
  before: RequestState | undefined,
  after: RequestState,
): readonly Write[] {
  if (after.papers === undefined) return [];
  const were = before === undefined ? new Map<string, string>() : rowsOf(before);
  const are = rowsOf(after);
  const gone = [...were.keys()].filter((key) => !are.has(key));
  const fresh = [...are].filter(([key, body]) => were.get(key) !== body);
  return [
    ...gone.map((key) => remove(table, ...parted(key))),
    ...fresh.map(([key, body]) => put(table, { ...keyOf(...parted(key)), body: text(body) })),
  ];
}

/** Every row of a request's papers, by both keys. */
const rowsOf = (state: RequestState): ReadonlyMap<string, string> =>
  new Map(
    (state.papers ?? []).flatMap((paper) => {
      if (paper.filed !== undefined) return [];
      const body = JSON.stringify(rowOf(state, paper));
      const name = `${state.id}#${paper.id}`;
      const { holder, way } = paper;
      return [
        [`HOLD#${holder.person}|HAS#${name}`, body] as const,
        ...(way === undefined ? [] : [[`HOLD#${way.to.person}|TAKE#${name}`, body] as const]),
        [`${everywhere}|${name}`, body] as const,
      ];
    }),
  );

const everywhere = 'PAPERS';

const parted = (key: string): [pk: string, sk: string] => {
  const [pk = '', sk = ''] = key.split('|');
  return [pk, sk];
};

const rowOf = (state: RequestState, paper: Paper): PaperRow => ({
  request: state.id,
  route: state.route,
  headline: state.headline,
  serial: state.numbers['serial'] ?? '',
  requesterName: state.requester.name,
  closed: state.status === 'closed',
  paper,
});

/** What a person holds and what he is to sign for, the longest first. */
export const heldBy = async (
  db: DynamoDBClient,
  table: string,
  person: string,
): Promise<readonly PaperRow[]> => sorted(await partition(db, table, `HOLD#${person}`));

/** Every paper of the office that is not laid away, the longest in one place first. */
export const everyPaper = async (db: DynamoDBClient, table: string): Promise<readonly PaperRow[]> =>
  sorted(await partition(db, table, everywhere));

const sorted = (items: readonly Item[]): readonly PaperRow[] =>
  items
    .map((item): PaperRow => JSON.parse(textOf(item, 'body')))
    .toSorted((a, b) => (a.paper.since < b.paper.since ? -1 : 1));
