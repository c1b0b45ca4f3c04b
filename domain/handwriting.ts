import { Problem } from './problem.ts';

/** A point of a pad: x from the left, y from the top. */
export type Point = readonly [x: number, y: number];
/** From where the pen is set down to where it is lifted. */
export type Stroke = readonly Point[];

/** The pad's own units, whatever the size of the screen. */
export const pad = { width: 1000, height: 400 } as const;
/** Longest text of strokes that is kept with a decision. */
export const handwritingMax = 8192;
/** Less ink than this is a slip of the finger: nobody could read an opinion in it. */
const leastInk = 80;

/**
 * Reads what a pad sends (圈阅): strokes parted by `;`, points by a space, each `x,y` in whole units of the pad. Throws
 * `handwriting-too-large` and, for anything else than that or less ink than a mark needs, `handwriting-unreadable`.
 */
export function readStrokes(text: string): readonly Stroke[] {
  if (text.length > handwritingMax) throw new Problem('handwriting-too-large', {});
  const strokes = text.split(';').map((stroke) => stroke.split(' ').map(readPoint));
  const ink = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  if (ink < leastInk) throw unreadable();
  return strokes;
}

function readPoint(text: string): Point {
  const [, x = '', y = ''] = /^(0|[1-9]\d{0,3}),(0|[1-9]\d{0,3})$/u.exec(text) ?? [];
  if (x === '' || Number(x) > pad.width || Number(y) > pad.height) throw unreadable();
  return [Number(x), Number(y)];
}

const lengthOf = (stroke: Stroke): number =>
  stroke.reduce((sum, [x, y], at) => {
    const [fromX, fromY] = stroke[at - 1] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);

const unreadable = (): Problem => new Problem('handwriting-unreadable', {});
