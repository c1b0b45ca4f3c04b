import { addDays } from '../dates.ts';
import type { Office } from '../office.ts';
import type { Edition, StandardRows, StandardTable } from '../standards.ts';
import type { Document } from './things.ts';

/** Rows of some table; `unread` is a text that is none. */
export type TableRows = {
  readonly [Table in StandardTable]: {
    readonly table: Table;
    readonly rows: readonly StandardRows[Table][];
  };
}[StandardTable];

/** A new edition of a table from a day on; the one before it ends the day before. */
export type ImportStandard = {
  readonly kind: 'import-standard';
  /** None where none was chosen. */
  readonly table?: StandardTable;
  readonly from: string;
  readonly to?: string;
  readonly read?: TableRows;
  readonly unread?: string;
  readonly document: Document;
};

/** 青财行〔2025〕31号《…》 */
export const basisOf = ({ number, title }: Document): string => `${number}《${title}》`;

export function standardImported(office: Office, change: ImportStandard): Office {
  const { read } = change;
  if (read === undefined) return office;
  const { standards = {} } = office;
  const editions = placed<StandardTable>(standards[read.table] ?? [], editionOf(change, read));
  return { ...office, standards: { ...standards, [read.table]: editions } };
}

const editionOf = ({ from, to, document }: ImportStandard, { rows }: TableRows): Edition => ({
  from,
  ...(to === undefined ? {} : { to }),
  basis: basisOf(document),
  sha256: document.sha256,
  rows,
});

/**
 * Editions with a new one among them: one that begins on the same day gives way, the one before ends the day before,
 * and an open one ends before what comes after it.
 */
function placed<Table extends StandardTable>(
  editions: readonly Edition<Table>[],
  edition: Edition<Table>,
): readonly Edition<Table>[] {
  const { from } = edition;
  const others = editions.filter((old) => old.from !== from);
  const next = others.find((old) => old.from > from)?.from;
  const cut = others.map((old) =>
    old.from < from && (old.to === undefined || old.to >= from)
      ? { ...old, to: addDays(from, -1) }
      : old,
  );
  const own =
    edition.to === undefined && next !== undefined
      ? { ...edition, to: addDays(next, -1) }
      : edition;
  return [...cut, own].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}
