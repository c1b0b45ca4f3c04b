import type { Text } from '#domain/words.ts';
import type { RegisterColumn } from './results.ts';

/** The word by which an office takes a register's columns as they come. */
export const allColumns = '全部';

/** A column of a workbook as an office wants it: which of the register's, if any, and under which head. */
export interface MappedColumn extends RegisterColumn {
  /** Left out where the register has no such column: the other program wants it all the same, empty. */
  readonly from?: number;
}

/**
 * A register's columns in the order and under the heads that an office wrote down for its bookkeeping program:
 * `凭证日期=日期，摘要，附单据数`. A name after `=` is the head there.
 */
export function mappedColumns(
  columns: readonly RegisterColumn[],
  mapping: string,
): readonly MappedColumn[] {
  if (mapping.trim() === allColumns) return columns.map((column, from) => ({ ...column, from }));
  return mapping
    .split(/[，,；;、]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): MappedColumn => {
      const [name = '', head = name] = part.split(/[=＝]/u, 2).map((word) => word.trim());
      const from = columns.findIndex(({ title }) => title.zh === name);
      const column = columns[from];
      const title: Text = { zh: head, en: head };
      return column === undefined ? { title, value: '' } : { ...column, title, from };
    });
}

/** What a column is called there, beside its own title. */
export const headsThere = (
  columns: readonly RegisterColumn[],
  mapping: string,
  column: number,
): readonly string[] =>
  mappedColumns(columns, mapping).flatMap(({ from, title }) => (from === column ? [title.zh] : []));
