import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calendarFileOf } from '#domain/calendar-file/read-calendar-file.ts';
import { packageYears } from '#domain/published-years.ts';
import { openSteps } from '#domain/request.ts';
import { location } from '../http/events.ts';
import { expectSoundPage } from '../views/page-rules.ts';
import { admins, fileRepair, type OfficeHouse, openOfficeHouse } from './office-house.ts';

const now = new Date('2026-11-23T02:00:00.000Z');
let house: OfficeHouse;
let first: string;
let second: string;
beforeAll(async () => {
  house = await openOfficeHouse({ now: () => now });
  first = await house.signIn(admins.first);
  second = await house.signIn(admins.second);
});
afterAll(() => house.close());

const why = '局党组会2026年11月20日决定';
const office = () => house.rig.world.office.load('present');

/** From the form to the proposal, and confirmed by the other administrator; the history afterwards. */
async function carried(path: string, answers: Readonly<Record<string, string>>): Promise<string> {
  const sent = await house.post(first, path, { ...answers, why });
  const proposal = location(sent);
  expect([path, sent.statusCode, proposal.slice(0, 18)]).toEqual([path, 303, '/office/proposals/']);
  expect(location(await house.post(second, proposal, { act: 'confirm' }))).toBe(
    '/office/history?done=1',
  );
  first = await house.signIn(admins.first);
  second = await house.signIn(admins.second);
  return (await house.get(second, '/office/history?done=1')).body;
}

describe('the settings', () => {
  test('show value, default, source, unit and ceiling, each with its door', async () => {
    const { body, statusCode } = await house.get(first, '/office/settings');
    expect(statusCode).toBe(200);
    expect(body).toContain('href="/office/rules/change-setting?setting=urgeHours"');
    expect(body).toContain('4小时');
    expect(body).toContain('默认值，上限10个工作日');
    expect(body).toContain('流程图七个工作日，办文制度十个');
    expect(body).toContain('href="#holidays"');
    expect(body).toContain('与上级规定抵触的，按上级规定执行');
  });

  test('are nobody’s but the administrators’', async () => {
    const other = await house.signIn('zhou-jianping');
    for (const page of ['/office/settings', '/office/check', '/office/rules/close-day']) {
      // eslint-disable-next-line no-await-in-loop
      expect((await house.get(other, page)).statusCode).toBe(403);
    }
    expect((await house.get(first, '/office/rules/promote')).statusCode).toBe(404);
    expect((await house.get(first, '/office/rules/change-setting?setting=x')).statusCode).toBe(404);
  });

  test('are changed by two persons; running requests keep their values', async () => {
    const before = await fileRepair(house.rig, 'zhou-jianping', 0);
    await house.rig.quiet();
    const path = '/office/rules/change-setting?setting=vehicle-repair.oldPartThreshold';
    expect((await house.get(first, path)).body).toContain('value="200.00"');
    const history = await carried(path, { value: '350' });
    expect(history).toContain(
      '已生效：“车辆维修保养审批：旧件回收起点（单价），空为不回收”改为350.00元（原为200.00元）',
    );
    expect((await office()).settings['vehicle-repair.oldPartThreshold']).toBe(35_000);
    const running = await house.rig.deeds.request(house.rig.as('gao-zhenhua'), before.id);
    expect(running.settings['oldPartThreshold']).toBe(20_000);
    const later = await fileRepair(house.rig, 'zhou-jianping', 0);
    await house.rig.quiet();
    const fresh = await house.rig.deeds.request(house.rig.as('gao-zhenhua'), later.id);
    expect(fresh.settings['oldPartThreshold']).toBe(35_000);
    expect((await house.get(first, '/office/settings')).body).toContain('单位自定');
    await carried(path, { default: '1' });
    expect((await office()).settings['vehicle-repair.oldPartThreshold']).toBeUndefined();
  });

  test.each([
    ['document-receiving.handlingDays', '11', '按上级规定执行'],
    ['urgeHours', 'four', '请填整数'],
    ['digestAt', '8', '请填时间'],
    ['vehicle-repair.oldPartThreshold', '-1', '请填金额'],
    ['vehicle-repair.chain', 'anybody', '请选一项'],
  ])('%s cannot be %s', async (setting, value, says) => {
    const path = `/office/rules/change-setting?setting=${setting}`;
    const reply = await house.post(first, path, { value, why });
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain('<a href="#value">');
    expect(reply.body).toContain(says);
    expect(await house.deeds.proposals(house.rig.as(admins.first))).toEqual([]);
  });
});

