import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { firstBroken, type Link } from '#domain/chain.ts';
import type { RequestEvent } from '#domain/events.ts';
import { sha256 } from '#functions/live.ts';
import { eventOf } from '#functions/stores/trail.ts';
import { allCases } from '#local/demo/cases/all-cases.ts';
import { phonedInstruction } from '#local/demo/cases/phone.ts';
import { refusedSeal } from '#local/demo/cases/seals.ts';
import { wordsOf } from '#local/demo/check-paper.ts';
import { beginClock, clockIn } from '#local/demo/clock.ts';
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
}, 120_000);

test('a case waits for hours and days, and its record names both times of a word by telephone', async () => {
  const dir = temporaryFolder();
  const told: string[] = [];
  const tell = (line: string) => {
    told.push(line);
  };
  await expect(runDemo({ dir, cases: [phonedInstruction], tell, log: silent })).resolves.toBe(true);

  const [{ trail }] = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')).requests;
  const lines = readFileSync(join(dir, trail.file), 'utf8').trimEnd().split('\n');
  const events: readonly RequestEvent[] = lines.map((line) => eventOf(JSON.parse(line)));
  const times = events.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
  const decided = events.filter((event) => event.type === 'decided');
  const said = decided.find(({ decision }) => decision.phone !== undefined);
  const signed = decided.find(({ step }) => step === 'countersign');
  expect(said?.decision.phone?.name).toBe('沈立群');
  expect(said?.by.name).toBe('欧阳堃');
  expect(String(said?.decision.phone?.saidAt) < String(said?.at)).toBe(true);
  expect(String(signed?.at).slice(0, 10) > String(said?.at).slice(0, 10)).toBe(true);
  const mails = readdirSync(join(dir, 'mails')).join('\n');
  expect(mails).toMatch(/shen-liqun 特急，请尽快办/u);
  expect(mails).toMatch(/shen-liqun \S+ ?提醒：待补签1件/u);
  expect(told.join('\n')).toMatch(/登记电话请示，沈立群（局长）\S+ \d\d:\d\d电话指示/u);
}, 120_000);

test('a reader outside is asked for everybody who had a hand in it, and for every time that counts', () => {
  const by = { person: 'ouyang-kun', name: '欧阳堃', post: '办公室主任' };
  const key = { step: 'instruct', item: '', round: 1 };
  const phone = { person: 'x', name: '沈立群', post: '局长', saidAt: '2026-11-30T02:56:00.000Z' };
  const decision = {
    ...by,
    act: 'agree',
    opinion: '先办。',
    at: '2026-11-30T03:11:00.000Z',
    controls: [],
    document: '',
    phone,
  };
  const trail: readonly RequestEvent[] = [
    { type: 'decided', at: decision.at, by, ...key, decision },
    { type: 'urged', at: '2026-11-30T04:00:00.000Z', by, ...key, why: '请早办。' },
  ];
  const state = { requester: by, notes: [], attachments: [], numbers: { serial: '收文2026-0001' } };
  const words = wordsOf(state, trail, 'Asia/Shanghai');
  for (const word of [
    '欧阳堃',
    '沈立群',
    '先办。',
    '2026-11-30 10:56',
    '2026-11-30 11:11',
    '请早办。',
  ])
    expect(words).toContain(word);
});

test('the demo’s clock goes on from where it was put, for every thread, and never back', () => {
  const file = join(temporaryFolder(), 'clock');
  const clock = beginClock(file);
  const start = Date.now();
  expect(Math.abs(clock.now().getTime() - start)).toBeLessThan(2000);
  clock.moveTo(new Date(start + 86_400_000));
  expect(clockIn(file).now().getTime()).toBeGreaterThanOrEqual(start + 86_400_000);
  expect(() => {
    clock.moveTo(new Date(start + 3_600_000));
  }).toThrow(RangeError);
});

test('a case that does not get to its end makes the demo fail, and says why', async () => {
  const told: string[] = [];
  const tell = (line: string) => {
    told.push(line);
  };
  const broken = { title: '中断', run: () => Promise.reject(new Error('停电了')) };
  const dir = temporaryFolder();
  await expect(runDemo({ dir, cases: [broken], tell, log: silent })).resolves.toBe(false);
  expect(told).toContain('失败：停电了');
}, 120_000);

test('every case, each with a title of its own, gets to its end on one office', async () => {
  expect(new Set(allCases.map(({ title }) => title)).size).toBe(allCases.length);
  const told: string[] = [];
  const tell = (line: string) => {
    told.push(line);
  };
  await runDemo({ dir: temporaryFolder(), cases: allCases, tell, log: silent });
  expect(told.filter((line) => line.startsWith('失败'))).toEqual([]);
  expect(told.at(-1)).toContain(`案例${String(allCases.length)}个，没走完的0个`);
}, 300_000);

test('a photo is a PNG that differs from the next one', () => {
  expect(Buffer.from(photo(1)).subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(sha256(photo(1))).not.toBe(sha256(photo(2)));
});
