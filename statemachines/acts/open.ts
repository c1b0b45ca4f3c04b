import type { Digest } from '#domain/chain.ts';
import type { Opened } from '#domain/events.ts';
import { dateIn } from '#domain/dates.ts';
import type { Phone } from '#domain/decision.ts';
import { keyOf, type StepRow } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { countersign, type Place, revise } from '../flow.ts';
import { ownerOf } from '../owner.ts';
import { factsFrom } from './facts.ts';
import { clockOf, plainClock } from './clock-of.ts';
import { placesOf } from './places.ts';
import { resumePoint } from './resume-point.ts';
import type { Scene } from './scene.ts';

/**
 * What the opening of a step comes to: its owner by the office of this moment, its signers, its limit, and where it goes
 * on after a return. `earlier` is the form as it was when a joint step was last returned, for opinions that are kept.
 */
export async function open(
  scene: Scene,
  digest: Digest,
  { step, item }: Place,
  generation: number,
  earlier?: JsonObject,
): Promise<Opened> {
  const { state, route, office, now } = scene;
  const facts = factsFrom(state.data, state.settings);
  const owner = await ownerOf(route, step, item, state, office, dateIn(office.zone, now), facts);
  const clock = clockOf(scene, digest, step, item);
  const isUrgent = route.urgent !== undefined && (await facts.holds(route.urgent));
  const resumeAt = step === revise || item === '' ? resumePoint(route, state, step) : undefined;
  const places = await placesOf(scene, { step, item }, owner, earlier);
  return {
    type: 'opened',
    at: now,
    step,
    item,
    round: state.round,
    owner,
    generation,
    ...clock,
    ...(isUrgent ? { urgent: true as const } : {}),
    ...(resumeAt === undefined ? {} : { resumeAt }),
    ...places,
  };
}

/** A leader's signature for his word by telephone is due within so many working days. */
const countersignDays = 2;

/** 补签 opens with the record of the telephone call, beside the main line, and stays open until it is signed. */
export function openCountersign(scene: Scene, digest: Digest, row: StepRow, said: Phone): Opened {
  const { state, now } = scene;
  const span = { amount: countersignDays, unit: 'working-day', countsStartDay: false } as const;
  return {
    type: 'opened',
    at: now,
    step: countersign,
    item: String(row.n),
    round: row.round,
    owner: { person: said.person },
    generation: state.generation,
    ...plainClock(scene, digest, span),
    side: { kind: 'countersign', of: keyOf(row) },
  };
}
