import { dateIn } from '#domain/dates.ts';
import type { Opened } from '#domain/events.ts';
import type { RequestState, StepRow } from '#domain/request.ts';
import { type Place, revise, waiting } from '#statemachines/flow.ts';
import { ownerOf } from '#statemachines/owner.ts';
import { runOf, sceneOf, type Scene, writingOf } from '../deeds/acting.ts';
import { factsFrom, machineFacts } from '../deeds/facts.ts';
import { type DueKey, dueWrite, runDelete } from '../stores/due.ts';
import { inboxPut } from '../stores/inbox.ts';
import { advanced, type TokenRow } from '../stores/requests.ts';
import { retrying, transact } from '../stores/table.ts';
import { attachToken, tokenDelete, tokenWrite, type Waiting } from '../stores/tokens.ts';
import type { World } from '../world.ts';
import { limitOf } from './limit-of.ts';
import { resumePoint } from './resume-point.ts';

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
    const open = rowAt(state, entered);
    if (open === undefined) {
      await openNow(world, scene, entered, places);
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

const rowAt = (state: RequestState, { step, item }: Place): StepRow | undefined =>
  state.steps.find((row) => row.state === 'open' && row.step === step && row.item === item);

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
  const { state, route, office, now } = scene;
  const { step, item, generation } = entered;
  const facts = factsFrom(state.data, state.settings);
  const owner = await ownerOf(route, step, item, state, office, dateIn(office.zone, now), facts);
  const due = limitOf(scene, step, item);
  const resumeAt = step === revise || item === '' ? resumePoint(route, state, step) : undefined;
  const event: Opened = {
    type: 'opened',
    at: now,
    step,
    item,
    round: state.round,
    owner,
    generation,
    ...(due === undefined ? {} : { due }),
    ...(resumeAt === undefined ? {} : { resumeAt }),
  };
  const what = `ask#${step}#${item}#${String(state.round)}`;
  const mail: DueKey = { request: state.id, kind: 'mail', what };
  const after = advanced(state, [event], writingOf(world, route));
  const row = after.state.steps.at(-1);
  if (row === undefined) throw new Error('an opened step has a row');
  const { facts: table } = world.tables;
  await transact(world.db, [
    ...after.writes,
    tokenWrite(table, entered),
    inboxPut(table, after.state, row),
    dueWrite(table, { ...mail, seq: after.state.seq, dueAt: now }),
    ...answeredTokens(scene).map((token) => tokenDelete(table, state.id, token)),
    ...(allOpen(after.state, places) ? [runDelete(table, state.id)] : []),
  ]);
  await world.wake(mail, false);
}

/** Tokens of steps that are over: the machine has left them, for it is here. */
const answeredTokens = ({ state, tokens }: Scene): readonly TokenRow[] =>
  tokens.filter(({ step, item }) => rowAt(state, { step, item }) === undefined).slice(0, 8);

/** Nothing is left for the machine to open: what asked it to move is done. */
const allOpen = (state: RequestState, places: readonly Place[]): boolean =>
  places.every(({ step, item }) =>
    state.steps.some((row) => row.state === 'open' && row.step === step && row.item === item),
  );
