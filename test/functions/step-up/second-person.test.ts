import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { confirmSecond } from '#functions/deeds/second-person.ts';
import { enrol } from '../../rig/enrol.ts';
import { type Browser, leadsTo } from '../pages/page-house.ts';
import { decision, head } from './high-house.ts';
import { openSecondHouse, pin, second, type SecondHouse } from './second-house.ts';

const secondPin = '715260';
const wrong = '907361';
const hour = 3_600_000;

let house: SecondHouse;
beforeAll(async () => {
  house = await openSecondHouse();
});
afterAll(() => house.close());
beforeEach(() => house.fresh());

async function opened(request: string, id: string, person = second): Promise<Browser> {
  const browser = house.browser();
  const link = await house.linkFor(person, request, id);
  await browser.open(leadsTo(await browser.open(link)));
  return browser;
}

describe('a signer without a passkey', () => {
  test('is asked for the PIN and for a second person, and who may be it', async () => {
    const { browser } = await house.atDirector();
    expect(browser.page).toContain('name="_pin"');
    const [, list = ''] = /<select id="second"[^>]*>(.*?)<\/select>/su.exec(browser.page) ?? [];
    expect(list).toContain(`value="${second}"`);
    // Not himself, and not the requester.
    expect(list).not.toContain(`value="${head}"`);
    expect(list).not.toContain('value="zhou-jianping"');
  });

  test('decides nothing alone: the decision waits, and the second person is asked by mail', async () => {
    const { request, id, browser } = await house.asked();
    expect(browser.page).toContain('等罗启明确认：同意');
    expect(await house.at(request)).toBe('director');
    expect(house.rig.sent.slice(-1).map(({ subject }) => subject)).toEqual([
      `confirm ${request} ${head} ${second} link ${second} ${request} director ${id}`,
    ]);
    await browser.open('/a/step');
    expect(browser.page).toContain('您的决定正在等罗启明确认');
  });

  test.each([
    ['nobody', ''],
    ['himself', head],
    ['the requester', 'zhou-jianping'],
    ['a stranger', 'nobody-here'],
  ])('cannot ask %s: second-unfit, and no try of the PIN is lost', async (_who, person) => {
    const { id: request, browser } = await house.atDirector();
    await browser.post('/a/step', [...decision, ['_pin', wrong], ['_second', person]]);
    expect(browser.page).toContain(new Problem('second-unfit', {}).in('zh'));
    await browser.post('/a/step', [...decision, ['_pin', wrong], ['_second', second]]);
    expect(browser.page).toContain('还可以再输4次');
    expect(browser.page).toMatch(new RegExp(`value="${second}" selected`, 'u'));
    expect(await house.at(request)).toBe('director');
  });

  test('is told what is needed where he gives no PIN, or has none: passkey-needed', async () => {
    const { browser } = await house.atDirector();
    const { statusCode } = await browser.post('/a/step', [...decision, ['_second', second]]);
    expect(statusCode).toBe(401);
    expect(browser.page).toContain(new Problem('passkey-needed', {}).in('zh'));
    expect(browser.page).toContain('同意，旧件带回。</textarea>');
  });

  test('is not helped by being signed in', async () => {
    const { id: request, browser } = await house.atDirector();
    await browser.signIn(head);
    const { statusCode } = await browser.post('/a/step', decision);
    expect(statusCode).toBe(401);
    expect(await house.at(request)).toBe('director');
  });
});

