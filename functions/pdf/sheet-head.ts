import type { Copy, Sheet } from '#statemachines/sheet.ts';
import { marksSlabs } from './blocks/marks.ts';
import { linesSlab, type Setting } from './blocks/section.ts';
import { rule, type Style } from './layout/ink.ts';
import { breakLines } from './layout/break-lines.ts';
import { heightOf, setPassages, type Passage } from './layout/passage.ts';
import { movedAll, type Slab } from './layout/slab.ts';
import { inkOfLines } from './blocks/section.ts';
import { styles, titleSizes } from './layout/styles.ts';

/** Letterhead, marks, title and the line above the first block; all kept together with what follows. */
export function headSlabs(setting: Setting, sheet: Sheet, copy: Copy): readonly Slab[] {
  return [
    letterheadSlab(setting, sheet),
    ...marksSlabs(setting, copy.marks ?? [], 8),
    titleSlab(setting, sheet, copy.name),
    ...metaSlabs(setting, sheet),
  ].map((slab) => ({ ...slab, keep: true }));
}

/** The office over a thick and a thin rule, as on the web pages. */
function letterheadSlab({ fonts, width }: Setting, { letterhead }: Sheet): Slab {
  const { office, aside } = letterhead;
  const left = setPassages(fonts, [{ text: office, style: styles.office }], width * 0.68);
  const right: readonly Passage[] =
    aside === undefined ? [] : [{ text: aside, style: styles.aside, align: 'right' }];
  const asideWidth = width * 0.3;
  const asideLines = setPassages(fonts, right, asideWidth);
  const height = Math.max(heightOf(left), heightOf(asideLines)) + 4;
  return {
    height: height + 5,
    above: 0,
    ink: [
      ...inkOfLines(left),
      ...movedAll(inkOfLines(asideLines), width - asideWidth, height - 4 - heightOf(asideLines)),
      rule([0, height + 0.9], [width, height + 0.9], 1.8, 'accent'),
      rule([0, height + 4], [width, height + 4], 0.5, 'accent'),
    ],
  };
}

function titleSlab(setting: Setting, { heading }: Sheet, copyName: string | undefined): Slab {
  const { fonts, width } = setting;
  const centre = 'centre' as const;
  const subtitle: readonly Passage[] =
    heading.subtitle === undefined
      ? []
      : [{ text: heading.subtitle, style: styles.subtitle, align: centre, above: 3 }];
  const name: readonly Passage[] =
    copyName === undefined
      ? []
      : [{ text: copyName, style: styles.copyName, align: centre, above: 2 }];
  const lines = setPassages(
    fonts,
    [...setTitle(setting, heading.title), ...subtitle, ...name],
    width,
  );
  return linesSlab(lines, 16);
}

/** Two balanced lines at most at the larger sizes; a longer title runs on at the smallest. */
function setTitle({ fonts, width }: Setting, title: string): readonly Passage[] {
  const lineCount = (style: Style, measure: number): number =>
    breakLines(fonts, title, style, { width: measure }).length;
  const style = titleSizes.find((each) => lineCount(each, width) <= 2) ?? titleSizes.at(-1);
  if (style === undefined) return [];
  const count = lineCount(style, width);
  let narrow = width;
  while (narrow > width / 3 && lineCount(style, narrow - style.size) === count)
    narrow -= style.size;
  const lines = breakLines(fonts, title, style, { width: narrow });
  return lines.map(({ text }) => ({ text, style, align: 'centre' }));
}

function metaSlabs({ fonts, width }: Setting, { heading }: Sheet): readonly Slab[] {
  const { left, right } = heading;
  if (left === undefined && right === undefined) return [{ height: 8, above: 0, ink: [] }];
  const half = width / 2 - 6;
  const lefts = setPassages(fonts, [{ text: left ?? '', style: styles.figures }], half);
  const rights = setPassages(
    fonts,
    [{ text: right ?? '', style: styles.figures, align: 'right' }],
    half,
  );
  const height = Math.max(heightOf(lefts), heightOf(rights)) + 4;
  const ink = [...inkOfLines(lefts), ...movedAll(inkOfLines(rights), width - half, 0)];
  return [{ height, above: 10, ink }];
}
