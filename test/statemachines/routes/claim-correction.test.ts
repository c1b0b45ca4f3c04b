import { expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { registerRows } from '#statemachines/registers.ts';
import { claimCorrection } from '#statemachines/routes/finance/claim-correction.ts';
import { bareRequest } from '../../rig/bare-request.ts';
import { demoToday } from '../../rig/demo-today.ts';

const paid: JsonObject = {
  claim: [{ key: 'r1', number: '报销2026-0007', amount: 13_000, of: { budgetItem: '公用经费' } }],
  reason: '误记办公费',
  total: 13_000,
  paidAmount: -13_000,
  oldClass: '30201',
};
const lines = async (more: JsonObject) => {
  const state = { ...bareRequest, at: 'book', data: { ...paid, ...more } };
  const registers = await registerRows(claimCorrection, state, demoToday);
  const rows = registers.find(({ register }) => register === 'voucher-table')?.rows ?? [];
  // Economic code, budget item and amount.
  return rows.map(({ cells }) => [cells[6], cells[8], cells[9]]);
};

test('what is booked elsewhere leaves the old class in red and stands in the new one', async () => {
  const given = { correction: 'reclass', economicClass: '30202', budgetItem: '防汛专项' };
  expect(await lines(given)).toEqual([
    ['30201', '公用经费', -13_000],
    ['30202', '防汛专项', 13_000],
  ]);
});

test.each(['refund', 'reversal'])('a %s stands in red alone', async (correction) => {
  expect(await lines({ correction })).toEqual([['30201', '公用经费', -13_000]]);
});
