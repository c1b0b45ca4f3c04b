import type { Choices } from '#statemachines/sheet.ts';
import type { Ink } from '../layout/ink.ts';
import { widthOf } from '../layout/measure.ts';
import { baselineOf, setPassages, type SetLine } from '../layout/passage.ts';
import { styles } from '../layout/styles.ts';
import type { Setting } from './section.ts';

const style = styles.value;
const side = 8.4;
const boxGap = 4;
const optionGap = 16;

/** Boxes with their words, as many to a line as fit; the tick is a character, so that a text search finds it. */
export function setChoices(
  { fonts }: Setting,
  { options }: Choices,
  width: number,
): readonly SetLine[] {
  const lines: { height: number; ink: Ink[] }[] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const { text, chosen } of options) {
    const indent = side + boxGap;
    const room = indent + Math.min(widthOf(fonts, text, style), width - indent);
    if (x + room > width) {
      lines.push({ height: style.leading, ink: [] });
      x = 0;
    }
    const words = setPassages(fonts, [{ text, style }], width - indent);
    for (const [index, line] of words.entries()) {
      if (index > 0) lines.push({ height: style.leading, ink: [] });
      lines.at(-1)?.ink.push(...line.ink.map((ink) => shifted(ink, x + indent)));
      if (index === 0) lines.at(-1)?.ink.push(...box(x, chosen));
    }
    x = words.length > 1 ? Number.POSITIVE_INFINITY : x + room + optionGap;
  }
  return lines;
}

function shifted(ink: Ink, dx: number): Ink {
  return ink.kind === 'text' ? { ...ink, x: ink.x + dx } : ink;
}

function box(x: number, chosen: boolean): readonly Ink[] {
  const y = (style.leading - side) / 2;
  const frame: Ink = { kind: 'frame', x, y, width: side, height: side, line: 0.6, colour: 'text' };
  if (!chosen) return [frame];
  const baseline = baselineOf(style);
  return [frame, { kind: 'text', x: x + 0.4, y: baseline, text: '✓', style: styles.strong }];
}
