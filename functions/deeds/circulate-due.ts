import type { DueKey } from '../stores/due.ts';

/** Names the row that brings readers' lists and mails along, from a reader on. */
export const circulateDue = (
  request: string,
  mode: string,
  n: number,
  cursor: number,
  seq: number | string,
): DueKey => ({
  request,
  kind: 'circulate',
  what: [mode, String(n), String(cursor), String(seq)].join('#'),
});
