import { byOf } from '#domain/acts/by.ts';
import { admitTakeBack, type Undoing } from '#domain/acts/take-back.ts';
import { requireFit } from '#domain/acts/words.ts';
import type { RequestEvent, TakenBack } from '#domain/events.ts';
import { Problem } from '#domain/problem.ts';
import type { Decision } from '#domain/decision.ts';
import { keyOf, sameKey, type Slot, type StepKey, type StepRow } from '#domain/request.ts';
import { slotsOf } from '#domain/slots.ts';
import type { JsonObject } from '#domain/words.ts';
import { headline } from '../data.ts';
import { containerOf } from '../flow.ts';
import { termsOf, titleOf } from '../terms.ts';
import { fills } from './answered.ts';
import { documentHash } from './document.ts';
import type { Means, Scene } from './scene.ts';

/**
 * 拿回: what taking a decision back comes to. `before` is the form as the decision found it: what it filled in goes with
 * it, while files that came stay. Throws what `undoing` does.
 */
export async function takeBack(
  scene: Scene,
  { digest }: Pick<Means, 'digest'>,
  person: string,
  key: StepKey,
  why: string,
  before: JsonObject,
): Promise<TakenBack> {
  const { state, route, office, now } = scene;
  const { row, slot, at, filledIn } = undoing(scene, key, person);
  requireFit(why);
  const changed = filledIn && JSON.stringify(before) !== JSON.stringify(state.data);
  return {
    type: 'taken-back',
    at: now,
    // In the post in which he had decided.
    by: { ...byOf(office, person), ...postOf((slot ?? row).decision) },
    ...keyOf(key),
    why: why.trim(),
    ...(slot === undefined ? { moves: { at, jump: true } } : { slot: slot.id }),
    ...(changed
      ? {
          data: before,
          document: documentHash(digest, state.hash, before, state.attachments),
          headline: await headline(route, before, { settings: state.settings, office }),
        }
      : {}),
  };
}

/**
 * What somebody would take back, where the flow goes with it, and whether the form may go back as well: among several
 * signers one fills it in, and the others leave it as it is. Throws what `admitTakeBack` does, and `take-back-too-late`
 * where somebody has signed since what was filled in.
 */
export function undoing(
  { state, route }: Pick<Scene, 'state' | 'route'>,
  key: StepKey,
  person: string,
): Undoing & { readonly at: string; readonly filledIn: boolean } {
  const terms = termsOf(route, key.step, state);
  if (terms === undefined) throw new Problem('step-not-open', { step: titleOf(route, key.step) });
  const at = containerOf(route, key.step)?.id ?? key.step;
  const { row, slot } = admitTakeBack(state, key, terms, person, at !== key.step);
  if (slot === undefined) return { row, at, filledIn: true };
  const filledIn = fills(row, slot);
  if (filledIn && signedSince(row, slot)) {
    throw new Problem('take-back-too-late', { step: terms.title });
  }
  return { row, slot, at, filledIn };
}

const signedSince = (row: StepRow, { id, decision }: Slot): boolean =>
  slotsOf(row).some(
    (other) =>
      other.id !== id &&
      other.decision !== undefined &&
      other.decision.at >= (decision?.at ?? '') &&
      other.decision.document !== decision?.document,
  );

const postOf = (decision: Decision | undefined): { readonly post?: string } =>
  decision === undefined ? {} : { post: decision.post };

/** The form as the latest decision at a step found it, by the trail. */
export function formBefore(
  trail: readonly RequestEvent[],
  key: StepKey,
  person: string,
): JsonObject | undefined {
  const at = trail.findLastIndex(
    (event) => event.type === 'decided' && sameKey(event, key) && event.decision.person === person,
  );
  return formAt(trail.slice(0, Math.max(at, 0)));
}

/** The form at the end of a trail. */
export function formAt(trail: readonly RequestEvent[]): JsonObject | undefined {
  const last = trail.findLast((event) => 'data' in event && event.data !== undefined);
  return last !== undefined && 'data' in last ? last.data : undefined;
}
