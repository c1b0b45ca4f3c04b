import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const lock: { readonly packages: Readonly<Record<string, { readonly resolved?: string }>> } =
  JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));

test('the lock names no registry, so that it installs from any: if this fails, run `npm install` with this .npmrc', () => {
  const resolved = Object.entries(lock.packages).filter(
    ([, { resolved: address }]) => address !== undefined,
  );
  expect(resolved).toEqual([]);
});

test('the lock has every optional package: if this fails, run `node tools/complete-lock.mjs`', async () => {
  const tool: { missingEntries: (packages: unknown) => readonly unknown[] } = await import(
    new URL('../../tools/complete-lock.mjs', import.meta.url).href
  );
  expect(tool.missingEntries(lock.packages)).toEqual([]);
});
