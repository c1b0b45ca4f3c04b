import { calendarOf } from '#domain/calendar.ts';
import type { RequestEvent } from '#domain/events.ts';
import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import { requireUnmarked } from '#domain/secrecy.ts';
import type { Scene as ActScene } from '#statemachines/acts/scene.ts';
import { requireWordless } from '#statemachines/acts/wordless.ts';
import { extension } from '#statemachines/flow.ts';
import type { Route } from '#statemachines/route.ts';
import type { Confirmed } from '#statemachines/ties/judge-once.ts';
import { type DueKey, dueWrite } from '../stores/due.ts';
import { listAttributes } from '../stores/lists.ts';
import { listWrites } from '../stores/person-lists.ts';
import { offerRowOf } from '../stores/offers.ts';
import { advanced, type LoadedRequest, loadRequest, type Writing } from '../stores/requests.ts';
import { Conflict, retrying, transact, type Write } from '../stores/table.ts';
import type { World } from '../world.ts';
import { bookingRows } from './booking-rows.ts';
import type { Actor } from './deeds.ts';
import { rowWrites } from './register-rows.ts';
import { type Tying, tie } from './ties.ts';
import { askDues, freshTurns, turnWrites } from './turns.ts';
import { paperMails, paperWrites } from './paper-rows.ts';

/** What an act reads before it decides. */
export interface Scene extends LoadedRequest, ActScene {}

/** What an act comes to: events and the writes that belong to them; no events leave everything as it is. */
export interface Deed {
  readonly events: readonly RequestEvent[];
  readonly writes?: readonly Write[];
  /** What the form confirms of what came before. */
  readonly confirmed?: Confirmed;
}

/** Reads a request with its route and office. Throws `request-unknown`. */
export async function sceneOf(
  world: World,
  id: string,
  age: 'recent' | 'present' = 'recent',
): Promise<Scene> {
  const [loaded, office] = await Promise.all([
    loadRequest(world.db, world.tables.facts, id),
    world.office.load(age),
  ]);
  if (loaded === undefined) throw new Problem('request-unknown', { request: id });
  const route = await world.routes.at(loaded.state.route, loaded.state.hash);
  // Clocks of two machines differ: an event is never given an earlier time than the one before it.
  const now = world.now();
  const { lastAt } = loaded.state;
  return { ...loaded, route, office, now: lastAt > now ? lastAt : now };
}

/**
 * Runs one act on a request: read, decide, write in one transaction; again from the start while others write first.
 * Whatever moves the flow leaves a due row that brings the machine along, and wakes the effects at once.
 */
export async function actOn(
  world: World,
  id: string,
  actor: Actor | undefined,
  make: (scene: Scene) => Promise<Deed>,
): Promise<RequestState> {
  const { state, moved, asks } = await busyUnlessDone(() =>
    retrying(async () => {
      const scene = await sceneOf(world, id, 'present');
      const deed = await make(scene);
      if (deed.events.length === 0) return { state: scene.state, moved: false, asks: [] };
      return write(world, scene, deed, actor);
    }),
  );
  if (moved) await world.wake(runOf(id));
  // Whoever is asked while the machine stands still is told at once as well.
  await Promise.all(asks.map((what) => world.wake({ request: id, kind: 'mail', what }, false)));
  return state;
}

async function busyUnlessDone<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Conflict) throw new Problem('busy', {}, { cause: error });
    throw error;
  }
}

async function write(
  world: World,
  scene: Scene,
  deed: Deed,
  actor: Actor | undefined,
): Promise<Written> {
  requireFitWords(scene, deed.events);
  const tied = await tie(world, tyingOf(scene, deed, actor !== undefined));
  const { state, writes } = advanced(scene.state, tied.events, writingOf(world, scene.route));
  const booked = await bookingRows(world, scene, scene.state, state);
  const moved = deed.events.some(isMover);
  await transact(world.db, [
    ...writes,
    ...(moved ? [runDue(world, state, scene.now)] : []),
    ...turnWrites(world, scene.state, state, scene.now, calendarOf(scene.office)),
    ...listWrites(world.tables.facts, scene.state, state, deed.events),
    ...paperWrites(world.tables.facts, scene.state, state, scene.now),
    ...booked,
    ...(await rowWrites(world, { ...scene, before: scene.state, after: state })),
    ...(actor === undefined ? [] : [stillHimself(world, actor)]),
    ...tied.writes,
    ...(deed.writes ?? []),
  ]);
  const asks = [
    ...askDues(freshTurns(scene.state, state), state),
    // Where the flow moves, the receiver may be asked for the step as well: one mail for both waits for it to open.
    ...(moved ? [] : paperMails(scene.state, state)),
  ];
  return { state, moved, asks };
}

/** Throws `no-words-here` where the route keeps none, and `secret-words` for marks of secrecy. */
export function requireFitWords(
  { route, office, state }: Scene,
  events: readonly RequestEvent[],
): void {
  requireWordless(route, events);
  requireUnmarked(events, office, state);
}

/** An act on a request, as its ties to others see it. */
export const tyingOf = (
  { route, state, offer }: Scene,
  { events, confirmed }: Deed,
  refusable: boolean,
): Tying => {
  const row = offerRowOf(offer);
  return {
    route,
    before: state,
    ...(row === undefined ? {} : { offer: row }),
    events,
    ...(confirmed === undefined ? {} : { confirmed }),
    refusable,
  };
};

interface Written {
  readonly state: RequestState;
  readonly moved: boolean;
  /** Mails that the act left behind. */
  readonly asks: readonly string[];
}

/**
 * Whether the machine must follow an event. A restart is none: the row that asked for it still stands. Nor is what a
 * step's signers do among themselves before it is decided, nor more time for it.
 */
const isMover = (event: RequestEvent): boolean =>
  event.type === 'submitted' ||
  event.type === 'withdrawn' ||
  (event.type === 'decided' && event.goesOn !== true && event.step !== extension) ||
  (event.type === 'taken-back' && event.moves !== undefined);

/** Names the row that brings a request's machine along. */
export const runOf = (request: string): DueKey => ({ request, kind: 'run', what: '' });

export const runDue = (world: World, state: RequestState, now: string): Write =>
  dueWrite(world.tables.facts, {
    ...runOf(state.id),
    seq: state.seq,
    dueAt: now,
  });

/** Role loss, disablement and the like raise a person's epoch: what was begun under the old one is refused. */
export const stillHimself = (world: World, { person, epoch }: Actor): Write =>
  world.office.stillAt(person, epoch, () => new Problem('page-expired', {}));

export const writingOf = (world: World, route: Route): Writing => ({
  table: world.tables.facts,
  trailTable: world.tables.trail,
  digest: world.digest,
  salt: () => world.random(16),
  summary: (state) => listAttributes(state, route.amount),
});
