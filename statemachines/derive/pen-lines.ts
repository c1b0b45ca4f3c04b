import { type Point, readStrokes, type Stroke } from '#domain/handwriting.ts';

/** Handwriting as smooth lines, in the pad's units, and the box that it fills. */
export interface PenLines {
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly lines: readonly PenLine[];
}

/** A start, and cubic curves from there: two control points and an end each. */
export interface PenLine {
  readonly from: Point;
  readonly curves: readonly (readonly [Point, Point, Point])[];
}

/** Room around the ink for the breadth of the pen. */
const margin = 8;

/** The lines of a text of strokes that was read once, as a decision keeps it. */
export function penLines(text: string): PenLines {
  const strokes = readStrokes(text);
  const xs = strokes.flat().map(([x]) => x);
  const ys = strokes.flat().map(([, y]) => y);
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return {
    box: {
      x: left,
      y: top,
      width: Math.max(...xs) + margin - left,
      height: Math.max(...ys) + margin - top,
    },
    lines: strokes.map(smooth),
  };
}

/** Through every point of the stroke; the tangent at each is that from the point before to the point after. */
function smooth(stroke: Stroke): PenLine {
  const [from = [0, 0]] = stroke;
  // A dot is a line to where it began: round ends make it visible.
  if (stroke.length === 1) return { from, curves: [[from, from, from]] };
  return {
    from,
    curves: stroke.slice(1).map((to, at) => {
      const start = stroke[at] ?? to;
      return [
        leaned(start, stroke[at - 1] ?? start, to, 1),
        leaned(to, start, stroke[at + 2] ?? to, -1),
        to,
      ];
    }),
  };
}

const leaned = ([x, y]: Point, before: Point, after: Point, way: 1 | -1): Point => [
  round(x + (way * (after[0] - before[0])) / 6),
  round(y + (way * (after[1] - before[1])) / 6),
];

const round = (value: number): number => Math.round(value * 10) / 10;
