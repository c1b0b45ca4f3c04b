import type { PenLine } from '#statemachines/derive/pen-lines.ts';
import type { Weight } from '../font/fonts.ts';

/** What a page is drawn with. Lengths are points, x runs right and y runs down from the corner of whatever holds it. */
export type Ink = Text | Rule | Frame | Squares | Pen;

export type Colour = 'text' | 'quiet' | 'accent' | 'line';

export interface Style {
  readonly weight: Weight;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly colour: Colour;
  /** Digits of one width, for columns of figures. */
  readonly tabular?: boolean;
}

/** One line of text; `y` is its baseline. `spread` is added where a justified line may stretch. */
export interface Text {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: Style;
  readonly spread?: number;
}

export interface Rule {
  readonly kind: 'rule';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly width: number;
  readonly colour: Colour;
  readonly dashed?: boolean;
}

export interface Frame {
  readonly kind: 'frame';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly line: number;
  readonly colour: Colour;
}

/** Dark cells of a square grid, such as a QR code. */
export interface Squares {
  readonly kind: 'squares';
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  readonly rows: readonly (readonly boolean[])[];
}

/** Lines of a pen, each from its start along cubic curves, from the corner at x and y. */
export interface Pen {
  readonly kind: 'pen';
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
  readonly colour: Colour;
  readonly lines: readonly PenLine[];
}

export function moved(ink: Ink, dx: number, dy: number): Ink {
  if (ink.kind === 'rule') {
    const [x1, y1] = ink.from;
    const [x2, y2] = ink.to;
    return { ...ink, from: [x1 + dx, y1 + dy], to: [x2 + dx, y2 + dy] };
  }
  return { ...ink, x: ink.x + dx, y: ink.y + dy };
}

export const rule = (
  from: Rule['from'],
  to: Rule['to'],
  width = 0.5,
  colour: Colour = 'text',
): Rule => ({ kind: 'rule', from, to, width, colour });
