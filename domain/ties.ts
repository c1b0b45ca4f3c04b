import { yuan } from './money.ts';
import { Problem } from './problem.ts';
import type { JsonObject, Text } from './words.ts';

/**
 * What a request offers, and who refers to it. It stands in the offering request's own partition and is written in the
 * transaction of whichever act changes it, so that the fen drawn never exceed those there are.
 */
export interface Offered {
  /** Id of the request that offers. */
  readonly request: string;
  readonly route: string;
  /** The number people know it by, and every number it bears. */
  readonly number: string;
  readonly numbers: readonly string[];
  readonly headline: string;
  /** The fields it carries into a reference, as they are now. */
  readonly of: JsonObject;
  /** The fen there are to draw; left out: the request as a whole, once. */
  readonly amount?: number;
  /** Who may draw on it; left out: everybody who may file the other route. */
  readonly to?: readonly string[];
  /** Who may name it and draw nothing, where these are others. */
  readonly named?: readonly string[];
  /** Whether it may be referred to now. */
  readonly stands: boolean;
  readonly draws: readonly Drawn[];
}

/** One request that refers to another, and what it draws on it: fen, the whole, or nothing but its name. */
export interface Drawn {
  readonly request: string;
  readonly route: string;
  readonly number: string;
  readonly headline: string;
  readonly amount?: number;
  readonly whole?: true;
}

/** What a form may refer to: for whom, on behalf of which request, and what is offered. */
export interface Offers {
  readonly requester: string;
  /** Id of the request itself, whose own draws are free to it; a draft's where it is not filed yet. */
  readonly request: string;
  /** What this person may choose from, and whatever was typed besides, found or not. */
  readonly offered: readonly Offered[];
}

const isDraw = ({ amount, whole }: Drawn): boolean => amount !== undefined || whole === true;

/** Those who draw on it, whoever only names it left out; without one of them, where its own draw is to be judged. */
export const drawersOf = ({ draws }: Pick<Offered, 'draws'>, except?: string): readonly Drawn[] =>
  draws.filter((draw) => isDraw(draw) && draw.request !== except);

/** The fen drawn on it. */
export const drawnOf = (offered: Pick<Offered, 'draws'>, except?: string): number =>
  drawersOf(offered, except).reduce((sum, { amount = 0 }) => sum + amount, 0);

/** The fen left to draw; nothing is left of what was drawn as a whole. */
export function leftOf(offered: Pick<Offered, 'draws' | 'amount'>, except?: string): number {
  const drawers = drawersOf(offered, except);
  if (drawers.some(({ whole }) => whole)) return 0;
  return Math.max((offered.amount ?? 0) - drawnOf(offered, except), 0);
}

/** Whether it can still be drawn on: as a whole, or for some of its fen. */
export const isFree = (
  offered: Pick<Offered, 'draws' | 'amount'>,
  draws: 'sum' | 'whole' | undefined,
  except?: string,
): boolean => {
  if (draws === 'sum') return leftOf(offered, except) > 0;
  return draws === undefined || drawersOf(offered, except).length === 0;
};

/** Whether somebody may draw on it, or name it where nothing is drawn. */
export function isFor(
  { to, named = to }: Pick<Offered, 'to' | 'named'>,
  person: string,
  draws: 'sum' | 'whole' | undefined,
): boolean {
  const whose = draws === undefined ? named : to;
  return whose === undefined || whose.includes(person);
}

/** Found by its id, or by any number it bears. */
export const isCalled = ({ request, numbers }: Offered, name: string): boolean =>
  request === name || numbers.includes(name);

/**
 * What is offered after one request's draw on it has changed; without `now` it draws nothing any more. Throws
 * `offer-gone` and `drawn-too-much` where more is drawn than there is, whatever was read before.
 */
export function drawn(offered: Offered, request: string, now: Drawn | undefined): Offered {
  const { number, draws } = offered;
  const others = draws.filter((draw) => draw.request !== request);
  if (now === undefined) return { ...offered, draws: others };
  const before = draws.find((draw) => draw.request === request);
  const isMore =
    (now.whole === true && before?.whole !== true) || (now.amount ?? 0) > (before?.amount ?? 0);
  if (before === undefined && !offered.stands) throw new Problem('offer-gone', { number });
  const isOver =
    now.whole === true
      ? drawersOf(offered, request).length > 0
      : (now.amount ?? 0) > leftOf(offered, request);
  if (isMore && isOver) {
    const by = drawersOf(offered, request).map((drawer) => drawer.number);
    throw new Problem('drawn-too-much', { number, left: yuan(leftOf(offered, request)), by });
  }
  return { ...offered, draws: [...others, now] };
}

/**
 * What is offered after an act on the offering request itself. Throws `offer-drawn`, naming who draws, where the act would
 * end it or lower it below that.
 */
export function offeredAnew(before: Offered | undefined, now: Omit<Offered, 'draws'>): Offered {
  const after = { ...now, draws: before?.draws ?? [] };
  const drawers = drawersOf(after);
  const isWhole = drawers.some(({ whole }) => whole);
  const isLow = !isWhole && now.amount !== undefined && drawnOf(after) > now.amount;
  if (drawers.length > 0 && (!now.stands || isLow)) {
    const by = drawers.map(({ number }) => number);
    throw new Problem('offer-drawn', { number: now.number, by, drawn: yuan(drawnOf(after)) });
  }
  return after;
}

/** Who keeps something that comes once. */
export interface Keeper {
  readonly request: string;
  readonly route: string;
  readonly number: string;
  readonly headline: string;
}

/** Something that came a second time and was confirmed when it was filed: what, and where it came first. */
export interface Repeat {
  /** The route's rule, and its title. */
  readonly once: string;
  readonly title: Text;
  /** As it was written. */
  readonly said: string;
  readonly first: Keeper;
}
