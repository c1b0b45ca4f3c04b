import { expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { holds } from '#statemachines/data.ts';
import { registerRows } from '#statemachines/registers.ts';
import { billReimbursement } from '#statemachines/routes/finance/bill-reimbursement.ts';
import { bareRequest } from '../../rig/bare-request.ts';
import { demoToday } from '../../rig/demo-today.ts';

const orders = [
  { key: 'r1', request: 'a', number: '采购2026-0003', headline: '', of: {}, amount: 100 },
  { key: 'r2', request: 'b', number: '设备2026-0004', headline: '', of: {}, amount: 100 },
];
const { priorNo } = billReimbursement.fields;
const { priorApproval } = billReimbursement.attachments;

test.each<[what: string, data: JsonObject, setting: boolean, asked: boolean]>([
  ['draws on nothing', { orders: [] }, true, true],
  ['says nothing of orders', {}, true, true],
  ['draws on an approved purchase', { orders }, true, false],
  ['is of an office that asks for none', {}, false, false],
])('a claim that %s: whether its prior approval is asked for', async (_what, data, ask, asked) => {
  const context = { settings: { requirePriorApproval: ask } };
  expect(await holds(priorNo.when, data, context)).toBe(asked);
  expect(await holds(priorApproval.when, data, context)).toBe(asked);
});

test.each<[data: JsonObject, says: string]>([
  [{ priorNo: '会议2026-0012' }, '会议2026-0012'],
  [{ orders }, '采购2026-0003、设备2026-0004'],
])('the register of claims names what was approved beforehand: %j', async (data, says) => {
  const [rows] = await registerRows(billReimbursement, { ...bareRequest, data }, demoToday);
  expect(rows?.rows[0]?.cells[4]).toBe(says);
});
