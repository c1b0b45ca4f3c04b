import { apply } from '#domain/apply.ts';
import type { RequestEvent } from '#domain/events.ts';
import { type Office, personOf } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import {
  drawersOf,
  drawn,
  type Keeper,
  type Offered,
  offeredAnew,
  type Repeat,
} from '#domain/ties.ts';
import type { Route } from '#statemachines/route.ts';
import { changesOf, type Changes, isTied } from '#statemachines/ties/changes.ts';
import { type Confirmed, judgeOnce, twiceHere } from '#statemachines/ties/judge-once.ts';
import { numberPut, offerPut, type OfferRow, offerRow } from '../stores/offers.ts';
import type { OnceKey } from '#statemachines/ties/once.ts';
import { keptOnce, oncePut } from '../stores/once.ts';
import type { Write } from '../stores/table.ts';
import type { World } from '../world.ts';

/** An act as its ties see it: the request before it, what it offered, and what was confirmed with the form. */
export interface Tying {
  readonly route: Route;
  readonly before?: RequestState;
  readonly offer?: OfferRow;
  readonly events: readonly RequestEvent[];
  readonly confirmed?: Confirmed;
  /** Whether a person acts: what the machine does is never refused. */
  readonly refusable: boolean;
}

export interface Tied {
  readonly events: readonly RequestEvent[];
  readonly writes: readonly Write[];
}

/**
 * What an act changes between its request and others, as writes for its own transaction: each is tied to the version that
 * was read, so that of two who reach for the last yuan one reads again, and is refused. Throws `offer-drawn`, `offer-gone`,
 * `drawn-too-much`, and what came before as faults of the form.
 */
export async function tie(world: World, tying: Tying): Promise<Tied> {
  const { route, before, events } = tying;
  if (!isTied(route)) return { events, writes: [] };
  const after = stateAfter(before, events);
  const changes = await changesOf(route, before, after);
  const { repeats, writes: once } = await onceWrites(world, tying, after, changes);
  const writes = [
    ...offerWrites(world, tying, after, changes),
    ...(await drawWrites(world, after.id, changes)),
    ...once,
  ];
  return { events: repeats.length === 0 ? events : said(events, repeats), writes };
}

const stateAfter = (
  before: RequestState | undefined,
  events: readonly RequestEvent[],
): RequestState => {
  const after = events.reduce<RequestState | undefined>(
    (state, event) => ({ seq: 0, chain: '', ...state, ...apply(state, event) }),
    before,
  );
  if (after === undefined) throw new Error('an act has at least one event');
  return after;
};

function offerWrites(
  world: World,
  { before, offer, refusable }: Tying,
  after: RequestState,
  { offer: now }: Changes,
): readonly Write[] {
  const { facts } = world.tables;
  const fresh = Object.values(after.numbers).filter(
    (no) => before === undefined || !Object.values(before.numbers).includes(no),
  );
  if (now === undefined) return [];
  const next = refusable ? offeredAnew(offer?.offered, now) : kept(offer?.offered, now);
  const isChanged = JSON.stringify(next) !== JSON.stringify(offer?.offered);
  return [
    ...(isChanged ? [offerPut(facts, next, offer)] : []),
    ...fresh.map((no) => numberPut(facts, no, after)),
  ];
}

/** What nobody may refuse leaves what is drawn upon as it was offered. */
const kept = (before: Offered | undefined, now: Omit<Offered, 'draws'>): Offered =>
  before !== undefined && drawersOf(before).length > 0
    ? { ...before, headline: now.headline, numbers: now.numbers }
    : { ...now, draws: before?.draws ?? [] };

const drawWrites = (world: World, id: string, { draws }: Changes): Promise<readonly Write[]> =>
  Promise.all(
    draws.map(async ([request, now]) => {
      const { facts } = world.tables;
      const row = await offerRow(world.db, facts, request);
      if (row !== undefined) return [offerPut(facts, drawn(row.offered, id, now), row)];
      if (now === undefined) return [];
      throw new Problem('offer-gone', { number: request });
    }),
  ).then((all) => all.flat());

async function onceWrites(
  world: World,
  { events, confirmed = {} }: Tying,
  after: RequestState,
  { fresh, doubled, gone }: Changes,
): Promise<{ readonly repeats: readonly Repeat[]; readonly writes: readonly Write[] }> {
  const { facts } = world.tables;
  const { id, route, numbers, headline } = after;
  const own: Keeper = { request: id, route, number: numbers['serial'] ?? '', headline };
  const read = (keys: typeof fresh) =>
    Promise.all(
      keys.map(async (key) => {
        const found = await keptOnce(world.db, facts, key.once.id, world.digest(key.key));
        return { key, found, others: found.keepers.filter(({ request }) => request !== id) };
      }),
    );
  const [met, left] = await Promise.all([read(fresh), read(gone)]);
  const office = await world.office.load();
  const named = (key: OnceKey): OnceKey => ({ ...key, written: withNames(office, key.written) });
  const { faults, repeats } = judgeOnce(
    met.map(({ key, others }) => ({ key: named(key), others })),
    confirmed,
  );
  const all = [...doubled.map((key) => twiceHere(named(key))), ...faults];
  const first = met.find(({ others }) => others.length > 0);
  if (all.length > 0) {
    // What is no form being sent, such as taking a decision back, has no field to mend.
    if (events.some(({ type }) => type === 'taken-back') && first !== undefined) {
      const { title } = first.key.once;
      throw new Problem('came-before', { title, first: first.others[0]?.number ?? '' });
    }
    throw new Problem('form-faults', { faults: all });
  }
  return {
    repeats,
    writes: [
      ...met.map(({ found, others }) => oncePut(facts, found, [...others, own])),
      ...left.map(({ found, others }) => oncePut(facts, found, others)),
    ],
  };
}

/** A key that names a person by id is said by the name. */
const withNames = (office: Office, written: string): string =>
  written
    .split(' ')
    .map((word) => personOf(office, word)?.name ?? word)
    .join(' ');

/** The event that brought what came before says that it was confirmed. */
function said(
  events: readonly RequestEvent[],
  repeats: readonly Repeat[],
): readonly RequestEvent[] {
  const at = events.findLastIndex(({ type }) => type === 'submitted' || type === 'decided');
  return events.map((event, index) =>
    index === at && (event.type === 'submitted' || event.type === 'decided')
      ? { ...event, repeats }
      : event,
  );
}
