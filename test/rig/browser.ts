import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isHere = existsSync(executablePath);
if (!isHere) {
  process.stderr.write(
    `browser tests need Chromium: nothing at ${executablePath}; install it, or set CHROMIUM\n`,
  );
}

/** `describe` for tests that drive a real browser: skipped where there is none, except in CI, where that is a failure. */
export const inBrowser = isHere || process.env['CI'] === 'true' ? describe : describe.skip;

/** Headless, with an empty profile; whoever opens it closes it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: flags,
    env: { ...environment(), HOME: mkdtempSync(join(tmpdir(), 'qianban-browser-')) },
  });

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
