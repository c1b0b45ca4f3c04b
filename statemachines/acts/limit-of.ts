import { calendarOf, dueMoment } from '#domain/calendar.ts';
import { lastDone } from '#domain/request.ts';
import { humanStep } from '../flow.ts';
import type { Limit } from '../route.ts';
import type { Scene } from './scene.ts';

/** The last moment of a step that opens now, or undefined where it has no limit (or a setting leaves it out). */
export function limitOf(scene: Scene, step: string, item: string): string | undefined {
  const { state, route, office } = scene;
  const limit = humanStep(route, step)?.limit;
  if (limit === undefined) return undefined;
  const amount = amountOf(scene, limit);
  const given = limit.orField === undefined ? undefined : textOf(state.data[limit.orField]);
  if (amount === undefined) return undefined;
  const span = { amount, unit: limit.unit, countsStartDay: limit.countsStartDay };
  return dueMoment(span, startOf(scene, limit, item), calendarOf(office), given).at;
}

function amountOf({ state }: Scene, { amount }: Limit): number | undefined {
  if (typeof amount === 'number') return amount;
  const value = 'setting' in amount ? state.settings[amount.setting] : state.data[amount.field];
  return typeof value === 'number' ? value : undefined;
}

function startOf({ state, now }: Scene, { from }: Limit, item: string): string {
  if (from === 'opened') return now;
  if (from === 'submitted') return state.submittedAt;
  const done = lastDone(state, from.done, item) ?? lastDone(state, from.done);
  return done?.decision?.at ?? now;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
