import { describe, expect, test } from '@jest/globals';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { registerRows } from '#statemachines/registers.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { bareRequest } from '../../rig/bare-request.ts';
import { demoToday } from '../../rig/demo-today.ts';

const numbered = { serial: '1', slip: '派车2026-0001' };

describe.each<[id: string, inForce: JsonObject]>([
  ['travel-order', { inForce: true }],
  ['study-tour', { inForce: true }],
  ['meeting-budget', { inForce: true }],
  ['official-reception', { inForce: true }],
  ['vehicle-dispatch', { vehicle: 'pickup' }],
  ['section-purchase', {}],
  ['supplies-purchase', {}],
  ['asset-purchase', {}],
  ['equipment-repair', {}],
])('the register of %s says how an order stands', (id, inForce) => {
  const status = async (of: Partial<RequestState>): Promise<unknown> => {
    const route = routeOf(id);
    if (route === undefined) throw new Error(`there is no ${id}`);
    const [rows] = await registerRows(route, { ...bareRequest, ...of }, demoToday);
    const at = route.registers[0]?.columns.findIndex(({ title }) => title.zh === '状态') ?? -1;
    return rows?.rows[0]?.cells[at];
  };

  test.each<[says: string, of: Partial<RequestState>]>([
    ['有效', { numbers: numbered, data: inForce }],
    ['已结束', { numbers: numbered, data: inForce, outcome: 'done' }],
    ['作废', { numbers: numbered, data: inForce, outcome: 'void' }],
    ['不同意', { numbers: numbered, outcome: 'refused' }],
    ['已撤回', { numbers: numbered, outcome: 'withdrawn' }],
  ])('%s', async (says, of) => {
    expect(await status(of)).toBe(says);
  });

  test('审批中', async () => {
    const hasRow = id === 'vehicle-dispatch';
    // A dispatch stands there from its slip on: without a vehicle it is being changed.
    expect(await status(hasRow ? { numbers: numbered } : {})).toBe('审批中');
  });
});
