import { charactersOf } from './characters.ts';
import type { Fonts, Letter } from '../font/fonts.ts';
import type { Style } from './ink.ts';
import { squeeze } from './kinsoku.ts';

/** A letter in its place: `after` is the room to the next letter's origin, in ems. */
export interface Placed {
  readonly character: string;
  readonly letter: Letter | undefined;
  /** How far the glyph is moved right in its room, in ems. */
  readonly shift: number;
  readonly room: number;
}

const digit = /^\d$/u;
const fullWidth = 1;

/** Letters of a line with their rooms; squeezed marks and digits of one width are settled here and nowhere else. */
export function place(fonts: Fonts, text: string, style: Style): readonly Placed[] {
  const characters = charactersOf(text);
  const find = fonts[style.weight];
  const digitRoom = style.tabular === true ? widestDigit(fonts, style) : 0;
  return characters.map((character, index) => {
    const letter = find(character);
    const advance = letter?.advance ?? 1;
    if (digitRoom > 0 && digit.test(character)) {
      return { character, letter, shift: (digitRoom - advance) / 2, room: digitRoom };
    }
    const next = characters[index + 1];
    const both = next !== undefined && advance === fullWidth && find(next)?.advance === fullWidth;
    const less = both ? squeeze(character, next) : 0;
    return { character, letter, shift: 0, room: advance - less };
  });
}

/** The width of a line in points. */
export const widthOf = (fonts: Fonts, text: string, style: Style): number =>
  place(fonts, text, style).reduce((sum, { room }) => sum + room, 0) * style.size;

const widestDigits = new WeakMap<object, number>();

function widestDigit(fonts: Fonts, style: Style): number {
  const find = fonts[style.weight];
  const known = widestDigits.get(find);
  if (known !== undefined) return known;
  const widest = Math.max(...charactersOf('0123456789').map((each) => find(each)?.advance ?? 0));
  widestDigits.set(find, widest);
  return widest;
}
