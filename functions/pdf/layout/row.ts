import { rule, type Ink } from './ink.ts';
import { heightOf, type SetLine } from './passage.ts';
import { movedAll, type Slab } from './slab.ts';

/** A cell of a row: lines already set for `width` less the padding at both sides. */
export interface SetCell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly SetLine[];
  /** Lines stand in the middle of the row's height instead of at its top. */
  readonly middle?: boolean;
  /** Stands again in the second part of a row that had to be parted: a label. */
  readonly repeated?: boolean;
}

export interface RowPlan {
  readonly cells: readonly SetCell[];
  readonly width: number;
  /** `grid` rules off every cell and is framed; `lines` has hairlines between rows only. */
  readonly ruling: 'grid' | 'lines';
  readonly leastHeight?: number;
  /** Above the row, in points; 0 joins it to the row before. */
  readonly above?: number;
  readonly keep?: boolean;
  readonly heading?: Slab;
  /** A heavier rule above: totals. */
  readonly heavy?: boolean;
}

export const padding = { x: 5, y: 4.5 } as const;

/** Rows without a grid stand closer. */
const paddingAbove = ({ ruling: kind }: RowPlan): number => (kind === 'grid' ? padding.y : 3);

export function rowSlab(plan: RowPlan): Slab {
  const tallest = Math.max(0, ...plan.cells.map(({ lines }) => heightOf(lines)));
  const height = Math.max(tallest + paddingAbove(plan) * 2, plan.leastHeight ?? 0);
  return {
    height,
    above: plan.above ?? 0,
    ink: [
      ...ruling(plan, height),
      ...plan.cells.flatMap((cell) => cellInk(cell, height, paddingAbove(plan))),
    ],
    framed: plan.ruling === 'grid',
    ...(plan.keep === true && { keep: true }),
    ...(plan.heading !== undefined && { heading: plan.heading }),
    split: (room) => splitRow(plan, room),
  };
}

function ruling({ cells, width, ruling: kind, heavy }: RowPlan, height: number): readonly Ink[] {
  const colour = kind === 'grid' ? 'text' : 'line';
  const top = rule([0, 0], [width, 0], heavy === true ? 1 : 0.5, heavy === true ? 'text' : colour);
  if (kind === 'lines') return [top];
  const between = cells.slice(1).map(({ x }) => rule([x, 0], [x, height]));
  return [top, ...between];
}

function cellInk(cell: SetCell, height: number, above: number): readonly Ink[] {
  const slack = height - above * 2 - heightOf(cell.lines);
  let y = above + (cell.middle === true ? Math.max(slack, 0) / 2 : 0);
  return cell.lines.flatMap((line) => {
    const ink = movedAll(line.ink, cell.x + padding.x, y);
    y += line.height;
    return ink;
  });
}

/** What fits the room goes into the first part; labels stand in both. */
function splitRow(plan: RowPlan, room: number): readonly [Slab, Slab] | undefined {
  const space = room - paddingAbove(plan) * 2;
  const parts = plan.cells.map(({ lines, repeated }) =>
    repeated === true ? ([lines, lines] as const) : splitLines(lines, space),
  );
  const nothingFits = parts.every(([first], index) => {
    const cell = plan.cells[index];
    return first.length === 0 || cell?.repeated === true;
  });
  if (nothingFits) return undefined;
  const half = (which: 0 | 1): readonly SetCell[] =>
    plan.cells.map((cell, index) => ({ ...cell, lines: parts[index]?.[which] ?? [] }));
  return [
    rowSlab({ ...plan, leastHeight: 0, keep: false, cells: half(0) }),
    rowSlab({ ...plan, leastHeight: 0, above: 0, cells: half(1) }),
  ];
}

function splitLines(
  lines: readonly SetLine[],
  space: number,
): readonly [readonly SetLine[], readonly SetLine[]] {
  let height = 0;
  const count = lines.findIndex((line) => {
    height += line.height;
    return height > space;
  });
  return count === -1 ? [lines, []] : [lines.slice(0, count), lines.slice(count)];
}
