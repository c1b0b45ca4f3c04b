import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSigningHouse, type SigningHouse } from './signing-house.ts';

let house: SigningHouse;
beforeAll(async () => {
  house = await openSigningHouse();
});
afterAll(() => house.close());

const ticksOn = (page: string): readonly string[] =>
  [...page.matchAll(/name="row" value="([^"]+)"/gu)].map(([, value = '']) => value);

const trailOf = async (id: string): Promise<number> =>
  (await house.rig.deeds.trail(house.rig.as('gao-zhenhua'), id)).length;

describe('批量同意', () => {
  test('only rows whose step allows it can be ticked; each is decided for itself', async () => {
    const [one, other] = [await house.filed(), await house.filed()];
    const chief = await house.as('ouyang-kun');
    await chief.open('/');
    const ticks = ticksOn(chief.page);
    expect(ticks.filter((tick) => tick.startsWith(one.id))).toHaveLength(1);
    const rows = ticks.filter((tick) => tick.startsWith(one.id) || tick.startsWith(other.id));
    const reply = await chief.post('/bulk', [
      ...rows.map((row) => ['row', row] as const),
      ['opinion', '同意，按程序办。'],
      ['_bulk', '1'],
    ]);
    expect(reply.statusCode).toBe(200);
    expect(chief.page).toContain('已办2件');
    for (const { id } of [one, other]) {
      // eslint-disable-next-line no-await-in-loop
      const state = await house.now(id);
      expect(state.at).toBe('approve');
      expect(state.steps[0]?.decision?.opinion).toBe('同意，按程序办。');
    }
    const head = await house.as('shen-liqun');
    await head.open('/');
    expect(ticksOn(head.page)).toEqual([]);
    await chief.open('/?list=done');
    expect(chief.page).toContain('同意（部门审核）');
    expect(chief.page).toContain(`/requests/${one.id}"`);
  });

  test('what changed, another’s, and a step that is not for it are refused by name, and only they', async () => {
    const [good, changed, elsewhere] = [
      await house.filed(),
      await house.filed(),
      await house.filed(),
    ];
    await house.agree('ouyang-kun', elsewhere.id, 'check');
    const chief = await house.as('ouyang-kun');
    await chief.open('/');
    const rows = ticksOn(chief.page).filter((tick) => !tick.startsWith(elsewhere.id));
    const stale = rows.map((row) =>
      row.startsWith(changed.id) ? row.replace(/\S+$/u, 'another-hash') : row,
    );
    const before = [await trailOf(changed.id), await trailOf(elsewhere.id)];
    await chief.post('/bulk', [
      ...stale
        .filter((row) => row.startsWith(good.id) || row.startsWith(changed.id))
        .map((row) => ['row', row] as const),
      ['row', `${elsewhere.id} approve  1 ${elsewhere.document}`],
      ['row', 'nobodys-request check  1 hash'],
      ['_bulk', '1'],
    ]);
    expect(chief.page).toContain('已办1件，3件没有办');
    expect(chief.page).toContain('内容有了变化');
    expect(chief.page).toContain('“领导审批”这一步不能批量同意');
    expect(chief.page).toContain('nobodys-request');
    expect([await trailOf(changed.id), await trailOf(elsewhere.id)]).toEqual(before);
    expect((await house.now(good.id)).at).toBe('approve');
  });

  test('another’s step is not agreed to, however it is named', async () => {
    const { id, document } = await house.filed();
    const other = await house.as('gao-zhenhua');
    await other.open('/');
    await other.post('/bulk', [
      ['row', `${id} check  1 ${document}`],
      ['_bulk', '1'],
    ]);
    expect(other.page).toContain('已办0件，1件没有办');
    expect((await house.now(id)).at).toBe('check');
  });

  test.each([
    ['nothing', 0, 'bulk-none'],
    ['fifty-one rows', 51, 'bulk-too-many'],
  ])('with %s ticked, nothing is done', async (_title, count, code) => {
    const row = { request: 'x', step: 'check', item: '', round: 1, document: 'd' };
    const ticked = Array.from({ length: count }, () => row);
    const actor = house.rig.as('ouyang-kun');
    await expect(house.rig.deeds.agreeInBulk(actor, ticked, '')).rejects.toMatchObject({ code });
  });
});
