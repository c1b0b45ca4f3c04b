import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openSteps } from '#domain/request.ts';
import { openOffice, type OpenOffice } from '../../refusals-http/open-office.ts';
import { inBrowser, openBrowser } from '../../rig/browser.ts';
import { type Phone, phone, wellFormed } from './phone.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.7 an invoice made for a test');
const photo = { name: '刹车盘（左前）.png', mimeType: 'image/png', buffer: png };
const bill = { name: '维修清单与发票.pdf', mimeType: 'application/pdf', buffer: pdf };

let office: OpenOffice;
let browser: Browser;

inBrowser('on a phone', () => {
  beforeAll(async () => {
    office = await openOffice();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await office.close();
  });

  test.each([
    ['with scripts', true],
    ['without scripts', false],
  ])(
    'a repair goes from form to archive, %s',
    async (_title, scripts) => {
      const buy = (): Promise<Phone> => phone(browser, { url: office.url, scripts });
      const driver = await buy();
      const id = await file(driver);

      await signFromMail(await buy(), id, 'ouyang-kun', { ticks: 2 });
      await signFromMail(await buy(), id, 'shen-liqun', { ticks: 2, signsIn: true });
      await supplement(driver, id);
      await signFromMail(await buy(), id, 'ouyang-kun', { says: '拟同意追加。' });
      await signFromMail(await buy(), id, 'shen-liqun', {
        says: '同意追加。',
        ticks: 1,
        signsIn: true,
      });
      await repaired(driver, id);
      await accept(await buy(), id);
      await settle(await buy(), id);
      await signFromMail(await buy(), id, 'he-xiumei', { only: '已入档' });

      const done = await office.settled(id);
      expect(done).toMatchObject({ status: 'closed', outcome: 'done' });
      await openRecord(driver, done.numbers['serial'] ?? '');

      const other = await file(driver);
      await office.settled(other);
      await driver.open(`/requests/${other}`);
      await withdraw(driver);
      expect(await office.settled(other)).toMatchObject({ outcome: 'withdrawn' });
    },
    180_000,
  );
});

/** Three items and a photo, by the driver; the request's id. */
async function file(driver: Phone): Promise<string> {
  const { page } = driver;
  if (page.url() === 'about:blank') {
    await page.goto(office.url);
    await driver.enterAs('zhou-jianping');
  }
  await driver.open('/');
  await driver.press('车辆维修保养审批');
  await page.getByLabel('车辆', { exact: true }).selectOption('pickup');
  await page.getByLabel('当前里程（公里）').fill('86420');
  await page.getByLabel('事由').fill('刹车时有异响，制动距离变长。');
  const items = [
    ['更换前刹车片', '2', '210.00'],
    ['更换左前减震器', '1', '398.50'],
    ['四轮定位', '1', '120'],
  ] as const;
  for (const [index, [name, quantity, price]] of items.entries()) {
    // eslint-disable-next-line no-await-in-loop
    if (index > 0) await driver.press('再加一项');
    // eslint-disable-next-line no-await-in-loop
    await page.locator(`[name="items.${String(index)}.name"]`).fill(name);
    // eslint-disable-next-line no-await-in-loop
    await page.locator(`[name="items.${String(index)}.quantity"]`).fill(quantity);
    // eslint-disable-next-line no-await-in-loop
    await page.locator(`[name="items.${String(index)}.price"]`).fill(price);
  }
  await page.getByLabel('维修厂', { exact: true }).selectOption('shunda');
  await upload(driver, /上传\s*损坏部位照片/u, photo);
  await driver.press('提交');
  expect(page.url()).toContain('/requests/');
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

async function upload(driver: Phone, button: RegExp, chosen: typeof photo): Promise<void> {
  await driver.press(button);
  await driver.page.getByLabel('选择文件').setInputFiles(chosen);
  await driver.press('上传');
  expect(await driver.page.getByText(chosen.name).count()).toBeGreaterThan(0);
}

interface Signing {
  readonly says?: string;
  readonly ticks?: number;
  readonly signsIn?: boolean;
  /** The name of the only way to decide. */
  readonly only?: string;
}

/** Opens the newest mail in the demo's mailbox page, follows its link and agrees. */
async function signFromMail(
  own: Phone,
  id: string,
  person: string,
  { says = '情况属实，同意。', ticks = 0, signsIn = false, only }: Signing,
): Promise<void> {
  const { page } = own;
  const [row] = openSteps(await office.settled(id));
  if (row === undefined) throw new Error('nothing is open');
  const link = await office.linkTo(person, row, id);
  await own.open(`/demo/mailbox?to=${person}@qingshan.example`);
  await Promise.all([page.waitForEvent('load'), page.locator('main li a').first().click()]);
  await Promise.all([page.waitForEvent('load'), page.locator(`a[href="${link}"]`).first().click()]);
  expect(page.url()).toBe(`${office.url}/a/step`);
  await page.locator('label[for=a1]').click();
  if (only === undefined) {
    await page.getByLabel('意见', { exact: true }).fill(says);
  }
  for (let index = 0; index < ticks; index += 1) {
    // eslint-disable-next-line no-await-in-loop
    await page.locator(`label[for=k${String(index)}]`).click();
  }
  const submit = only ?? '提交决定';
  if (signsIn) {
    // By way of a page that forwards by itself.
    await page.getByRole('button', { name: submit }).click();
    await page.waitForURL(/\/oidc\/interaction\//u);
    await own.enterAs(person);
    await page.getByLabel('意见', { exact: true }).filter({ hasText: says }).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: `请再按一次“${submit}”` })
      .waitFor();
  }
  await own.press(submit);
  await expectDecided(id, row.n, person);
  expect(own.complaints).toEqual([]);
  await own.context.close();
}