describe('a leader who never opens settings', () => {
  const days = { from: '2026-11-23', to: '2026-11-27' };

  test('is given a stand-in by the office, who is told by mail, as is the leader', async () => {
    const history = await carried('/office/people/shen-liqun/give-stand-in', {
      standIn: 'luo-qiming',
      ...days,
    });
    expect(history).toContain('沈立群外出，委托罗启明代办');
    await house.rig.quiet();
    await house.rig.sweep();
    const told = house.rig.sent.filter(({ text }) => text.startsWith('stand-in-set'));
    expect(told.map(({ to }) => to.split('@', 1)[0])).toEqual(
      expect.arrayContaining(['luo-qiming', 'shen-liqun']),
    );
    const page = await house.get(first, '/office/people/shen-liqun');
    expect(page.body).toContain('由罗启明代办');
    expect((await house.get(first, '/office/people/luo-qiming')).body).toContain('代沈立群办理');
  });

  test('cannot be given a second one for the same days, nor one in a loop', async () => {
    const path = '/office/people/shen-liqun/give-stand-in';
    const twice = await house.post(first, path, { standIn: 'fang-zhiyuan', ...days, why });
    expect([twice.statusCode, twice.body.includes('已委托罗启明')]).toEqual([422, true]);
    const back = await house.post(first, '/office/people/luo-qiming/give-stand-in', {
      standIn: 'shen-liqun',
      ...days,
      why,
    });
    expect([back.statusCode, back.body.includes('又委托给了')]).toEqual([422, true]);
  });

  test('is rid of it again, which ends the stand-in’s session', async () => {
    const session = await house.signIn('luo-qiming');
    expect((await house.get(session, '/away')).statusCode).toBe(200);
    const { body } = await house.get(first, '/office/people/shen-liqun');
    const href = /href="(?<href>[^"]*end-stand-in[^"]*)"/u.exec(body)?.groups?.['href'] ?? '';
    const history = await carried(href.replaceAll('&amp;', '&'), {});
    expect(history).toContain('收回沈立群给罗启明的委托');
    expect(location(await house.get(session, '/away'))).toContain('/sign-in');
  });
});

