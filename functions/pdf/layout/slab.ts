import { moved, type Ink } from './ink.ts';

/** A piece of a page that stays whole, as wide as the text area. y from its top. */
export interface Slab {
  readonly height: number;
  readonly ink: readonly Ink[];
  /** Space above, dropped at the top of a page. */
  readonly above: number;
  /** Stays on one page with the slab that follows. */
  readonly keep?: boolean;
  /** Slabs that follow one another with a frame and no space between are framed together. */
  readonly framed?: boolean;
  /** Stands again above this slab where it begins a page: the headings of its table. */
  readonly heading?: Slab;
  /** Parts a slab that is taller than a page; undefined where nothing fits the room. */
  readonly split?: (room: number) => readonly [Slab, Slab] | undefined;
}

export const movedAll = (inks: readonly Ink[], dx: number, dy: number): readonly Ink[] =>
  inks.map((each) => moved(each, dx, dy));
