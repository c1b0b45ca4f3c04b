import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { firstBroken, type Link } from '#domain/chain.ts';
import { sha256 } from '#functions/live.ts';
import { allCases } from '#local/demo/cases/all-cases.ts';
import { refusedSeal } from '#local/demo/cases/seals.ts';
import { photo } from '#local/demo/photo.ts';
import { runDemo } from '#local/demo/run-demo.ts';
import { temporaryFolder } from '../shell/temporary-folder.ts';

const silent = () => undefined;

test('a case leaves its record, its trail, its mails and an index', async () => {
  const dir = temporaryFolder();
  const told: string[] = [];
  const tell = (line: string) => {
    told.push(line);
  };
  await expect(runDemo({ dir, cases: [refusedSeal], tell, log: silent })).resolves.toBe(true);

  const { requests } = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8'));
  const [{ number, outcome, record, trail }] = requests;
  expect(outcome).toBe('refused');
  expect(sha256(readFileSync(join(dir, record.file)))).toBe(record.sha256);
  const links: readonly Link[] = readFileSync(join(dir, trail.file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(links).toHaveLength(trail.events);
  expect(firstBroken(links, sha256)).toBeUndefined();
  expect(links.at(-1)?.hash).toBe(trail.head);
  expect(existsSync(join(dir, 'mails'))).toBe(true);
  expect(told.join('\n')).toContain(`${number}　方志远（副局长）不同意`);
}, 60_000);

test('a case that does not get to its end makes the demo fail, and says why', async () => {
  const told: string[] = [];
  const tell = (line: string) => {
    told.push(line);
  };
  const broken = { title: '中断', run: () => Promise.reject(new Error('停电了')) };
  const dir = temporaryFolder();
  await expect(runDemo({ dir, cases: [broken], tell, log: silent })).resolves.toBe(false);
  expect(told).toContain('失败：停电了');
}, 60_000);

test('every case has a title of its own', () => {
  expect(new Set(allCases.map(({ title }) => title)).size).toBe(allCases.length);
});

test('a photo is a PNG that differs from the next one', () => {
  expect(Buffer.from(photo(1)).subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(sha256(photo(1))).not.toBe(sha256(photo(2)));
});