describe('rules of the office', () => {
  test('an acting post is given with its days, and named in the trail', async () => {
    await carried('/office/people/he-xiumei/give-post', {
      post: 'general-section-chief',
      acting: '1',
      from: '2026-11-23',
      to: '2026-12-31',
    });
    const { id } = await fileRepair(house.rig, 'zhou-jianping', 0);
    await house.rig.quiet();
    const state = await house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);
    const [row] = openSteps(state);
    if (row === undefined) throw new Error('nothing is open');
    const decided = await house.rig.deeds.decide(house.rig.as('he-xiumei'), id, row, {
      act: 'agree',
      opinion: '拟同意。',
      controls: ['padded#0'],
      answers: {},
      document: state.document,
      attachments: [],
    });
    expect(decided.steps[0]?.decision?.post).toBe('综合股股长（主持工作）');
    await house.rig.quiet();
    const open = await house.post(first, '/office/people/ma-jun/give-post', {
      post: 'head',
      acting: '1',
      why,
    });
    expect([open.statusCode, open.body.includes('主持工作要有期限')]).toEqual([422, true]);
  });

  test('two persons are kept apart, and meet again', async () => {
    const pair = { one: 'he-xiumei', other: 'zhou-jianping' };
    await carried('/office/rules/keep-apart', pair);
    expect((await office()).conflicts).toEqual([{ persons: ['he-xiumei', 'zhou-jianping'], why }]);
    const query = new URLSearchParams(pair).toString();
    const { body } = await house.get(first, '/office/settings');
    expect(body).toContain(`/office/rules/let-meet?${query.replace('&', '&amp;')}`);
    await carried(`/office/rules/let-meet?${query}`, {});
    expect((await office()).conflicts).toEqual([]);
  });

  test('closures, whole and half, are added and taken back', async () => {
    await carried('/office/rules/close-day', { date: '2026-12-01', half: 'day' });
    await carried('/office/rules/close-day', { date: '2026-12-02', half: 'pm' });
    expect((await office()).closures).toEqual(['2026-12-01']);
    expect((await office()).halfDays).toEqual([{ date: '2026-12-02', half: 'pm' }]);
    expect((await house.get(first, '/office/settings')).body).toContain('2026年12月2日下午');
    await carried('/office/rules/open-day?date=2026-12-02&half=pm', {});
    expect((await office()).halfDays).toEqual([]);
  });

  test('a year of public holidays is imported from its file, pasted as it is or from a spreadsheet', async () => {
    const year = packageYears.find((known) => known.year === 2026);
    if (year === undefined) throw new Error('no 2026');
    const path = '/office/rules/import-year';
    const file = calendarFileOf(year).replaceAll(',', '\t');
    const history = await carried(path, { file });
    expect(history).toContain('导入2026年放假安排');
    expect((await office()).years).toEqual([year]);
    const again = await house.post(first, path, { file, why });
    expect([again.statusCode, again.body.includes('已经导入')]).toEqual([422, true]);
    const wrong = await house.post(first, path, { file: file.replace('放假', '休息'), why });
    expect([wrong.statusCode, /第\d+行/u.test(wrong.body)]).toEqual([422, true]);
    const none = await house.post(first, path, { file: '', why });
    expect(none.statusCode).toBe(422);
  });

  test('a section comes under another deputy from a day on', async () => {
    await carried('/office/rules/oversee', {
      department: 'water-law',
      person: 'fang-zhiyuan',
      from: '2026-12-01',
      to: '',
    });
    const { body } = await house.get(first, '/office/settings');
    expect(body).toContain('2025年1月1日至2026年11月30日');
    expect(body).toContain('2026年12月1日起');
  });
});

test.each([
  '/office/settings',
  '/office/check',
  '/office/people/du-juan/give-stand-in',
  '/office/people/du-juan/give-post',
  '/office/rules/keep-apart',
  '/office/rules/let-meet?one=du-juan&other=xu-jing',
  '/office/rules/close-day',
  '/office/rules/open-day?date=2026-12-01&half=',
  '/office/rules/import-year',
  '/office/rules/oversee',
  '/office/rules/change-setting?setting=urgeHours',
  '/office/rules/change-setting?setting=digestAt',
  '/office/rules/change-setting?setting=vehicle-repair.chain',
  '/office/rules/change-setting?setting=seal-use.headKinds',
  '/office/rules/change-setting?setting=bill-reimbursement.officeFirst',
  '/away',
])('the page %s is sound, in both languages', async (path) => {
  const joined = `${path}${path.includes('?') ? '&' : '?'}lang=`;
  for (const language of ['zh', 'en']) {
    // eslint-disable-next-line no-await-in-loop
    const { statusCode, body } = await house.get(first, `${joined}${language}`);
    expect(statusCode).toBe(200);
    expectSoundPage(body);
  }
});

describe('the check of persons', () => {
  test('names who collides, where, and what to do', async () => {
    const { body } = await house.get(first, '/office/check');
    expect(body).toContain('“批办”和“阅示”须由两个人办，沈立群一人占了两处');
    expect((await house.get(first, '/office/people')).body).toContain('href="/office/check"');
  });

  test('a change that leaves nobody for a step is refused', async () => {
    const reply = await house.post(first, '/office/rules/keep-apart', {
      one: 'zhou-jianping',
      other: 'shen-liqun',
      why,
    });
    expect(reply.statusCode).toBe(303);
    await house.deeds.drop(house.rig.as(admins.first), location(reply).split('/').at(-1) ?? '');
  });
});