async function expectDecided(id: string, n: number, person: string): Promise<void> {
  const { steps } = await office.state(id);
  expect(steps.find((row) => row.n === n)?.decision?.person).toBe(person);
}

/** The driver's own page of the step that waits for him. */
async function openOwnStep(own: Phone, id: string, person: string): Promise<void> {
  await office.settled(id);
  if (own.page.url() === 'about:blank') {
    await own.page.goto(office.url);
    await own.enterAs(person);
  }
  await own.open('/');
  await Promise.all([
    own.page.waitForEvent('load'),
    own.page.locator(`a[href^="/requests/${id}/steps/"]`).first().click(),
  ]);
}

async function supplement(driver: Phone, id: string): Promise<void> {
  const { page } = driver;
  await openOwnStep(driver, id, 'zhou-jianping');
  await page.getByText('申报追加项目').first().click();
  await page.locator('[name="supplement.addedItems.0.name"]').fill('更换刹车油管');
  await page.locator('[name="supplement.addedItems.0.quantity"]').fill('1');
  await page.locator('[name="supplement.addedItems.0.price"]').fill('150');
  await page.locator('[name="supplement.addedReason"]').fill('拆开后发现油管渗漏。');
  await driver.press('提交决定');
  expect(await office.settled(id)).toMatchObject({ at: 'added-first' });
}

async function repaired(driver: Phone, id: string): Promise<void> {
  const { page } = driver;
  await openOwnStep(driver, id, 'zhou-jianping');
  await page.locator('label[for=a1]').click();
  await page.locator('[name="agree.repairedOn"]').fill('2026-11-20');
  await page.locator('[name="agree.odometerAfter"]').fill('86431');
  await upload(driver, /上传\s*维修清单与发票/u, bill);
  await driver.press('提交决定');
  expect(await office.settled(id)).toMatchObject({ at: 'accept' });
}

async function accept(own: Phone, id: string): Promise<void> {
  const { page } = own;
  await openOwnStep(own, id, 'he-xiumei');
  for (const cell of await page.locator('[name^="step.acceptance."][name$=".result"]').all()) {
    // eslint-disable-next-line no-await-in-loop
    await cell.selectOption('ok');
  }
  // What an outcome asks for shows once it is chosen.
  await page.locator('label[for=a1]').click();
  await upload(own, /上传\s*新件照片/u, photo);
  await upload(own, /上传\s*旧件照片/u, photo);
  await page.locator('[name="step.oldPartsCount"]').fill('2');
  await page.locator('[name="step.oldPartsPlace"]').fill('车库二号柜');
  await page.locator('label[for=k0]').click();
  await own.press('提交决定');
  expect(await office.settled(id)).toMatchObject({ at: 'settle' });
  expect(own.complaints).toEqual([]);
}

async function settle(own: Phone, id: string): Promise<void> {
  const { page } = own;
  await openOwnStep(own, id, 'xu-jing');
  const cells = await page.locator('[name^="step.settlement."][name$=".settled"]').all();
  expect(cells.length).toBe(4);
  for (const cell of cells) {
    // eslint-disable-next-line no-await-in-loop
    await cell.fill('100');
  }
  await page.locator('label[for=k0]').click();
  await page.locator('label[for=k1]').click();
  await page.locator('label[for=a1]').click();
  await own.press('提交决定');
  expect(await office.settled(id)).toMatchObject({ at: 'file' });
  expect(own.complaints).toEqual([]);
}

async function openRecord(driver: Phone, serial: string): Promise<void> {
  const { page, context } = driver;
  await driver.open(`/archive?text=${encodeURIComponent(serial)}`);
  const href = await page.locator('td a[href$="/record"]').first().getAttribute('href');
  const reply = await context.request.get(new URL(href ?? '', office.url).href);
  expect(reply.status()).toBe(200);
  expect(reply.headers()['content-type']).toBe('application/pdf');
  expect((await reply.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await Promise.all([page.waitForEvent('load'), page.locator('th a').first().click()]);
  await wellFormed(page);
  expect(driver.complaints).toEqual([]);
}

async function withdraw(driver: Phone): Promise<void> {
  const { page } = driver;
  const form = page.locator('form[action$="/withdraw"]');
  const summary = page.locator('summary', { hasText: '撤回' });
  if ((await summary.count()) > 0) await summary.first().click();
  await form.locator('[name=reason]').fill('车另有安排。');
  await Promise.all([page.waitForEvent('load'), form.locator('button').last().click()]);
  expect(driver.complaints).toEqual([]);
}
