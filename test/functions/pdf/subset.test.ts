import { describe, expect, test } from '@jest/globals';
import { openFont } from '#functions/pdf/font/fonts.ts';
import { subset } from '#functions/pdf/font/subset.ts';
import type { TrueType } from '#functions/pdf/font/true-type.ts';
import { readGlyphs } from './read-glyphs.ts';

const glyphsOf = (font: TrueType, text: string): readonly number[] => [
  0,
  ...[...new Set(text)].map((each) => font.glyphOf(each.codePointAt(0) ?? 0)),
];

const run = (from: number, length: number): string =>
  Array.from({ length }, (_, index) => String.fromCodePoint(from + index)).join('');

/** As the source has it in the font file, found by the reader of the tests. */
const fileOf = (font: TrueType): Uint8Array => {
  const [head] = font.tables.values();
  return new Uint8Array(head?.buffer ?? new ArrayBuffer(0), 0);
};

describe('a subset has every glyph with the outline and width of its font', () => {
  test.each([
    [
      '36 characters, as in a short form',
      'regular',
      '公务用车维修审批单申请人部门牌号行驶里程费合计意见签字日期年月同不办结退回〇',
    ],
    [
      '36 characters in bold',
      'bold',
      '公务用车维修审批单申请人部门牌号行驶里程费合计意见签字日期年月同不办结退回〇',
    ],
    ['characters outside the basic plane', 'regular', '𬭎㛃䶮堃㐀'],
    ['the fallback font', 'fallback', '𠮷𠮷々'],
    ['Latin with accents, and blanks', 'regular', 'ÀÉÎÕÜàéîõüçñ Åǖǘǚǜ½¾'],
    ['800 characters, with long offsets', 'regular', run(0x4e00, 800)],
    ['2000 characters in bold', 'bold', run(0x6000, 2000)],
  ] as const)('%s', (_name, weight, text) => {
    const font = openFont(weight);
    const glyphs = glyphsOf(font, text);
    expect(glyphs.slice(1)).not.toContain(0);
    const source = readGlyphs(fileOf(font));
    const small = readGlyphs(subset(font, glyphs));
    for (const [number, glyph] of glyphs.entries()) {
      expect(JSON.stringify(small(number))).toBe(JSON.stringify(source(glyph)));
    }
  });
});

/** A square; two squares, one of them moved; the two and a third, scaled. The fonts of the house have no such glyphs. */
const square = [0, 1, 0, 0, 0, 0, 0, 9, 0, 9, 0, 3, 0, 0, 55, 55, 55, 55, 0, 9, 0, 0, 0, 0, 9, 0];
const composite = [0xff, 0xff, 0, 0, 0, 0, 0, 9, 0, 9];
const outlines: Readonly<Record<number, readonly number[]>> = {
  5: square,
  7: [...composite, 0, 0x22, 0, 5, 0, 0, 0, 0x03, 0, 5, 0, 20, 0, 30],
  9: [...composite, 0, 0x22, 0, 7, 0, 0, 0, 0x0a, 0, 5, 1, 2, 0x20, 0],
};

test('the parts of a composite come along, and the parts of parts', () => {
  const font = openFont('regular');
  const built = { ...font, outline: (glyph: number) => Uint8Array.from(outlines[glyph] ?? []) };
  const two = [
    [0x22, [0, 0], square],
    [0x03, [0, 20, 0, 30], square],
  ];
  expect(readGlyphs(subset(built, [0, 9]))(1)).toEqual([
    font.advance(9),
    [
      [0x22, [0, 0], two],
      [0x0a, [1, 2, 0x20, 0], square],
    ],
  ]);
});

test('the sum over a subset is the one that the format asks for', () => {
  const file = subset(openFont('regular'), glyphsOf(openFont('regular'), '一二三'));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let sum = 0;
  for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});
