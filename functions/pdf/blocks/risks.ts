import type { Column, Risks } from '#statemachines/sheet.ts';
import type { Passage } from '../layout/passage.ts';
import type { Slab } from '../layout/slab.ts';
import { styles } from '../layout/styles.ts';
import { tableSlabs } from './grid-table.ts';
import { sectionHead, type Setting } from './section.ts';

const columns: readonly Column[] = [
  { heading: '等级', width: 36, align: 'centre' },
  { heading: '风险点', width: 170, align: 'left' },
  { heading: '防控措施', width: 262, align: 'left' },
];

type Point = Risks['points'][number];

/** Confirmed controls carry ✓ and who confirmed them, unconfirmed ones an empty box; those nobody ticks stand as they are. */
export function riskSlabs(setting: Setting, { title, points }: Risks): readonly Slab[] {
  const rows = points.map((point) => ({
    cells: [
      [
        {
          text: point.level,
          style: { ...styles.light, weight: 'bold' as const },
          align: 'centre' as const,
        },
      ],
      riskPassages(point),
      point.controls.flatMap((control, index) => controlPassages(control, index > 0)),
    ],
  }));
  return [...sectionHead(setting, title), ...tableSlabs(setting, columns, rows, 'lines')];
}

function riskPassages({ risk, step }: Point): readonly Passage[] {
  const words: Passage = { text: risk, style: styles.light };
  return step === undefined ? [words] : [words, { text: `环节：${step}`, style: styles.small }];
}

function controlPassages(
  { text, confirmed, by }: Point['controls'][number],
  further: boolean,
): readonly Passage[] {
  const control: Passage = {
    text: confirmed === false ? `${text}（未确认）` : text,
    style: styles.light,
    bullet: confirmed === undefined ? '·' : confirmed ? '✓' : '□',
    above: further ? 3 : 0,
  };
  if (by === undefined) return [control];
  return [control, { text: by, style: styles.smallFigures, bullet: '　' }];
}
