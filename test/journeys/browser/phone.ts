import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Somebody's own phone, signed in or not. */
export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  open(path: string): Promise<void>;
  /** Presses the one button or link of this name, and waits for the page that follows. */
  press(name: string | RegExp): Promise<void>;
  /** Is taken to the sign-in page of the demo office, if it is, and taps a name. */
  enterAs(person: string): Promise<void>;
  /** What the browser complained about since the phone was bought. */
  readonly complaints: readonly string[];
}

export interface PhoneOptions {
  readonly url: string;
  readonly scripts: boolean;
}

export async function phone(browser: Browser, { url, scripts }: PhoneOptions): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    javaScriptEnabled: scripts,
    hasTouch: true,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    complaints.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`);
  });

  return {
    page,
    context,
    complaints,
    async open(path) {
      await page.goto(new URL(path, url).href);
      await wellFormed(page);
    },
    async press(name) {
      const named = { name, exact: typeof name === 'string' };
      const button = page.getByRole('button', named).or(page.getByRole('link', named));
      await Promise.all([page.waitForEvent('load'), button.first().click()]);
      await wellFormed(page);
    },
    async enterAs(person) {
      await Promise.all([
        page.waitForEvent('load'),
        page.locator(`button[name=person][value=${person}]`).click(),
      ]);
      await wellFormed(page);
    },
  };
}

/** One heading, a language, a title, and nothing that sticks out sideways, on a small phone as on a desk. */
export async function wellFormed(page: Page): Promise<void> {
  const what = await page.evaluate(
    'JSON.stringify([document.querySelectorAll("h1").length, document.documentElement.lang, document.title])',
  );
  const [headings, lang, title]: [number, string, string] = JSON.parse(String(what));
  expect({ url: page.url(), headings }).toEqual({ url: page.url(), headings: 1 });
  expect(lang).toMatch(/^(?:zh-CN|en)$/u);
  expect(title).not.toBe('');
  for (const width of [320, 1280, 390]) {
    // eslint-disable-next-line no-await-in-loop
    await page.setViewportSize({ width, height: 844 });
    // eslint-disable-next-line no-await-in-loop
    const over = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect({ url: page.url(), width, over }).toEqual({ url: page.url(), width, over: 0 });
  }
}
