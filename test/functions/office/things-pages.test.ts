import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { location } from '../http/events.ts';
import { admins, type OfficeHouse, openOfficeHouse } from './office-house.ts';

let house: OfficeHouse;
let first: string;
let second: string;
let inspector: string;
beforeAll(async () => {
  house = await openOfficeHouse();
  first = await house.signIn(admins.first);
  second = await house.signIn(admins.second);
  inspector = await house.signIn('gao-zhenhua');
});
afterAll(() => house.close());

const document = {
  docTitle: '《关于调整差旅伙食补助标准的通知》',
  docNumber: '青财行[2026]40号',
  sha256: 'AB'.repeat(32),
  why: '局长办公会2026年11月20日决定执行',
};
const tomorrow = (): string => {
  const day = new Date(house.rig.world.now());
  day.setUTCDate(day.getUTCDate() + 2);
  return day.toISOString().slice(0, 10);
};

describe('the pages of things and standards', () => {
  test('show what there is, with the document of each table, and hide accounts', async () => {
    const things = await house.get(first, '/office/things');
    expect(things.body).toContain('皖Z·20581');
    expect(things.body).toContain('财务专用章');
    expect(things.body).toContain('href="/office/things/retire-thing?list=vehicles&amp;id=pickup"');
    const standards = await house.get(first, '/office/standards');
    expect(standards.body).toContain('青财行〔2025〕31号');
    expect(standards.body).toContain('与上级规定抵触的，按上级规定执行');
    expect(standards.body).toContain('07-01至09-30');
  });

  test('are read by the inspector, who changes nothing', async () => {
    for (const page of [
      '/office/settings',
      '/office/things',
      '/office/standards',
      '/office/history',
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      const { statusCode, body } = await house.get(inspector, page);
      expect(statusCode).toBe(200);
      expect(body).not.toContain('/office/things/set-');
      expect(body).not.toContain('/office/rules/');
      expect(body).not.toContain('href="/office/people"');
    }
    expect((await house.get(inspector, '/office/things/set-vehicle')).statusCode).toBe(403);
    expect((await house.get(inspector, '/office/people')).statusCode).toBe(403);
  });

  test('are closed to others', async () => {
    const other = await house.signIn('zhou-jianping');
    for (const page of ['/office/things', '/office/standards', '/office/things/set-seal']) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await house.get(other, page)).statusCode).toBe(403);
    }
    expect((await house.get(first, '/office/things/buy')).statusCode).toBe(404);
  });
});

describe('an edition', () => {
  const path = '/office/things/import-standard?table=meals';

  test('begins with the table there is', async () => {
    const { body } = await house.get(first, path);
    expect(body).toContain('乌鲁木齐市,120.00');
    expect(body).toContain('<option value="meals" selected>');
  });

  test('that cannot stand is refused with its line, and nothing typed is lost', async () => {
    const reply = await house.post(first, path, {
      ...document,
      table: 'meals',
      from: '2020-01-01',
      rows: '地区,每人每天\n合肥市,100',
      docNumber: '',
    });
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain('第2行：没有“其他地区”一行');
    expect(reply.body).toContain('标准不能倒填');
    expect(reply.body).toContain('请填文号或合同编号');
    expect(reply.body).toContain('合肥市,100');
    expect(reply.body).toContain('<a href="#rows">');
  });

  test('is proposed with its document, confirmed by another, and stands in the inspector’s feed', async () => {
    const sent = await house.post(first, path, {
      ...document,
      table: 'meals',
      from: tomorrow(),
      rows: '地区\t每人每天\n其他地区\t120',
    });
    const proposal = location(sent);
    const shown = await house.get(second, proposal);
    expect(shown.body).toContain('青财行〔2026〕40号《关于调整差旅伙食补助标准的通知》');
    expect(shown.body).toContain('ab'.repeat(32));
    expect(shown.body).toContain('120.00');
    expect(shown.body).toContain('其他地区：每人每天（元） 100.00→120.00');
    expect(shown.body).toContain('取消乌鲁木齐市：120.00');
    const before = await house.get(inspector, '/office/history');
    expect(before.body).toContain('导入伙食补助费标准');
    const own = await house.post(first, proposal, { act: 'confirm' });
    expect(own.statusCode).toBe(403);
    expect(location(await house.post(second, proposal, { act: 'confirm' }))).toBe(
      '/office/history?done=1',
    );
    const { standards } = await house.rig.world.office.load('present');
    expect(standards?.meals?.map(({ rows }) => rows.length)).toEqual([2, 1]);
    const after = await house.get(inspector, '/office/history');
    expect(after.body).toContain('唐立提出，孙晓琳确认');
    expect(after.body).toContain('青财行〔2026〕40号');
    expect(after.body).toContain('与上一版相比：2处不同');
    const found = await house.get(
      inspector,
      `/office/history?text=${encodeURIComponent('伙食 40号')}`,
    );
    expect(found.body).toContain('导入伙食补助费标准');
    for (const query of [`text=${encodeURIComponent('伙食 41号')}`, 'until=2020-01-01']) {
      // oxlint-disable-next-line no-await-in-loop
      const none = await house.get(inspector, `/office/history?${query}`);
      expect(none.body).toContain('没有查到');
      expect(none.body).not.toContain('导入伙食补助费标准');
    }
  });
});

