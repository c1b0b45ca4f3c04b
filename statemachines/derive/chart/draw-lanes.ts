import { characters } from '#domain/characters.ts';
import type { Language } from '#domain/words.ts';
import type { Way } from './lanes.ts';
import { least, type, type Area, type Placed } from './place.ts';
import { escape, line, n, tipRight, write } from './svg.ts';
import { widthOf } from './wrap.ts';

export const lanePitch = 26;

/** A way with the heights at which it leaves and arrives, and the lane it runs in: 0 is nearest the boxes. */
interface Routed {
  readonly way: Way;
  readonly leaves: readonly number[];
  readonly arrives: number;
  readonly top: number;
  readonly bottom: number;
  /** With its label, which may be longer than the way. */
  readonly reach: Reach;
  readonly lane: number;
}
interface Reach {
  readonly top: number;
  readonly bottom: number;
}

const lengthOf = (text: string, language: Language): number =>
  language === 'zh' ? characters(text).length * 16 : widthOf(text, type.small);

/** Lanes needed, without placing anything: ways that overlap in height never share one, nor do their labels. */
export const lanesFor = (ways: readonly Way[], placed: Placed, language: Language): number =>
  Math.max(0, ...routed(ways, placed, language).map(({ lane }) => lane + 1));

export function drawLanes(
  ways: readonly Way[],
  placed: Placed,
  left: number,
  language: Language,
): string {
  const all = routed(ways, placed, language);
  return all.map((one) => drawWay(one, all, placed, left, language)).join('');
}

function routed(ways: readonly Way[], placed: Placed, language: Language): readonly Routed[] {
  const found: Routed[] = [];
  const taken: number[] = [];
  const take = (id: string): number => {
    const height = freeHeight(areaOf(placed, id), taken);
    taken.push(height);
    return height;
  };
  for (const way of ways) {
    const arrives = take(way.to);
    const leaves = way.from.map((id) => take(id));
    const top = Math.min(arrives, ...leaves);
    const bottom = Math.max(arrives, ...leaves);
    const over = Math.max(0, lengthOf(way.label, language) - (bottom - top)) / 2;
    const reach = { top: top - over, bottom: bottom + over };
    found.push({ way, leaves, arrives, top, bottom, reach, lane: freeLane(found, reach) });
  }
  return found;
}

/** The height at a box's edge nearest its middle where no other way comes or goes. */
function freeHeight({ y, height }: Area, taken: readonly number[]): number {
  const middle = y + Math.min(height, 2 * least) / 2;
  const heights = [0, 11, -11, 17, -17].map((off) => middle + off);
  return heights.find((at) => taken.every((other) => Math.abs(other - at) >= 6)) ?? middle;
}

function freeLane(found: readonly Routed[], { top, bottom }: Reach): number {
  const busy = new Set(
    found.flatMap(({ reach, lane }) =>
      reach.top < bottom + 6 && top - 6 < reach.bottom ? [lane] : [],
    ),
  );
  let lane = 0;
  while (busy.has(lane)) lane += 1;
  return lane;
}

function areaOf({ boxes, frames }: Placed, id: string): Area {
  const found =
    boxes.find(({ node }) => node.id === id) ?? frames.find(({ node }) => node.id === id);
  if (found === undefined) throw new Error(`the chart has no box ${id}`);
  return found.area;
}

function drawWay(
  one: Routed,
  all: readonly Routed[],
  placed: Placed,
  left: number,
  language: Language,
): string {
  const { way, leaves, arrives, top, bottom, lane } = one;
  const x = left - 18 - lane * lanePitch;
  const edge = areaOf(placed, way.to).x;
  const stubs = leaves.map((at, index) =>
    line(`M${n(areaOf(placed, way.from[index] ?? '').x)} ${n(at)}H${n(x)}`, 'dash'),
  );
  return [
    ...stubs,
    line(`M${n(x)} ${n(top)}V${n(bottom)}`, 'dash'),
    line(`M${n(x)} ${n(arrives)}H${n(edge - 6)}`, 'dash'),
    tipRight(edge, arrives, 'tip'),
    label(one, all, x - 12, language),
  ].join('');
}

/** Along the lane, where no way of an outer lane crosses it. */
function label(
  { way, top, bottom, lane }: Routed,
  all: readonly Routed[],
  x: number,
  language: Language,
): string {
  const length = lengthOf(way.label, language);
  const crossings = all.flatMap((other) =>
    other.lane > lane ? [...other.leaves, other.arrives] : [],
  );
  const tops: number[] = [];
  for (let at = top + 4; at + length <= bottom; at += 2) tops.push(at);
  const free = tops.find(
    (at) => !crossings.some((crossing) => crossing > at - 3 && crossing < at + length + 3),
  );
  const y = free ?? tops[0] ?? (top + bottom - length) / 2;
  if (language === 'zh') {
    return characters(way.label)
      .map((character, index) => write(character, x, y + 14 + index * 16, 's', 'middle'))
      .join('');
  }
  const middle = y + length / 2;
  return `<text class="s" text-anchor="middle" transform="translate(${n(x + 5)} ${n(middle)}) rotate(-90)">${escape(way.label)}</text>`;
}
