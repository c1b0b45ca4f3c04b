import type { Sheet } from '#statemachines/sheet.ts';

/** A4 portrait in points. */
export const paper = { width: 595.28, height: 841.89 } as const;

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the text area down to the footer's baseline. */
  readonly footer: number;
}

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

const inPoints = (margins: Margins): Margins => ({
  top: points(margins.top),
  right: points(margins.right),
  bottom: points(margins.bottom),
  left: points(margins.left),
  footer: points(margins.footer),
});

/** `letter` is GB/T 9704: 37 mm above, 28 mm at the binding edge, 156 × 225 mm of text. */
export const marginsOf: Readonly<Record<Sheet['margins'], Margins>> = {
  letter: inPoints({ top: 37, right: 26, bottom: 35, left: 28, footer: 10 }),
  form: inPoints({ top: 18, right: 20, bottom: 20, left: 25, footer: 8 }),
};

export const textArea = (
  margins: Margins,
): { readonly width: number; readonly height: number } => ({
  width: paper.width - margins.left - margins.right,
  height: paper.height - margins.top - margins.bottom,
});
