import { type RequestState, type StepRow, unsigned } from '#domain/request.ts';
import { slotsOf } from '#domain/slots.ts';
import { countersign, type Place, recording, waiting } from '#statemachines/flow.ts';
import { actOn, sceneOf, type Scene } from '../deeds/acting.ts';
import { factsFrom, machineFacts } from '#statemachines/acts/facts.ts';
import type { TurnRow } from '../deeds/turns.ts';
import { type Due, dueDelete, release } from '../stores/due.ts';
import { inboxRemove } from '../stores/inbox.ts';
import type { TokenRow } from '../stores/requests.ts';
import { Conflict, transact, type Write } from '../stores/table.ts';
import { tokenDelete } from '../stores/tokens.ts';
import type { World } from '../world.ts';

/**
 * Brings a request's machine to where the facts stand: starts it, answers the tokens of decided steps, and where the
 * machine is lost begins the next generation at the step the facts name. Done when every step that should wait does.
 */
export async function runMachine(world: World, due: Due): Promise<void> {
  const scene = await sceneOf(world, due.request);
  if (scene.state.status === 'closed') {
    await settle(world, scene, due, scene.tokens);
    return;
  }
  const own = scene.tokens.filter(({ generation }) => generation === scene.state.generation);
  if (own.length === 0 && isFresh(scene.state) && due.attempts < 3) {
    await start(world, scene);
    return;
  }
  const answered = await answerAll(world, scene, own);
  if (await isWaiting(scene, own)) return settle(world, scene, due, answered);
  // What has just been told leads to the next step's opening, which takes this row and the old tokens away.
  if (answered.some(({ gone }) => !gone)) return;
  if (answered.length > 0) await forget(world, scene, answered);
  if (await isLost(world, scene, due)) await restart(world, due.request);
  await rest(world, due);
}

/** Nothing has opened yet since the submission. */
const isFresh = (state: RequestState): boolean =>
  state.steps.length === 0 && state.generation === 1;

const start = (world: World, { state, route }: Scene): Promise<void> =>
  world.machines.start(state.route, {
    request: state.id,
    generation: state.generation,
    at: state.at,
    facts: machineFacts(route, state),
  });

interface Answered extends TokenRow {
  readonly gone: boolean;
}

/** Tells the machine of every decided step whose state still waits. */
async function answerAll(
  world: World,
  { state, route }: Scene,
  tokens: readonly TokenRow[],
): Promise<readonly Answered[]> {
  const facts = machineFacts(route, state);
  const told = await Promise.all(
    tokens.map(async (token) => {
      const row = rowOf(state, token);
      if (row?.state === 'open') return [];
      const jumped = token.step === countersign ? state.at !== recording : leftBy(row);
      const answer = jumped
        ? await world.machines.move(token.token, state.at, facts)
        : await world.machines.succeed(token.token, facts);
      return [{ ...token, gone: answer === 'gone' }];
    }),
  );
  return told.flat();
}

/** Whether the flow left a place by a jump rather than onward. */
const leftBy = (row: StepRow | undefined): boolean =>
  row?.state !== 'done' || row.decision?.goTo !== undefined;

/** The row a place of the machine waits for; for words by telephone, any that is still to be signed. */
const rowOf = (state: RequestState, { step, item }: Place): StepRow | undefined =>
  step === countersign
    ? (unsigned(state.steps)[0] ?? state.steps.findLast((row) => row.step === step))
    : state.steps.findLast((row) => row.step === step && row.item === item);

/** Every place that should wait for a person has an open row and a live token; none waits while the record is made. */
async function isWaiting({ state, route }: Scene, tokens: readonly TokenRow[]): Promise<boolean> {
  if (state.at === recording) return false;
  const { places } = await waiting(route, state, factsFrom(state.data, state.settings));
  return (
    places.length > 0 &&
    places.every(
      (place) =>
        rowOf(state, place)?.state === 'open' &&
        tokens.some(({ step, item }) => step === place.step && item === place.item),
    )
  );
}

/**
 * The machine is gone, or has stood still where the facts have moved on: after the third look, a running execution
 * that opens nothing is given up as well.
 */
async function isLost(world: World, { state }: Scene, due: Due): Promise<boolean> {
  const seen = await world.machines.look(state.route, state.id, state.generation);
  return seen !== 'running' || due.attempts >= 5;
}

/** The next generation begins where the facts stand; what the old one still says is superseded. */
async function restart(world: World, request: string): Promise<void> {
  const state = await actOn(world, request, undefined, ({ state: { generation }, now }) =>
    Promise.resolve({ events: [{ type: 'restarted', at: now, generation: generation + 1 }] }),
  );
  await start(world, { ...(await sceneOf(world, request)), state });
}

/** Takes the due row and what was answered away; a row written again meanwhile stays. */
async function settle(
  world: World,
  scene: Scene,
  due: Due,
  answered: readonly TokenRow[],
): Promise<void> {
  await forget(world, scene, answered);
  await quietly(transact(world.db, [dueDelete(world.tables.facts, due)]));
}

async function forget(
  world: World,
  { state }: Scene,
  answered: readonly TokenRow[],
): Promise<void> {
  const { facts } = world.tables;
  const writes: readonly Write[] = [
    ...answered.map((token) => tokenDelete(facts, state.id, token)),
    ...pastTurns(state).map(({ row, slot }) => inboxRemove(facts, state.id, row, slot)),
  ];
  await inPortions(world, writes);
}

/** Turns that the last act ended, however many: those of the round before, and of places that nobody needs any more. */
const pastTurns = (state: RequestState): readonly TurnRow[] =>
  state.steps.flatMap((row) => {
    const ended = row.state === 'superseded' && row.round === state.round - 1;
    return slotsOf(row)
      .filter((slot) => (ended && slot.decision === undefined) || slot.state === 'moot')
      .filter(() => row.round >= state.round - 1)
      .map((slot) => ({ row, slot }));
  });

async function inPortions(world: World, writes: readonly Write[]): Promise<void> {
  const [portion, rest_] = [writes.slice(0, 20), writes.slice(20)];
  if (portion.length > 0) await quietly(transact(world.db, portion));
  if (rest_.length > 0) await inPortions(world, rest_);
}

/** Somebody else has already moved on: their row, their care. */
async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

/** Gives the row back for a later look. */
const rest = (world: World, due: Due): Promise<void> => release(world.db, world.tables.facts, due);
