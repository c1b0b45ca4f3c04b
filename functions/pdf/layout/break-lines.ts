import { charactersOf, lastOf } from './characters.ts';
import type { Fonts } from '../font/fonts.ts';
import type { Style } from './ink.ts';
import { isClosing, mayBreak, mayStretch, pieces } from './kinsoku.ts';
import { widthOf } from './measure.ts';

export interface Line {
  readonly text: string;
  readonly width: number;
  /** Added wherever the line may stretch, so that it fills the measure; 0 on last and ragged lines. */
  readonly spread: number;
}

/** The first line may be narrower: an indent, or words that stand before it. */
export interface Measure {
  readonly width: number;
  readonly firstIndent?: number;
}

/** Of the size; a line that would have to stretch further stays ragged. Readers take a tenth for a space. */
const mostSpread = 0.095;

const tolerance = 0.01;

/** How a paragraph comes apart: at its breaks; in a word too wide for the measure, between characters; anywhere. */
const splits: readonly ((text: string) => readonly string[])[] = [
  (text) => joined(pieces(text)),
  (text) => joined(charactersOf(text)),
  charactersOf,
];

/** Breaks one paragraph into the lines it takes, at least one. */
export function breakLines(
  fonts: Fonts,
  text: string,
  style: Style,
  { width, firstIndent = 0 }: Measure,
): readonly Line[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  const room = (index: number): number => width - (index === 0 ? firstIndent : 0);

  const added = (more: string): number => {
    const last = lastOf(line);
    return widthOf(fonts, last + more, style) - widthOf(fonts, last, style);
  };
  const fits = (more: string): boolean =>
    length + added(more) - hanging(more, style) <= room(lines.length) + tolerance;
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
    length = 0;
  };
  const add = (part: string, level: number): void => {
    if (!fits(part.trimEnd()) && line !== '') end();
    const more = line === '' && lines.length > 0 ? part.trimStart() : part;
    const finer = splits[level + 1];
    if (fits(more.trimEnd()) || finer === undefined) {
      length += added(more);
      line += more;
      return;
    }
    for (const each of finer(more)) add(each, level + 1);
  };

  for (const part of splits[0]?.(text) ?? []) add(part, 0);
  end();
  return lines.map((each, index) => {
    const own = widthOf(fonts, each, style);
    const last = index === lines.length - 1;
    return { text: each, width: own, spread: last ? 0 : spread(each, room(index) - own, style) };
  });
}

/** A closing mark at the end may hang over the margin with its empty half. */
export const hanging = (line: string, style: Style): number =>
  isClosing(lastOf(line)) ? style.size / 2 : 0;

function spread(line: string, slack: number, style: Style): number {
  // The empty half of a closing mark counts as margin, so that ink meets ink at the right edge.
  const wanted = (slack + hanging(line, style)) / Math.max(stretches(line), 1);
  return Math.abs(wanted) > mostSpread * style.size ? 0 : wanted;
}

function stretches(line: string): number {
  const characters = charactersOf(line);
  return characters.filter((each, index) => mayStretch(each, characters[index + 1])).length;
}

/** Runs of parts that no line may come between; spaces go with what precedes them. */
function joined(parts: readonly string[]): readonly string[] {
  const found: string[] = [];
  let run = '';
  for (const part of parts) {
    if (run === '' || part === ' ' || !mayBreak(run, part)) run += part;
    else {
      found.push(run);
      run = part;
    }
  }
  return run === '' ? found : [...found, run];
}
