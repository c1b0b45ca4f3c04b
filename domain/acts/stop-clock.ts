import { calendarOf } from '../calendar.ts';
import { pauseRow, resumeRow } from '../clock/fold-clock.ts';
import { type Standing, standingOf } from '../clock/standing.ts';
import type { ClockTerms } from '../clock/terms.ts';
import { momentText } from '../date-words.ts';
import type { By } from '../by.ts';
import type { Paused, Resumed } from '../events.ts';
import { holds, type Office } from '../office.ts';
import { Problem } from '../problem.ts';
import {
  type Attachment,
  keyOf,
  type RequestState,
  sameKey,
  type Slot,
  type StepKey,
  type StepRow,
} from '../request.ts';
import { slotsOf } from '../slots.ts';
import { takers } from '../takers.ts';
import type { StepTerms } from '../terms.ts';
import type { Text } from '../words.ts';
import { byOf } from './by.ts';
import { actingPost, requireTaker } from './take.ts';
import { turnOf } from './turn.ts';
import { requireFit } from './words.ts';

/** What acts on a clock have in common. `calendar` is the hash of the office's calendar. */
export interface ClockAct {
  readonly state: RequestState;
  readonly key: StepKey;
  readonly terms: StepTerms;
  readonly clock: ClockTerms;
  readonly office: Office;
  readonly person: string;
  readonly now: string;
  readonly calendar: string;
  readonly why: string;
}

/**
 * 暂停计时: its holder stops the clock for one of the route's reasons, with a paper. Throws what `turnOf` does, then
 * `not-allowed-here`, `clock-paused`, `clock-over`, `pause-ground`, `pause-document`, `words-unfit`.
 */
export function pause(
  act: ClockAct,
  ground: string,
  attachments: readonly Attachment[],
  documentWith: (attachments: readonly Attachment[]) => string,
): Paused {
  const { terms, clock, office, now, calendar, why } = act;
  const { row, by, standing } = ownClock(act, stopping);
  if (Object.keys(clock.pauses).length === 0) {
    throw new Problem('not-allowed-here', { act: stopping, step: terms.title });
  }
  if (standing.pause !== undefined) {
    const since = momentText(office.zone, standing.pause.from);
    throw new Problem('clock-paused', { step: terms.title, since, reason: standing.pause.reason });
  }
  if (standing.state === 'late') {
    throw new Problem('clock-over', { step: terms.title, due: endText(act, standing) });
  }
  const chosen = Object.hasOwn(clock.pauses, ground) ? clock.pauses[ground] : undefined;
  if (chosen === undefined) {
    const grounds = Object.values(clock.pauses).map(({ title }) => title);
    throw new Problem('pause-ground', { step: terms.title, grounds });
  }
  if (attachments.length === 0) throw new Problem('pause-document', { reason: chosen.title });
  requireFit(why);
  const event: Paused = {
    type: 'paused',
    at: now,
    by,
    ...keyOf(act.key),
    ground: chosen.law,
    reason: chosen.title,
    why: why.trim(),
    attachments,
    document: documentWith(attachments),
    calendar,
  };
  return { ...event, ...dueAfter(pauseRow(row, event), act) };
}

/**
 * 恢复计时, by its holder or by whoever urges for the office: a clock must not stand still because its holder forgets it.
 * Throws as `pause` does, and `clock-not-paused`.
 */
export function resume(act: ClockAct): Resumed {
  const { state, key, office, person, terms, now, calendar, why } = act;
  const open = state.steps.find((row) => sameKey(row, key) && row.state === 'open');
  const isOversight = open !== undefined && overseers.some((post) => holds(office, person, post));
  const { row, by, standing } = isOversight
    ? { row: open, by: byOf(office, person), standing: clockOf(act, open, resuming) }
    : ownClock(act, resuming);
  if (standing.pause === undefined) throw new Problem('clock-not-paused', { step: terms.title });
  requireFit(why);
  const event: Resumed = {
    type: 'resumed',
    at: now,
    by,
    ...keyOf(key),
    why: why.trim(),
    calendar,
  };
  return { ...event, ...dueAfter(resumeRow(row, event), act) };
}

/** Posts that see to it that the office's work is done in time. */
const overseers = ['office-director', 'registrar'] as const;

/**
 * The clock of a step that this person answers for, whoever's turn it is among its signers. Whoever only says his
 * opinion in it, or was added to it, leaves its clock alone.
 */
export function ownClock(
  act: ClockAct,
  does: Text,
): {
  readonly row: StepRow;
  readonly by: By;
  readonly for?: string;
  readonly standing: Standing;
} {
  const { state, key, terms, office, person } = act;
  const row = state.steps.find((one) => sameKey(one, key) && one.state === 'open');
  const slot = row && slotsOf(row).find((one) => answersFor(office, one, person));
  if (row === undefined || slot === undefined) {
    turnOf(state, key, terms, office, person);
    throw new Problem('not-allowed-here', { act: does, step: terms.title });
  }
  const taker = requireTaker({ state, terms, office, owner: slot.owner, person });
  const by = { person, name: taker.person.name, post: actingPost(office, slot.owner, taker) };
  const { for: absent } = taker;
  return {
    row,
    by,
    ...(absent === undefined ? {} : { for: absent }),
    standing: clockOf(act, row, does),
  };
}

const answering: ReadonlySet<string> = new Set(['own', 'lead', 'signer']);

const answersFor = (office: Office, { state, role, owner }: Slot, person: string): boolean =>
  state === 'open' &&
  answering.has(role) &&
  takers(office, owner).some((taker) => taker.person.id === person);

function clockOf({ terms, office, now }: ClockAct, row: StepRow, does: Text): Standing {
  const standing = row.clock && standingOf(row, calendarOf(office), now);
  if (standing === undefined) {
    throw new Problem('not-allowed-here', { act: does, step: terms.title });
  }
  return standing;
}

/** Where the limit of a changed row ends, counted from all that is known of it. */
export function dueAfter(row: StepRow, { office, now }: Pick<ClockAct, 'office' | 'now'>) {
  const due = standingOf(row, calendarOf(office), now)?.due;
  return due === undefined ? {} : { due };
}

/** When a limit ended, in words. */
export const endText = ({ office }: ClockAct, { due, dueIfResumedNow }: Standing): Text =>
  momentText(office.zone, due ?? dueIfResumedNow);

const stopping: Text = { zh: '暂停计时', en: 'stop the clock' };
const resuming: Text = { zh: '恢复计时', en: 'resume the clock' };
