import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { move, refused } from './press.ts';
import { movePath, openSigningHouse, rowOf, type SigningHouse } from './signing-house.ts';

let house: SigningHouse;
beforeAll(async () => {
  house = await openSigningHouse();
});
afterAll(() => house.close());

describe('拿回', () => {
  test('from the receipt, while nobody went on; the next person’s link says who and when', async () => {
    const { id } = await house.filed();
    const chief = await house.as('ouyang-kun');
    await chief.open(`/requests/${id}/steps/check`);
    await chief.post(`/requests/${id}/steps/check?round=1`, [
      ['action', 'agree'],
      ['step.remark', '已核'],
      ['_decide', '1'],
    ]);
    expect(chief.page).toContain('可以拿回');
    await house.now(id);
    const head = await house.byLink('shen-liqun', id);
    expect(await move(chief, movePath(id, 'check', 'take-back'), [['why', '漏看一页']])).toBe(200);
    const state = await house.now(id);
    expect(rowOf(state, 'check').round).toBe(2);
    expect(state.data['remark']).toBeUndefined();
    expect((await head.open('/a/step')).statusCode).toBe(410);
    expect(head.page).toContain('已被拿回重新办理');
    expect(head.page).toContain('欧阳堃');
  });

  test('is too late once somebody went on, and never another’s', async () => {
    const { id } = await house.filed('all');
    await house.agree('ouyang-kun', id, 'check');
    const other = await house.as('gao-zhenhua');
    const path = movePath(id, 'check', 'take-back');
    expect(await refused(house, other, path, [['why', '试试']], '请联系办理人')).toBe(403);
    await house.agree('wei-xiaoyun', id, 'together');
    const chief = await house.as('ouyang-kun');
    expect(await refused(house, chief, path, [['why', '漏看一页']], '不能再拿回')).toBe(409);
    await chief.open(`/requests/${id}`);
    expect(chief.page).not.toContain('kind=take-back');
  });
});

describe('催办', () => {
  test('sends another mail that says who urges and why; not twice within hours, not one’s own', async () => {
    const { id } = await house.filed();
    const requester = await house.as('ding-xiaoyan');
    await requester.open(`/requests/${id}`);
    expect(requester.page).toContain('催办：部门审核');
    const path = movePath(id, 'check', 'urge');
    expect(await move(requester, path, [['why', '周五要上会']])).toBe(200);
    await house.now(id);
    expect(house.rig.sent.filter(({ text }) => text.startsWith(`ask ${id} check`))).toHaveLength(2);
    await requester.open(`/requests/${id}`);
    expect(requester.page).toContain('已经催办过');
    expect(requester.page).not.toContain('kind=urge');
    expect(await refused(house, requester, path, [['why', '再催']], '可以再催')).toBe(409);
    const chief = await house.as('ouyang-kun');
    expect(await refused(house, chief, path, [], '就在您手上')).toBe(409);
  });
});
