import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openSteps } from '#domain/request.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { demoOffice } from '#local/demo-office.ts';
import { openOffice, type OpenOffice } from '../../refusals-http/open-office.ts';
import { fileSound } from '../../refusals-http/sound-forms.ts';
import { inBrowser, openBrowser } from '../../rig/browser.ts';
import { highestTier } from '../../rig/highest-tier.ts';
import { chance } from '../../rig/random.ts';
import { act } from '../../rig/walk.ts';
import { type Phone, phone } from './phone.ts';

const head = 'shen-liqun';
let office: OpenOffice;
let browser: Browser;

inBrowser('a passkey on a phone', () => {
  beforeAll(async () => {
    office = await openOffice(demoOffice, { named: true, routes: highestTier });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await office.close();
  });

  test('is registered once and signs a decision that came by mail', async () => {
    const own = await phone(browser, { url: office.url, scripts: true });
    await giveAuthenticator(own);
    await own.page.goto(office.url);
    await own.enterAs(head);
    await own.press('签名方式');
    await own.press('通行密钥');
    await own.page.getByLabel('给它起个名字').fill('我的手机');
    await own.press('下一步');
    await own.press('在本设备上登记');
    expect(await own.page.getByText('通行密钥已登记').count()).toBe(1);
    expect(await own.page.locator('li', { hasText: '我的手机' }).count()).toBe(1);

    const id = await atDirector();
    await openLink(own, id);
    await decide(own);
    expect(await own.page.getByText('还没有提交').count()).toBe(1);
    await own.press('签名并提交');
    expect(await own.page.getByRole('heading', { level: 1 }).innerText()).toBe('已提交：同意');
    const { steps } = await office.state(id);
    const signed = steps.find(({ step }) => step === 'director')?.decision?.signedWith;
    expect(signed?.kind).toBe('passkey');
    const { clientDataJSON = '', statement = '' } = signed?.assertion ?? {};
    const client: { challenge: string; origin: string } = JSON.parse(
      Buffer.from(clientDataJSON, 'base64url').toString(),
    );
    expect(client.origin).toBe(office.url);
    expect(client.challenge).toBe(createHash('sha256').update(statement).digest('base64url'));
    expect(own.complaints).toEqual([]);
    await own.context.close();
  }, 60_000);

  test('cancelled on the device, it says so and nothing is sent', async () => {
    const own = await phone(browser, { url: office.url, scripts: true });
    // Another phone: the person's passkey is not on it.
    await giveAuthenticator(own);
    const id = await atDirector();
    await openLink(own, id);
    await decide(own);
    await own.page.getByRole('button', { name: '签名并提交' }).click();
    await own.page.getByText('没有完成，没有提交任何内容').waitFor();
    expect((await office.state(id)).at).toBe('director');
    await own.context.close();
  }, 60_000);

  test('without scripts, its page says what to do instead', async () => {
    const own = await phone(browser, { url: office.url, scripts: false });
    const id = await atDirector();
    await openLink(own, id);
    await decide(own);
    expect(await own.page.getByText('改用签批密码并请第二人确认').count()).toBe(1);
    await own.press('签名并提交');
    expect((await office.state(id)).at).toBe('director');
    await own.context.close();
  }, 60_000);
});

/** A phone's own authenticator with a user who is verified, as Chromium's DevTools protocol has it. */
async function giveAuthenticator({ context, page }: Phone): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** A repair that has come to the director. */
async function atDirector(): Promise<string> {
  const id = await fileSound(await office.as('zhou-jianping'), 'vehicle-repair');
  return goOn(id);
}

async function goOn(id: string): Promise<string> {
  const state = await office.settled(id);
  const [row] = openSteps(state);
  const route = routeOf(state.route);
  if (row === undefined || route === undefined) throw new Error(`${id} never came to the director`);
  if (row.step === 'director') return id;
  await act(office.rig, route, state, row, 'agree', chance(1));
  return goOn(id);
}

async function openLink(own: Phone, id: string): Promise<void> {
  const [row] = openSteps(await office.settled(id));
  if (row === undefined) throw new Error('nothing is open');
  await own.open(await office.linkTo(head, row, id));
}

async function decide(own: Phone): Promise<void> {
  const { page } = own;
  await page.locator('label[for=a1]').click();
  await page.getByLabel('意见', { exact: true }).fill('同意，旧件带回。');
  await page.locator('label[for=k0]').click();
  await page.locator('label[for=k1]').click();
  await own.press('提交决定');
}