describe('the second person', () => {
  test('sees what was decided and on what, and a link alone confirms nothing', async () => {
    const { request, id } = await house.asked();
    const browser = await opened(request, id);
    expect(browser.page).toContain('请您确认局长沈立群的决定');
    expect(browser.page).toContain('同意，旧件带回。');
    expect(browser.page).toContain('车牌与本单位车辆档案一致');
    expect(browser.page).toContain('更换刹车片');
    for (const word of ['yes', 'no']) {
      // eslint-disable-next-line no-await-in-loop
      await browser.open('/a/step');
      // eslint-disable-next-line no-await-in-loop
      const reply = await browser.post('/a/step', [['_confirm', word]]);
      expect(leadsTo(reply)).toMatch(/^\/sign-in\/first/u);
    }
    expect(await house.decided(request)).toBeUndefined();
  });

  test('confirms signed in: the decision is its signer’s, with both names', async () => {
    const { request, id } = await house.asked();
    const browser = await opened(request, id);
    await browser.signIn(second);
    await browser.open('/a/step');
    expect(browser.page).not.toContain('name="_pin"');
    await browser.post('/a/step', [['_confirm', 'yes']]);
    expect(browser.page).toContain('已确认');
    expect(await house.decided(request)).toMatchObject({
      person: head,
      act: 'agree',
      opinion: '同意，旧件带回。',
      signedWith: { kind: 'pin' },
      confirmedBy: { person: second, name: '罗启明' },
    });
    await browser.open(`/requests/${request}`);
    expect(browser.page).toContain('罗启明确认');
    expect(browser.page).toContain('签批密码');
    expect((await browser.open('/a/step')).statusCode).toBe(410);
  });

  test('confirms by his own PIN, not by the signer’s', async () => {
    await enrol(house.rig, second, secondPin);
    const { request, id } = await house.asked();
    const browser = await opened(request, id);
    await browser.post('/a/step', [
      ['_confirm', 'yes'],
      ['_pin', pin],
    ]);
    expect(browser.page).toContain('还可以再输4次');
    await browser.post('/a/step', [
      ['_confirm', 'yes'],
      ['_pin', secondPin],
    ]);
    expect(browser.page).toContain('已确认');
    expect((await house.decided(request))?.confirmedBy?.person).toBe(second);
  });

  test('twice at once, it is decided once', async () => {
    const { request, id } = await house.asked();
    const { world } = house.rig;
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () => confirmSecond(world, house.rig.as(second), request, id)),
    );
    expect(all.some(({ status }) => status === 'fulfilled')).toBe(true);
    const trail = await house.rig.deeds.trail(house.rig.as(head), request);
    expect(trail.filter((one) => one.type === 'decided' && one.step === 'director')).toHaveLength(
      1,
    );
  });

  test('declines with a reason: the step stays open, the signer is told, the reason stands in the notes', async () => {
    const { request, id } = await house.asked();
    const browser = await opened(request, id);
    await browser.signIn(second);
    await browser.open('/a/step');
    await browser.post('/a/step', [
      ['_confirm', 'no'],
      ['reason', '金额与报价单不符。'],
    ]);
    expect(browser.page).toContain('没有确认');
    await house.rig.quiet();
    expect(house.rig.sent.at(-1)?.subject).toBe(`declined ${request} ${second}`);
    const state = await house.rig.deeds.request(house.rig.as(head), request);
    expect(state.at).toBe('director');
    expect(state.notes.at(-1)?.text).toContain('金额与报价单不符。');
    expect((await browser.open('/a/step')).statusCode).toBe(410);
    expect(browser.page).toContain(new Problem('confirm-gone', {}).in('zh'));
  });

  test('lets it lapse: a day later the signer is told and nothing is decided', async () => {
    const { request, id } = await house.asked();
    await house.rig.sweep();
    expect(house.rig.sent.map(({ subject }) => subject)).not.toContain(
      `lapsed ${request} ${second}`,
    );
    house.clock.now += 24 * hour;
    await house.rig.sweep();
    expect(house.rig.sent.map(({ subject }) => subject)).toContain(`lapsed ${request} ${second}`);
    const browser = await opened(request, id);
    expect(browser.page).toContain(new Problem('confirm-gone', {}).in('zh'));
    await expect(
      confirmSecond(house.rig.world, house.rig.as(second), request, id),
    ).rejects.toMatchObject({ code: 'confirm-gone' });
  });

  test('is not told of a lapse that was none', async () => {
    const { request, id } = await house.asked();
    await confirmSecond(house.rig.world, house.rig.as(second), request, id);
    house.clock.now += 25 * hour;
    await house.rig.quiet();
    await house.rig.sweep();
    expect(house.rig.sent.map(({ subject }) => subject)).not.toContain(
      `lapsed ${request} ${second}`,
    );
  });
});
