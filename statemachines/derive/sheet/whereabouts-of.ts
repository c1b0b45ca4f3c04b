import type { PaperEvent, PaperGiven } from '#domain/papers.ts';
import { paperTitle } from '../../acts/papers.ts';
import type { Column, Row, Table } from '../../sheet.ts';
import type { CaseFile } from './case-file.ts';
import { shortStamps } from './times.ts';

const columns: readonly Column[] = [
  { heading: '原件', width: 84, align: 'left' },
  { heading: '交出', width: 62, align: 'left' },
  { heading: '交出时间', width: 68, align: 'centre' },
  { heading: '接收', width: 62, align: 'left' },
  { heading: '签收时间', width: 68, align: 'centre' },
  { heading: '说明', width: 124, align: 'left' },
];

/** 原件去向: every hand-over with both names and both times, from whoever filed it to where it is. */
export function whereaboutsOf(file: CaseFile): Table {
  const { state, trail, office } = file;
  const events = trail.filter(isPaper);
  const short = shortStamps(office.zone, [state.submittedAt, ...events.map(({ at }) => at)]);
  return {
    kind: 'table',
    title: `原件去向${short.year === undefined ? '' : `（${short.year}年）`}`,
    columns,
    light: true,
    rows: (state.papers ?? []).flatMap(({ id }) => {
      const own = events.filter(({ paper }) => paper === id);
      return [
        firstRow(file, id, short),
        ...own.flatMap((event) => rowsOf(file, event, own, short)),
      ];
    }),
  };
}

type Short = Pick<ReturnType<typeof shortStamps>, 'stamp'>;

const isPaper = (event: CaseFile['trail'][number]): event is PaperEvent =>
  event.type.startsWith('paper-');

const none = '—';

const firstRow = ({ route, state, trail }: CaseFile, id: string, { stamp }: Short): Row => {
  const [filed] = trail;
  const name = filed !== undefined && 'by' in filed ? filed.by.name : state.requester.name;
  return {
    cells: [paperTitle(route, id).zh, none, none, name, stamp(state.submittedAt), '随件登记'],
  };
};

function rowsOf(
  { route }: CaseFile,
  event: PaperEvent,
  own: readonly PaperEvent[],
  { stamp }: Short,
): readonly Row[] {
  const title = paperTitle(route, event.paper).zh;
  if (event.type === 'paper-filed') {
    const place = `归档，存放在${event.place}`;
    return [{ cells: [title, event.by.name, stamp(event.at), none, none, place] }];
  }
  if (event.type !== 'paper-given') return [];
  const end = own.slice(own.indexOf(event) + 1).find(({ type }) => type !== 'paper-urged');
  const signed = end?.type === 'paper-taken' ? stamp(end.at) : none;
  const says = [event.note, endWords(end)].filter((part) => part !== '').join('；');
  return [
    {
      cells: [
        title,
        giver(event),
        stamp(event.at),
        event.to.name,
        signed,
        says === '' ? none : says,
      ],
    },
  ];
}

const giver = ({ by, for: leaver }: PaperGiven): string =>
  leaver === undefined ? by.name : `${by.name}（代${leaver.name}）`;

function endWords(end: PaperEvent | undefined): string {
  if (end === undefined) return '尚未签收';
  if (end.type === 'paper-declined') return `拒收：${end.why}`;
  if (end.type === 'paper-called-back') return end.why === '' ? '已收回' : `已收回：${end.why}`;
  return '';
}
