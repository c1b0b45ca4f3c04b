// Writes domain/printable-ranges.ts from the character maps of the fonts. Run it after changing a font.
import { writeFileSync } from 'node:fs';
import { openFont } from '../functions/pdf/font/fonts.ts';

// What a font may have a glyph for and a form must still refuse: controls and invisible format characters (joiners,
// direction marks, tags), private use, marks that combine with a base or select a variant, pictures.
const refused = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{M}\p{Zl}\p{Zp}\p{Emoji_Presentation}]/u;

const printable = new Set();
for (const name of ['regular', 'fallback']) {
  const font = openFont(name);
  for (const [first, last] of font.ranges()) {
    for (let code = first; code <= last; code += 1) {
      const isSurrogate = code >= 0xd800 && code <= 0xdfff;
      if (!isSurrogate && font.glyphOf(code) !== 0 && !refused.test(String.fromCodePoint(code))) {
        printable.add(code);
      }
    }
  }
}

const pairs = [];
let end = 0;
let start;
for (let code = 0; code <= 0x10_ffff + 1; code += 1) {
  if (printable.has(code)) start ??= code;
  else if (start !== undefined) {
    pairs.push(`${(start - end).toString(36)}.${(code - start).toString(36)}`);
    end = code;
    start = undefined;
  }
}

const lines = [''];
for (const pair of pairs) {
  if (`${lines.at(-1)} ${pair}`.length > 118) lines.push('');
  lines[lines.length - 1] = `${lines.at(-1)} ${pair}`.trim();
}
const source = `/** Written by tools/printable-ranges.mjs; read by printable.ts. */
export const printableRanges = \`
${lines.join('\n')}
\`;
`;
writeFileSync(new URL('../domain/printable-ranges.ts', import.meta.url), source);
