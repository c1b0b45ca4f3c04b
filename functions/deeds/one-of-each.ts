import { sameKey } from '#domain/request.ts';
import type { InboxRow } from './rows.ts';

/** A step with several signers lies in several inboxes. */
export const oneOfEach = (rows: readonly InboxRow[]): readonly InboxRow[] =>
  rows.filter(
    (row, index) =>
      rows.findIndex((other) => other.request === row.request && sameKey(other, row)) === index,
  );
