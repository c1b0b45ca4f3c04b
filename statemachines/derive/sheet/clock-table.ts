import { calendarOf } from '#domain/calendar.ts';
import { standingOf } from '#domain/clock/standing.ts';
import { unitWords } from '#domain/clock/unit-words.ts';
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
  { heading: '环节', width: 92, align: 'left' },
  { heading: '经办', width: 42, align: 'left' },
  { heading: '收到', width: 61, align: 'centre' },
  { heading: '办结', width: 61, align: 'centre' },
  { heading: '时限', width: 59, align: 'centre' },
  { heading: '截止', width: 35, align: 'centre' },
  { heading: '用时', width: 59, align: 'centre' },
  { heading: '超期', width: 59, align: 'centre' },
];

/** Every step as it opened: who had it, from when to when, by what limit, and whether it was late. */
export function clockTable(file: CaseFile): Table {
  const { state, office } = file;
  const rows = state.steps
    .toSorted((a, b) => a.n - b.n)
    .map((row): Timed => {
      const end = endOf(file, row);
      return { row, end, until: untilOf(file, row, end) };
    });
  const instants = rows.flatMap(({ row, end, until }) =>
    [row.openedAt, end, until].filter((instant) => instant !== undefined),
  );
  const short = shortStamps(office.zone, instants);
  return {
    kind: 'table',
    title: `办理时限${short.year === undefined ? '' : `（${short.year}年）`}`,
    columns,
    light: true,
    rows: rows.map((timed) => clockRow(file, timed, short)),
  };
}

/** A row with the moments of its clock. */
interface Timed {
  readonly row: StepRow;
  readonly end: string | undefined;
  readonly until: string | undefined;
}

function clockRow(
  file: CaseFile,
  { row, end, until }: Timed,
  short: Pick<ReturnType<typeof shortStamps>, 'day' | 'stamp'>,
): Row {
  const limit = limitOf(file, row);
  const due = until === undefined ? '—' : (limit.hours ? short.stamp : short.day)(until);
  const unit = limit.unit ?? 'working-day';
  return {
    cells: [
      stepWords(file, row.step, row.item),
      doneBy(file, row),
      short.stamp(row.openedAt),
      doneWords(row, short.stamp),
      limit.words,
      due,
      end === undefined
        ? '—'
        : (ranWords(file, row, end) ?? usedWords(row.openedAt, end, unit, file.office)),
      end === undefined || until === undefined ? '—' : overdueWords(until, end, unit, file.office),
    ],
  };
}

/** Who did it: of several signers each, first to last. */
function doneBy({ office }: CaseFile, row: StepRow): string {
  const { phone } = row.decision ?? row.undone ?? {};
  if (phone !== undefined) return `${phone.name}（${phone.onPaper === true ? '手写' : '电话'}）`;
  const signed = slotsOf(row).filter((slot) => !consults(slot));
  const names = [...new Set(signed.flatMap(({ decision }) => decision?.name ?? []))];
  if (names.length > 0) return names.join('\n');
  return row.undone?.name ?? ownerTitle(office, row.owner).zh;
}

function doneWords({ decision, undone }: StepRow, stamp: (instant: string) => string): string {
  if (decision !== undefined) return stamp(decision.at);
  if (undone === undefined) return '未办，收回';
  return undone.phone === undefined ? '已办，拿回' : '未获补签';
}

/** The end of the limit; of a clock that stood still to the last, as it was when the step was decided. */
function untilOf({ office }: CaseFile, row: StepRow, end: string | undefined): string | undefined {
  if (row.due !== undefined || end === undefined) return row.due;
  return standingOf(row, calendarOf(office), end)?.dueIfResumedNow;
}

/** What was used of a limit whose clock was stopped in between. */
function ranWords({ office }: CaseFile, row: StepRow, end: string): string | undefined {
  const stood = (row.pauses?.length ?? 0) > 0;
  const standing = stood ? standingOf(row, calendarOf(office), end) : undefined;
  if (standing === undefined) return undefined;
  const used = standing.unit === 'hour' ? Math.round(standing.used) : standing.used;
  return `${String(used)}${unitWords[standing.unit === 'month' ? 'day' : standing.unit].zh}`;
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
