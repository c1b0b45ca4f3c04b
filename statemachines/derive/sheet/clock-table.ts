import type { RequestEvent } from '#domain/events.ts';
import { ownerTitle } from '#domain/office.ts';
import { type StepRow, sameKey } from '#domain/request.ts';
import { consults, slotsOf } from '#domain/slots.ts';
import type { Column, Row, Table } from '../../sheet.ts';
import { type CaseFile, stepWords } from './case-file.ts';
import { limitOf } from './limit-words.ts';
import { overdueWords, usedWords } from './time-used.ts';
import { shortStamps } from './times.ts';

const columns: readonly Column[] = [
  { heading: '环节', width: 96, align: 'left' },
  { heading: '经办', width: 42, align: 'left' },
  { heading: '收到', width: 65, align: 'centre' },
  { heading: '办结', width: 65, align: 'centre' },
  { heading: '时限', width: 54, align: 'centre' },
  { heading: '截止', width: 38, align: 'centre' },
  { heading: '用时', width: 54, align: 'centre' },
  { heading: '超期', width: 54, align: 'centre' },
];

/** Every step as it opened: who had it, from when to when, by what limit, and whether it was late. */
export function clockTable(file: CaseFile): Table {
  const { state, office } = file;
  const rows = state.steps.toSorted((a, b) => a.n - b.n);
  const instants = rows.flatMap((row) =>
    [row.openedAt, endOf(file, row), row.due].filter((instant) => instant !== undefined),
  );
  const short = shortStamps(office.zone, instants);
  return {
    kind: 'table',
    title: `办理时限${short.year === undefined ? '' : `（${short.year}年）`}`,
    columns,
    light: true,
    rows: rows.map((row) => clockRow(file, row, short)),
  };
}

function clockRow(
  file: CaseFile,
  row: StepRow,
  short: Pick<ReturnType<typeof shortStamps>, 'day' | 'stamp'>,
): Row {
  const end = endOf(file, row);
  const limit = limitOf(file, row);
  const due = row.due === undefined ? '—' : (limit.hours ? short.stamp : short.day)(row.due);
  const unit = limit.unit ?? 'working-day';
  return {
    cells: [
      stepWords(file, row.step, row.item),
      doneBy(file, row),
      short.stamp(row.openedAt),
      doneWords(row, short.stamp),
      limit.words,
      due,
      end === undefined ? '—' : usedWords(row.openedAt, end, unit, file.office),
      end === undefined || row.due === undefined
        ? '—'
        : overdueWords(row.due, end, unit, file.office),
    ],
  };
}

/** Who did it: of several signers each, first to last. */
function doneBy({ office }: CaseFile, row: StepRow): string {
  const signed = slotsOf(row).filter((slot) => !consults(slot));
  const names = [...new Set(signed.flatMap(({ decision }) => decision?.name ?? []))];
  if (names.length > 0) return names.join('、');
  return row.undone?.name ?? ownerTitle(office, row.owner).zh;
}

function doneWords({ decision, undone }: StepRow, stamp: (instant: string) => string): string {
  if (decision !== undefined) return stamp(decision.at);
  return undone === undefined ? '未办，收回' : '已办，拿回';
}

/** When a row was decided, or taken away by what moved the flow elsewhere. */
function endOf({ trail }: CaseFile, row: StepRow): string | undefined {
  if (row.decision !== undefined) return row.decision.at;
  const opened = trail.findIndex((event) => event.type === 'opened' && sameKey(event, row));
  return trail.slice(opened + 1).find(takesAway)?.at;
}

const takesAway = (event: RequestEvent): boolean =>
  event.type === 'withdrawn' ||
  ((event.type === 'decided' || event.type === 'taken-back') && event.moves?.jump === true);
