import { expect, test } from '@jest/globals';
import type { StepRow } from '#domain/request.ts';
import { circulationsOf } from '#statemachines/derive/sheet/circulations-of.ts';
import { clockTable } from '#statemachines/derive/sheet/clock-table.ts';
import { opinionsOf } from '#statemachines/derive/sheet/opinions-of.ts';
import { simpleRepair } from '../../rig/examples/repairs.ts';
import type { Told } from '../../rig/teller.ts';

const cells = ({ rows }: ReturnType<typeof clockTable>) => rows.map((row) => row.cells);

/** The example with its row at the director's step changed. */
async function withDirector(change: (row: StepRow) => StepRow): Promise<Told> {
  const told = await simpleRepair();
  const steps = told.state.steps.map((row) => (row.step === 'director' ? change(row) : row));
  return { ...told, state: { ...told.state, steps } };
}

const directorRow = (told: Told) =>
  cells(clockTable(told)).find(([step]) => step === '主要领导审批') ?? [];

test('a word by telephone is its leader’s, whoever recorded it; one that he disowned says so', async () => {
  const phone = {
    person: 'x',
    name: '秦守仁',
    post: '党组书记',
    saidAt: '2026-11-16T01:00:00.000Z',
  };
  const called = await withDirector(({ decision, ...row }) => ({
    ...row,
    ...(decision === undefined ? {} : { decision: { ...decision, phone } }),
  }));
  expect(directorRow(called)[1]).toBe('秦守仁（电话）');
  const disowned = await withDirector(({ decision, ...row }) => ({
    ...row,
    state: 'taken-back',
    ...(decision === undefined ? {} : { undone: { ...decision, phone } }),
  }));
  expect(directorRow(disowned).slice(1, 4)).toEqual([
    '秦守仁（电话）',
    expect.stringMatching(/^\d\d-\d\d \d\d:\d\d$/u),
    '未获补签',
  ]);
});

test('a word by telephone has both names and both times, and is not called signed', async () => {
  const told = await simpleRepair();
  const phone = {
    person: 'x',
    name: '秦守仁',
    post: '党组书记',
    saidAt: '2026-11-16T01:00:00.000Z',
  };
  const trail = told.trail.map((event) =>
    event.type === 'decided' && event.step === 'director'
      ? { ...event, decision: { ...event.decision, phone } }
      : event,
  );
  const step = opinionsOf({ ...told, trail }).steps.find(({ step: one }) => one === '主要领导审批');
  expect(step?.signatures[0]).toMatchObject({
    post: '党组书记',
    name: '秦守仁',
    standing: '（电话请示，局长沈立群登记）',
    saidHow: '电话指示',
    saidAt: '2026-11-16 09:00',
    signedHow: '登记',
  });
});

test('what its maker took back was done by him, and not merely withdrawn', async () => {
  const told = await withDirector(({ decision, ...row }) => ({
    ...row,
    state: 'taken-back',
    ...(decision === undefined ? {} : { undone: decision }),
  }));
  expect([directorRow(told)[1], directorRow(told)[3]]).toEqual(['沈立群', '已办，拿回']);
});

test('a record names every reader, when each has read it, and who has not', async () => {
  const told = await simpleRepair();
  const by = { person: 'ouyang-kun', name: '欧阳堃', post: '综合股股长' };
  const reader = { person: 'tang-li', name: '唐立', post: '办公室' };
  const circulations = [
    { n: 0, by, at: '2026-11-20T01:00:00.000Z', why: '请阅。', to: ['tang-li', 'gao-zhenhua'] },
  ];
  const receipts = [{ of: 0, by: reader, at: '2026-11-20T02:30:00.000Z', remark: '已转发。' }];
  const state = { ...told.state, circulations, receipts };
  const table = circulationsOf({ ...told, state });
  expect(cells(table)).toEqual([
    ['欧阳堃', '11-20 09:00', '唐立', '11-20 10:30', '请阅。\n已转发。'],
    ['', '', '高振华', '未阅', '—'],
  ]);
});
