import type { Ink } from './ink.ts';
import { movedAll, type Slab } from './slab.ts';

/** A page's slabs, each with the y of its top. */
interface Standing {
  readonly slab: Slab;
  readonly y: number;
}

const leastPart = 60;
const frameLine = 1;

/** Deals slabs out to pages of the given height; each page is its ink, x and y from the corner of the text area. */
export function paginate(
  slabs: readonly Slab[],
  page: { readonly width: number; readonly height: number },
): readonly (readonly Ink[])[] {
  const pages: Standing[][] = [[]];
  let y = 0;
  const current = (): Standing[] => pages.at(-1) ?? [];
  const put = (slab: Slab): void => {
    const above = current().length === 0 ? 0 : slab.above;
    current().push({ slab, y: y + above });
    y += above + slab.height;
  };
  const turn = (next: Slab): void => {
    pages.push([]);
    y = 0;
    if (next.heading !== undefined) put(next.heading);
  };

  const waiting = [...slabs];
  while (waiting.length > 0) {
    const [slab, ...rest] = waiting;
    if (slab === undefined) break;
    const room = page.height - y - (current().length === 0 ? 0 : slab.above);
    const whole = page.height - (slab.heading?.height ?? 0);
    const needed = Math.min(chainHeight(waiting), whole);
    if (slab.height > whole) {
      const parts = room >= leastPart ? slab.split?.(room) : undefined;
      if (parts === undefined && current().length > 0 && y > (slab.heading?.height ?? 0))
        turn(slab);
      else waiting.splice(0, 1, ...(parts ?? []));
      if (parts !== undefined) (put(parts[0]), waiting.shift());
      continue;
    }
    if (needed > room && current().length > 0) turn(slab);
    put(slab);
    waiting.splice(0, waiting.length, ...rest);
  }
  return pages.map((standing) => inkOf(standing, page.width));
}
