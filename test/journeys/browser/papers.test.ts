import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openSteps } from '#domain/request.ts';
import { readStrokes } from '#domain/handwriting.ts';
import { eventually, openOffice, type OpenOffice } from '../../refusals-http/open-office.ts';
import { inBrowser, openBrowser } from '../../rig/browser.ts';
import { agreedByHand } from '../../rig/examples/handwriting.ts';
import { comeTo, incomingDocument, instructTo } from '../../rig/incoming-document.ts';
import { type Phone, phone } from './phone.ts';

let office: OpenOffice;
let browser: Browser;

inBrowser('an original and a handwritten opinion', () => {
  beforeAll(async () => {
    office = await openOffice();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await office.close();
  });

  test('the head writes on the pad, takes a stroke back, clears it, writes again, and signs', async () => {
    const id = await incomingDocument(office.rig, 'peruse', { docClass: 'circulation' });
    const head = await phone(browser, { url: office.url, scripts: true });
    const { page } = head;
    await head.open(await stepLink('shen-liqun', id));
    expect(await page.locator('.pad').isVisible()).toBe(true);

    await draw(page, readStrokes(agreedByHand).slice(0, 3));
    expect(await strokesOn(page)).toHaveLength(3);
    await page.getByRole('button', { name: '撤销一笔' }).click();
    expect(await strokesOn(page)).toHaveLength(2);
    await page.getByRole('button', { name: '清除' }).click();
    expect(await page.locator('#pad-strokes').inputValue()).toBe('');

    await draw(page, readStrokes(agreedByHand));
    const strokes = await strokesOn(page);
    expect(strokes).toHaveLength(readStrokes(agreedByHand).length);
    await look(page, 'pad');
    await page.locator('label[for=a1]').click();
    const sent = page.waitForEvent('load');
    await page.getByRole('button', { name: '提交决定' }).click();
    await sent;
    await look(page, 'receipt');
    const { steps } = await office.state(id);
    const kept = steps.find(({ step }) => step === 'peruse')?.decision?.handwriting ?? '';
    expect(readStrokes(kept)).toEqual(strokes);

    const registrar = await signedIn('song-yuwei');
    await registrar.open(`/requests/${id}`);
    expect(await registrar.page.locator('#trail svg.ink').count()).toBe(1);
    await look(registrar.page, 'request');
    expect([...head.complaints, ...registrar.complaints]).toEqual([]);
  }, 60_000);

  test('without scripts there is no pad, and the opinion is typed', async () => {
    const id = await incomingDocument(office.rig, 'peruse', { docClass: 'circulation' });
    const head = await phone(browser, { url: office.url, scripts: false });
    await head.open(await stepLink('shen-liqun', id));
    expect(await head.page.locator('.pad').isVisible()).toBe(false);
    await head.page.locator('label[for=a1]').click();
    await head.page.getByLabel('意见', { exact: true }).fill('阅，请传阅。');
    await head.press('提交决定');
    const { steps } = await office.state(id);
    expect(steps.find(({ step }) => step === 'peruse')?.decision).toMatchObject({
      opinion: '阅，请传阅。',
    });
  }, 60_000);

  test('an original is handed over, signed for from the mail, and seen by who keeps track', async () => {
    const id = await incomingDocument(office.rig, 'draft-opinion');
    const giver = await signedIn('song-yuwei');
    await giver.open(`/requests/${id}`);
    await giver.press('交给别人，或归档');
    await look(giver.page, 'give');
    await giver.page.getByLabel('交给谁').selectOption('shi-yan');
    await giver.page.getByLabel('附言').fill('请核对页数');
    await giver.press('交出');

    const receiver = await phone(browser, { url: office.url, scripts: false });
    await receiver.open(await paperLink('shi-yan', id));
    await look(receiver.page, 'sign');
    await receiver.page.locator('label[for=a1]').click();
    await receiver.press('提交');
    expect(await receiver.page.locator('h1').textContent()).toBe('已签收：来文原件');
    expect((await office.state(id)).papers).toMatchObject([{ holder: { person: 'shi-yan' } }]);

    await receiver.page.goto(office.url);
    const other = await incomingDocument(office.rig, 'instruct');
    await instructTo(office.rig, other, ['water-resources']);
    await comeTo(office.rig, other, 'sign-for');
    await giver.open('/papers');
    await look(giver.page, 'papers');
    await giver.open('/papers/today');
    await look(giver.page, 'today');
    await giver.open('/');
    await look(giver.page, 'desk');
    await giver.open(`/requests/${id}/papers/original`);
    await look(giver.page, 'paper');
    expect(giver.complaints).toEqual([]);
  }, 90_000);
});

async function signedIn(person: string): Promise<Phone> {
  const own = await phone(browser, { url: office.url, scripts: true });
  await own.page.goto(office.url);
  await own.enterAs(person);
  return own;
}

async function stepLink(person: string, id: string): Promise<string> {
  const [row] = openSteps(await office.settled(id));
  if (row === undefined) throw new Error('nothing is open');
  return new URL(await office.linkTo(person, row, id)).pathname;
}

/** The link of the newest mail that asks this person to sign for a paper. Waits for all mails to be sent. */
async function paperLink(person: string, id: string): Promise<string> {
  const { headline } = await office.state(id);
  const link = await eventually(`a mail that asks ${person} to sign`, async () => {
    const mails = await office.mails(person);
    const mail = mails.find(({ subject }) => subject === `请签收来文原件：${headline}`);
    const found = mail?.links.find((one) => one.includes('/a/'));
    if (found === undefined) await office.dump();
    return found;
  });
  return new URL(link).pathname;
}

/** Draws strokes, given in the pad's units, with the mouse. */
async function draw(page: Page, strokes: ReturnType<typeof readStrokes>): Promise<void> {
  const canvas = page.locator('.pad canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('there is no pad');
  for (const [first, ...rest] of strokes) {
    const at = ([x, y]: readonly [number, number]): [number, number] => [
      box.x + (x / 1000) * box.width,
      box.y + (y / 400) * box.height,
    ];
    if (first === undefined) continue;
    // eslint-disable-next-line no-await-in-loop
    await page.mouse.move(...at(first));
    // eslint-disable-next-line no-await-in-loop
    await page.mouse.down();
    for (const point of rest) {
      // eslint-disable-next-line no-await-in-loop
      await page.mouse.move(...at(point), { steps: 4 });
    }
    // eslint-disable-next-line no-await-in-loop
    await page.mouse.up();
  }
}

const strokesOn = async (page: Page): Promise<ReturnType<typeof readStrokes>> =>
  readStrokes(await page.locator('#pad-strokes').inputValue());

/** Pictures for whoever wants to look, where they say so. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['LOOK'];
  if (folder === undefined) return;
  for (const width of [1280, 390]) {
    // eslint-disable-next-line no-await-in-loop
    await page.setViewportSize({ width, height: 844 });
    const path = join(folder, `${name}-${String(width)}.png`);
    // eslint-disable-next-line no-await-in-loop
    await page.screenshot({ path, fullPage: true });
  }
}
