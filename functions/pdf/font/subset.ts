import { viewOf, writeTables } from './sfnt.ts';
import type { TrueType } from './true-type.ts';

const longestShortTable = 0x1_fffe;

/**
 * A font file with the given glyphs only, in the given order: the new number of a glyph is its place in `glyphs`, whose
 * first must be 0. Parts of composite glyphs are added behind. Instructions of the font program are left out.
 */
export function subset(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const { order, outlines } = closure(font, glyphs);
  const size = outlines.reduce((sum, outline) => sum + padded(outline.length), 0);
  const long = size > longestShortTable;

  const glyf = new Uint8Array(size);
  const loca = new Uint8Array((order.length + 1) * (long ? 4 : 2));
  const hmtx = new Uint8Array(order.length * 4);
  const locations = viewOf(loca);
  const metrics = viewOf(hmtx);
  const locate = (index: number, at: number): void => {
    if (long) locations.setUint32(index * 4, at);
    else locations.setUint16(index * 2, at >> 1);
  };

  let at = 0;
  for (const [index, glyph] of order.entries()) {
    const outline = outlines[index] ?? new Uint8Array();
    locate(index, at);
    glyf.set(outline, at);
    at += padded(outline.length);
    metrics.setUint16(index * 4, font.advance(glyph));
    metrics.setInt16(index * 4 + 2, font.leftBearing(glyph));
  }
  locate(order.length, at);

  const head = copy(font, 'head');
  viewOf(head).setUint32(8, 0);
  viewOf(head).setInt16(50, long ? 1 : 0);
  const hhea = copy(font, 'hhea');
  viewOf(hhea).setUint16(34, order.length);
  const maxp = copy(font, 'maxp');
  viewOf(maxp).setUint16(4, order.length);

  return writeTables(
    new Map([
      ['glyf', glyf],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', maxp],
    ]),
  );
}

const padded = (length: number): number => (length + 3) & ~3;

const copy = (font: TrueType, tag: string): Uint8Array =>
  new Uint8Array(font.tables.get(tag) ?? []);

interface Closure {
  readonly order: readonly number[];
  readonly outlines: readonly Uint8Array[];
}

/** The glyphs and all their parts, with the parts' new numbers written into the composites. */
function closure(font: TrueType, glyphs: readonly number[]): Closure {
  const order = [...glyphs];
  const places = new Map(order.map((glyph, place) => [glyph, place]));
  const outlines: Uint8Array[] = [];
  const placeOf = (glyph: number): number => {
    const known = places.get(glyph);
    if (known !== undefined) return known;
    places.set(glyph, order.length);
    return order.push(glyph) - 1;
  };
  // `order` grows while it is walked: a part may itself be composite.
  for (const glyph of order) outlines.push(renumbered(font.outline(glyph), placeOf));
  return { order, outlines };
}

const wordArguments = 0x0001;
const oneScale = 0x0008;
const moreParts = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;

function renumbered(outline: Uint8Array, placeOf: (glyph: number) => number): Uint8Array {
  const composite = outline.length > 0 && viewOf(outline).getInt16(0) < 0;
  if (!composite) return outline;
  const changed = outline.slice();
  const view = viewOf(changed);
  let at = 10;
  let flags = moreParts;
  while ((flags & moreParts) !== 0) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += (flags & wordArguments) === 0 ? 6 : 8;
    at += scaleLength(flags);
  }
  return changed;
}

function scaleLength(flags: number): number {
  if ((flags & oneScale) !== 0) return 2;
  if ((flags & twoScales) !== 0) return 4;
  return (flags & matrix) === 0 ? 0 : 8;
}
