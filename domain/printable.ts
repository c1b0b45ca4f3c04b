import { printableRanges } from './printable-ranges.ts';

/**
 * Gaps and lengths of the ranges of code points that the fonts of the record can print, in base 36: `gap.length`, the
 * gap counted from the end of the range before. Written by `tools/printable-ranges.mjs`.
 */
const ranges = decode(printableRanges);

/** The distinct characters of a text that no record can print, in the order of their appearance. */
export function unprintable(text: string): readonly string[] {
  const refused = new Set<string>();
  for (const character of text) {
    if (!isPrintable(character.codePointAt(0) ?? 0)) refused.add(character);
  }
  return [...refused];
}

interface Ranges {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

function isPrintable(codePoint: number): boolean {
  let low = 0;
  let high = ranges.starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (ranges.starts[middle] ?? 0)) high = middle - 1;
    else if (codePoint >= (ranges.ends[middle] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

function decode(text: string): Ranges {
  const pairs = text.trim().split(/\s+/u);
  const starts = new Uint32Array(pairs.length);
  const ends = new Uint32Array(pairs.length);
  let at = 0;
  for (const [index, pair] of pairs.entries()) {
    const [gap = '', length = ''] = pair.split('.');
    starts[index] = at + Number.parseInt(gap, 36);
    at = (starts[index] ?? 0) + Number.parseInt(length, 36);
    ends[index] = at;
  }
  return { starts, ends };
}
