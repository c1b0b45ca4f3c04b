import type { Text } from './words.ts';

/** One thing wrong with one answer: where, and what to do about it. Collected, never the first only. */
export interface Fault {
  /** Field id; `field.row.column` inside line items, `attachments.rule` for files. */
  readonly at: string;
  readonly code: string;
  readonly says: Text;
  /** An answer by which the person says that it is meant so: a box to tick beside the fault. */
  readonly confirm?: { readonly name: string; readonly value: string; readonly says: Text };
}
