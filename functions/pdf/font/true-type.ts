import { characterMap, type CharacterMap } from './character-map.ts';
import { readTables, viewOf, type Tables } from './sfnt.ts';

/** A TrueType font, read in place: opening it parses the table directory and nothing else. Lengths in font units. */
export interface TrueType extends CharacterMap {
  readonly name: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  readonly advance: (glyph: number) => number;
  readonly leftBearing: (glyph: number) => number;
  /** The outline as the file has it; empty for a blank. */
  readonly outline: (glyph: number) => Uint8Array;
  readonly tables: Tables;
}

const restricted = 0x0002;

/** Throws when the font has no TrueType outlines or its licence bits forbid embedding. */
export function openTrueType(bytes: Uint8Array): TrueType {
  const tables = readTables(bytes);
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`This font has no ${tag} table. Use a TrueType font.`);
    return found;
  };
  const head = viewOf(table('head'));
  const hhea = viewOf(table('hhea'));
  const os2 = viewOf(table('OS/2'));
  if ((os2.getUint16(8) & 0x000f) === restricted) {
    throw new Error('The licence of this font forbids embedding. Use another font.');
  }

  return {
    ...metrics(table('hmtx'), hhea.getUint16(34)),
    ...characterMap(table('cmap')),
    name: postScriptName(table('name')),
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getInt16(88),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    outline: outlines(table('loca'), table('glyf'), head.getInt16(50) === 1),
    tables,
  };
}

/** The last advance holds for all glyphs after it. */
function metrics(hmtx: Uint8Array, count: number): Pick<TrueType, 'advance' | 'leftBearing'> {
  const view = viewOf(hmtx);
  return {
    advance: (glyph) => view.getUint16(Math.min(glyph, count - 1) * 4),
    leftBearing: (glyph) =>
      view.getInt16(glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2),
  };
}

function outlines(loca: Uint8Array, glyf: Uint8Array, long: boolean): TrueType['outline'] {
  const view = viewOf(loca);
  const offset = (glyph: number): number =>
    long ? view.getUint32(glyph * 4) : view.getUint16(glyph * 2) * 2;
  return (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1));
}

function postScriptName(names: Uint8Array): string {
  const view = viewOf(names);
  const strings = view.getUint16(4);
  for (let record = 6; record < 6 + view.getUint16(2) * 12; record += 12) {
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== 6) continue;
    const start = strings + view.getUint16(record + 10);
    return new TextDecoder('utf-16be').decode(
      names.subarray(start, start + view.getUint16(record + 8)),
    );
  }
  throw new Error('This font has no PostScript name.');
}
