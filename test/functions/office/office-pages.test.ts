import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OfficeData } from '#domain/office.ts';
import { dueWrite } from '#functions/stores/due.ts';
import { mailWrites } from '#functions/stores/mails.ts';
import { transact } from '#functions/stores/table.ts';
import { demoOffice } from '#local/demo-office.ts';
import { location, sentBack } from '../http/events.ts';
import { admins, fileRepair, type OfficeHouse, openOfficeHouse } from './office-house.ts';

/** The demo office without its only seal custodian. */
const vacant: OfficeData = {
  ...demoOffice,
  holdings: demoOffice.holdings.filter(({ post }) => post !== 'seal-custodian'),
};
let house: OfficeHouse;
let first: string;
let second: string;
beforeAll(async () => {
  house = await openOfficeHouse({ office: vacant });
  first = await house.signIn(admins.first);
  second = await house.signIn(admins.second);
});
afterAll(() => house.close());

const path = '/office/people/du-juan';

describe('who may come in', () => {
  test('strangers are sent to sign in, others are refused', async () => {
    expect(location(await house.get('', '/office/people'))).toContain('/sign-in');
    const other = await house.signIn('zhou-jianping');
    for (const page of ['/office/people', path, '/office/proposals', '/office/history']) {
      // eslint-disable-next-line no-await-in-loop
      expect((await house.get(other, page)).statusCode).toBe(403);
    }
  });
});

describe('the people', () => {
  test('are listed by department; a vacant post leads to filling it', async () => {
    const { body, statusCode } = await house.get(first, '/office/people');
    expect(statusCode).toBe(200);
    expect(body).toContain('href="/office/people/du-juan"');
    expect(body).toContain('请安排一名在岗人员担任“印章管理员”');
    expect(body).toContain('href="/office/people?post=seal-custodian"');
    const choose = await house.get(first, '/office/people?post=seal-custodian');
    expect(choose.body).toContain(
      'href="/office/people/tian-baoguo/give-post?post=seal-custodian"',
    );
    const give = await house.get(first, '/office/people/tian-baoguo/give-post?post=seal-custodian');
    expect(give.body).toContain('<option value="seal-custodian" selected>');
    // 综合股股长 is a post of the office and one of the section: a heading tells them apart.
    expect(give.body).toMatch(
      /<option value="general-section-chief">综合股股长<[^]*<optgroup label="综合股">[^]*<option value="section-chief@general">综合股股长</u,
    );
  });

  test('are found by name, post or department', async () => {
    const { body } = await house.get(first, '/office/people?q=%E5%87%BA%E7%BA%B3');
    expect(body).toContain('杜娟');
    expect(body).not.toContain('周建平');
    const none = await house.get(first, '/office/people?q=%3Cb%3E');
    expect(none.body).toContain('“&lt;b&gt;”');
  });

  test('nobody and no such change are no pages', async () => {
    expect((await house.get(first, '/office/people/nobody')).statusCode).toBe(404);
    expect((await house.get(first, `${path}/promote`)).statusCode).toBe(404);
  });
});

