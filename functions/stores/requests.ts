import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Digest, link } from '#domain/chain.ts';
import { apply } from '#domain/apply.ts';
import { withoutIdleSides } from '#domain/clock/fold-clock.ts';
import type { RequestEvent } from '#domain/events.ts';
import type { Circulation, Receipt } from '#domain/circulation.ts';
import type { Paper } from '#domain/papers.ts';
import type {
  Attachment,
  Handled,
  Note,
  RequestState,
  SlipIssue,
  StepRow,
} from '#domain/request.ts';
import { type Item, keyOf, number, partition, put, text, textOf, type Write } from './table.ts';
import { rowsKey, standingIn, type StandingRows } from './standing-rows.ts';
import { trailItem } from './trail.ts';

/**
 * A request's partition `R#id`, all of it read at once and consistently:
 *
 * | sk                     | body                                                                          |
 * | ---------------------- | ----------------------------------------------------------------------------- |
 * | HEAD                   | the state without its collections; `seq` is the version every act is tied to  |
 * | FORM                   | data and settings (earlier revisions are in the trail)                         |
 * | STEP#round#step#item   | one row per opening of a step                                                  |
 * | FILE#n                 | the attachments of one act, the first of them being the nth of the request     |
 * | SLIP#n, NOTE#n         | slips, notes, in the order in which they came                                  |
 * | PAPER#id               | a paper: who holds it, and to whom it is on its way                            |
 * | CIRC#n, READ#n         | circulations, and who has read which                                           |
 * | HAND#n                 | who decided or moved something, and when last                                  |
 * | TOKEN#step#item        | the task token that waits, kept out of the state and of every page            |
 * | MAIL#…                 | mails sent or failed                                                           |
 * | OFFER                  | what it offers others, and who draws on it: see `offers.ts`                    |
 * | ROWS                   | where its rows in registers stand                                              |
 */
export interface LoadedRequest {
  readonly state: RequestState;
  readonly tokens: readonly TokenRow[];
  readonly mails: readonly Item[];
  /** What it offers, where its route does: see `offers.ts`. */
  readonly offer?: Item;
  readonly standing: StandingRows;
}

export interface TokenRow {
  readonly step: string;
  readonly item: string;
  readonly token: string;
  readonly generation: number;
}

export const requestKey = (id: string): string => `R#${id}`;

/** Reads a request, or undefined where there is none. */
export async function loadRequest(
  db: DynamoDBClient,
  table: string,
  id: string,
): Promise<LoadedRequest | undefined> {
  const items = await partition(db, table, requestKey(id));
  const rows = new Map(items.map((item) => [textOf(item, 'sk'), item]));
  const head = rows.get('HEAD');
  if (head === undefined) return undefined;
  const under = (prefix: string): readonly string[] =>
    items
      .filter((item) => textOf(item, 'sk').startsWith(prefix))
      .map((item) => textOf(item, 'body'));
  const state: Head = JSON.parse(textOf(head, 'body'));
  const form: Form = JSON.parse(textOf(rows.get('FORM'), 'body'));
  return {
    state: {
      ...state,
      ...form,
      steps: withoutIdleSides(
        under('STEP#')
          .map((body) => stepOf(body, state))
          .toSorted((x, y) => x.n - y.n),
      ),
      attachments: under('FILE#').flatMap((body): readonly Attachment[] => JSON.parse(body)),
      slips: under('SLIP#').map((body): SlipIssue => JSON.parse(body)),
      notes: under('NOTE#').map((body): Note => JSON.parse(body)),
      ...papersIn(under('PAPER#')),
      ...kept(under('CIRC#'), under('READ#'), under('HAND#')),
    },
    tokens: under('TOKEN#').map((body): TokenRow => JSON.parse(body)),
    mails: items.filter((item) => textOf(item, 'sk').startsWith('MAIL#')),
    ...offerIn(rows.get('OFFER')),
    standing: standingIn(rows.get(rowsKey)),
  };
}

const offerIn = (offer: Item | undefined): Pick<LoadedRequest, 'offer'> =>
  offer === undefined ? {} : { offer };

/** What is left out where there is none of it: circulations, who read them, who did something. */
function kept(
  circulations: readonly string[],
  receipts: readonly string[],
  handled: readonly string[],
): Pick<RequestState, 'circulations' | 'receipts' | 'handled'> {
  return {
    ...(circulations.length === 0
      ? {}
      : { circulations: circulations.map((body): Circulation => JSON.parse(body)) }),
    ...(receipts.length === 0
      ? {}
      : { receipts: receipts.map((body): Receipt => JSON.parse(body)) }),
    ...(handled.length === 0 ? {} : { handled: handled.map((body): Handled => JSON.parse(body)) }),
  };
}

/** By their ids; the trail gives them in the route's order, which a reader does not need. */
const papersIn = (bodies: readonly string[]): Pick<RequestState, 'papers'> =>
  bodies.length === 0 ? {} : { papers: bodies.map((body): Paper => JSON.parse(body)) };

/** An open row of an earlier round was superseded by the jump that began a later one: that needs no write of its own. */
function stepOf(body: string, { round, status }: Pick<Head, 'round' | 'status'>): StepRow {
  const row: StepRow = JSON.parse(body);
  const open = (row.round === round || row.side?.kind === 'countersign') && status === 'running';
  return row.state === 'open' && !open ? { ...row, state: 'superseded' } : row;
}

