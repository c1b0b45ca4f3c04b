import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoOffice } from '#local/demo-office.ts';
import { allRows } from '../../../rig/all-rows.ts';
import { leadsTo } from '../page-house.ts';
import { openSigningHouse, type SigningHouse } from './signing-house.ts';

let house: SigningHouse;
beforeAll(async () => {
  house = await openSigningHouse();
});
afterAll(() => house.close());

type Fields = readonly (readonly [string, string])[];

/** A request that its chief circulates to these readers. */
async function circulated(
  readers: readonly string[] = ['cheng-haibo', 'shi-yan'],
): Promise<string> {
  const { id } = await house.filed();
  const chief = await house.as('ouyang-kun');
  await chief.open(`/requests/${id}/circulate`);
  const fields: Fields = [
    ['why', '请各科室知悉。'],
    ...readers.map((to) => ['to', to] as const),
    ['_circulate', '1'],
  ];
  const reply = await chief.post(`/requests/${id}/circulate`, fields);
  expect(leadsTo(reply)).toBe(`/requests/${id}/circulations/0#readers`);
  await house.now(id);
  return id;
}

const readings = (id: string) =>
  house.rig.sent.filter(({ text }) => text.startsWith(`reading ${id}`)).map(({ text }) => text);

describe('传阅', () => {
  test('reaches every reader by mail and on the list; they may see it, and others may not', async () => {
    const id = await circulated();
    expect(readings(id).toSorted()).toEqual([
      `reading ${id} 0 cheng-haibo`,
      `reading ${id} 0 shi-yan`,
    ]);
    const reader = await house.as('cheng-haibo');
    await reader.open('/?list=toread');
    expect(reader.page).toContain('欧阳堃传阅：请各科室知悉，<span');
    expect(reader.page).toContain('（传阅中）');
    await reader.open(`/requests/${id}/circulations/0`);
    expect(reader.page).toContain('请阅：');
    expect(reader.page).toContain('还没有阅：</b>程海波、石䶮');
    expect(reader.page).not.toContain(' checked');
    expect((await reader.open(`/requests/${id}`)).statusCode).toBe(200);
    expect(reader.page).not.toContain('/circulate"');
    const stranger = await house.as('zhu-jie');
    expect((await stranger.open(`/requests/${id}/circulations/0`)).statusCode).toBe(403);
  });

  test('opening it is no receipt; 已阅 is, once, with a remark, and moves it to the other list', async () => {
    const id = await circulated();
    const reader = await house.as('cheng-haibo');
    const before = await allRows(house.rig);
    await reader.open(`/requests/${id}/circulations/0`);
    expect(await allRows(house.rig)).toBe(before);
    const nothing = await reader.post(`/requests/${id}/circulations/0/read`, [['_read', '1']]);
    expect(nothing.statusCode).toBe(422);
    expect(await allRows(house.rig)).toBe(before);
    const say = [
      ['action', 'read'],
      ['remark', '建议补图'],
      ['_read', '1'],
    ] as const;
    expect((await reader.post(`/requests/${id}/circulations/0/read`, say)).statusCode).toBe(200);
    await reader.open('/?list=toread');
    expect(reader.page).not.toContain(id);
    await reader.open('/?list=read');
    expect(reader.page).toContain(`/requests/${id}/circulations/0`);
    const chief = await house.as('ouyang-kun');
    await chief.open(`/requests/${id}/circulations/0`);
    expect(chief.page).toContain('已阅1人，共2人');
    expect(chief.page).toContain('建议补图');
    expect(chief.page).toContain('还没有阅：</b>石䶮');
    const actor = house.rig.as('cheng-haibo');
    const { seq } = await house.now(id);
    expect((await house.rig.deeds.markRead(actor, id, 0, '再来')).seq).toBe(seq);
  });

  test('whoever circulated it urges the unread, not twice within hours, and recalls it', async () => {
    const id = await circulated();
    await house.rig.deeds.markRead(house.rig.as('shi-yan'), id, 0, '');
    const chief = await house.as('ouyang-kun');
    const page = `/requests/${id}/circulations/0`;
    await chief.open(page);
    expect(leadsTo(await chief.post(`${page}/urge`, [['why', '今天要用']]))).toContain(page);
    await house.now(id);
    expect(readings(id).filter((text) => text.endsWith('cheng-haibo'))).toHaveLength(2);
    expect(readings(id).filter((text) => text.endsWith('shi-yan'))).toHaveLength(1);
    await chief.open(page);
    expect(chief.page).toContain('已经催办过');
    expect((await chief.post(`${page}/urge`, [['why', '再催']])).statusCode).toBe(409);
    expect(leadsTo(await chief.post(`${page}/recall`, [['why', '版本有误']]))).toContain(page);
    await house.now(id);
    const late = await house.as('cheng-haibo');
    await late.open('/?list=toread');
    expect(late.page).not.toContain(id);
    expect((await late.open(page)).statusCode).toBe(403);
    const read = await house.as('shi-yan');
    expect((await read.open(page)).statusCode).toBe(200);
    expect(read.page).toContain('收回');
  });

  test('a whole department, and more readers than one portion, lose nobody', async () => {
    const all = demoOffice.persons.map(({ id }) => id).filter((id) => id !== 'ouyang-kun');
    const id = await circulated(all);
    await house.now(id);
    expect(new Set(readings(id)).size).toBe(all.length);
    expect(readings(id)).toHaveLength(all.length);
    const { id: other } = await house.filed();
    const chief = await house.as('ouyang-kun');
    await chief.open(`/requests/${other}/circulate`);
    await chief.post(`/requests/${other}/circulate`, [
      ['why', '知悉'],
      ['department', 'general'],
      ['_circulate', '1'],
    ]);
    const { circulations } = await house.now(other);
    expect(circulations?.[0]?.to).toHaveLength(
      demoOffice.persons.filter(({ department }) => department === 'general').length - 1,
    );
  });

  test('a closed request can be circulated too; nothing of its record changes', async () => {
    const { id } = await house.filed();
    await house.agree('ouyang-kun', id, 'check');
    const closed = await house.agree('shen-liqun', id, 'approve');
    expect(closed.status).toBe('closed');
    await house.rig.deeds.circulate(house.rig.as('ding-xiaoyan'), id, {
      to: ['cheng-haibo'],
      why: '结果知悉',
    });
    await house.rig.deeds.markRead(house.rig.as('cheng-haibo'), id, 0, '');
    const after = await house.now(id);
    expect(after.status).toBe('closed');
    expect(after.record).toEqual(closed.record);
  });

  test.each<[string, Fields, number, string]>([
    ['to nobody', [['why', '知悉']], 422, '还没有选人'],
    ['without a note why', [['to', 'shi-yan']], 422, '传阅须写明理由'],
    [
      'to oneself',
      [
        ['to', 'ouyang-kun'],
        ['why', '知悉'],
      ],
      422,
      '就是您本人',
    ],
    [
      'to nobody who works there',
      [
        ['to', 'nobody'],
        ['why', '知悉'],
      ],
      422,
      '已不在岗',
    ],
  ])('%s is refused, and changes nothing', async (_title, fields, status, says) => {
    const { id } = await house.filed();
    const chief = await house.as('ouyang-kun');
    await chief.open(`/requests/${id}/circulate`);
    const before = await allRows(house.rig);
    const reply = await chief.post(`/requests/${id}/circulate`, [...fields, ['_circulate', '1']]);
    expect(await allRows(house.rig)).toBe(before);
    expect(reply.statusCode).toBe(status);
    expect(chief.page).toContain(says);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'twice to somebody who has not read it',
      async () => {
        const id = await circulated();
        return house.rig.deeds.circulate(house.rig.as('ouyang-kun'), id, {
          to: ['shi-yan'],
          why: '再看',
        });
      },
      'reader-unfit',
    ],
    [
      'to more than two hundred',
      async () => {
        const { id } = await house.filed();
        const to = Array.from({ length: 201 }, (_, at) => `p${String(at)}`);
        return house.rig.deeds.circulate(house.rig.as('ouyang-kun'), id, { to, why: '知悉' });
      },
      'readers-too-many',
    ],
    [
      'by somebody who only reads it',
      async () => {
        const id = await circulated();
        const wish = { to: ['zhu-jie'], why: '知悉' };
        return house.rig.deeds.circulate(house.rig.as('cheng-haibo'), id, wish);
      },
      'not-allowed',
    ],
    [
      'read by somebody it is not for',
      async () => house.rig.deeds.markRead(house.rig.as('zhu-jie'), await circulated(), 0, ''),
      'not-your-reading',
    ],
    [
      'urged by another',
      async () =>
        house.rig.deeds.urgeReaders(house.rig.as('shen-liqun'), await circulated(), 0, ''),
      'circulation-not-yours',
    ],
    [
      'recalled by a reader',
      async () =>
        house.rig.deeds.recallCirculation(house.rig.as('cheng-haibo'), await circulated(), 0, ''),
      'circulation-not-yours',
    ],
    [
      'recalled when everybody has read it',
      async () => {
        const id = await circulated(['shi-yan']);
        await house.rig.deeds.markRead(house.rig.as('shi-yan'), id, 0, '');
        return house.rig.deeds.recallCirculation(house.rig.as('ouyang-kun'), id, 0, '');
      },
      'circulation-over',
    ],
  ])('%s is refused', async (_title, act, code) => {
    await expect(act()).rejects.toMatchObject({ code });
  });
});
