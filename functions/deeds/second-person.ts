import { byOf } from '#domain/acts/by.ts';
import { requireSecond, secondPersons } from '#domain/acts/second-person.ts';
import { requireFit } from '#domain/acts/words.ts';
import type { Noted } from '#domain/events.ts';
import type { Person } from '#domain/office.ts';
import { officeSetting } from '#domain/office-settings.ts';
import { Problem } from '#domain/problem.ts';
import { type RequestState, sameKey, type StepKey } from '#domain/request.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import { dueDelete, type DueKey, dueWrite } from '../stores/due.ts';
import { transact, type Write } from '../stores/table.ts';
import type { Unconfirmed } from '../stores/unconfirmed.ts';
import type { World } from '../world.ts';
import { actOn, type Scene, sceneOf, stillHimself } from './acting.ts';
import { decide } from './decide.ts';
import type { Actor, Choice } from './deeds.ts';
import { addressOf, receivedFiles } from './files.ts';

/** Whom a signer may ask to confirm what he decides at a step. */
export async function secondsFor(
  world: World,
  signer: string,
  request: string,
  key: StepKey,
): Promise<readonly Person[]> {
  const { state, office, terms, row } = stepOf(await sceneOf(world, request), key);
  return secondPersons(state, terms, office, row, signer);
}

/**
 * Keeps a decision that was signed with a PIN and asks the second person by mail. It decides nothing; it lapses after the
 * office's `secondPersonHours`. Throws `second-unfit`.
 */
export async function askSecond(
  world: World,
  actor: Actor,
  request: string,
  key: StepKey,
  choice: Choice,
  second: string,
): Promise<Unconfirmed> {
  const { state, office, terms, row } = stepOf(await sceneOf(world, request, 'present'), key);
  requireSecond(state, terms, office, row, { signer: actor.person, second });
  const at = world.now();
  const hours = officeSetting(office, 'secondPersonHours');
  const unconfirmed: Unconfirmed = {
    id: world.random(12),
    request,
    key,
    stepEpoch: row.epoch,
    signer: { person: actor.person, epoch: actor.epoch },
    second,
    choice: { ...choice, attachments: await receivedFiles(world, actor, choice.attachments) },
    at,
    until: new Date(Date.parse(at) + hours * 3_600_000).toISOString(),
  };
  const ask: DueKey = { request, kind: 'mail', what: `confirm#${unconfirmed.id}` };
  await transact(world.db, [
    world.unconfirmed.keep(unconfirmed),
    stillHimself(world, actor),
    dueWrite(world.tables.facts, { ...ask, seq: 0, dueAt: at }),
    dueWrite(world.tables.facts, { ...lapseOf(unconfirmed), seq: 0, dueAt: unconfirmed.until }),
  ]);
  await world.wake(ask);
  return unconfirmed;
}

/** What a second person was asked to confirm. Throws `confirm-gone`, also for anybody else. */
export async function asked(
  world: World,
  { person }: Pick<Actor, 'person'>,
  request: string,
  id: string,
): Promise<Unconfirmed> {
  const unconfirmed = await world.unconfirmed.read(request, id);
  if (unconfirmed?.second !== person || unconfirmed.until <= world.now()) throw gone();
  return unconfirmed;
}

/**
 * Confirms: now the decision is made, by its signer, with both names; one transaction, in which both persons must still
 * be who they were. Throws `sign-in-needed` for one who only came by the link, `confirm-gone`, `second-unfit`, and
 * whatever stands in the decision's way.
 */
export async function confirmSecond(
  world: World,
  actor: Actor,
  request: string,
  id: string,
): Promise<RequestState> {
  const unconfirmed = await asked(world, actor, request, id);
  requireKnown(actor);
  const { key, signer, choice } = unconfirmed;
  const scene = await sceneOf(world, request, 'present');
  const { state, office, terms, row } = stepOf(scene, key);
  requireSecond(state, terms, office, row, { signer: signer.person, second: actor.person });
  if (row.epoch !== unconfirmed.stepEpoch) throw gone();
  const signed: Actor = { ...signer, strength: 'pin' };
  return decide(world)(signed, request, key, choice, {
    strength: 'pin',
    signedWith: { kind: 'pin' },
    confirmedBy: { ...byOf(office, actor.person), at: scene.now },
    writes: [...settled(world, unconfirmed), stillHimself(world, actor)],
  });
}

/** Declines, with a reason that stands among the request's notes; the step stays open and its signer is told. */
export async function declineSecond(
  world: World,
  actor: Actor,
  request: string,
  id: string,
  reason: string,
): Promise<void> {
  const unconfirmed = await asked(world, actor, request, id);
  requireKnown(actor);
  requireFit(reason);
  const { signer, key } = unconfirmed;
  const told: DueKey = {
    request,
    kind: 'mail',
    what: `unconfirmed#${signer.person}#${actor.person}#${id}`,
  };
  await actOn(world, request, actor, (scene) => {
    const { state, office, route, now } = scene;
    // Throws where the step has moved on: nothing is noted beside what is over, or after the record.
    stepOf(scene, key);
    const by = byOf(office, actor.person);
    const whose = byOf(office, signer.person);
    const text = `没有确认${whose.post}${whose.name}对“${titleOf(route, key.step).zh}”的决定。${reason.trim()}`;
    const note = { person: by.person, name: by.name, at: now, text, attachments: [] };
    const { document } = state;
    const event: Noted = { type: 'noted', at: now, by, note, attachments: [], document };
    return Promise.resolve({
      events: [event],
      writes: [
        ...settled(world, unconfirmed),
        dueWrite(world.tables.facts, { ...told, seq: state.seq + 1, dueAt: now }),
      ],
    });
  });
  await world.wake(told);
}

/** A file of the request, or of the decision itself, for whoever is asked to confirm it. */
export async function fileToConfirm(
  world: World,
  actor: Actor,
  request: string,
  id: string,
  file: string,
): Promise<string> {
  const { choice } = await asked(world, actor, request, id);
  const { state } = await sceneOf(world, request);
  return addressOf(world, [...state.attachments, ...choice.attachments], file);
}

/** What asks, once its time is over, whether it was confirmed. */
const lapseOf = ({ request, id }: Pick<Unconfirmed, 'request' | 'id'>): DueKey => ({
  request,
  kind: 'mail',
  what: `lapsed#${id}`,
});

/** Confirmed or declined: it is used up, and nothing is left that could lapse. */
const settled = (world: World, unconfirmed: Unconfirmed): readonly Write[] => [
  world.unconfirmed.consume(unconfirmed, gone),
  dueDelete(world.tables.facts, { ...lapseOf(unconfirmed), seq: 0 }),
];

const gone = (): Problem => new Problem('confirm-gone', {});

/** A link alone confirms nothing. */
function requireKnown({ strength }: Actor): void {
  if (strength === 'link') throw new Problem('sign-in-needed', {});
}

/** The open row and what holds at it; `confirm-gone` where the step has moved on. */
function stepOf({ state, route, office }: Scene, key: StepKey) {
  const terms = termsOf(route, key.step, state);
  const row = state.steps.find((candidate) => sameKey(candidate, key));
  if (terms === undefined || row?.state !== 'open') throw gone();
  return { state, office, terms, row };
}
