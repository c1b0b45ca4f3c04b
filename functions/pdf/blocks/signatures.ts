import type { Signatures } from '#statemachines/sheet.ts';
import { rule } from '../layout/ink.ts';
import { widthOf } from '../layout/measure.ts';
import { setPassages } from '../layout/passage.ts';
import { movedAll, type Slab } from '../layout/slab.ts';
import { styles } from '../layout/styles.ts';
import { blockGap, inkOfLines, type Setting } from './section.ts';

const across = 2;
const gap = 24;
const lineHeight = 30;

/** Labels two to a line, each with a rule to sign on. */
export function signatureSlabs({ fonts, width }: Setting, { labels }: Signatures): readonly Slab[] {
  const own = (width - gap * (across - 1)) / across;
  const lines = Array.from({ length: Math.ceil(labels.length / across) }, (_, index) =>
    labels.slice(index * across, (index + 1) * across),
  );
  return lines.map((pair, index) => ({
    height: lineHeight,
    above: index === 0 ? blockGap : 0,
    ink: pair.flatMap((label, column) => {
      const text = `${label}：`;
      const x = column * (own + gap);
      const words = setPassages(fonts, [{ text, style: styles.value }], own);
      const start = Math.min(widthOf(fonts, text, styles.value), own * 0.7);
      return [
        ...movedAll(inkOfLines(words), x, lineHeight - styles.value.leading * words.length - 2),
        rule([x + start, lineHeight - 4], [x + own, lineHeight - 4], 0.5),
      ];
    }),
  }));
}
