import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, leadsTo, openPageHouse, type PageHouse } from './page-house.ts';

let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse();
});
afterAll(() => house.close());

const repair = (odometer = '86420'): readonly (readonly [string, string])[] => [
  ['vehicle', 'pickup'],
  ['odometer', odometer],
  ['reason', '刹车距离变长。<b>急</b>'],
  ['items.0.name', '更换前轮刹车片'],
  ['items.0.quantity', '1'],
  ['items.0.price', '428.50'],
  ['shop', 'shunda'],
];

async function filed(): Promise<{ readonly browser: Browser; readonly id: string }> {
  const browser = house.browser();
  await browser.signIn('zhou-jianping');
  await browser.open('/file/vehicle-repair');
  const reply = await browser.post('/file/vehicle-repair', [...repair(), ['_submit', '1']]);
  const id = /^\/requests\/(\w+)/u.exec(leadsTo(reply))?.[1] ?? '';
  await house.rig.quiet();
  await house.rig.sweep();
  await house.rig.quiet();
  return { browser, id };
}

describe('filing', () => {
  test.each([
    ['vehicle-repair', 'zhou-jianping', '驾驶员填《维修申请单》'],
    ['seal-use', 'tian-ji', '局长或分管领导'],
    ['bill-reimbursement', 'shi-yan', '科室负责人审核'],
    ['document-receiving', 'song-yuwei', '拟办'],
  ])('the empty form of %s opens, and says where it will go', async (route, person, says) => {
    const browser = house.browser();
    await browser.signIn(person);
    expect((await browser.open(`/file/${route}`)).statusCode).toBe(200);
    expect(browser.page).toContain(says);
  });

  test('what is wrong stands beside its field, and everything typed is kept', async () => {
    const browser = house.browser();
    await browser.signIn('zhou-jianping');
    await browser.open('/file/vehicle-repair');
    const { statusCode } = await browser.post('/file/vehicle-repair', [
      ...repair('8万'),
      ['_submit', '1'],
    ]);
    expect(statusCode).toBe(422);
    expect(browser.page).toContain('<a href="#odometer">');
    expect(browser.page).toMatch(/id="odometer"[^>]*value="8万"/u);
    expect(browser.page).toContain('刹车距离变长。&lt;b&gt;急&lt;/b&gt;');
    expect(browser.page).toContain('肆佰贰拾捌元伍角整');
  });

  test('a row more is a page more, nothing lost and nothing filed', async () => {
    const browser = house.browser();
    await browser.signIn('zhou-jianping');
    await browser.open('/file/vehicle-repair');
    const reply = await browser.post('/file/vehicle-repair', [...repair(), ['_add', 'items']]);
    expect(leadsTo(reply)).toMatch(/^\/drafts\/\w+#items$/u);
    await browser.open(leadsTo(reply).replace(/#.*/u, ''));
    expect(browser.page).toContain('name="items.1.price"');
    expect(browser.page).toMatch(/name="items\.0\.price"[^>]*value="428\.50"/u);
  });

  test('a form that is submitted twice is one request', async () => {
    const browser = house.browser();
    await browser.signIn('zhou-jianping');
    await browser.open('/file/vehicle-repair');
    const send = () => browser.post('/file/vehicle-repair', [...repair(), ['_submit', '1']]);
    expect(leadsTo(await send())).toBe(leadsTo(await send()));
  });

  test('a route that others file says who does', async () => {
    const browser = house.browser();
    await browser.signIn('zhou-jianping');
    expect((await browser.open('/file/document-receiving')).statusCode).toBe(403);
    expect(browser.page).toContain('由机要员填报');
  });
});

describe('a request’s page', () => {
  test('says who holds it, until when, and what comes then', async () => {
    const { browser, id } = await filed();
    await browser.open(`/requests/${id}`);
    expect(browser.page).toContain('现在由欧阳堃（综合股股长）办：综合部门审批');
    expect(browser.page).toContain('您现在不用办');
    expect(browser.page).toContain('<svg class="chart"');
    expect(browser.page).toContain('确定撤回');
  });

  test('is nobody’s who has nothing to do with it', async () => {
    const { id } = await filed();
    const stranger = house.browser();
    await stranger.signIn('ding-xiaoyan');
    expect((await stranger.open(`/requests/${id}`)).statusCode).toBe(403);
  });

  test('withdraws with a reason, and says so', async () => {
    const { browser, id } = await filed();
    await browser.open(`/requests/${id}`);
    const reply = await browser.post(`/requests/${id}/withdraw`, [['reason', '不修了']]);
    expect(leadsTo(reply)).toBe(`/requests/${id}`);
    await house.rig.quiet();
    await browser.open(`/requests/${id}`);
    expect(browser.page).toContain('已由申请人撤回');
  });

  test('speaks English when asked, and remembers it', async () => {
    const { browser, id } = await filed();
    await browser.open(`/requests/${id}?lang=en`);
    expect(browser.page).toContain('<html lang="en">');
    await browser.open('/');
    expect(browser.page).toContain('<html lang="en">');
  });
});

describe('the desk and the lists', () => {
  test('every page for a person signed in is sound', async () => {
    const { browser } = await filed();
    for (const path of ['/', '/file', '/file?q=维修', '/requests', '/archive', '/archive?text=x']) {
      // One after the other, as a person would.
      // oxlint-disable-next-line no-await-in-loop
      expect((await browser.open(path)).statusCode).toBe(200);
    }
  });

  test('a stranger is sent to sign in and comes back', async () => {
    const reply = await house.browser().open('/requests/x?lang=en');
    expect(leadsTo(reply)).toBe('/sign-in?then=%2Frequests%2Fx%3Flang%3Den');
  });

  test('an upload never leads to another site', async () => {
    const { browser, id } = await filed();
    const reply = await browser.open(
      `/requests/${id}/uploaded/f?rule=quote&key=k&then=${encodeURIComponent('/\\evil.example/x')}`,
    );
    expect(leadsTo(reply)).toBe('');
    expect(browser.page).not.toContain('evil.example');
  });
});
