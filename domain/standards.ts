/**
 * The office's dated tables (标准): what a night, a meal or a meeting may cost, by place, rank and season. Each table
 * has editions that follow one another without gap or overlap; a row belongs to its edition's days.
 */
export const standardTables = [
  'lodging',
  'meals',
  'local-transport',
  'meeting',
  'reception',
] as const;
export type StandardTable = (typeof standardTables)[number];

/** 部级, 司局级, 其余人员: by whom a standard is decided. */
export const ranks = ['minister', 'bureau', 'other'] as const;
export type Rank = (typeof ranks)[number];

/** A row of each table; money is fen, a season two days of the year (MM-DD), both included. */
export interface StandardRows {
  /** A night's limit. A season may run over New Year. */
  readonly lodging: {
    readonly place: string;
    readonly rank: Rank;
    readonly perNight: number;
    readonly seasonFrom?: string;
    readonly seasonTo?: string;
  };
  readonly meals: { readonly place: string; readonly perDay: number };
  readonly 'local-transport': { readonly place: string; readonly perDay: number };
  /** 一类至四类: what one person may cost for one day, and the most days and persons. */
  readonly meeting: {
    readonly tier: string;
    readonly perPersonDay: number;
    readonly mostDays: number;
    readonly mostPersons: number;
  };
  /** A head's cost of one meal, and how many may accompany: `companions` for up to ten guests, beyond that one third. */
  readonly reception: { readonly kind: string; readonly perHead: number };
}

/** The columns of each table, in the order in which they are read aloud. */
export const standardColumns = {
  lodging: ['place', 'rank', 'perNight', 'seasonFrom', 'seasonTo'],
  meals: ['place', 'perDay'],
  'local-transport': ['place', 'perDay'],
  meeting: ['tier', 'perPersonDay', 'mostDays', 'mostPersons'],
  reception: ['kind', 'perHead'],
} as const satisfies { readonly [Table in StandardTable]: readonly (keyof StandardRows[Table])[] };

/** The row of meals and local transport for every place that has none of its own. */
export const elsewhere = '其他地区';

/** One edition of a table and the document it rests on. */
export interface Edition<Table extends StandardTable = StandardTable> {
  readonly from: string;
  /** The last day; open where left out. */
  readonly to?: string;
  readonly basis: string;
  /** SHA-256 of the document's file. */
  readonly sha256?: string;
  readonly rows: readonly StandardRows[Table][];
}
export type Standards = { readonly [Table in StandardTable]?: readonly Edition<Table>[] };

/** What a column of a table says on a day, each once, in the table's order; 其他地区 stands after all others. */
export const standardValues = (
  { standards }: { readonly standards?: Standards },
  table: StandardTable,
  column: string,
  day: string,
): readonly string[] => {
  const edition = (standards?.[table] ?? []).find(
    ({ from, to }) => from <= day && (to === undefined || day <= to),
  );
  const values = (edition?.rows ?? []).flatMap((row) =>
    Object.entries(row).flatMap(([name, value]: readonly [string, unknown]) =>
      name === column && typeof value === 'string' ? [value] : [],
    ),
  );
  const named = new Set(values.filter((value) => value !== elsewhere));
  return values.includes(elsewhere) ? [...named, elsewhere] : [...named];
};
