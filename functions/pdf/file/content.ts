import type { Fonts, Letter } from '../font/fonts.ts';
import type { Colour, Frame, Ink, Pen, Rule, Squares, Text } from '../layout/ink.ts';
import { mayStretch } from '../layout/kinsoku.ts';
import { place } from '../layout/measure.ts';
import { paper } from '../page.ts';

/** Red, green, blue. The dark blue-green of the web pages; no colour here is red. */
const colours: Readonly<Record<Colour, string>> = {
  text: '.106 .141 .173',
  quiet: '.29 .329 .365',
  accent: '.071 .314 .416',
  line: '.6 .635 .667',
};

/** Gives a character's font and code in this document. */
export type Take = (character: string, letter: Letter) => readonly [name: string, code: string];

/** The operators that draw a page. Every letter must have a font. */
export const contentOf = (page: readonly Ink[], fonts: Fonts, take: Take): string =>
  page.map((ink) => operators(ink, fonts, take)).join('\n');

function operators(ink: Ink, fonts: Fonts, take: Take): string {
  switch (ink.kind) {
    case 'text':
      return textOperators(ink, fonts, take);
    case 'rule':
      return ruleOperators(ink);
    case 'frame':
      return frameOperators(ink);
    case 'squares':
      return squareOperators(ink);
    case 'pen':
      return penOperators(ink);
  }
}

/** Two decimals of a point, without the zeros. */
const short = (value: number): string => String(Math.round(value * 100) / 100);
const up = (y: number): string => short(paper.height - y);

function textOperators(ink: Text, fonts: Fonts, take: Take): string {
  const { style, text, spread = 0 } = ink;
  const placed = place(fonts, text, style);
  let shown = '';
  let font = '';
  let codes = '';
  /** How far the next glyph moves from where the last one's own width ends, in thousandths of an em. */
  let move = 0;
  const flush = (): void => {
    if (codes !== '') shown += `<${codes}>`;
    codes = '';
  };

  for (const [index, { character, letter, shift, room }] of placed.entries()) {
    if (letter === undefined) continue;
    const [name, code] = take(character, letter);
    if (name !== font) {
      flush();
      shown += `${font === '' ? '' : ']TJ '}/${name} ${short(style.size)} Tf[`;
      font = name;
    }
    const before = Math.round(move + shift * 1000);
    if (before !== 0) {
      flush();
      shown += String(-before);
    }
    codes += code;
    const stretch = mayStretch(character, placed[index + 1]?.character) ? spread / style.size : 0;
    move = move + shift * 1000 - before + (room - shift - letter.advance + stretch) * 1000;
  }
  flush();
  return `BT ${colours[style.colour]} rg ${short(ink.x)} ${up(ink.y)} Td ${shown}]TJ ET`;
}

function ruleOperators({ from, to, width, colour, dashed }: Rule): string {
  const line = `${short(from[0])} ${up(from[1])} m ${short(to[0])} ${up(to[1])} l S`;
  const pen = `${short(width)} w ${colours[colour]} RG`;
  return dashed === true ? `${pen} [4 3] 0 d ${line} [] 0 d` : `${pen} ${line}`;
}

function frameOperators({ x, y, width, height, line, colour }: Frame): string {
  const size = `${short(width)} ${short(height)}`;
  return `${short(line)} w ${colours[colour]} RG ${short(x)} ${up(y + height)} ${size} re S`;
}

/** Round ends and joins, as a pen leaves them. */
function penOperators({ x, y, width, colour, lines }: Pen): string {
  const point = ([across, down]: readonly [number, number]): string =>
    `${short(x + across)} ${up(y + down)}`;
  const paths = lines.map(({ from, curves }) => {
    const onward = curves.map((points) => `${points.map(point).join(' ')} c`);
    return `${point(from)} m ${onward.join(' ')}`;
  });
  return `q 1 J 1 j ${short(width)} w ${colours[colour]} RG ${paths.join(' ')} S Q`;
}

/** Neighbouring dark cells of a row are one rectangle; all are filled at once. */
function squareOperators({ x, y, cell, rows }: Squares): string {
  const rectangles = rows.flatMap((row, down) =>
    runs(row).map(([start, length]) => {
      const corner = `${short(x + start * cell)} ${up(y + (down + 1) * cell)}`;
      return `${corner} ${short(length * cell)} ${short(cell)} re`;
    }),
  );
  return `0 0 0 rg ${rectangles.join(' ')} f`;
}

function runs(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  const found: [number, number][] = [];
  for (const [index, dark] of row.entries()) {
    const last = found.at(-1);
    if (!dark) continue;
    if (last !== undefined && last[0] + last[1] === index) last[1] += 1;
    else found.push([index, 1]);
  }
  return found;
}
