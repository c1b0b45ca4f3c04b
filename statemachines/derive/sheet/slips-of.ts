import type { SlipIssue } from '#domain/request.ts';
import type { Row, Table } from '../../sheet.ts';
import type { CaseFile } from './case-file.ts';
import { stamp } from './times.ts';
import { voidOf } from './void-of.ts';

/** The working slips issued on the way, void ones struck through with the reason. */
export const slipsOf = (file: CaseFile): Table => ({
  kind: 'table',
  title: '在办单据',
  light: true,
  columns: [
    { heading: '单据', width: 120, align: 'left' },
    { heading: '单号', width: 130, align: 'left' },
    { heading: '开出时间', width: 108, align: 'centre' },
    { heading: '打印', width: 50, align: 'centre' },
    { heading: '状态', width: 60, align: 'centre' },
  ],
  rows: file.state.slips.map((slip) => slipRow(file, slip)),
});

function slipRow({ route, state, office }: CaseFile, slip: SlipIssue): Row {
  const title = route.slips.find(({ id }) => id === slip.slip)?.title.zh ?? slip.slip;
  const voided = voidOf(slip, state);
  const prints = slip.prints === 0 ? '未打印' : `${String(slip.prints)}次`;
  const cells = [title, slip.number, stamp(office.zone, slip.at), prints];
  if (voided === undefined) return { cells: [...cells, '有效'] };
  return {
    cells: [...cells, '作废'],
    struck: true,
    why: `${slip.number}于${stamp(office.zone, voided.at)}作废：${voided.why}。`,
  };
}
