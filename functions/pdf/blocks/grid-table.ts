import type { Column } from '#statemachines/sheet.ts';
import { padding, rowSlab, type RowPlan, type SetCell } from '../layout/row.ts';
import { setPassages, type Passage } from '../layout/passage.ts';
import type { Slab } from '../layout/slab.ts';
import { styles } from '../layout/styles.ts';
import type { Setting } from './section.ts';

export type Ruling = RowPlan['ruling'];

export interface TableRow {
  /** One for each column. */
  readonly cells: readonly (readonly Passage[])[];
  /** Below the cells, across the whole width. */
  readonly below?: readonly Passage[];
  readonly keep?: boolean;
}

const aligned = { left: 'left', centre: 'centre', figures: 'right' } as const;

export const alignOf = ({ align }: Column): NonNullable<Passage['align']> => aligned[align];

/** A table whose headings stand again on every page that it reaches. */
export function tableSlabs(
  setting: Setting,
  columns: readonly Column[],
  rows: readonly TableRow[],
  ruling: Ruling,
): readonly Slab[] {
  const style = ruling === 'grid' ? styles.strong : styles.lightHead;
  const heading = rowSlab({
    width: setting.width,
    ruling,
    cells: setCells(
      setting,
      columns,
      columns.map((column) => [
        {
          text: column.heading,
          style,
          align: ruling === 'grid' ? 'centre' : alignOf(column),
          even: true,
        },
      ]),
    ),
    keep: true,
  });
  return [heading, ...rows.flatMap((row) => rowSlabs(setting, columns, row, ruling, heading))];
}

function rowSlabs(
  setting: Setting,
  columns: readonly Column[],
  { cells, below, keep }: TableRow,
  ruling: Ruling,
  heading: Slab,
): readonly Slab[] {
  const common = { width: setting.width, ruling, heading, ...(keep === true && { keep }) };
  const row = rowSlab({ ...common, cells: setCells(setting, columns, cells) });
  if (below === undefined) return [row];
  const lines = setPassages(setting.fonts, below, setting.width - padding.x * 2);
  const note = rowSlab({ ...common, cells: [{ x: 0, width: setting.width, lines }] });
  return [{ ...row, keep: true }, note];
}

/** Passages in columns of the given relative widths. */
export function setCells(
  { fonts, width }: Setting,
  columns: readonly Pick<Column, 'width'>[],
  cells: readonly (readonly Passage[])[],
): readonly SetCell[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  let x = 0;
  return columns.map((column, index) => {
    const own = (column.width / sum) * width;
    const lines = setPassages(fonts, cells[index] ?? [], own - padding.x * 2);
    const cell = { x, width: own, lines };
    x += own;
    return cell;
  });
}
