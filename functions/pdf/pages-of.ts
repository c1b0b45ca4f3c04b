import type { Copy, Sheet } from '#statemachines/sheet.ts';
import { blockSlabs } from './blocks/block.ts';
import { inkOfLines, type Setting } from './blocks/section.ts';
import type { Fonts } from './font/fonts.ts';
import { footerInk } from './footer.ts';
import { rule, type Ink } from './layout/ink.ts';
import { paginate } from './layout/paginate.ts';
import { widthOf } from './layout/measure.ts';
import { setPassages } from './layout/passage.ts';
import { movedAll, type Slab } from './layout/slab.ts';
import { styles } from './layout/styles.ts';
import { marginsOf, paper, textArea } from './page.ts';
import { headSlabs } from './sheet-head.ts';

/** Every page of the sheet as ink, x and y from the paper's upper left corner. */
export function pagesOf(sheet: Sheet, fonts: Fonts): readonly (readonly Ink[])[] {
  if (sheet.copies.length === 0) throw new RangeError('A sheet needs at least one copy.');
  const margins = marginsOf[sheet.margins];
  const area = textArea(margins);
  const setting = { fonts, width: area.width };

  const copies = sheet.copies.map((copy) =>
    paginate(copySlabs(setting, sheet, copy), area).map((ink) => ({ ink, height: lowest(ink) })),
  );
  const together =
    sheet.layout === 'cut-apart' ? cutApart(setting, sheet, copies, area.height) : undefined;
  const numbered =
    together === undefined
      ? copies.flatMap((pages) =>
          pages.map(({ ink }, at) => ({ ink, number: at + 1, of: pages.length })),
        )
      : [{ ink: together, number: 1, of: 1 }];

  return numbered.map(({ ink, number, of }) => [
    ...movedAll(ink, margins.left, margins.top),
    ...movedAll(
      footerInk(setting, sheet.footer, { number, of }),
      margins.left,
      paper.height - margins.bottom + margins.footer - 12,
    ),
  ]);
}

/** The head ends with its own space below. */
function copySlabs(setting: Setting, sheet: Sheet, copy: Copy): readonly Slab[] {
  const [first, ...rest] = blockSlabs(setting, copy.blocks);
  const blocks = first === undefined ? [] : [{ ...first, above: 0 }, ...rest];
  return [...headSlabs(setting, sheet, copy), ...blocks];
}

interface SetPage {
  readonly ink: readonly Ink[];
  readonly height: number;
}

const cutRoom = 36;

/** Copies in equal parts of one page with cut lines between; undefined where one of them needs more than its part. */
function cutApart(
  setting: Setting,
  { footer }: Sheet,
  copies: readonly (readonly SetPage[])[],
  height: number,
): readonly Ink[] | undefined {
  const part = (height - cutRoom * (copies.length - 1)) / copies.length;
  if (copies.some((pages) => pages.length > 1 || (pages[0]?.height ?? 0) > part)) return undefined;
  return copies.flatMap((pages, index) => {
    const top = index * (part + cutRoom);
    const cut = index === 0 ? [] : movedAll(cutLine(setting, footer.number), 0, top - cutRoom);
    return [...cut, ...movedAll(pages[0]?.ink ?? [], 0, top)];
  });
}

/** The number stands on the line, so that both halves can be laid together again. */
function cutLine({ fonts, width }: Setting, number: string): readonly Ink[] {
  const y = cutRoom / 2;
  const text = `裁切线　${number}`;
  const words = setPassages(fonts, [{ text, style: styles.smallFigures, align: 'centre' }], width);
  const half = widthOf(fonts, text, styles.smallFigures) / 2 + 8;
  const beyond = 36;
  const dashed = (from: number, to: number): Ink => ({
    ...rule([from, y], [to, y], 0.6, 'quiet'),
    dashed: true,
  });
  return [
    dashed(-beyond, width / 2 - half),
    ...movedAll(inkOfLines(words), 0, y - styles.smallFigures.leading / 2),
    dashed(width / 2 + half, width + beyond),
  ];
}

/** How far down the page ink reaches. */
const lowest = (ink: readonly Ink[]): number =>
  Math.max(
    0,
    ...ink.map((each) => {
      switch (each.kind) {
        case 'text':
          return each.y + each.style.size * 0.3;
        case 'rule':
          return Math.max(each.from[1], each.to[1]);
        case 'frame':
        case 'pen':
          return each.y + each.height;
        case 'squares':
          return each.y + each.cell * each.rows.length;
      }
    }),
  );
