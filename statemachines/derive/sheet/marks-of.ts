import { fullDay } from '#domain/date-words.ts';
import { dateIn, isDate } from '#domain/dates.ts';
import { departmentTitle } from '#domain/office.ts';
import { humanStep } from '../../flow.ts';
import type { RecordLayout } from '../../results.ts';
import type { ArchiveMark, Mark, OutcomeMark, ReceiptMark } from '../../sheet-marks.ts';
import { type CaseFile, decisionsOf, endedAt, outcomeWords } from './case-file.ts';

const retentionWords: Readonly<Record<RecordLayout['retention'], string>> = {
  '10-years': '10年',
  '30-years': '30年',
  permanent: '永久',
};

/** Above the title: how it ended, 收文章 where filing was receiving a document, and 归档章. */
export const headMarks = (file: CaseFile): readonly Mark[] => [
  outcomeMark(file),
  ...receiptMark(file),
  archiveMark(file),
];

/** DA/T 22. Fonds, item number and pages are the archivist's to fill in: they are given when the year is arranged. */
function archiveMark(file: CaseFile): ArchiveMark {
  const { route, state, office } = file;
  return {
    kind: 'archive',
    fonds: '',
    year: dateIn(office.zone, endedAt(file)).slice(0, 4),
    item: '',
    section: departmentTitle(office, state.requester.department).zh,
    retention: retentionWords[route.record.retention],
    pages: '',
  };
}

/**
 * Routes of documents that give a receiving number at the start. The day and the pages are those of the fields
 * `receivedOn` and `pages` where the route has them.
 */
function receiptMark({ route, state, office }: CaseFile): readonly ReceiptMark[] {
  const rule = route.start.numbers?.find((id) => state.numbers[id] !== undefined);
  const number = rule === undefined ? undefined : state.numbers[rule];
  if (route.family !== 'documents' || number === undefined) return [];
  const { receivedOn, pages } = state.data;
  const day =
    typeof receivedOn === 'string' && isDate(receivedOn)
      ? receivedOn
      : dateIn(office.zone, state.submittedAt);
  return [
    {
      kind: 'receipt',
      office: office.name.zh,
      number,
      date: fullDay(day, 'zh'),
      ...(typeof pages === 'number' ? { pages: `${String(pages)}页` } : {}),
    },
  ];
}

/** How it ended: 已办结, 已撤回, or what the refusal was called. */
function outcomeMark(file: CaseFile): OutcomeMark {
  const { state, office } = file;
  return {
    kind: 'outcome',
    office: office.name.zh,
    outcome: endWords(file),
    date: fullDay(dateIn(office.zone, endedAt(file)), 'zh'),
    number: state.numbers['serial'] ?? state.id,
  };
}

export function endWords(file: CaseFile): string {
  const { outcome } = file.state;
  if (outcome === 'withdrawn') return '已撤回';
  if (outcome === 'void') return '已作废';
  if (outcome !== 'refused') return '已办结';
  const refusal = decisionsOf(file).findLast(({ closes }) => closes === 'refused');
  if (refusal === undefined) return '不同意';
  // The last vote against it is one member's; what the vote came to is another word.
  const isVote = humanStep(file.route, refusal.step)?.joint?.how === 'quorum';
  return isVote ? '未通过' : outcomeWords(file, refusal);
}