type Form = Pick<RequestState, 'data' | 'settings'>;
type Head = Omit<
  RequestState,
  | 'data'
  | 'settings'
  | 'steps'
  | 'attachments'
  | 'slips'
  | 'notes'
  | 'papers'
  | 'circulations'
  | 'receipts'
  | 'handled'
>;

/** What an act needs to be written down: how salts are made, hashes taken, and how a list names the request. */
export interface Writing {
  readonly table: string;
  readonly trailTable: string;
  readonly digest: Digest;
  readonly salt: () => string;
  readonly summary: (state: RequestState) => Item;
}

/**
 * The state after some events, and the writes that bring the tables there: the head tied to the version read, the rows
 * that changed, and the events themselves. Several events of one act move the head once.
 */
export function advanced(
  before: RequestState | undefined,
  events: readonly RequestEvent[],
  writing: Writing,
): { readonly state: RequestState; readonly writes: readonly Write[] } {
  let state = before;
  const writes: Write[] = [];
  for (const event of events) {
    const subject = state?.id ?? ('id' in event ? event.id : '');
    const previous = { seq: state?.seq ?? 0, chain: state?.chain ?? '' };
    const made = link(subject, previous, event, writing.salt(), writing.digest);
    state = { ...apply(state, event), seq: made.seq, chain: made.hash };
    writes.push(trailItem(writing.trailTable, requestKey(subject), made));
  }
  if (state === undefined) throw new Error('an act has at least one event');
  return { state, writes: [...rowWrites(before, state, writing), ...writes] };
}

function rowWrites(
  before: RequestState | undefined,
  after: RequestState,
  writing: Writing,
): readonly Write[] {
  const { table } = writing;
  const pk = requestKey(after.id);
  const row = (sk: string, body: unknown): Write =>
    put(table, { ...keyOf(pk, sk), body: text(JSON.stringify(body)) });
  return [
    headWrite(before, after, writing),
    ...(before?.data === after.data
      ? []
      : [row('FORM', { data: after.data, settings: after.settings })]),
    ...changed(before?.steps, after.steps)
      .filter(({ state }) => state !== 'superseded')
      .map((step) => row(stepSort(step), step)),
    ...filesAdded(before?.attachments ?? [], after.attachments).map(([sk, files]) =>
      row(sk, files),
    ),
    ...changedAt('SLIP', before?.slips, after.slips).map(([sk, slip]) => row(sk, slip)),
    ...changedAt('NOTE', before?.notes, after.notes).map(([sk, note]) => row(sk, note)),
    ...changedAt('CIRC', before?.circulations, after.circulations ?? []).map(([sk, one]) =>
      row(sk, one),
    ),
    ...changedAt('READ', before?.receipts, after.receipts ?? []).map(([sk, one]) => row(sk, one)),
    ...changedAt('HAND', before?.handled, after.handled ?? []).map(([sk, one]) => row(sk, one)),
    ...changed(before?.papers, after.papers ?? []).map((paper) => row(`PAPER#${paper.id}`, paper)),
  ];
}

const stepSort = ({ round, step, item }: StepRow): string =>
  `STEP#${String(round).padStart(4, '0')}#${step}#${item}`;

/** Rows that are new objects: `apply` keeps untouched rows as they are. */
const changed = <Row>(before: readonly Row[] | undefined, after: readonly Row[]): readonly Row[] =>
  after.filter((row) => before?.includes(row) !== true);

/** The same with a sort key by position: what is read back stands in the order of the trail. */
const changedAt = <Row>(
  kind: string,
  before: readonly Row[] | undefined,
  after: readonly Row[],
): readonly (readonly [string, Row])[] =>
  changed(before, after).map((row) => [
    `${kind}#${String(after.indexOf(row)).padStart(4, '0')}`,
    row,
  ]);

/** Files only ever join; those of one act share a row, for a claim may bring sixty bills and an act writes 25 items. */
function filesAdded(
  before: readonly Attachment[],
  after: readonly Attachment[],
): readonly (readonly [string, readonly Attachment[]])[] {
  const added = after.slice(before.length);
  return added.length === 0 ? [] : [[`FILE#${String(before.length).padStart(4, '0')}`, added]];
}

/** A condition for writes that follow from a request's facts: it still stands as it was read. */
export const unchanged = (table: string, { id, seq }: Pick<RequestState, 'id' | 'seq'>): Write => ({
  item: {
    ConditionCheck: {
      TableName: table,
      Key: keyOf(requestKey(id), 'HEAD'),
      ConditionExpression: 'seq = :seq',
      ExpressionAttributeValues: { ':seq': number(seq) },
    },
  },
});

function headWrite(before: RequestState | undefined, after: RequestState, writing: Writing): Write {
  const {
    data: _data,
    settings: _settings,
    steps: _steps,
    attachments: _files,
    slips: _slips,
    notes: _notes,
    papers: _papers,
    circulations: _circulations,
    receipts: _receipts,
    handled: _handled,
    ...head
  } = after;
  const Item: Item = {
    ...keyOf(requestKey(after.id), 'HEAD'),
    seq: number(after.seq),
    body: text(JSON.stringify(head)),
    ...writing.summary(after),
  };
  const version =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'seq = :seq',
          ExpressionAttributeValues: { ':seq': number(before.seq) },
        };
  return { item: { Put: { TableName: writing.table, Item, ...version } } };
}
