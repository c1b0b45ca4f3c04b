import { assign, barred, behindSide, eligible, keeping } from '#domain/acts/assign.ts';
import { admitExtension, asked, extend } from '#domain/acts/extend.ts';
import { type ClockAct, pause, resume } from '#domain/acts/stop-clock.ts';
import { requireStrength } from '#domain/acts/strength.ts';
import type { Decided, Extended, Opened, RequestEvent } from '#domain/events.ts';
import { dateIn } from '#domain/dates.ts';
import type { OwnerRef } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import {
  type Attachment,
  keyOf,
  sameKey,
  type Side,
  type StepKey,
  type StepRow,
} from '#domain/request.ts';
import { clockTermsOf } from '../clock-terms.ts';
import { extension, humanStep } from '../flow.ts';
import { firstThatHolds, refOf } from '../owner.ts';
import { termsOf, titleOf } from '../terms.ts';
import { calendarHash, plainClock } from './clock-of.ts';
import { documentHash } from './document.ts';
import { factsFrom } from './facts.ts';
import type { Means, Scene, Signer } from './scene.ts';

/** What somebody does with the clock of an open step. */
export type Clocking = { readonly why: string } & (
  | {
      readonly kind: 'pause';
      /** Id of one of the route's reasons. */
      readonly ground: string;
      readonly attachments: readonly Attachment[];
    }
  | { readonly kind: 'resume' }
  | { readonly kind: 'extend'; readonly amount: number }
);

/** Whoever is asked for more time decides within so many working days. */
const decideDays = 2;

/** What the act comes to. Throws the refusals of `pause`, `resume` and `admitExtension`, and `sign-in-needed` last. */
export async function clockAct(
  scene: Scene,
  { digest }: Pick<Means, 'digest'>,
  { person, strength }: Signer,
  key: StepKey,
  clocking: Clocking,
): Promise<RequestEvent> {
  const { state, route, office, now } = scene;
  const terms = termsOf(route, key.step, state);
  if (terms === undefined) throw new Problem('step-not-open', { step: titleOf(route, key.step) });
  const clock = clockTermsOf(route, key.step, state);
  const calendar = calendarHash(office, digest);
  const act = { state, key, terms, clock, office, person, now, calendar, why: clocking.why };
  const event = await eventOf(scene, digest, act, clocking);
  if (terms.tier !== 'link') requireStrength('sign-in', { strength });
  return event;
}

async function eventOf(
  scene: Scene,
  digest: Means['digest'],
  act: ClockAct,
  clocking: Clocking,
): Promise<RequestEvent> {
  const { hash, data, attachments } = scene.state;
  switch (clocking.kind) {
    case 'pause':
      return pause(act, clocking.ground, clocking.attachments, (added) =>
        documentHash(digest, hash, data, [...attachments, ...added]),
      );
    case 'resume':
      return resume(act);
    case 'extend':
      return askExtension(scene, digest, act, clocking.amount);
  }
}

/** 申请延期 opens a row beside the main line for whoever may grant it: never whoever asks. */
async function askExtension(
  scene: Scene,
  digest: Means['digest'],
  act: ClockAct,
  amount: number,
): Promise<Opened> {
  const { state, now } = scene;
  const { row, ask } = admitExtension(act, amount);
  const side: Side = { kind: 'extension', of: keyOf(row), ask };
  const span = { amount: decideDays, unit: 'working-day', countsStartDay: false } as const;
  return {
    type: 'opened',
    at: now,
    step: extension,
    item: `${String(row.n)}.${String(asked(state, row).length + 1)}`,
    round: row.round,
    owner: await approverOf(scene, row, side),
    generation: state.generation,
    ...plainClock(scene, digest, span),
    side,
  };
}

/** Throws `no-signer` where nobody may grant it. */
async function approverOf(
  { state, route, office, now }: Scene,
  row: StepRow,
  side: Side,
): Promise<OwnerRef> {
  const rule = humanStep(route, row.step)?.limit?.extends;
  const terms = termsOf(route, extension, state);
  if (rule === undefined || terms === undefined) throw new Error('an extension has an approver');
  const kept = keeping(barred(state, terms, office), behindSide(state, office, side));
  const who = await firstThatHolds(rule.by, factsFrom(state.data, state.settings));
  const named = refOf(who, row.item, state, office, dateIn(office.zone, now));
  const owner = assign(office, named, kept);
  if (eligible(office, owner, kept).length === 0) {
    throw new Problem('no-signer', { step: terms.title });
  }
  return owner;
}

/** What agreeing to an extension adds to the decision; undefined for any other row. Throws `extension-too-long`. */
export function extendedBy(
  { state, route, office, now }: Scene,
  { digest }: Pick<Means, 'digest'>,
  { side }: StepRow,
  { decision, by }: Decided,
): Extended | undefined {
  if (side?.kind !== 'extension' || decision.act !== 'agree') return undefined;
  const row = state.steps.find((candidate) => sameKey(candidate, side.of));
  if (row === undefined) return undefined;
  const clock = clockTermsOf(route, row.step, state);
  const calendar = calendarHash(office, digest);
  const event = extend({ clock, office, now, calendar }, row, side.ask, by);
  const notice = humanStep(route, row.step)?.limit?.extends?.tells;
  return notice === undefined ? event : { ...event, notice };
}
