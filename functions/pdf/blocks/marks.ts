import type { ArchiveMark, Mark, OutcomeMark, ReceiptMark } from '#statemachines/sheet-marks.ts';
import { rule, type Frame, type Ink, type Style } from '../layout/ink.ts';
import { setPassages, type Passage } from '../layout/passage.ts';
import { movedAll, type Slab } from '../layout/slab.ts';
import { inkOfLines, type Setting } from './section.ts';

/**
 * Marks are rectangles with words in the colour of the letterhead: no ring, no star, no emblem, nothing in red. They say
 * what Qianban recorded and cannot be taken for an official seal.
 */
interface DrawnMark {
  readonly width: number;
  readonly height: number;
  readonly ink: readonly Ink[];
}

const disclaimer = '电子审批记录，不具印章效力';

const millimetre = 72 / 25.4;
const gap = 12;

/** Marks side by side at the right, on as many lines as they need. */
export function marksSlabs(
  setting: Setting,
  marks: readonly Mark[],
  above: number,
): readonly Slab[] {
  const lines: DrawnMark[][] = [];
  for (const mark of marks) {
    const drawn = draw(setting, mark);
    const line = lines.at(-1);
    if (line !== undefined && widthOfMarks([...line, drawn]) <= setting.width) line.push(drawn);
    else lines.push([drawn]);
  }
  return lines.map((line) => lineSlab(line, setting.width, above));
}

const widthOfMarks = (marks: readonly DrawnMark[]): number =>
  marks.reduce((sum, { width }) => sum + width, gap * (marks.length - 1));

function lineSlab(marks: readonly DrawnMark[], width: number, above: number): Slab {
  const height = Math.max(...marks.map((each) => each.height));
  let x = width - widthOfMarks(marks);
  const ink = marks.flatMap((each) => {
    const moved = movedAll(each.ink, x, height - each.height);
    x += each.width + gap;
    return moved;
  });
  return { height, above, ink };
}

function draw(setting: Setting, mark: Mark): DrawnMark {
  switch (mark.kind) {
    case 'outcome':
      return outcomeMark(setting, mark);
    case 'receipt':
      return receiptMark(setting, mark);
    case 'archive':
      return archiveMark(setting, mark);
  }
}

const accent = (size: number, leading: number, weight: Style['weight'] = 'regular'): Style => ({
  weight,
  size,
  leading,
  colour: 'accent',
});

const frame = (x: number, y: number, width: number, height: number, line: number): Frame => ({
  kind: 'frame',
  x,
  y,
  width,
  height,
  line,
  colour: 'accent',
});

const centred = (text: string, style: Style, above = 0): Passage => ({
  text,
  style,
  above,
  align: 'centre',
});

function outcomeMark({ fonts }: Setting, mark: OutcomeMark): DrawnMark {
  const width = 54 * millimetre;
  const lines = setPassages(
    fonts,
    [
      centred(mark.office, accent(10, 14, 'bold')),
      centred(mark.outcome, accent(17, 23, 'bold'), 1),
      centred(mark.date, { ...accent(9.5, 14), tabular: true }, 1),
      centred(mark.number, { ...accent(8.5, 12.5), tabular: true }),
    ],
    width - 16,
  );
  const words = lines.reduce((sum, line) => sum + line.height, 0);
  const foot = 17;
  const height = words + foot + 12;
  const small = setPassages(fonts, [centred(disclaimer, accent(7.5, 11))], width - 16);
  return {
    width,
    height,
    ink: [
      frame(0, 0, width, height, 1.4),
      frame(2.6, 2.6, width - 5.2, height - 5.2, 0.4),
      ...movedAll(inkOfLines(lines), 8, 7),
      rule([2.6, height - foot - 1], [width - 2.6, height - foot - 1], 0.4, 'accent'),
      ...movedAll(inkOfLines(small), 8, height - foot + 1.6),
    ],
  };
}

function receiptMark({ fonts }: Setting, mark: ReceiptMark): DrawnMark {
  const width = 50 * millimetre;
  const rowHeight = 17;
  const labelWidth = 38;
  const rows = [
    ['收文号', mark.number],
    ['日　期', mark.date],
    ...(mark.pages === undefined ? [] : [['页　数', mark.pages]]),
  ];
  const top = 21;
  const height = top + rows.length * rowHeight;
  const title = { text: `${mark.office}　收文章`, style: accent(9.5, 13, 'bold') };
  const titleInk = fitted({ fonts, width: width - 10 }, title);
  const cells = rows.flatMap(([label, value], index) => {
    const y = top + index * rowHeight;
    const small = { text: label ?? '', style: accent(8, 12) };
    const large = { text: value ?? '', style: { ...accent(9.5, 12), tabular: true } };
    return [
      rule([0, y], [width, y], 0.5, 'accent'),
      ...movedAll(fitted({ fonts, width: labelWidth - 6 }, small), 3, y + 2.5),
      ...movedAll(fitted({ fonts, width: width - labelWidth - 8 }, large), labelWidth + 4, y + 2.5),
    ];
  });
  return {
    width,
    height,
    ink: [
      frame(0, 0, width, height, 1.2),
      rule([labelWidth, top], [labelWidth, height], 0.5, 'accent'),
      ...movedAll(titleInk, 5, 4),
      ...cells,
    ],
  };
}

/** Six cells of 15 × 8 mm, as DA/T 22 draws it, with the names of the entries small in their cells. */
function archiveMark({ fonts }: Setting, mark: ArchiveMark): DrawnMark {
  const cell = { width: 17 * millimetre, height: 9 * millimetre };
  const rows = [
    [
      ['全宗号', mark.fonds],
      ['年度', mark.year],
      ['室编件号', mark.item],
    ],
    [
      ['机构（问题）', mark.section],
      ['保管期限', mark.retention],
      ['页数', mark.pages],
    ],
  ] as const;
  const width = cell.width * 3;
  const height = cell.height * 2;
  const cells = rows.flatMap((row, down) =>
    row.flatMap(([label, value], across) => {
      const small = fitted(
        { fonts, width: cell.width - 4 },
        { text: label, style: accent(5.5, 8) },
      );
      const large = fitted(
        { fonts, width: cell.width - 4 },
        { text: value, style: { ...accent(10, 14, 'bold'), tabular: true } },
      );
      const x = across * cell.width + 2;
      const y = down * cell.height;
      return [...movedAll(small, x, y + 1.5), ...movedAll(large, x, y + 9.5)];
    }),
  );
  return {
    width,
    height,
    ink: [
      frame(0, 0, width, height, 1.2),
      rule([0, cell.height], [width, cell.height], 0.5, 'accent'),
      rule([cell.width, 0], [cell.width, height], 0.5, 'accent'),
      rule([cell.width * 2, 0], [cell.width * 2, height], 0.5, 'accent'),
      ...cells,
    ],
  };
}

/** One centred line, set smaller where it would be wider than its cell. */
const fitted = ({ fonts, width }: Setting, { text, style }: Passage): readonly Ink[] =>
  inkOfLines(setPassages(fonts, [{ text, style, align: 'centre', oneLine: true }], width));
