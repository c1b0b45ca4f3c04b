import { crc32 } from 'node:zlib';
import { PDFName, PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { subset } from '../font/subset.ts';
import type { TrueType } from '../font/true-type.ts';
import { deflated } from './deflated.ts';
import type { GlyphUse } from './glyph-use.ts';
import { toUnicode } from './to-unicode.ts';

const symbolic = 4;

/** Writes the used glyphs of a font into the document and returns its dictionary. */
export function embedFont(context: PDFContext, { font, glyphs, characters }: GlyphUse): PDFRef {
  const scaled = (value: number): number => Math.round((value * 1000) / font.unitsPerEm);
  const program = subset(font, glyphs);
  const name = `${tag(glyphs)}+${font.name}`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: symbolic,
      FontBBox: font.box.map(scaled),
      ItalicAngle: 0,
      Ascent: scaled(font.ascent),
      Descent: scaled(font.descent),
      CapHeight: scaled(font.capHeight),
      StemV: 80,
      FontFile2: deflated(context, program, { Length1: program.length }),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: PDFName.of('Identity'),
      DW: 1000,
      W: widths(font, glyphs),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: deflated(context, toUnicode(characters), {}),
    }),
  );
}

/** Runs of glyphs that are not one em wide: their first number, then their widths. */
function widths(font: TrueType, glyphs: readonly number[]): (number | number[])[] {
  const found: (number | number[])[] = [];
  let run: number[] | undefined;
  for (const [index, glyph] of glyphs.entries()) {
    const width = Math.round((font.advance(glyph) * 1000) / font.unitsPerEm);
    if (width === 1000) {
      run = undefined;
      continue;
    }
    if (run === undefined) {
      run = [];
      found.push(index, run);
    }
    run.push(width);
  }
  return found;
}

/** Six letters that depend on the glyphs alone, so that the same text gives the same file. */
function tag(glyphs: readonly number[]): string {
  let rest = crc32(Uint8Array.from(glyphs.flatMap((glyph) => [glyph >> 8, glyph & 0xff])));
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
    return letter;
  }).join('');
}
