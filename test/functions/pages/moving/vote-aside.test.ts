import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allRows } from '../../../rig/all-rows.ts';
import type { Browser } from '../page-house.ts';
import { movePath, openSigningHouse, rowOf, type SigningHouse } from './signing-house.ts';

let house: SigningHouse;
beforeAll(async () => {
  house = await openSigningHouse();
});
afterAll(() => house.close());

async function stepAside(browser: Browser, path: string): Promise<number> {
  await browser.open(path);
  const fields = [
    ['why', '与当事人是近亲属'],
    ['_move', '1'],
  ] as const;
  return (await browser.post(path, fields)).statusCode;
}

describe('回避 in a vote', () => {
  test('the member’s place falls away, nobody votes in it, and as many votes as before carry it', async () => {
    const { id } = await house.filed('quorum');
    await house.agree('ouyang-kun', id, 'check');
    const aside = await house.as('wei-xiaoyun');
    await aside.open(movePath(id, 'vote', 'step-aside'));
    expect(aside.page).toContain('通过所需的票数不变');
    await stepAside(aside, movePath(id, 'vote', 'step-aside'));
    expect(aside.page).toContain('须2票赞成，参加表决2人');
    const open = rowOf(await house.now(id), 'vote');
    expect(open.slots?.map(({ state }) => state)).toEqual(['removed', 'open', 'open']);
    expect(open.recused).toEqual(['wei-xiaoyun']);
    expect((await aside.open(`/requests/${id}/steps/vote`)).statusCode).not.toBe(200);
    await house.agree('cheng-haibo', id, 'vote');
    const last = await house.as('zheng-yan');
    await last.open(`/requests/${id}/steps/vote`);
    expect(last.page).toContain('已回避');
    // Everybody else has voted: without the last vote it could never be decided.
    const path = movePath(id, 'vote', 'step-aside');
    const before = await allRows(house.rig);
    expect(await stepAside(last, path)).toBe(409);
    expect(last.page).toContain('没有别人可以接替');
    expect(await allRows(house.rig)).toEqual(before);
    await house.agree('zheng-yan', id, 'vote');
    const after = await house.now(id);
    expect(after.steps.find(({ step }) => step === 'vote')?.decision?.act).toBe('agree');
    await last.open(`/requests/${id}`);
    expect(last.page).toContain('回避，不参加表决');
  });

  test('with one for it of two that are needed, the last member’s vote decides that it is not carried', async () => {
    const { id } = await house.filed('quorum');
    await house.agree('ouyang-kun', id, 'check');
    const aside = await house.as('wei-xiaoyun');
    await stepAside(aside, movePath(id, 'vote', 'step-aside'));
    const against = await house.as('cheng-haibo');
    await against.open(`/requests/${id}/steps/vote`);
    await against.post(`/requests/${id}/steps/vote?round=1`, [
      ['action', 'refuse'],
      ['opinion', '依据不足'],
      ['_decide', '1'],
    ]);
    const after = await house.now(id);
    expect(after.outcome).toBe('refused');
  });
});
