import type { Form, FormCell } from '#statemachines/sheet.ts';
import { padding, rowSlab, type SetCell } from '../layout/row.ts';
import { setPassages, type Passage, type SetLine } from '../layout/passage.ts';
import type { Slab } from '../layout/slab.ts';
import { styles } from '../layout/styles.ts';
import { sectionHead, type Setting } from './section.ts';
import { setChoices } from './choices.ts';

export const labelWidths: Readonly<Record<Form['across'], number>> = { 1: 80, 2: 80, 3: 64 };
const leastHeight = 25;

export function formSlabs(setting: Setting, form: Form): readonly Slab[] {
  return [
    ...sectionHead(setting, form.title),
    ...form.rows.map((row) =>
      rowSlab({
        cells: rowCells(setting, form, row),
        width: setting.width,
        ruling: 'grid',
        leastHeight,
      }),
    ),
  ];
}

function rowCells(setting: Setting, form: Form, row: readonly FormCell[]): readonly SetCell[] {
  const pair = setting.width / form.across;
  const cells: SetCell[] = [];
  let x = 0;
  refuseWideRow(form, row);
  for (const [index, cell] of row.entries()) {
    const last = index === row.length - 1;
    const width = last ? setting.width - x : pair * (cell.span ?? 1);
    const label = cell.label === undefined ? 0 : labelWidths[form.across];
    if (cell.label !== undefined) cells.push(labelCell(setting, cell.label, x, label));
    cells.push({
      x: x + label,
      width: width - label,
      lines: setValue(setting, cell, width - label - padding.x * 2),
      middle: true,
    });
    x += width;
  }
  return cells;
}

function refuseWideRow({ across }: Form, row: readonly FormCell[]): void {
  const pairs = row.reduce((sum, { span }) => sum + (span ?? 1), 0);
  if (pairs > across)
    throw new RangeError(`A row of ${pairs} pairs does not fit ${across} across.`);
}

export function labelCell({ fonts }: Setting, text: string, x: number, width: number): SetCell {
  const passage: Passage = { text, style: styles.label, align: 'centre', even: true };
  const lines = setPassages(fonts, [passage], width - padding.x * 2);
  return { x, width, lines, middle: true, repeated: true };
}

function setValue(setting: Setting, { value }: FormCell, width: number): readonly SetLine[] {
  const { fonts } = setting;
  if (typeof value === 'string') {
    return setPassages(fonts, [{ text: value, style: styles.value }], width);
  }
  switch (value.kind) {
    case 'money': {
      const text = `${value.figures}　${value.capitals}`;
      const oneLine = setPassages(fonts, [{ text, style: styles.figures }], width);
      if (oneLine.length === 1) return oneLine;
      const both = [value.figures, value.capitals];
      return setPassages(
        fonts,
        both.map((each) => ({ text: each, style: styles.figures })),
        width,
      );
    }
    case 'choices':
      return setChoices(setting, value, width);
    case 'blank':
      return Array.from({ length: value.lines }, () => ({ height: styles.value.leading, ink: [] }));
  }
}