describe('a thing', () => {
  test('is changed with what it has been shown beside it', async () => {
    const path = '/office/things/set-supplier?id=shunda';
    const form = await house.get(first, path);
    expect(form.body).toContain('value="青山县顺达汽车修理厂"');
    const { body } = await house.get(
      second,
      location(
        await house.post(first, path, {
          ...document,
          id: 'shunda',
          name: '青山县顺达汽车修理有限公司',
          work: 'vehicle-repair',
          from: '2026-01-01',
          to: '2027-12-31',
          bank: '青山农商行',
          account: '6228 4804 0256 4890 018',
        }),
      ),
    );
    expect(body).toContain('青山县顺达汽车修理有限公司（原为青山县顺达汽车修理厂）');
    expect(body).toContain('6228480402564890018');
  });

  test('needs no id when it is new, and says posts by their titles and what is taken from it', async () => {
    const path = '/office/things/set-seal';
    const seal = { ...document, sealKind: 'department', from: tomorrow() };
    const added = await house.post(first, path, {
      ...seal,
      title: '工程建设股印章',
      keeper: 'seal-custodian',
      approver: 'finance-deputy',
    });
    const { body } = await house.get(second, location(added));
    await house.post(second, location(added), { act: 'confirm' });
    const feed = await house.get(inspector, '/office/history');
    expect(feed.body).toMatch(/已生效<\/i>登记印章“工程建设股印章”/u);
    expect(body).toMatch(/seal-9[^]*印章管理员[^]*分管财务副局长/u);
    expect(body).not.toContain('finance-deputy');
    const changed = await house.post(first, path, {
      ...seal,
      id: 'general-seal',
      title: '综合股印章',
    });
    const taken = await house.get(second, location(changed));
    expect(taken.body).toContain('不填（原为分管综合副局长）');
  });

  test('goes out of use on a day to come, and a rank is set at the person', async () => {
    const retire = '/office/things/retire-thing?list=vehicles&id=pickup';
    const wrong = await house.post(first, retire, {
      ...document,
      list: 'vehicles',
      id: 'pickup',
      to: '2026-01-01',
    });
    expect([wrong.statusCode, wrong.body.includes('最后一天已经过去')]).toEqual([422, true]);
    const sent = await house.post(first, retire, {
      ...document,
      list: 'vehicles',
      id: 'pickup',
      to: tomorrow(),
    });
    expect((await house.get(second, location(sent))).body).toContain('皖Z·20581停止使用');
    const ranked = await house.post(first, '/office/people/shen-liqun/set-rank', {
      ...document,
      rank: 'bureau',
    });
    expect((await house.get(second, location(ranked))).body).toContain('沈立群的职级改为司局级');
  });
});
