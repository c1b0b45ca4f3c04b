import type { Letter } from '../font/fonts.ts';
import type { TrueType } from '../font/true-type.ts';

/** The glyphs that one document takes from one font, numbered anew in the order of their first use; 0 is never used. */
export interface GlyphUse {
  /** The font's name in the content streams. */
  readonly name: string;
  readonly font: TrueType;
  readonly glyphs: readonly number[];
  /** The character of each glyph; empty for glyph 0. */
  readonly characters: readonly string[];
}

/** The fonts of one document. Two characters that share a glyph get two numbers, so that both can be searched for. */
export function glyphUses(): {
  readonly uses: () => readonly GlyphUse[];
  /** The font's name and the glyph's four hexadecimal digits. */
  readonly take: (character: string, letter: Letter) => readonly [name: string, code: string];
} {
  const uses = new Map<TrueType, GlyphUse & { glyphs: number[]; characters: string[] }>();
  const codes = new Map<Letter, readonly [string, string]>();
  return {
    uses: () => [...uses.values()],
    take(character, letter) {
      const known = codes.get(letter);
      if (known !== undefined) return known;
      const use = uses.get(letter.font) ?? {
        name: `F${uses.size + 1}`,
        font: letter.font,
        glyphs: [0],
        characters: [''],
      };
      uses.set(letter.font, use);
      const number = use.glyphs.push(letter.glyph) - 1;
      use.characters.push(character);
      const taken = [use.name, number.toString(16).padStart(4, '0')] as const;
      codes.set(letter, taken);
      return taken;
    },
  };
}
