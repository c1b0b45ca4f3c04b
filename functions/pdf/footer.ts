import type { Footer } from '#statemachines/sheet.ts';
import type { Setting } from './blocks/section.ts';
import { inkOfLines } from './blocks/section.ts';
import { rule, type Ink } from './layout/ink.ts';
import { setPassages, type Passage } from './layout/passage.ts';
import { styles } from './layout/styles.ts';

/** Number and print at the left, page of pages in the middle, short hash at the right; y from the footer's rule. */
export function footerInk(
  { fonts, width }: Setting,
  footer: Footer,
  page: { readonly number: number; readonly of: number },
): readonly Ink[] {
  const style = styles.smallFigures;
  const left = [footer.number, footer.print].filter((each) => each !== undefined).join('　');
  const hash = footer.shortHash === undefined ? '' : `校验 ${footer.shortHash}`;
  const lines = (text: string, align: NonNullable<Passage['align']>): readonly Ink[] =>
    inkOfLines(setPassages(fonts, [{ text, style, align }], width));
  const texts = [
    ...inkOfLines(setPassages(fonts, [{ text: left, style }], width * 0.36)),
    ...lines(`第 ${page.number} 页　共 ${page.of} 页`, 'centre'),
    ...lines(hash, 'right'),
  ];
  return [
    rule([0, 0], [width, 0], 0.5, 'line'),
    ...texts.map((ink) => (ink.kind === 'text' ? { ...ink, y: ink.y + 3 } : ink)),
  ];
}
