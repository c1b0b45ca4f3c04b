import { expect, test } from '@jest/globals';
import { unprintable } from '#domain/printable.ts';
import { openFont } from '#functions/pdf/font/fonts.ts';

test('the table says what the fonts have, less what nobody should print', () => {
  const fonts = [openFont('regular'), openFont('fallback')];
  const refused = /[\p{Cc}\p{Cf}\p{Co}\p{M}\p{Zl}\p{Zp}\p{Emoji_Presentation}]/u;
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10_ff_ff; code += 1) {
    if (code >= 0xd8_00 && code <= 0xdf_ff) continue;
    const character = String.fromCodePoint(code);
    const drawn = fonts.some((font) => font.glyphOf(code) !== 0);
    const expected = drawn && !refused.test(character);
    if ((unprintable(character).length === 0) !== expected) wrong.push(`U+${code.toString(16)}`);
  }
  // Run tools/printable-ranges.mjs after changing a font or Node's Unicode tables.
  expect(wrong).toEqual([]);
});

test.each([
  ['names that other fonts lack', '堃䶮㛃𬭎𠮷㐀〇喆犇媁'],
  ['marks and signs of offices', '、。《》〔〕（）“”‘’——……·￥¥%‰℃㎡①②③ⅠⅡ√×÷№□■'],
  ['Latin, figures, spaces', 'GB/T 9704-2012 é　a'],
  ['nothing', ''],
])('prints %s', (_name, text) => {
  expect(unprintable(text)).toEqual([]);
});

test.each([
  ['emoji', '好😀的🚗', ['😀', '🚗']],
  ['an emoji in parts', '👨‍👩‍👧', ['👨', '\u200d', '👩', '👧']],
  ['a variation selector', '葛\u{e0100}☎\ufe0f', ['\u{e0100}', '\ufe0f']],
  [
    'joiners and marks that nobody sees',
    'a\u200b\u200d\ufeff\u00ad',
    ['\u200b', '\u200d', '\ufeff', '\u00ad'],
  ],
  [
    'changes of direction',
    '\u202a\u202e\u2066\u2069\u200f',
    ['\u202a', '\u202e', '\u2066', '\u2069', '\u200f'],
  ],
  [
    'controls, which the caller settles first',
    '\n\t\u0000\u0085',
    ['\n', '\t', '\u0000', '\u0085'],
  ],
  ['private use', '\ue000\u{f0000}', ['\ue000', '\u{f0000}']],
  ['half a character', '\ud842', ['\ud842']],
  ['marks that combine', 'e\u0301', ['\u0301']],
  ['a character once, however often it stands there', '😀a😀', ['😀']],
])('refuses %s', (_name, text, expected) => {
  expect(unprintable(text)).toEqual(expected);
});
