import type { Fonts, Letter } from '../font/fonts.ts';
import { charactersOf } from './characters.ts';
import type { Style } from './ink.ts';
import { squeeze } from './kinsoku.ts';

/** A letter in its place: `room` is the way to the next letter's origin, in ems. */
export interface Placed {
  readonly character: string;
  readonly letter: Letter | undefined;
  /** How far the glyph is moved right in its room, in ems. */
  readonly shift: number;
  readonly room: number;
}

type Find = Fonts[Style['weight']];

const digit = /^\d$/;
const fullWidth = 1;

/** The letters of a line with their rooms. */
export function place(fonts: Fonts, text: string, style: Style): readonly Placed[] {
  const characters = charactersOf(text);
  const find = fonts[style.weight];
  return characters.map((character, index) => {
    const letter = find(character);
    const room = roomOf(find, style, character, characters[index + 1]);
    const centred = style.tabular === true && digit.test(character);
    return { character, letter, shift: centred ? (room - advanceOf(letter)) / 2 : 0, room };
  });
}

/** The width of a line in points. */
export function widthOf(fonts: Fonts, text: string, style: Style): number {
  const find = fonts[style.weight];
  let width = 0;
  let before: string | undefined;
  for (const character of text) {
    if (before !== undefined) width += roomOf(find, style, before, character);
    before = character;
  }
  if (before !== undefined) width += roomOf(find, style, before, undefined);
  return width * style.size;
}

/** Squeezed marks and digits of one width are settled here and nowhere else. */
function roomOf(find: Find, style: Style, character: string, next: string | undefined): number {
  if (style.tabular === true && digit.test(character)) return widestDigit(find);
  const advance = advanceOf(find(character));
  if (next === undefined || advance !== fullWidth) return advance;
  const less = squeeze(character, next);
  return less > 0 && advanceOf(find(next)) === fullWidth ? advance - less : advance;
}

/** A character that no font has counts as an em; the sheet is refused after it is set. */
const advanceOf = (letter: Letter | undefined): number => letter?.advance ?? fullWidth;

const widestDigits = new WeakMap<Find, number>();

function widestDigit(find: Find): number {
  const known = widestDigits.get(find);
  if (known !== undefined) return known;
  const widest = Math.max(...charactersOf('0123456789').map((each) => advanceOf(find(each))));
  widestDigits.set(find, widest);
  return widest;
}
