import { calendarOf } from '#domain/calendar.ts';
import { type RequestState, sameKey, type StepRow, unsigned } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { open } from '#statemachines/acts/open.ts';
import { formAt } from '#statemachines/acts/take-back.ts';
import { countersign, humanStep, type Place, waiting } from '#statemachines/flow.ts';
import { runOf, sceneOf, type Scene, writingOf } from '../deeds/acting.ts';
import { factsFrom, machineFacts } from '#statemachines/acts/facts.ts';
import { askDues, turnsOf, turnWrites } from '../deeds/turns.ts';
import { runDelete } from '../stores/due.ts';
import { advanced, requestKey, type TokenRow, unchanged } from '../stores/requests.ts';
import { retrying, transact } from '../stores/table.ts';
import { eventOf, readTrail } from '../stores/trail.ts';
import { attachToken, tokenDelete, tokenWrite, type Waiting } from '../stores/tokens.ts';
import type { World } from '../world.ts';

/** What a waiting state of the machine hands over. */
export interface OpenStepInput extends Omit<Waiting, 'item'> {
  readonly item?: string;
}

/**
 * The machine has entered a waiting state. Idempotent on (request, generation, step, item, round): an undecided step
 * keeps the token, a decided one is answered at once, an older generation is ended, and a machine that is elsewhere
 * than the facts is sent to where they stand.
 */
export const openStep =
  (world: World) =>
  async (input: OpenStepInput): Promise<void> => {
    const entered: Waiting = { ...input, item: input.item ?? '' };
    await retrying(() => openOnce(world, entered));
  };

async function openOnce(world: World, entered: Waiting): Promise<void> {
  const scene = await sceneOf(world, entered.request);
  const { state, route } = scene;
  if (entered.generation < state.generation || state.status === 'closed') {
    await world.machines.supersede(entered.token);
    return;
  }
  const facts = machineFacts(route, state);
  const { places } = await waiting(route, state, factsFrom(state.data, state.settings));
  const expected = places.some(({ step, item }) => step === entered.step && item === entered.item);
  if (expected && state.status === 'running') {
    if (!isOpenAt(state, entered)) {
      await openNow(world, scene, entered, places);
    } else if (entered.step === countersign) {
      await waitForSignatures(world, scene, entered);
    } else {
      await attachToken(world.db, world.tables.facts, entered);
      await world.wake(runOf(state.id), false);
    }
    return;
  }
  // Decided inside a branch that goes on: complete. Anything else: the facts stand elsewhere, and lead.
  if (doneInBranch(state, entered)) await world.machines.succeed(entered.token, facts);
  else await world.machines.move(entered.token, state.at, facts);
}

/** The machine waits where words by telephone are signed: their rows opened with the calls, so nothing opens now. */
const waitForSignatures = (world: World, scene: Scene, entered: Waiting): Promise<void> => {
  const { facts } = world.tables;
  const { id } = scene.state;
  return transact(world.db, [
    unchanged(facts, scene.state),
    tokenWrite(facts, entered),
    ...answeredTokens(scene, entered).map((token) => tokenDelete(facts, id, token)),
    runDelete(facts, id),
  ]);
};

const rowAt = (state: RequestState, { step, item }: Place): StepRow | undefined =>
  state.steps.find((row) => row.state === 'open' && row.step === step && row.item === item);

/** Whether a place waits for somebody already; where words by telephone are signed, several rows may. */
const isOpenAt = (state: RequestState, place: Place): boolean =>
  place.step === countersign ? unsigned(state.steps).length > 0 : rowAt(state, place) !== undefined;

const doneInBranch = (state: RequestState, { step, item }: Waiting): boolean => {
  const last = state.steps.findLast((row) => row.step === step && row.item === item);
  return last?.state === 'done' && last.decision?.goTo === undefined && state.at !== step;
};

async function openNow(
  world: World,
  scene: Scene,
  entered: Waiting,
  places: readonly Place[],
): Promise<void> {
  const { state, route, now } = scene;
  const event = await open(
    scene,
    world.digest,
    entered,
    entered.generation,
    await earlierForm(world, scene, entered),
  );
  const after = advanced(state, [event], writingOf(world, route));
  const { facts: table } = world.tables;
  await transact(world.db, [
    ...after.writes,
    tokenWrite(table, entered),
    ...turnWrites(world, state, after.state, now, calendarOf(scene.office)),
    ...answeredTokens(scene, entered).map((token) => tokenDelete(table, state.id, token)),
    ...(allOpen(after.state, places) ? [runDelete(table, state.id)] : []),
  ]);
  const fresh = turnsOf(after.state).filter(({ row }) => row.n === state.steps.length);
  const [what = ''] = askDues(fresh, after.state);
  await world.wake({ request: state.id, kind: 'mail', what }, false);
}

/** The form as a joint step was returned with, where its opinions may be kept and the form may have changed. */
async function earlierForm(
  world: World,
  { state, route }: Scene,
  { step, item }: Place,
): Promise<JsonObject | undefined> {
  if (humanStep(route, step)?.joint?.afterReturn !== 'keeps') return undefined;
  const before = state.steps.findLast((row) => row.step === step && row.item === item);
  if (before?.decision?.act !== 'return') return undefined;
  const trail = (await readTrail(world.db, world.tables.trail, requestKey(state.id))).map(eventOf);
  const returned = trail.findLastIndex(
    (event) => event.type === 'decided' && sameKey(event, before),
  );
  return formAt(trail.slice(0, returned + 1));
}

/** Tokens of steps that are over: the machine has left them, for it is here. The one of this step is written over. */
const answeredTokens = ({ state, tokens }: Scene, entered: Place): readonly TokenRow[] =>
  tokens
    .filter((token) => token.step !== entered.step || token.item !== entered.item)
    .filter((token) => !isOpenAt(state, token))
    .slice(0, 6);

/** Nothing is left for the machine to open: what asked it to move is done. */
const allOpen = (state: RequestState, places: readonly Place[]): boolean =>
  places.every((place) => isOpenAt(state, place));
