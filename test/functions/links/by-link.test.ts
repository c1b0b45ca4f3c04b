import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fileRepair } from '../office/office-house.ts';
import { type Browser, leadsTo, openPageHouse, type PageHouse } from '../pages/page-house.ts';

let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse();
});
afterAll(() => house.close());

async function atChief(): Promise<{ readonly id: string; readonly browser: Browser }> {
  const { id } = await fileRepair(house.rig, 'zhou-jianping', 0);
  await house.rig.quiet();
  return { id, browser: await opened('ouyang-kun', id) };
}

async function opened(person: string, id: string): Promise<Browser> {
  const browser = house.browser();
  const link = await house.linkFor(person, id);
  await browser.open(leadsTo(await browser.open(link)));
  return browser;
}

const agree = [
  ['action', 'agree'],
  ['phrase.agree', '0'],
  ['opinion', '请尽快安排。'],
  ['control', 'padded#0'],
  ['_decide', '1'],
] as const;

describe('a decision by link', () => {
  test('shows what it is about; nothing is chosen beforehand', async () => {
    const { browser } = await atChief();
    expect(browser.page).toContain('请您审批：');
    expect(browser.page).toContain('更换刹车片');
    expect(browser.page).not.toContain(' checked');
    expect(browser.page).not.toContain('<nav');
  });

  test('refused, it keeps everything typed and says why on top', async () => {
    const { browser } = await atChief();
    const { statusCode } = await browser.post(
      '/a/step',
      agree.filter(([name]) => name !== 'control'),
    );
    expect(statusCode).toBe(422);
    expect(browser.page).toContain('同意以前须逐项核对并打勾');
    expect(browser.page).toMatch(/id="a1"[^>]* checked/u);
    expect(browser.page).toMatch(/id="p-agree-0"[^>]* checked/u);
    expect(browser.page).toContain('请尽快安排。</textarea>');
  });

  test('taken, it says what was done and what happens next; the link is over', async () => {
    const { browser, id } = await atChief();
    await browser.post('/a/step', agree);
    expect(browser.page).toContain('已提交：同意');
    await house.rig.quiet();
    const state = await house.rig.deeds.request(house.rig.as('zhou-jianping'), id);
    expect(state.steps[0]?.decision?.opinion).toBe('拟同意，请领导审示。请尽快安排。');
    expect((await browser.open('/a/step')).statusCode).toBe(410);
    expect(browser.page).toContain('已由您于');
  });

  test('sent twice, it is done once and answered alike', async () => {
    const { browser, id } = await atChief();
    const send = () => browser.post('/a/step', agree);
    const [one, other] = await Promise.all([send(), send()]);
    expect(one.body).toContain('已提交：同意');
    expect(other.body).toBe(one.body);
    await house.rig.quiet();
    const trail = await house.rig.deeds.trail(house.rig.as('zhou-jianping'), id);
    expect(trail.filter(({ type }) => type === 'decided')).toHaveLength(1);
  });

  test('a return needs a target and a way back; the requester mends and files again', async () => {
    const { browser, id } = await atChief();
    const back = [
      ['action', 'return'],
      ['opinion', '里程不符。'],
      ['_decide', '1'],
    ] as const;
    expect((await browser.post('/a/step', back)).statusCode).toBe(422);
    await browser.post('/a/step', [...back, ['to', 'revise'], ['resume', 'direct']]);
    expect(browser.page).toContain('已提交：退回');
    await house.rig.quiet();
    const requester = await opened('zhou-jianping', id);
    expect(requester.page).toContain('里程不符。');
    expect(requester.page).toContain('直接送回退回的人');
    // Money follows: a found mail alone must not put another sum in.
    await requester.signIn('zhou-jianping');
    await requester.open('/a/step');
    await requester.post('/a/step', [
      ['vehicle', 'pickup'],
      ['odometer', '86500'],
      ['reason', '刹车距离变长'],
      ['items.0.name', '更换刹车片'],
      ['items.0.quantity', '1'],
      ['items.0.price', '428.50'],
      ['shop', 'shunda'],
      ['opinion', '已更正。'],
      ['_decide', '1'],
    ]);
    expect(requester.page).toContain('已提交：重报');
  });

  test('where a link is not enough, signing in comes between and nothing typed is lost', async () => {
    const { browser, id } = await atChief();
    await browser.post('/a/step', agree);
    await house.rig.quiet();
    const head = await opened('shen-liqun', id);
    expect(head.page).toContain('提交后须登录一次');
    const decision = [
      ['action', 'agree'],
      ['opinion', '同意，旧件带回。'],
      ['control', 'private-car#0'],
      ['control', 'repair-first#0'],
      ['_decide', '1'],
    ] as const;
    expect(leadsTo(await head.post('/a/step', decision))).toMatch(/^\/sign-in\/first/u);
    await head.signIn('shen-liqun');
    await head.open('/a/step');
    expect(head.page).toContain('同意，旧件带回。</textarea>');
    await head.post('/a/step', decision);
    expect(head.page).toContain('已提交：同意');
  });

  test('an unknown link opens nothing and tells where to go', async () => {
    const browser = house.browser();
    await browser.open(leadsTo(await browser.open(`/a/${'x'.repeat(43)}`)));
    expect(browser.page).toContain('这个链接打不开');
  });
});
