import { characters } from '#domain/characters.ts';
import { evenLines } from '#domain/even-lines.ts';

// Widths in ems of a plain sans serif, a little generous: a box may be too wide, its text never.
const narrow = /[ijltfrI.,:;'’|!()[\]-]/u;
const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’…—]/u;

const em = (character: string): number => {
  if (wide.test(character)) return 1;
  if (character === ' ' || narrow.test(character)) return 0.34;
  if (/[mwMW@%]/u.test(character)) return 0.86;
  return /[A-Z]/u.test(character) ? 0.68 : 0.57;
};

/** How wide a text is, in pixels. */
export const widthOf = (text: string, size: number): number =>
  characters(text).reduce((sum, character) => sum + em(character) * size, 0);

const mayNotBegin = /^[，。、；：？！）》”’…,.;:?!)]/u;
const mayNotEnd = /[（《“‘(]$/u;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words, with the punctuation that clings to them. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = found.at(-1);
    if (last !== undefined && (mayNotBegin.test(segment) || mayNotEnd.test(last))) {
      found[found.length - 1] = last + segment;
    } else found.push(segment);
  }
  return found;
}

/** Breaks a text into lines of at most `width` pixels; one word that is wider stands alone. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Lines of about one length that part no word; one that is wider than the measure is broken as it fits. */
export const balance = (text: string, width: number, size: number): readonly string[] =>
  evenLines(text, { width, size, widthOf: (line) => widthOf(line, size) }) ??
  wrap(text, width, size);
