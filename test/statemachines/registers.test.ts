import { describe, expect, test } from '@jest/globals';
import type { RequestState } from '#domain/request.ts';
import { mayMoveRows, registerRows } from '#statemachines/registers.ts';
import type { Register } from '#statemachines/results.ts';
import type { Route } from '#statemachines/route.ts';
import { bareRequest } from '../rig/bare-request.ts';
import { demoToday } from '../rig/demo-today.ts';
import { supervisedSeal } from '../rig/examples/seals.ts';
import { sampleRoute } from './sample-route.ts';

const serial = { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' };
const state: RequestState = {
  ...bareRequest,
  numbers: { serial: '维修2026-0001' },
  data: {
    vehicle: 'pickup',
    paidOn: '2026-12-03',
    items: [
      { key: 'r1', name: '机油', price: 30_000 },
      { key: 'r2', name: '机滤', price: 4_000 },
    ],
  },
};
const rowsOf = async (register: Partial<Register>, of: Partial<RequestState> = {}) => {
  const route: Route = {
    ...sampleRoute,
    registers: [
      { id: 'some', title: { zh: '台账', en: 'Register' }, columns: [serial], ...register },
    ],
  };
  const [found] = await registerRows(route, { ...state, ...of }, demoToday);
  return found?.rows;
};

describe('the rows of a request in a register', () => {
  test('are one, on the day of filing by the office’s clock, where nothing else is said', async () => {
    const row = { cells: ['维修2026-0001'], on: '2026-11-10' };
    expect(await rowsOf({})).toEqual([row]);
    // Eleven at night in the office is still that day in Greenwich; one o'clock is the day before there.
    expect(await rowsOf({}, { submittedAt: '2026-11-30T17:00:00.000Z' })).toEqual([
      { ...row, on: '2026-12-01' },
    ]);
  });

  test('stand only while the condition holds', async () => {
    const when = 'request.status = "closed" and request.outcome = "done"';
    expect(await rowsOf({ when })).toEqual([]);
    expect(await rowsOf({ when }, { status: 'closed', outcome: 'done' })).toHaveLength(1);
    expect(await rowsOf({ when }, { status: 'closed', outcome: 'refused' })).toEqual([]);
  });

  test('are several where a list is gone through, each seen as `row` beside the data', async () => {
    const columns = [
      serial,
      { title: { zh: '项目', en: 'Item' }, value: 'row.name' },
      { title: { zh: '金额', en: 'Sum' }, value: 'row.price', kind: 'money' as const },
      { title: { zh: '车辆', en: 'Vehicle' }, value: '$vehicle(vehicle)' },
    ];
    expect((await rowsOf({ each: 'items', columns }))?.map(({ cells }) => cells)).toEqual([
      ['维修2026-0001', '机油', 30_000, '皖Z·20581'],
      ['维修2026-0001', '机滤', 4_000, '皖Z·20581'],
    ]);
    expect(await rowsOf({ each: 'items[price > 10000]', columns })).toHaveLength(1);
    expect(await rowsOf({ each: 'items[price > 90000]', columns })).toEqual([]);
  });

  test('belong to a thing and to a day of their own', async () => {
    expect(await rowsOf({ key: '"vehicle:" & vehicle', on: 'paidOn' })).toEqual([
      { cells: ['维修2026-0001'], on: '2026-12-03', key: 'vehicle:pickup' },
    ]);
    expect(await rowsOf({ each: 'items', key: '"part:" & row.name' })).toMatchObject([
      { key: 'part:机油' },
      { key: 'part:机滤' },
    ]);
  });

  test.each([
    ['a thing that is not named', { key: '"payee:" & payee' }],
    ['a thing of no kind', { key: 'vehicle' }],
    ['a thing whose name no key could hold', { key: '"part:" & $pad("", 500, "x")' }],
    ['a day that is none', { on: '"soon"' }],
    ['a key that fails', { key: '$sum(vehicle)' }],
  ])('do without %s', async (_what, register) => {
    expect(await rowsOf(register)).toEqual([{ cells: ['维修2026-0001'], on: '2026-11-10' }]);
  });

  test('never stand in an act’s way: what fails is left empty', async () => {
    const columns = [serial, { title: { zh: '错', en: 'Broken' }, value: '$sum("x")' }];
    expect(await rowsOf({ columns })).toEqual([
      { cells: ['维修2026-0001', null], on: '2026-11-10' },
    ]);
    expect(await rowsOf({ when: '$sum("x") > 1' })).toEqual([]);
  });
});

test('only what rows can tell of moves them', () => {
  expect(mayMoveRows(undefined, state)).toBe(true);
  expect(mayMoveRows(state, { ...state, notes: [], seq: 9 })).toBe(false);
  for (const part of ['data', 'numbers'] as const) {
    expect(mayMoveRows(state, { ...state, [part]: {} })).toBe(true);
  }
  expect(mayMoveRows(state, { ...state, at: 'pay' })).toBe(true);
});

describe('the seal register', () => {
  test('says on which day, by whose approval, by whose hand and under whose eyes', async () => {
    const { route, state: sealed, office } = await supervisedSeal();
    const [register] = await registerRows(route, sealed, office);
    expect(register?.rows).toMatchObject([
      {
        on: '2026-11-13',
        cells: [
          '印2026-0037',
          '2026-11-13',
          '用印2026-0037',
          '单位公章',
          '关于印发《青山县农村供水应急预案》的通知',
          '田𠮷㐀',
          '工程建设股',
          '沈立群',
          60,
          57,
          2,
          '蒋文慧',
          '何秀梅',
        ],
      },
    ]);
  });
});
