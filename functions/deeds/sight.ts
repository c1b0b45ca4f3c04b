import { heldBy, holds, type Office, overseer, ownerKey } from '#domain/office.ts';
import { isOwn, personsOf } from '#domain/acts/assign.ts';
import { isReader } from '#domain/circulation.ts';
import { Problem } from '#domain/problem.ts';
import { hasInHand } from '#domain/papers.ts';
import {
  decisionsOf,
  openSteps,
  type RequestState,
  type Slot,
  type StepRow,
} from '#domain/request.ts';
import { slotsOf } from '#domain/slots.ts';
import { inboxKeys, ownKeys, takers } from '#domain/takers.ts';
import type { Text } from '#domain/words.ts';
import { leading } from '#statemachines/posts.ts';
import { recorderOf } from '#statemachines/acts/recorder.ts';
import type { Scene } from '#statemachines/acts/scene.ts';

/** Posts that may see every request: oversight, finance and the archive work across all of them. */
const seeAll: ReadonlySet<string> = new Set(['discipline', 'archivist', 'finance', 'office-admin']);

/**
 * Whether somebody has a hand in a request: its requester, whoever owns or did a step of it or was represented in it, who
 * holds a paper of it or is to sign for one, the posts that see all, and who stands in for the owner of an open step.
 */
export function takesPart(state: RequestState, office: Office, person: string): boolean {
  if (state.requester.person === person || seesAll(office, person)) return true;
  if (hasInHand(state.papers, person)) return true;
  const own = new Set(ownKeys(office, person));
  const all = new Set(inboxKeys(office, person));
  return state.steps.some(
    (row) =>
      [row.owner, ...placesOf(row).map(({ owner }) => owner)].some(
        (owner) =>
          own.has(ownerKey(owner)) ||
          (row.state === 'open' &&
            all.has(ownerKey(owner)) &&
            !isOwn(owner, state.requester.person)),
      ) || decisionsOf(row).some((decision) => personsOf(decision).includes(person)),
  );
}

/** A signer who was taken out again has no part any more. */
const placesOf = (row: StepRow): readonly Slot[] =>
  slotsOf(row).filter(({ state }) => state !== 'removed');

/** Whether somebody may see a request: who has a hand in it, to whom it was circulated, the head, and who oversees a department that it is with. */
export const maySee = (state: RequestState, office: Office, person: string): boolean =>
  takesPart(state, office, person) || oversees(state, office, person) || isReader(state, person);

function oversees({ requester, steps }: RequestState, office: Office, person: string): boolean {
  const held = heldBy(office, person);
  if (held.some(({ post }) => post === 'head')) return true;
  if (!held.some(({ post }) => leading.has(post))) return false;
  const departments = steps.flatMap(({ item, owner }) => [
    item,
    ...('post' in owner && owner.department !== undefined ? [owner.department] : []),
  ]);
  return [requester.department, ...departments].some(
    (department) => overseer(office, department, office.today) === person,
  );
}

export const seesAll = (office: Office, person: string): boolean =>
  heldBy(office, person).some(({ post }) => seeAll.has(post));

/** Who may open every request there is. */
export const seesEverything = (office: Office, person: string): boolean =>
  seesAll(office, person) || holds(office, person, 'head');

/** Posts that keep track of where papers are and clear each day's: 机要、办公室 and those who see all. */
const keepTrack: ReadonlySet<string> = new Set([...seeAll, 'registrar', 'office-director']);

export const keepsTrack = (office: Office, person: string): boolean =>
  heldBy(office, person).some(({ post }) => keepTrack.has(post));

/** Throws `not-yours-to-see`. */
export function requireSight(state: RequestState, office: Office, person: string): void {
  if (!maySee(state, office, person)) throw new Problem('not-yours-to-see', { request: state.id });
}

/** For what only those do who have a hand in a request. Throws `not-yours-to-see`, or `not-allowed` to who only reads it. */
export function requirePart(state: RequestState, office: Office, person: string, what: Text): void {
  requireSight(state, office, person);
  if (!takesPart(state, office, person)) throw new Problem('not-allowed', { what });
}

/**
 * The same, where the route is known: who may record a leader's word by telephone at a step that is open sees what it is
 * about. Throws `not-yours-to-see`.
 */
export async function requireSightAt(scene: Scene, person: string): Promise<void> {
  if (!(await maySeeAt(scene, person)))
    throw new Problem('not-yours-to-see', { request: scene.state.id });
}

/** Whether somebody may see a request now, who records a telephone call for an open step included. */
export async function maySeeAt(scene: Scene, person: string): Promise<boolean> {
  const { state, office } = scene;
  if (maySee(state, office, person)) return true;
  const recorders = await Promise.all(
    openSteps(state).flatMap((row) =>
      (['phone', 'handwritten'] as const).map((how) => recorderOf(scene, row, how)),
    ),
  );
  return recorders.some(
    (owner) =>
      owner !== undefined && takers(office, owner).some((taker) => taker.person.id === person),
  );
}
