import { expect, test } from '@jest/globals';
import { headsThere, mappedColumns } from '#statemachines/mapped-columns.ts';

const columns = ['凭证日期', '流水号', '摘要', '记账凭证号'].map((zh) => ({
  title: { zh, en: zh },
  value: '',
}));
const shown = (mapping: string) =>
  mappedColumns(columns, mapping).map(({ title, from }) => [title.zh, from]);

test('columns come as the office wrote them down: in order, renamed, empty where there are none', () => {
  expect(shown('全部')).toEqual([
    ['凭证日期', 0],
    ['流水号', 1],
    ['摘要', 2],
    ['记账凭证号', 3],
  ]);
  expect(shown('摘要，凭证日期=日期、附单据数,记账凭证号＝凭证号码')).toEqual([
    ['摘要', 2],
    ['日期', 0],
    ['附单据数', undefined],
    ['凭证号码', 3],
  ]);
});

test('what comes back is known by the head it went out with', () => {
  expect(headsThere(columns, '流水号=单据号，记账凭证号=凭证号码', 3)).toEqual(['凭证号码']);
  expect(headsThere(columns, '流水号=单据号', 3)).toEqual([]);
});
