import type { Circulation } from '#domain/circulation.ts';
import { personOf } from '#domain/office.ts';
import type { Column, Row, Table } from '../../sheet.ts';
import type { CaseFile } from './case-file.ts';
import { shortStamps } from './times.ts';

const columns: readonly Column[] = [
  { heading: '传阅', width: 62, align: 'left' },
  { heading: '传阅时间', width: 68, align: 'centre' },
  { heading: '阅件人', width: 62, align: 'left' },
  { heading: '已阅时间', width: 68, align: 'centre' },
  { heading: '传阅说明、阅后意见', width: 208, align: 'left' },
];

/** 传阅: to whom it was shown, by whom and why; who read it when, and who had not when the record was made. */
export function circulationsOf(file: CaseFile): Table {
  const { state, office } = file;
  const { circulations = [], receipts = [] } = state;
  const short = shortStamps(
    office.zone,
    [...circulations, ...receipts].map(({ at }) => at),
  );
  return {
    kind: 'table',
    title: `传阅${short.year === undefined ? '' : `（${short.year}年）`}`,
    columns,
    light: true,
    rows: circulations.flatMap((circulation) =>
      circulation.to.map((reader, index) => rowOf(file, circulation, reader, index, short.stamp)),
    ),
  };
}

const none = '—';

/** Who circulated it and why stands at the first reader only. */
function rowOf(
  { state, office }: CaseFile,
  circulation: Circulation,
  reader: string,
  index: number,
  stamp: (instant: string) => string,
): Row {
  const { n, by, at, why, recalledAt } = circulation;
  const receipt = (state.receipts ?? []).find(
    ({ of, by: who }) => of === n && who.person === reader,
  );
  const isFirst = index === 0;
  const unread = recalledAt === undefined ? '未阅' : '未阅，收回';
  const says = [isFirst ? why : '', receipt?.remark ?? ''].filter((part) => part !== '');
  return {
    cells: [
      isFirst ? by.name : '',
      isFirst ? stamp(at) : '',
      receipt?.by.name ?? personOf(office, reader)?.name ?? reader,
      receipt === undefined ? unread : stamp(receipt.at),
      says.length === 0 ? none : says.join('\n'),
    ],
  };
}
