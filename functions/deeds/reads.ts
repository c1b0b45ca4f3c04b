import { isOwn, isOwnWord } from '#domain/acts/assign.ts';
import type { Office } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import { inboxKeys, takers } from '#domain/takers.ts';
import { inboxFor } from '../stores/inbox.ts';
import { listPage } from '../stores/lists.ts';
import { mailOf } from '../stores/mails.ts';
import { requestKey } from '../stores/requests.ts';
import { eventOf, readTrail } from '../stores/trail.ts';
import type { World } from '../world.ts';
import { sceneOf, type Scene } from './acting.ts';
import type { Actor, ArchiveFilter, Deeds } from './deeds.ts';
import type { InboxRow, Page, RequestSummary } from './rows.ts';
import { seesAll } from './sight.ts';
import { requireSightOf } from './tied-sight.ts';

type Reads = Pick<Deeds, 'request' | 'trail' | 'mails' | 'mine' | 'inbox' | 'archive'>;

const pageSize = 50;
/** Months looked through for one page of the archive; a longer search goes on with `next`. */
const monthsPerPage = 24;

export const reads = (world: World): Reads => ({
  request: async (actor, id) => (await seen(world, actor, id)).state,
  async trail(actor, id) {
    await seen(world, actor, id);
    return (await readTrail(world.db, world.tables.trail, requestKey(id))).map(eventOf);
  },
  mails: async (actor, id) => (await seen(world, actor, id)).mails.map(mailOf),
  mine: (actor, cursor) =>
    listPage(
      world.db,
      world.tables.facts,
      { index: 'list1', key: `BY#${actor.person}` },
      pageSize,
      cursor,
    ),
  async inbox(actor) {
    const office = await world.office.load();
    const keys = inboxKeys(office, actor.person);
    const rows = await inboxFor(world.db, world.tables.facts, keys);
    return rows.flatMap((row) => forReader(office, actor.person, row));
  },
  archive: (actor, filter) => archive(world, actor, filter),
});

/** A row as its reader takes it: for himself, for somebody absent, or not at all where it is that person's own word. */
function forReader(office: Office, person: string, row: InboxRow): readonly InboxRow[] {
  const taker = takers(office, row.owner).find((found) => found.person.id === person);
  if (taker?.for === undefined) return [row];
  return isOwnWord(row) || (row.requester !== undefined && isOwn(row.owner, row.requester))
    ? []
    : [{ ...row, for: taker.for }];
}

async function seen(world: World, actor: Actor, id: string): Promise<Scene> {
  const scene = await sceneOf(world, id);
  await requireSightOf(world, scene, actor.person);
  return scene;
}

/** Closed requests, newest month first. Who does not see all sees those of his own that match. */
async function archive(
  world: World,
  actor: Actor,
  filter: ArchiveFilter,
): Promise<Page<RequestSummary>> {
  const office = await world.office.load();
  const all = seesAll(office, actor.person);
  const until = filter.to ?? world.now().slice(0, 10);
  const [month = until.slice(0, 7), position] = (filter.cursor ?? '')
    .split('|', 2)
    .map((part) => (part === '' ? undefined : part));
  // Programs write these too: what is no month holds nothing, and must not be counted down from.
  if (!/^\d{4}-\d{2}$/u.test(month)) return { rows: [] };
  return collect(world, actor, filter, all, month, position, [], monthsPerPage);
}

async function collect(
  world: World,
  actor: Actor,
  filter: ArchiveFilter,
  all: boolean,
  month: string,
  position: string | undefined,
  found: readonly RequestSummary[],
  left: number,
): Promise<Page<RequestSummary>> {
  const list = { index: 'list2' as const, key: `CLOSED#${month}` };
  const page = await listPage(world.db, world.tables.facts, list, pageSize, position);
  const matching = page.rows.filter((row) => matches(row, filter));
  const visible = all ? matching : await ownOnly(world, actor, matching);
  const rows = [...found, ...visible];
  const following = page.next === undefined ? monthBefore(month) : month;
  const ended = filter.from !== undefined && following < filter.from.slice(0, 7);
  if (ended || following < '2000-01') return { rows };
  if (rows.length >= pageSize || left === 0)
    return { rows, next: `${following}|${page.next ?? ''}` };
  return collect(world, actor, filter, all, following, page.next, rows, left - 1);
}

const monthBefore = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const before = number === 1 ? [year - 1, 12] : [year, number - 1];
  return before.map((part) => String(part).padStart(2, '0')).join('-');
};

function matches(row: RequestSummary, filter: ArchiveFilter): boolean {
  const words = (filter.text ?? '').trim().toLowerCase();
  const said = `${row.headline} ${row.serial} ${row.requester}`.toLowerCase();
  const day = (row.closedAt ?? '').slice(0, 10);
  return (
    (filter.route === undefined || filter.route === '' || row.route === filter.route) &&
    (filter.from === undefined || day >= filter.from) &&
    (filter.to === undefined || day <= filter.to) &&
    said.includes(words)
  );
}

async function ownOnly(
  world: World,
  actor: Actor,
  rows: readonly RequestSummary[],
): Promise<readonly RequestSummary[]> {
  const checked = await Promise.all(
    rows.map(async (row) => {
      const state = await visibleOrNot(world, actor, row.id);
      return state === undefined ? [] : [row];
    }),
  );
  return checked.flat();
}

async function visibleOrNot(
  world: World,
  actor: Actor,
  id: string,
): Promise<RequestState | undefined> {
  try {
    return (await seen(world, actor, id)).state;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
