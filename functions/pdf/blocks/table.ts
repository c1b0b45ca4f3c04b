import type { Cell, Column, Row, Table, Total } from '#statemachines/sheet.ts';
import { rowSlab } from '../layout/row.ts';
import { type Passage } from '../layout/passage.ts';
import type { Slab } from '../layout/slab.ts';
import { styles } from '../layout/styles.ts';
import { alignOf, setCells, tableSlabs, type TableRow } from './grid-table.ts';
import { sectionHead, type Setting } from './section.ts';

export function moneyTableSlabs(setting: Setting, table: Table): readonly Slab[] {
  const totals = table.totals ?? [];
  const rows = table.rows.map((row, index) => ({
    ...tableRow(table, row),
    keep: totals.length > 0 && index === table.rows.length - 1,
  }));
  return [
    ...sectionHead(setting, table.title),
    ...tableSlabs(setting, table.columns, rows, table.light === true ? 'lines' : 'grid'),
    ...totals.map((total, index) => totalSlab(setting, table.columns, total, index === 0)),
  ];
}

function tableRow({ columns, light }: Table, { cells, struck, why }: Row): TableRow {
  if (cells.length !== columns.length) {
    throw new RangeError(`A row of ${cells.length} cells does not fit ${columns.length} columns.`);
  }
  return {
    cells: columns.map((column, index) =>
      cellPassages(column, cells[index] ?? '', struck === true, light === true),
    ),
    ...(why !== undefined && { below: [{ text: why, style: styles.small }] }),
  };
}

function cellPassages(
  column: Column,
  cell: Cell,
  struck: boolean,
  light: boolean,
): readonly Passage[] {
  const style = stylesOf[light ? 'light' : 'full'][column.align === 'figures' ? 1 : 0];
  const figures = column.align === 'figures';
  const even = light || column.align === 'centre';
  const common = { style, align: alignOf(column), oneLine: figures, even: even && !figures };
  if (typeof cell === 'string') return [{ ...common, text: cell, struck }];
  return [
    { ...common, text: cell.was, struck: true },
    { ...common, text: cell.now, style: { ...style, weight: 'bold' }, struck },
  ];
}

const stylesOf = {
  full: [styles.value, styles.figures],
  light: [styles.light, styles.lightFigures],
} as const;

/** The label stands in all columns that the total's own cells leave free. */
function totalSlab(
  setting: Setting,
  columns: readonly Column[],
  { label, cells }: Total,
  first: boolean,
): Slab {
  const free = columns.length - cells.length;
  if (free < 1) throw new RangeError('A total needs a column for its label.');
  const labelColumn = { width: columns.slice(0, free).reduce((sum, { width }) => sum + width, 0) };
  const own = columns.slice(free);
  return rowSlab({
    width: setting.width,
    ruling: 'grid',
    heavy: first,
    cells: setCells(
      setting,
      [labelColumn, ...own],
      [
        [{ text: label, style: styles.total, align: 'centre' }],
        ...own.map((column, index): readonly Passage[] => [
          {
            text: cells[index] ?? '',
            style: styles.total,
            align: alignOf(column),
            oneLine: true,
          },
        ]),
      ],
    ),
  });
}
