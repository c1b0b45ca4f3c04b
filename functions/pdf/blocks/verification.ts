import { encode } from 'uqr';
import type { Verification } from '#statemachines/sheet.ts';
import { rule, type Ink } from '../layout/ink.ts';
import { heightOf, setPassages, type Passage } from '../layout/passage.ts';
import { movedAll, type Slab } from '../layout/slab.ts';
import { styles } from '../layout/styles.ts';
import { inkOfLines, type Setting } from './section.ts';

const side = 74;
const gap = 16;

/** The code and what the sheet was made from at the left, the QR of the address at the right, never parted. */
export function verificationSlab({ fonts, width }: Setting, sheet: Verification): Slab {
  const facts = sheet.facts.map(({ label, value }): Passage => ({
    text: `${label}：${value}`,
    style: styles.smallFigures,
  }));
  const note: readonly Passage[] =
    sheet.note === undefined ? [] : [{ text: sheet.note, style: styles.small, above: 3 }];
  const lines = setPassages(
    fonts,
    [
      { text: `核验码　${sheet.code}`, style: { ...styles.strong, size: 12, tabular: true } },
      { text: `核验网址：${sheet.url}`, style: styles.smallFigures, above: 2 },
      ...facts,
      ...note,
    ],
    width - side - gap,
  );
  const top = 8;
  const qr: Ink = {
    kind: 'squares',
    x: width - side,
    y: top,
    cell: 0,
    rows: encode(sheet.url, { ecc: 'M', border: 0 }).data,
  };
  return {
    height: top + Math.max(heightOf(lines), side),
    above: 8,
    ink: [
      rule([0, 0], [width, 0], 0.5, 'line'),
      ...movedAll(inkOfLines(lines), 0, top),
      { ...qr, cell: side / qr.rows.length },
    ],
  };
}
