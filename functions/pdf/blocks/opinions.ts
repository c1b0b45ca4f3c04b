import type { Point } from '#domain/handwriting.ts';
import { penLines } from '#statemachines/derive/pen-lines.ts';
import type { Opinions, Signature } from '#statemachines/sheet.ts';
import type { Ink } from '../layout/ink.ts';
import { padding, rowSlab } from '../layout/row.ts';
import { setPassages, type Passage, type SetLine } from '../layout/passage.ts';
import type { Slab } from '../layout/slab.ts';
import { styles } from '../layout/styles.ts';
import { labelCell, labelWidths } from './form.ts';
import { sectionHead, type Setting } from './section.ts';

const labelWidth = labelWidths[1];
const leastHeight = 47;

/**
 * One ruled cell for each step, as on the paper slip: opinion first, signature at the lower right. Who only signed takes
 * a line.
 */
export function opinionSlabs(setting: Setting, opinions: Opinions): readonly Slab[] {
  return [
    ...sectionHead(setting, opinions.title),
    ...opinions.steps.map(({ step, signatures }) =>
      rowSlab({
        cells: [
          labelCell(setting, step, 0, labelWidth),
          {
            x: labelWidth,
            width: setting.width - labelWidth,
            lines: setSignatures(setting, signatures),
          },
        ],
        width: setting.width,
        ruling: 'grid',
      }),
    ),
  ];
}

function setSignatures(setting: Setting, signatures: readonly Signature[]): readonly SetLine[] {
  const width = setting.width - labelWidth - padding.x * 2;
  const alone = signatures.length === 1;
  return signatures.flatMap((signature, index) => {
    const said = [
      ...setPassages(setting.fonts, opinionPassages(signature, index > 0), width),
      ...handwritten(signature, width),
    ];
    const signed = setSigned(setting, signature, width);
    const height = [...said, ...signed].reduce((sum, line) => sum + line.height, padding.y * 2);
    const filler = said.length === 0 ? 0 : Math.max(alone ? leastHeight - height : 0, 3);
    return [...said, { height: filler, ink: [] }, ...signed];
  });
}

function opinionPassages({ opinion }: Signature, further: boolean): readonly Passage[] {
  if (opinion === undefined || opinion === '') return [];
  return [{ text: opinion, style: styles.prose, above: further ? 6 : 0 }];
}

/** Points to a unit of the pad: a full pad takes little more than half the cell. */
const penScale = 0.22;
const penWidth = 7;

/** What was written by hand, as vector lines, smaller where the cell is narrower. */
function handwritten({ handwriting }: Signature, width: number): readonly SetLine[] {
  if (handwriting === undefined) return [];
  const { box, lines } = penLines(handwriting);
  const scale = Math.min(penScale, width / box.width);
  const placed = ([x, y]: Point): Point => [(x - box.x) * scale, (y - box.y) * scale];
  const height = box.height * scale;
  const pen: Ink = {
    kind: 'pen',
    x: 0,
    y: 0,
    height,
    width: penWidth * scale,
    colour: 'text',
    lines: lines.map(({ from, curves }) => ({
      from: placed(from),
      curves: curves.map(([one, other, to]) => [placed(one), placed(other), placed(to)]),
    })),
  };
  return [{ height: height + 4, ink: [pen] }];
}

/** One line; two where it would be wider, or where what was said and what was signed have different times. */
function setSigned({ fonts }: Setting, signature: Signature, width: number): readonly SetLine[] {
  const { outcome, post, name, standing, signedAt, saidAt } = signature;
  const { saidHow = '口头指示', signedHow = '签字' } = signature;
  const right = { align: 'right', style: styles.figures } as const;
  const who = [post, name, standing].filter((each) => each !== undefined).join('　');
  const inTwo = (times: string): readonly SetLine[] =>
    setPassages(
      fonts,
      [
        { ...right, text: `【${outcome}】${who}` },
        { ...right, text: times },
      ],
      width,
    );
  if (saidAt !== undefined) return inTwo(`${saidHow} ${saidAt}　${signedHow} ${signedAt}`);
  const inOne = { ...right, text: `【${outcome}】${who}　${signedAt}` };
  const line = setPassages(fonts, [inOne], width);
  return line.length === 1 ? line : inTwo(signedAt);
}
