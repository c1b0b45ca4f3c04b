import type { Column } from '../../sheet.ts';

/** Points between the margins of a form. */
const sheetWidth = 468;

/** A column at the width it likes, and what it may give where there are many. */
export interface Fitting {
  readonly column: Column;
  readonly gives: 'words' | 'some' | 'nothing';
  /** In points: what its cells need so that a name or a short word is not parted. */
  readonly least?: number;
  /** In points: a long number, which may be parted in two where nothing else helps. */
  readonly number?: number;
}

/** What columns keep of their widths, from roomy to crowded. */
const degrees = [
  { words: 0.6, some: 1, least: 1, number: 1 },
  { words: 0.6, some: 0.85, least: 1, number: 1 },
  { words: 0.5, some: 0.6, least: 1, number: 0.55 },
  { words: 0, some: 0, least: 0, number: 0 },
] as const;

/** The columns in whole points, as wide together as the sheet: words take what is over and give way first. */
export function fitted(columns: readonly Fitting[]): readonly Column[] {
  const natural = sum(columns.map(({ column }) => column.width));
  return natural <= sheetWidth
    ? widened(columns, sheetWidth - natural)
    : narrowed(columns, natural);
}

function widened(columns: readonly Fitting[], over: number): readonly Column[] {
  const words = columns.filter(({ gives }) => gives === 'words');
  const takers = words.length > 0 ? words : columns.filter(({ gives }) => gives === 'some');
  const taken = sum(takers.map(({ column }) => column.width));
  return columns.map((fitting) => {
    const { column } = fitting;
    return takers.includes(fitting)
      ? { ...column, width: Math.floor(column.width * (1 + over / taken)) }
      : column;
  });
}

function narrowed(columns: readonly Fitting[], natural: number): readonly Column[] {
  const kept = degrees
    .map((degree) => columns.map((fitting) => leastWidth(fitting, degree)))
    .find((least) => sum(least) <= sheetWidth);
  if (kept === undefined) return columns.map(({ column }) => column);
  const share = (sheetWidth - sum(kept)) / (natural - sum(kept));
  return columns.map(({ column }, index) => {
    const least = kept[index] ?? 0;
    return { ...column, width: Math.floor(least + (column.width - least) * share) };
  });
}

function leastWidth(
  { column, gives, least = 0, number = 0 }: Fitting,
  degree: (typeof degrees)[number],
): number {
  if (gives === 'nothing') return column.width;
  const keeps = column.width * degree[gives];
  return Math.min(column.width, Math.max(keeps, least * degree.least, number * degree.number));
}

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
