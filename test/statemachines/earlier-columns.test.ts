import { expect, test } from '@jest/globals';
import { routes } from '#statemachines/routes/index.ts';

/** What is shown of earlier rows is named by position: a column put in before them would shift it. */
const shown = routes.flatMap((route) =>
  (route.earlier ?? []).flatMap(({ id, register, columns }) => {
    const from = routes.flatMap(({ registers }) => registers).find((one) => one.id === register);
    if (columns === undefined || from === undefined) return [];
    return [[id, columns.map((at) => from.columns[at]?.title.zh)] as const];
  }),
);

test('earlier trips and repairs show what tells whether the next one fits', () => {
  expect(Object.fromEntries(shown)).toEqual({
    'trips-before': [
      '派车单号',
      '驾驶员',
      '目的地',
      '出车时间',
      '收车时间',
      '出车里程',
      '收车里程',
      '行驶里程',
    ],
    'repairs-before': [
      '流水号',
      '申请日期',
      '维修项目',
      '维修厂',
      '里程',
      '批准金额（元）',
      '结算金额（元）',
    ],
  });
});
