import {
  addSigner,
  type Moving,
  removeSigner,
  stepAside,
  transfer,
} from '#domain/acts/move-work.ts';
import { admitPhone } from '#domain/acts/phone.ts';
import { dateIn } from '#domain/dates.ts';
import { urge } from '#domain/acts/urge.ts';
import type { Person } from '#domain/office.ts';
import { Problem, type ProblemCode, refusalOf } from '#domain/problem.ts';
import { sameKey, type Slot, type StepKey } from '#domain/request.ts';
import type { Joining } from '#domain/slots.ts';
import { termsOf } from '../terms.ts';
import { recorderOf, type WordHow } from './recorder.ts';
import type { Scene } from './scene.ts';
import { undoing } from './take-back.ts';

/**
 * What somebody could do with a step now beside deciding it. Nothing here is a rule of its own: each act is tried with
 * a reason that stands in for the one to come, and what it refuses is not offered.
 */
export interface Tried {
  readonly scene: Scene;
  readonly key: StepKey;
  readonly person: string;
}

/** Persons to whom the place could be handed on. */
export const transferees = (tried: Tried): readonly Person[] =>
  fitting(tried, (moving, to) => transfer({ ...moving, to }));

/** Persons who could be added or asked. */
export const joiners = (tried: Tried, how: Joining): readonly Person[] =>
  fitting(tried, (moving, to) => addSigner({ ...moving, to, how }));

/** Signers whom this person added and could take out again. */
export function removable(tried: Tried): readonly Slot[] {
  const { scene, key } = tried;
  const row = scene.state.steps.find((candidate) => sameKey(candidate, key));
  return (row?.slots ?? []).filter(({ id: slot }) =>
    admits(tried, (moving) => removeSigner({ ...moving, slot })),
  );
}

export const canStepAside = (tried: Tried): boolean => admits(tried, stepAside);

export const canTakeBack = (tried: Tried): boolean =>
  admits(tried, ({ key, person }) => undoing(tried.scene, key, person));

/** Whether an urging would be taken now, or the refusal that says why not. */
export const urging = (tried: Tried, hours: number): Problem | undefined =>
  triedRefusal(tried, ({ state, key, terms, office, person, why, now }) =>
    urge(state, key, terms, office, { person, why, now, hours }),
  );

/** Leaders of whom this person could record a word at the step; nobody where he may not record any that way. */
export async function wordLeaders(tried: Tried, how: WordHow): Promise<readonly Person[]> {
  const { scene, key, person } = tried;
  const recorder = await recorderOf(scene, key, how);
  if (recorder === undefined) return [];
  const { now, state, office: there } = scene;
  const today = dateIn(there.zone, now);
  const said = how === 'phone' ? { saidAt: now } : { saidAt: today, onPaper: { today } };
  const call = { person, ...said, gist: reason, document: state.document, now };
  return fitting(
    tried,
    ({ terms, office }, leader) =>
      admitPhone(state, key, terms, office, recorder, { ...call, leader }),
    'phone-leader',
  );
}

function fitting(
  tried: Tried,
  act: (moving: Moving, to: string) => unknown,
  unfit: ProblemCode = 'target-unfit',
): readonly Person[] {
  const { persons } = tried.scene.office;
  const fit: Person[] = [];
  for (const person of persons) {
    if (!person.active) continue;
    const refusal = triedRefusal(tried, (moving) => act(moving, person.id));
    if (refusal === undefined) fit.push(person);
    // Whatever stands in the way of the act itself stands in the way of everybody.
    else if (refusal.code !== unfit) return [];
  }
  return fit;
}

const admits = (tried: Tried, act: (moving: Moving) => unknown): boolean =>
  triedRefusal(tried, act) === undefined;

/** What the act is refused with, or undefined where it would be done. */
function triedRefusal(
  { scene: { state, route, office, now }, key, person }: Tried,
  act: (moving: Moving) => unknown,
): Problem | undefined {
  const terms = termsOf(route, key.step, state);
  if (terms === undefined) return new Problem('nothing-here', {});
  return refusalOf(() => act({ state, key, terms, office, person, now, why: reason }));
}

/** Only to be let through: never kept. */
const reason = '理由';
