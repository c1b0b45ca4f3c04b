import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openTrueType, type TrueType } from './true-type.ts';

export type Weight = 'regular' | 'bold';

/** A character as one font has it; the advance is in ems. */
export interface Letter {
  readonly font: TrueType;
  readonly glyph: number;
  readonly advance: number;
}

/** The letter of a character in the first font of the weight's chain that has it. */
export type Fonts = Readonly<Record<Weight, (character: string) => Letter | undefined>>;

/** Every font that may be asked for, and where it lies when no folder is given. */
export const fontFiles = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  fallback: '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
} as const;

type FontName = keyof typeof fontFiles;

const chains: Readonly<Record<Weight, readonly FontName[]>> = {
  regular: ['regular', 'fallback'],
  bold: ['bold', 'regular', 'fallback'],
};

const opened = new Map<string, Fonts>();

/**
 * The fonts of the house. `dir` is a folder with the three files by their own names; without it they are read from
 * their packages. A font is read (15 MB) when the first character asks for it and then kept for the process.
 */
export function openFonts(dir?: string): Fonts {
  const known = opened.get(dir ?? '');
  if (known !== undefined) return known;
  const fonts = { regular: letters('regular', dir), bold: letters('bold', dir) };
  opened.set(dir ?? '', fonts);
  return fonts;
}

function letters(weight: Weight, dir: string | undefined): Fonts[Weight] {
  const found = new Map<string, Letter | undefined>();
  return (character) => {
    if (found.has(character)) return found.get(character);
    const letter = firstWith(character.codePointAt(0) ?? 0, chains[weight], dir);
    found.set(character, letter);
    return letter;
  };
}

function firstWith(
  codePoint: number,
  chain: readonly FontName[],
  dir: string | undefined,
): Letter | undefined {
  for (const name of chain) {
    const font = openFont(name, dir);
    const glyph = font.glyphOf(codePoint);
    if (glyph !== 0) return { font, glyph, advance: font.advance(glyph) / font.unitsPerEm };
  }
  return undefined;
}

const files = new Map<string, TrueType>();

/** One font, opened once for the process. */
export function openFont(name: FontName, dir?: string): TrueType {
  const path = pathOf(name, dir);
  const known = files.get(path);
  if (known !== undefined) return known;
  const font = openTrueType(readFileSync(path));
  files.set(path, font);
  return font;
}

function pathOf(name: FontName, dir: string | undefined): string {
  const file = fontFiles[name];
  if (dir === undefined) return createRequire(import.meta.url).resolve(file);
  return join(dir, file.slice(file.lastIndexOf('/') + 1));
}
