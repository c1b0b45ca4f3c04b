import { calendarOf } from '#domain/calendar.ts';
import type { Cap, ClockStart } from '#domain/clock/clock.ts';
import type { Span } from '#domain/clock/limit-end.ts';
import { standingOf } from '#domain/clock/standing.ts';
import { canonical, type Digest } from '#domain/chain.ts';
import type { Opened } from '#domain/events.ts';
import type { Office } from '#domain/office.ts';
import { lastDone, type RequestState, type StepRow } from '#domain/request.ts';
import { humanStep } from '../flow.ts';
import type { Ceiling, Limit } from '../limit.ts';
import type { Scene } from './scene.ts';

/** The clock of a step that opens now; nothing where it has no limit, or a setting leaves it out. */
export function clockOf(
  scene: Scene,
  digest: Digest,
  step: string,
  item: string,
): Pick<Opened, 'clock' | 'due' | 'pauses' | 'extensions'> {
  const { state, route, office } = scene;
  // Taken back: the time that has run, and what was granted, stay as they were.
  const before = state.steps.findLast((row) => row.step === step && row.item === item);
  if (before?.state === 'taken-back' && before.clock !== undefined) {
    return started(scene, { clock: before.clock, ...behind(before) });
  }
  const limit = humanStep(route, step)?.limit;
  const amount = limit === undefined ? undefined : amountOf(state, limit.amount);
  if (limit === undefined || amount === undefined) return {};
  const given = limit.orField === undefined ? undefined : textOf(state.data[limit.orField]);
  const cap = limit.cap === undefined ? undefined : capOf(scene, limit.cap, item);
  return started(scene, {
    clock: {
      amount,
      unit: limit.unit,
      countsStartDay: countsStart(state, limit),
      start: startOf(scene, limit.from, item),
      ...(given === undefined ? {} : { given }),
      ...(cap === undefined ? {} : { cap }),
      calendar: calendarHash(office, digest),
    },
  });
}

const countsStart = (
  { settings }: Pick<RequestState, 'settings'>,
  { countsStartDay: counts }: Limit,
): boolean => (typeof counts === 'boolean' ? counts : settings[counts.setting] === true);

/** A clock of an act beside the main line, which starts now. */
export const plainClock = (
  scene: Pick<Scene, 'office' | 'now'>,
  digest: Digest,
  span: Span,
): Pick<Opened, 'clock' | 'due'> =>
  started(scene, {
    clock: { ...span, start: scene.now, calendar: calendarHash(scene.office, digest) },
  });

function started<Of extends Pick<Opened, 'pauses' | 'extensions'> & { readonly clock: ClockStart }>(
  { office, now }: Pick<Scene, 'office' | 'now'>,
  of: Of,
): Of & Pick<Opened, 'due'> {
  const due = standingOf({ openedAt: now, ...of }, calendarOf(office), now)?.due;
  return due === undefined ? of : { ...of, due };
}

/** A deadline cites the calendar that it was counted by. */
export function calendarHash(office: Office, digest: Digest): string {
  const known = hashes.get(office);
  if (known?.digest === digest) return known.hash;
  const hash = digest(canonical(calendarOf(office)));
  hashes.set(office, { digest, hash });
  return hash;
}

/** Several years of days are written out for it, and an office stays the same object from act to act. */
const hashes = new WeakMap<Office, { readonly digest: Digest; readonly hash: string }>();

/** A number that a route states, or takes from a setting or a field. */
export function amountOf(
  { settings, data }: Pick<RequestState, 'settings' | 'data'>,
  amount: Limit['amount'],
): number | undefined {
  if (typeof amount === 'number') return amount;
  const value = 'setting' in amount ? settings[amount.setting] : data[amount.field];
  return typeof value === 'number' ? value : undefined;
}

function capOf(scene: Scene, ceiling: Ceiling, item: string): Cap | undefined {
  const amount = amountOf(scene.state, ceiling.amount);
  if (amount === undefined) return undefined;
  const { unit, countsStartDay, basis } = ceiling;
  const start = startOf(scene, ceiling.from, item);
  return { amount, unit, countsStartDay, start, basis: basis.zh };
}

function startOf({ state, now }: Scene, from: Limit['from'], item: string): string {
  if (from === 'opened') return now;
  if (from === 'submitted') return state.submittedAt;
  const done = lastDone(state, from.done, item) ?? lastDone(state, from.done);
  return done?.decision?.at ?? now;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const behind = ({ pauses, extensions }: StepRow): Pick<Opened, 'pauses' | 'extensions'> => ({
  ...(pauses === undefined ? {} : { pauses }),
  ...(extensions === undefined ? {} : { extensions }),
});
