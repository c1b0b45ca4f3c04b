import { viewOf } from './sfnt.ts';

/** First and last code point, both included. */
type Range = readonly [first: number, last: number];

export interface CharacterMap {
  /** The glyph of a code point; 0 when the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  readonly ranges: () => readonly Range[];
}

const segmented = 12;
const groupLength = 12;

/** Reads a font's `cmap`. Only format 12 is read: a font without it cannot hold the characters of names. */
export function characterMap(cmap: Uint8Array): CharacterMap {
  const view = viewOf(cmap);
  const start = segmentedTable(view);
  const count = view.getUint32(start + 12);
  const groupAt = (index: number): number => start + 16 + index * groupLength;

  return {
    glyphOf(codePoint) {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const group = groupAt(middle);
        const first = view.getUint32(group);
        if (codePoint < first) high = middle - 1;
        else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
        else return view.getUint32(group + 8) + codePoint - first;
      }
      return 0;
    },
    ranges: () =>
      Array.from({ length: count }, (_, index): Range => {
        const group = groupAt(index);
        return [view.getUint32(group), view.getUint32(group + 4)];
      }),
  };
}

function segmentedTable(view: DataView): number {
  const count = view.getUint16(2);
  for (let index = 0; index < count; index += 1) {
    const start = view.getUint32(8 + index * 8);
    if (view.getUint16(start) === segmented) return start;
  }
  throw new Error('This font has no character map of format 12. Use a complete TrueType font.');
}
