import { evenLines } from '#domain/even-lines.ts';
import type { Fonts } from '../font/fonts.ts';
import { breakLines, hanging, type Line } from './break-lines.ts';
import { rule, type Ink, type Style } from './ink.ts';
import { widthOf } from './measure.ts';

/** Text of one style. `\n` begins a new paragraph. */
export interface Passage {
  readonly text: string;
  readonly style: Style;
  readonly align?: 'left' | 'centre' | 'right';
  /** Of each paragraph's first line, in ems. */
  readonly firstIndent?: number;
  /** Stands before the first line; the others hang below the text. A blank one keeps the room. */
  readonly bullet?: string;
  readonly struck?: boolean;
  /** In lines of about one length that part no word, where it is short: labels and headings. */
  readonly even?: boolean;
  /** Set smaller where it would not fit the width in one line: an amount must not be torn apart. */
  readonly oneLine?: boolean;
  /** Space above, in points. */
  readonly above?: number;
}

/** A line with its ink; x from the left of what holds it, y from the line's top. */
export interface SetLine {
  readonly height: number;
  readonly ink: readonly Ink[];
}

export const setPassages = (
  fonts: Fonts,
  passages: readonly Passage[],
  width: number,
): readonly SetLine[] => passages.flatMap((passage) => setPassage(fonts, passage, width));

export const heightOf = (lines: readonly SetLine[]): number =>
  lines.reduce((sum, { height }) => sum + height, 0);

function setPassage(fonts: Fonts, asked: Passage, width: number): readonly SetLine[] {
  const style = asked.oneLine === true ? fitting(fonts, asked, width) : asked.style;
  const passage = { ...asked, style };
  const { bullet } = passage;
  const text = asked.even === true ? evened(fonts, passage, width) : passage.text;
  const hang = bullet === undefined ? 0 : hangOf(fonts, bullet, style);
  const firstIndent = (passage.firstIndent ?? 0) * style.size;
  const baseline = baselineOf(style);

  const lines = text.split('\n').flatMap((paragraph) =>
    breakLines(fonts, paragraph, style, { width: width - hang, firstIndent }).map((line, index) => {
      const indent = index === 0 ? firstIndent : 0;
      const x = hang + indent + asideFrom(passage, width - hang - indent - line.width);
      return { height: style.leading, ink: inkOf(line, passage, x, baseline) };
    }),
  );
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const above = passage.above ?? 0;
  const led: readonly Ink[] =
    bullet === undefined || bullet.trim() === ''
      ? first.ink
      : [{ kind: 'text', x: 0, y: baseline, text: bullet, style }, ...first.ink];
  if (above === 0) return [{ height: first.height, ink: led }, ...rest];
  return [{ height: above, ink: [] }, { height: first.height, ink: led }, ...rest];
}

/** Longer ones are prose. */
const mostEven = 40;

function evened(fonts: Fonts, { text, style }: Passage, width: number): string {
  if (text.length > mostEven) return text;
  const measure = {
    width,
    size: style.size,
    widthOf: (line: string) => widthOf(fonts, line, style) - hanging(line, style),
  };
  return text
    .split('\n')
    .flatMap((line) => evenLines(line, measure) ?? [line])
    .join('\n');
}

const smallest = 5;

function fitting(fonts: Fonts, { text, style }: Passage, width: number): Style {
  const widest = Math.max(...text.split('\n').map((line) => widthOf(fonts, line, style)));
  if (widest <= width) return style;
  const size = Math.floor(((style.size * width) / widest) * 10) / 10;
  return { ...style, size: Math.max(size, smallest) };
}

/** At least an em, so that points of one list stand under each other. */
const hangOf = (fonts: Fonts, bullet: string, style: Style): number =>
  Math.max(widthOf(fonts, bullet, style), style.size) + style.size * 0.35;

/** Where the baseline lies below a line's top: the em box stands in the middle of the leading. */
export const baselineOf = (style: Style): number => style.leading / 2 + style.size * 0.38;

function asideFrom({ align }: Passage, slack: number): number {
  if (align === 'right') return Math.max(slack, 0);
  return align === 'centre' ? Math.max(slack / 2, 0) : 0;
}

function inkOf(line: Line, passage: Passage, x: number, y: number): readonly Ink[] {
  if (line.text === '') return [];
  const { style } = passage;
  const spread = passage.align === undefined || passage.align === 'left' ? line.spread : 0;
  const text: Ink = { kind: 'text', x, y, text: line.text, style, spread };
  if (passage.struck !== true) return [text];
  const height = y - style.size * 0.34;
  return [text, rule([x, height], [x + line.width, height], 0.8)];
}
