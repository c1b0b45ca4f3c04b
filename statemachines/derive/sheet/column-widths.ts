import { characters } from '#domain/characters.ts';
import type { Column as FieldColumn } from '../../fields.ts';

/** How wide the columns of a table of lines are, in points. */

/** Between the margins of a form. */
const sheetWidth = 468;
/** At both sides of a cell together. */
const padding = 11;
const glyph = 10.5;
const figure = 5.7;
const boldFigure = 6.2;

/** What stands in a column: its kind, the texts of its cells, and its sum, which is set bold. */
export interface Filled {
  readonly kind: FieldColumn['kind'] | 'position';
  readonly texts: readonly string[];
  readonly sum?: string;
}

/** As wide as is comfortable; where the sheet is too narrow for that, no narrower than what would break badly. */
export function columnWidths(columns: readonly Filled[]): readonly number[] {
  const wished = columns.map(({ kind }) => comfortable[kind] ?? comfortable.text);
  const least = columns.map((column, index) => Math.min(leastOf(column), wished[index] ?? 0));
  const over = total(wished) - sheetWidth;
  if (over <= 0) return wished;
  const give = total(wished) - total(least);
  const share = give === 0 ? 1 : Math.min(1, over / give);
  const narrow = wished.map((width, index) => width - (width - (least[index] ?? width)) * share);
  const scale = Math.min(1, sheetWidth / total(narrow));
  return narrow.map((width) => Math.floor(width * scale));
}

const comfortable: Readonly<Partial<Record<Filled['kind'], number>>> & { readonly text: number } = {
  position: 34,
  money: 74,
  number: 48,
  choice: 44,
  'yes-no': 44,
  date: 68,
  person: 60,
  standard: 80,
  text: 130,
};

/** How narrow a column's cells may be: figures, days and names stay whole, words break after some characters. */
const narrowest: Readonly<Partial<Record<Filled['kind'], (widest: number) => number>>> = {
  position: (widest) => Math.max(2 * glyph, widest),
  number: (widest) => Math.max(2 * glyph, widest),
  date: (widest) => Math.max(2 * glyph, widest),
  person: (widest) => Math.max(3 * glyph, widest),
  // A heading in two lines: 核定金 / 额（元）.
  money: (widest) => Math.max(39, widest),
  choice: (widest) => Math.max(2 * glyph, Math.min(3 * glyph, widest)),
  'yes-no': () => 2 * glyph,
  standard: (widest) => Math.max(2 * glyph, Math.min(3 * glyph, widest)),
};

const wordsNarrowest = (widest: number): number => Math.max(4 * glyph, Math.min(85, widest));

function leastOf({ kind, texts, sum = '' }: Filled): number {
  const widest = Math.max(...texts.map((text) => widthOf(text, figure)), widthOf(sum, boldFigure));
  return (narrowest[kind] ?? wordsNarrowest)(widest) + padding;
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

const widthOf = (text: string, figureWidth: number): number =>
  characters(text).reduce((sum, character) => sum + characterWidth(character, figureWidth), 0);

function characterWidth(character: string, figureWidth: number): number {
  if (character > '\u2E7F') return glyph;
  if (character === '.' || character === ',') return 3;
  return character === '-' ? 3.7 : figureWidth;
}
