import type { Text } from '../words.ts';

/** One thing wrong with a table, at a row counted from 0; `other` is the row it clashes with. */
export interface RowFault {
  readonly row: number;
  readonly other?: number;
  readonly code: `standard-${string}`;
  /** Without the line: a file and an office's data count their lines differently. */
  readonly says: Text;
}

export const rowFault = (
  row: number,
  code: string,
  zh: string,
  en: string,
  other?: number,
): RowFault => ({
  row,
  ...(other === undefined ? {} : { other }),
  code: `standard-${code}`,
  says: { zh, en },
});
