import type { Paper } from '#domain/papers.ts';
import type { RequestState } from '#domain/request.ts';
import { dueWrite } from '../stores/due.ts';
import { paperRowWrites } from '../stores/papers.ts';
import type { Write } from '../stores/table.ts';

/** The writes by which lists and mails follow what an act did with papers, by the difference of the states. */
export const paperWrites = (
  table: string,
  before: RequestState | undefined,
  after: RequestState,
  now: string,
): readonly Write[] => [
  ...paperRowWrites(table, before, after),
  ...paperMails(before, after).map((what) =>
    dueWrite(table, { request: after.id, kind: 'mail', what, seq: after.seq, dueAt: now }),
  ),
];

/** What the mails are for that such an act leaves behind. */
export const paperMails = (
  before: RequestState | undefined,
  after: RequestState,
): readonly string[] =>
  (after.papers ?? []).flatMap((paper) => {
    const was = before?.papers?.find(({ id }) => id === paper.id);
    const kind = was === undefined ? undefined : tells(was, paper);
    return kind === undefined
      ? []
      : [[kind, paper.id, String(paper.handOvers), String(after.seq)].join('#')];
  });

/** `paper`: its receiver is asked to sign, for the first time or again. `paper-declined`: its giver learns that he did not. */
function tells(was: Paper, is: Paper): 'paper' | 'paper-declined' | undefined {
  if (is.way !== undefined && is.way !== was.way) return 'paper';
  return is.declined !== undefined && is.declined !== was.declined ? 'paper-declined' : undefined;
}