describe('a change', () => {
  test('refused keeps what was typed and says each fault at its question', async () => {
    const reply = await house.post(first, `${path}/change-address`, { email: 'du juan', why: ' ' });
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain('value="du juan"');
    expect(reply.body).toContain('<a href="#email">');
    expect(reply.body).toContain('<a href="#why">');
    expect(await house.deeds.proposals(house.rig.as(admins.first))).toEqual([]);
  });

  test.each([
    ['somebody else’s mailbox', `${path}/change-address`, { email: 'XU-JING@qingshan.example' }],
    ['only one administrator left', '/office/people/sun-xiaolin/disable-person', {}],
    ['one administrator by hand-over', '/office/people/tang-li/hand-over', { to: 'sun-xiaolin' }],
    ['an unknown department', `${path}/give-post`, { post: 'section-chief@moon' }],
    ['a post left vacant', `${path}/take-post`, { post: 'cashier' }],
    ['no successor', `${path}/hand-over`, { to: '' }],
  ])('is refused for %s', async (_, at, answers: Readonly<Record<string, string>>) => {
    const reply = await house.post(first, at, { ...answers, why: '局党组会决定' });
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain('填的内容已保留');
    expect(reply.body).toContain('局党组会决定');
  });

  test('goes from the form to the proposal, to the other administrator, to the history', async () => {
    const sent = await house.post(first, `${path}/change-address`, {
      email: 'juan＠qingshan.example',
      why: '本人更换邮箱',
    });
    const proposal = location(sent);
    expect(proposal).toMatch(/^\/office\/proposals\//u);

    const own = await house.get(first, proposal);
    expect(own.body).toContain('须由另一位管理员确认');
    expect(own.body).toContain('孙晓琳');
    expect(own.body).not.toContain('value="confirm"');
    const alone = await house.post(first, proposal, { act: 'confirm' });
    expect([alone.statusCode, alone.body.includes('提出的人不能自己确认')]).toEqual([403, true]);

    const other = await house.get(second, proposal);
    expect(other.body).toContain('juan@qingshan.example');
    expect(other.body).toContain('value="confirm"');
    const done = await house.post(second, proposal, { act: 'confirm' });
    expect(location(done)).toBe('/office/history?done=1');
    const history = await house.get(second, '/office/history?done=1');
    expect(history.body).toContain('已生效：把杜娟的邮箱改为juan@qingshan.example');
    expect(history.body).toContain('唐立提出，孙晓琳确认');
    expect((await house.get(second, proposal)).statusCode).toBe(409);
  });

  test('dropped does nothing and says so', async () => {
    const id = await house.propose({ kind: 'give-post', person: 'ma-jun', post: 'driver' });
    const reply = await house.post(second, `/office/proposals/${id}`, { act: 'drop' });
    expect(location(reply)).toBe('/office/history?done=1');
    const history = await house.get(second, '/office/history?done=1');
    expect(history.body).toContain('已撤销，没有生效：让马骏担任驾驶员');
  });

  test('that went bad while it waited cannot be confirmed', async () => {
    const give = { kind: 'give-post', person: 'ma-jun', post: 'storekeeper' } as const;
    const [one, two] = [await house.propose(give), await house.propose(give)];
    await house.deeds.confirm(house.rig.as(admins.second), one);
    const reply = await house.post(second, `/office/proposals/${two}`, { act: 'confirm' });
    expect([reply.statusCode, reply.body.includes('已在此岗位')]).toEqual([422, true]);
    await house.deeds.drop(house.rig.as(admins.first), two);
  });
});

describe('what a confirmed change ends', () => {
  test('the session of the one it is about', async () => {
    await house.make({ kind: 'give-post', person: 'ma-jun', post: 'office-admin' });
    const ma = await house.signIn('ma-jun');
    expect((await house.get(ma, '/office/people')).statusCode).toBe(200);
    await house.make({ kind: 'change-address', person: 'ma-jun', email: 'ma@qingshan.example' });
    expect(location(await house.get(ma, '/office/people'))).toContain('/sign-in');
  });

  test('what was being typed waits for its writer to sign in again', async () => {
    const form = `${path}/change-address`;
    const ma = await house.signIn('ma-jun');
    const sent = await house.post(ma, form, { email: 'wei@qingshan.example', why: '更换' }, () =>
      house.make({ kind: 'change-address', person: 'ma-jun', email: 'jun@qingshan.example' }),
    );
    expect(location(sent)).toContain('/sign-in');
    const again = `${await house.signIn('ma-jun')}; ${sentBack(sent)}`;
    expect((await house.get(again, form)).body).toContain('value="wei@qingshan.example"');
  });

  test('the links in the old mailbox, which say why and offer a fresh one', async () => {
    const { id } = await fileRepair(house.rig, 'zhou-jianping', 0);
    await house.rig.quiet();
    const cookie = sentBack(await house.get('', await house.linkFor('ouyang-kun', id)));
    expect((await house.get(cookie, '/a/step')).statusCode).toBe(200);
    await house.make({
      kind: 'change-address',
      person: 'ouyang-kun',
      email: 'ouyang@qingshan.example',
    });
    const dead = await house.get(cookie, '/a/step');
    expect(dead.statusCode).toBe(410);
    expect(dead.body).toContain('旧链接不能再用');
  });
});

describe('what did not arrive', () => {
  test('is listed with whom it missed, why, and the way to mend it', async () => {
    const { db, tables } = house.rig.world;
    const at = '2026-11-20T08:00:00.000Z';
    const mail = {
      to: 'he-xiumei',
      address: 'he-xiumei@qingshan.example',
      kind: 'result',
      at,
      state: 'failed',
      reason: '550 no such user',
    } as const;
    const aside = dueWrite(tables.facts, {
      request: 'R-STUCK',
      kind: 'run',
      what: '',
      seq: 1,
      dueAt: at,
    });
    await transact(db, [...mailWrites(tables.facts, 'R-GONE', 'result', mail), tried(aside)]);
    const { body } = await house.get(first, '/office/trouble');
    expect(body).toContain('550 no such user');
    expect(body).toContain('href="/office/people/he-xiumei/change-address"');
    expect(body).toContain('R-STUCK');
  });
});

/** A due row as ten failures leave it. */
function tried(write: ReturnType<typeof dueWrite>): ReturnType<typeof dueWrite> {
  const { Put: given } = write.item;
  if (given === undefined) throw new Error('a due row is put');
  return { item: { Put: { ...given, Item: { ...given.Item, attempts: { N: '10' } } } } };
}
