import { characters } from '#domain/characters.ts';

/** The room of a text in a column: a Chinese character takes two of a digit. */
export const textWidth = (text: string): number =>
  characters(text).reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x2e80;
