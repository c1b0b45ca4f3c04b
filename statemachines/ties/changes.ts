import type { RequestState } from '#domain/request.ts';
import type { Drawn, Offered } from '#domain/ties.ts';
import type { Route } from '../route.ts';
import { drawsOf, refers } from './draws.ts';
import { offerOf } from './offer.ts';
import { onceKeys, type OnceKey } from './once.ts';

/** What an act changes between a request and others. */
export interface Changes {
  /** What it offers afterwards, where its route offers anything. */
  readonly offer?: Omit<Offered, 'draws'>;
  /** What it draws on others now, by their ids; undefined where it draws nothing any more. */
  readonly draws: readonly (readonly [string, Drawn | undefined])[];
  /** Keys that it keeps from now on, those twice in it, and those it gives back. */
  readonly fresh: readonly OnceKey[];
  readonly doubled: readonly OnceKey[];
  readonly gone: readonly OnceKey[];
}

/** Whether a route ties its requests to others at all. */
export const isTied = (route: Route): boolean =>
  route.offers !== undefined || (route.once ?? []).length > 0 || refers(route);

export async function changesOf(
  route: Route,
  before: RequestState | undefined,
  after: RequestState,
): Promise<Changes> {
  const was = before === undefined ? new Map<string, Drawn>() : drawsOf(route, before);
  const is = drawsOf(route, after);
  const touched = [...new Set([...was.keys(), ...is.keys()])];
  const [had, has] = await Promise.all([
    before === undefined ? [] : onceKeys(route, before),
    onceKeys(route, after),
  ]);
  const offer = await offerOf(route, after);
  const fresh = has.filter((key) => !had.some((other) => isSame(key, other)));
  return {
    ...(offer === undefined ? {} : { offer }),
    draws: touched
      .map((id) => [id, is.get(id)] as const)
      .filter(([id, now]) => !isSameDraw(was.get(id), now)),
    fresh: fresh.filter((key, at) => fresh.findIndex((other) => isSame(key, other)) === at),
    doubled: fresh.filter((key, at) => fresh.findIndex((other) => isSame(key, other)) < at),
    gone: had.filter(
      (key, at) =>
        !has.some((other) => isSame(key, other)) &&
        had.findIndex((other) => isSame(key, other)) === at,
    ),
  };
}

const isSame = (one: OnceKey, other: OnceKey): boolean =>
  one.once.id === other.once.id && one.key === other.key;

const isSameDraw = (one: Drawn | undefined, other: Drawn | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.amount === other.amount &&
  one.whole === other.whole;
