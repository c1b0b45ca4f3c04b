import type { Expression, Text } from '#domain/words.ts';
import type { Family } from './families.ts';

/** What a request leaves behind: numbers, slips, rows of registers, the record, the notice. */

/**
 * A number given once. `serial` is given at submission; others when an outcome names them. The pattern may use {year},
 * {n} (no leading zeros), {n4} (four digits) and {per} (the value of `per`); counters run per year, per key and per route, or per series.
 */
export interface NumberRule {
  readonly id: string;
  readonly title: Text;
  readonly pattern: string;
  /** Separate counters for separate values, such as the class of a document. */
  readonly per?: Expression;
  /** Routes whose numbers name the same series count together: no number of theirs comes twice. */
  readonly series?: string;
  /** Several numbers of one series never leave a gap without a reason: voided ones are kept. */
  readonly keepsVoids: boolean;
  /** Stands at the head of the record as well, where a slip bears it: 发文字号 is the document's own number. */
  readonly onRecord?: true;
}

/** A working slip (在办单据) that a step issues, in one or more named copies. */
export interface Slip {
  readonly id: string;
  readonly title: Text;
  readonly number: string;
  readonly copies: readonly Text[];
  /** Other numbers that stand on it, such as 发文字号. */
  readonly numbers?: readonly string[];
  /** What whoever's decision issues it is called on it; left out: 批准人 for a signature, 开单人 for other work. */
  readonly issuer?: Text;
  /** Where whoever issues it does not approve: the steps of which the last one agreed to is its 批准人. */
  readonly approvedAt?: readonly string[];
  /** Steps whose opinions stand on it, as they were when it was issued: the leaders' word goes with the paper. */
  readonly opinionsOf?: readonly string[];
  /** Fields shown, in order. */
  readonly shows: readonly string[];
  /** Columns of one of its tables left empty, to be filled in by hand on the print: 签收人, 签收日期. */
  readonly blanks?: { readonly lines: string; readonly columns: readonly Text[] };
  readonly notes?: readonly Text[];
}

/**
 * A register (台账): rows projected from requests as work is done. Several routes may write one register; they then give
 * it the same title and columns.
 */
export interface Register {
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly RegisterColumn[];
  /** A request stands in it only while this holds; always from its filing on where left out. */
  readonly when?: Expression;
  /** Several rows for one request: a list, of which each item is seen by the columns as `row`. */
  readonly each?: Expression;
  /** The thing in whose file the row belongs: `"vehicle:" & vehicle`, `"seal:" & seal`, `"payee:" & payee`. */
  readonly key?: Expression;
  /** The day by which a month or a year finds the row, such as `paidOn`; the day of filing where it gives none. */
  readonly on?: Expression;
  /** Posts that may open it, beside the inspectors; left out: everybody who holds a post. */
  readonly readers?: readonly string[];
  /** The family it is listed under: its first route's where left out. */
  readonly family?: Family;
  /** A list of what is so now (已批未付清单), whatever its day: it is not read by periods. */
  readonly current?: true;
  /** Its XLSX is read by another program (a bank's, the bookkeeping's): heads and rows, no line of sums. */
  readonly plain?: true;
  /** The office's setting that says which columns its XLSX has, in which order and under which heads. */
  readonly mapping?: 'voucherColumns';
  readonly fills?: Fills;
}

/**
 * What a table sent back by another program fills in: every line names a row and decides the step at which its request
 * waits, by agreeing, in the name of whoever sends it.
 */
export interface Fills {
  /** Said on the page: 导入记账凭证号. */
  readonly title: Text;
  readonly step: string;
  /** The column that names the row, such as its serial. */
  readonly names: FilledColumn;
  /** Columns that must say the same as the row, where the table has them: the sum. */
  readonly same: readonly FilledColumn[];
  /** Fields that the step asks for, each with its column. */
  readonly into: Readonly<Record<string, FilledColumn>>;
}

/** A column of the register, and what else programs call it. */
export interface FilledColumn {
  readonly column: number;
  readonly called?: readonly string[];
}

/** `value` sees the data, `request` and, with `each`, `row`; money is fen. */
export interface RegisterColumn {
  readonly title: Text;
  readonly value: Expression;
  readonly kind?: 'text' | 'number' | 'money' | 'date';
  /** Added up at the foot of the table. */
  readonly sum?: true;
}

/** The record: which fields, in rows of one or two, and for how long it is kept. */
export interface RecordLayout {
  readonly title: Text;
  readonly rows: readonly (readonly string[])[];
  readonly retention: '10-years' | '30-years' | 'permanent';
}

/** Public notice of the outcome: an allow-list of fields, for so many days. */
export interface Publicity {
  readonly title: Text;
  readonly fields: readonly string[];
  readonly days: number;
  readonly when?: Expression;
}
