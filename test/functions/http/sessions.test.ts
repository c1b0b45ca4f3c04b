import { describe, expect, test } from '@jest/globals';
import { cookieJar, readCookies } from '#functions/http/cookies.ts';
import { sessions } from '#functions/http/sessions.ts';
import { memorySessions } from './memory-stores.ts';

const hour = 3_600_000;

async function signedIn() {
  const { rows, store } = memorySessions();
  const time = { now: Date.parse('2026-11-20T08:00:00Z') };
  const people = { epoch: 3 as number | undefined };
  const all = sessions({
    jar: cookieJar(false),
    store,
    people: { personFor: async () => undefined, epochOf: async () => people.epoch },
    now: () => new Date(time.now),
  });
  const cookies = readCookies((await all.begin(new Map(), 'p1', 3)).split(';')[0] ?? '');
  return { all, rows, time, people, cookies };
}

describe('a session', () => {
  test('names its person, and its secret is stored nowhere', async () => {
    const { all, rows, cookies } = await signedIn();
    expect(await all.actor(cookies)).toEqual({ person: 'p1', strength: 'sign-in', epoch: 3 });
    expect(cookies.get('session')).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify([...rows])).not.toContain(cookies.get('session'));
  });

  test.each<[string, readonly number[], boolean]>([
    ['after 7:59 h without use', [7.99], true],
    ['after 8 h without use', [8], false],
    ['in use for 23 h', [7, 7, 7, 2], true],
    ['in use for 24 h', [7, 7, 7, 3], false],
  ])('%s', async (_when, hours, alive) => {
    const { all, time, cookies } = await signedIn();
    let actor: unknown;
    for (const pause of hours) {
      time.now += pause * hour;
      // eslint-disable-next-line no-await-in-loop
      actor = await all.actor(cookies);
    }
    expect(actor !== undefined).toBe(alive);
  });

  test.each([4, 2, undefined])('ends when the epoch becomes %p', async (epoch) => {
    const { all, people, cookies } = await signedIn();
    people.epoch = epoch;
    expect(await all.actor(cookies)).toBeUndefined();
  });

  test('is replaced at sign-in: the old secret opens nothing', async () => {
    const { all, rows, cookies } = await signedIn();
    const line = await all.begin(cookies, 'p1', 3);
    expect(line).not.toContain(cookies.get('session'));
    expect(await all.actor(cookies)).toBeUndefined();
    expect(rows.size).toBe(1);
  });

  test('is gone after signing out', async () => {
    const { all, rows, cookies } = await signedIn();
    expect(await all.end(cookies)).toContain('Max-Age=0');
    expect([await all.actor(cookies), rows.size]).toEqual([undefined, 0]);
  });
});
