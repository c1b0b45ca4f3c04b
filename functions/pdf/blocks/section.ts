import type { Fonts } from '../font/fonts.ts';
import { heightOf, setPassages, type SetLine } from '../layout/passage.ts';
import { movedAll, type Slab } from '../layout/slab.ts';
import type { Ink } from '../layout/ink.ts';
import { styles } from '../layout/styles.ts';

/** What every block is set with: the fonts, and the width of the text area in points. */
export interface Setting {
  readonly fonts: Fonts;
  readonly width: number;
}

export const blockGap = 10;

/** The heading of a block, kept with what follows; nothing where the block has none. */
export function sectionHead(setting: Setting, title: string | undefined): readonly Slab[] {
  if (title === undefined) return [];
  const lines = setPassages(setting.fonts, [{ text: title, style: styles.section }], setting.width);
  const slab = linesSlab(lines, blockGap);
  return [{ ...slab, height: slab.height + 2, keep: true }];
}

export function linesSlab(lines: readonly SetLine[], above: number): Slab {
  return { height: heightOf(lines), above, ink: inkOfLines(lines) };
}

export function inkOfLines(lines: readonly SetLine[]): readonly Ink[] {
  let y = 0;
  return lines.flatMap((line) => {
    const ink = movedAll(line.ink, 0, y);
    y += line.height;
    return ink;
  });
}

/** One slab for each line, so that a page may end between any two but the first and the last two. */
export function flowing(lines: readonly SetLine[], above: number): readonly Slab[] {
  const last = lines.length - 1;
  return lines.map((line, index) => ({
    height: line.height,
    above: index === 0 ? above : 0,
    ink: line.ink,
    keep: index < last && (index === 0 || index === last - 1),
  }));
}
