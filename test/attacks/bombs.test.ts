import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openOffice, type OpenOffice } from '../refusals-http/open-office.ts';
import type { Program } from '../refusals-http/program.ts';
import { cpuTimer } from '../rig/cpu-time.ts';

let office: OpenOffice;
let driver: Program;
beforeAll(async () => {
  office = await openOffice();
  driver = await office.as('zhou-jianping');
});
afterAll(() => office.close());

const long = 'x'.repeat(3000);

describe('an address too long for anything that is stored', () => {
  test.each([`/v/${long}`, `/v/${long}/x`, `/v/x/${long}`])(
    'is a paper nobody knows',
    async (path) => {
      expect((await fetch(`${office.url}${path}`)).status).toBe(404);
    },
  );

  test('ends a search of the archive, however odd', async () => {
    const { body } = await driver.get('/api/records?cursor=zzz%7Cy');
    expect(body).toEqual({ rows: [] });
  });

  test.each([
    ['/api/requests/', 404],
    ['/api/records?cursor=2026-11%7C', 200],
  ])('%s… is told as any other', async (path, status) => {
    expect((await driver.get(`${path}${long}`)).status).toBe(status);
  });
});

const formOf = (inner: string): string => `{"route":"vehicle-repair","form":${inner}}`;

describe('a form that is', () => {
  test.each([
    ['a well of lists', formOf(`{"reason":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)],
    ['a well of records', formOf(`${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`)],
    ['over the limit', formOf(`{"reason":"${'长'.repeat(100_000)}"}`)],
  ])('%s is not read', async (_title, body) => {
    const before = await office.dump();
    const answer = await driver.post('/api/requests', body);
    expect([answer.status, answer.code]).toEqual([400, 'body-unreadable']);
    expect(await office.dump()).toEqual(before);
  });

  test.each([
    ['eighty thousand rows', formOf(`{"items":[${Array<string>(80_000).fill('{}').join(',')}]}`)],
    ['numbers beyond number', formOf('{"odometer":1e400,"items":[{"price":9007199254740993}]}')],
    [
      'the names of an object’s own works',
      formOf(
        '{"__proto__":{"a":1},"constructor":{"prototype":{"b":2}},"items":[{"__proto__":{"c":3}}]}',
      ),
    ],
  ])('%s is refused like any other, at once', async (_title, body) => {
    const spent = cpuTimer();
    const answer = await driver.post('/api/requests', body);
    expect([answer.status, answer.code]).toEqual([422, 'form-faults']);
    expect(spent()).toBeLessThan(2000);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
