import type { Browser, Page } from 'playwright-core';

const clickable =
  'main a[href], main button, main input[type=radio], main input[type=checkbox], main summary';
const leading = 'main button';

/**
 * A mail scanner with a browser of its own: opens a link and presses whatever leads somewhere, each on a fresh page, then
 * everything from top to bottom. Answers how many things there were to press.
 */
export async function scan(browser: Browser, link: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  context.setDefaultTimeout(5000);
  try {
    const page = await context.newPage();
    await page.goto(link);
    const many = await page.locator(leading).count();
    for (let index = 0; index < many; index += 1) {
      // eslint-disable-next-line no-await-in-loop
      await page.goto(link);
      // eslint-disable-next-line no-await-in-loop
      await click(page, leading, index);
    }
    await page.goto(link);
    const all = await page.locator(clickable).count();
    for (let index = 0; index < all; index += 1) {
      // eslint-disable-next-line no-await-in-loop
      await click(page, clickable, index);
      // eslint-disable-next-line no-await-in-loop
      if (!page.url().includes('/a/step')) await page.goto(link);
    }
    return all;
  } finally {
    await context.close();
  }
}

/** By script, as scanners do: whatever covers the element is no hindrance. Where it leads away, waits for the page. */
async function click(page: Page, what: string, index: number): Promise<void> {
  const element = `document.querySelectorAll(${JSON.stringify(what)})[${String(index)}]`;
  // A slow answer to the press before may still be on its way: then the page is asked once more when it has come.
  const asked = (): Promise<unknown> =>
    page.evaluate(`${element}?.matches('button, a:not([href^="#"])') === true`);
  const leads = await asked().catch(async () => {
    await page.waitForLoadState('load');
    return asked();
  });
  // A download, or a form that its browser finds incomplete, loads nothing.
  const loaded =
    leads === true
      ? page.waitForEvent('load', { timeout: 1000 }).catch(() => undefined)
      : Promise.resolve();
  await page.evaluate(`${element}?.click()`).catch(() => undefined);
  await loaded;
  // This page forwards by itself.
  if (page.url().includes('/sign-in/first')) await page.waitForURL(/\/oidc\//u);
  await page.waitForLoadState('load');
}
