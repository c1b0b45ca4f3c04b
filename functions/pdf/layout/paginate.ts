import type { Frame, Ink } from './ink.ts';
import { movedAll, type Slab } from './slab.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

interface Standing {
  readonly slab: Slab;
  readonly y: number;
}

const leastPart = 60;

/** Deals slabs out to pages; each page is its ink, x and y from the corner of the text area. */
export function paginate(slabs: readonly Slab[], page: PageSize): readonly (readonly Ink[])[] {
  const pages: Standing[][] = [];
  let standing: Standing[] = [];
  let y = 0;
  /** Nothing stands on the page yet but a repeated heading. */
  let fresh = true;

  const put = (slab: Slab): void => {
    const top = standing.length === 0 ? 0 : y + slab.above;
    standing.push({ slab, y: top });
    y = top + slab.height;
    fresh = false;
  };
  const turn = (next: Slab): void => {
    pages.push(standing);
    standing = [];
    y = 0;
    if (next.heading !== undefined) put(next.heading);
    fresh = true;
  };
  const part = (slab: Slab): void => {
    const room = page.height - y - slab.above;
    const parts = room < leastPart ? undefined : slab.split?.(room);
    if (parts !== undefined) {
      put(parts[0]);
      turn(parts[1]);
      place(parts[1], []);
      return;
    }
    if (fresh) throw new Error('A block is taller than a page and cannot be parted.');
    turn(slab);
    place(slab, []);
  };
  const place = (slab: Slab, following: readonly Slab[]): void => {
    const whole = page.height - (slab.heading?.height ?? 0);
    if (slab.height > whole) {
      part(slab);
      return;
    }
    const needed = kept(slab, following, whole);
    if (!fresh && y + slab.above + needed > page.height) turn(slab);
    put(slab);
  };

  for (const [index, slab] of slabs.entries()) {
    place(slab, slab.keep === true ? slabs.slice(index + 1) : []);
  }
  return [...pages, standing].map((each) => inkOf(each, page.width));
}

/** The height of a slab with all that must stay with it, or its own where together they exceed a page. */
function kept(slab: Slab, following: readonly Slab[], whole: number): number {
  let height = slab.height;
  let last = slab;
  for (const next of following) {
    if (last.keep !== true) break;
    height += next.above + (next.height > whole ? leastPart : next.height);
    last = next;
  }
  return height > whole ? slab.height : height;
}

function inkOf(standing: readonly Standing[], width: number): readonly Ink[] {
  const ink = standing.flatMap(({ slab, y }) => movedAll(slab.ink, 0, y));
  return [...ink, ...frames(standing, width)];
}

/** One frame around each run of framed slabs that touch. */
function frames(standing: readonly Standing[], width: number): readonly Frame[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const { slab, y } of standing) {
    if (slab.framed !== true) continue;
    const run = runs.at(-1);
    if (run !== undefined && Math.abs(run.bottom - y) < 0.01) run.bottom = y + slab.height;
    else runs.push({ top: y, bottom: y + slab.height });
  }
  return runs.map(({ top, bottom }) => ({
    kind: 'frame',
    x: 0,
    y: top,
    width,
    height: bottom - top,
    line: 1.1,
    colour: 'text',
  }));
}
