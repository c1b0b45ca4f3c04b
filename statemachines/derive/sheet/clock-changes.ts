import { calendarOf } from '#domain/calendar.ts';
import { standingOf } from '#domain/clock/standing.ts';
import { unitWords } from '#domain/clock/unit-words.ts';
import { dateIn } from '#domain/dates.ts';
import type { Extended, Paused } from '#domain/events.ts';
import { sameKey, type StepRow } from '#domain/request.ts';
import type { Column, Row, Table } from '../../sheet.ts';
import { type CaseFile, stepWords } from './case-file.ts';
import { stamp } from './times.ts';

const columns: readonly Column[] = [
  { heading: '环节', width: 84, align: 'left' },
  { heading: '事项', width: 76, align: 'left' },
  { heading: '起止', width: 92, align: 'centre' },
  { heading: '理由和依据', width: 118, align: 'left' },
  { heading: '经办（批准）', width: 48, align: 'left' },
  { heading: '截止', width: 56, align: 'centre' },
];

/** 时限变动: every pause and extension, for what reason, by whom, and the limit before and after it; nothing without any. */
export function clockChanges(file: CaseFile): readonly Table[] {
  const rows = file.state.steps.flatMap((row) => changesOf(file, row));
  if (rows.length === 0) return [];
  return [{ kind: 'table', title: '时限变动', columns, light: true, rows }];
}

/** In the order in which they happened, each counted on what came before it. */
function changesOf(file: CaseFile, row: StepRow): readonly Row[] {
  const events = file.trail.filter(
    (event): event is Paused | Extended =>
      (event.type === 'paused' || event.type === 'extended') && sameKey(event, row),
  );
  return events.map((event, index) => ({
    cells: [
      stepWords(file, row.step, row.item),
      event.type === 'paused' ? '暂停计时' : `延期${so(event.amount, row)}`,
      spanOf(file, row, event),
      event.type === 'paused' ? reasonOf(event) : askedFor(file, row, event),
      event.by.name,
      `${until(file, row, events.slice(0, index))}改为${until(file, row, events.slice(0, index + 1))}`,
    ],
  }));
}

const so = (amount: number, { clock }: StepRow): string =>
  `${String(amount)}${unitWords[clock?.unit ?? 'working-day'].zh}`;

function spanOf({ office }: CaseFile, { pauses = [] }: StepRow, event: Paused | Extended): string {
  const at = stamp(office.zone, event.at);
  if (event.type === 'extended') return `${at}批准`;
  const to = pauses.find(({ from }) => from === event.at)?.to;
  return `${at}至${to === undefined ? '办结' : stamp(office.zone, to)}`;
}

const reasonOf = ({ reason, ground, why }: Paused): string =>
  [reason.zh, ground === '' ? '' : `依据：${ground}`, why].filter((part) => part !== '').join('；');

/** The reason that was given when it was asked for. */
function askedFor({ state }: CaseFile, row: StepRow, event: Extended): string {
  const asked = state.steps.flatMap(({ side, decision }) =>
    side?.kind === 'extension' && sameKey(side.of, row) && decision?.at === event.at
      ? [side.ask.why]
      : [],
  );
  return asked[0] ?? '';
}

/** The last day with so many of the changes, as it was known when the step ended. */
function until(
  { office, state }: CaseFile,
  row: StepRow,
  changes: readonly (Paused | Extended)[],
): string {
  const at = new Set(changes.map((event) => event.at));
  const kept = {
    ...row,
    pauses: (row.pauses ?? []).filter(({ from }) => at.has(from)),
    extensions: (row.extensions ?? []).filter((one) => at.has(one.at)),
  };
  const end = row.decision?.at ?? state.closedAt ?? state.lastAt;
  const standing = standingOf(kept, calendarOf(office), end);
  return standing === undefined
    ? '—'
    : `${dateIn(office.zone, standing.due ?? standing.dueIfResumedNow).slice(5)}${standing.provisional ? '（暂定）' : ''}`;
}
