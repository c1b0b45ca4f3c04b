import { describe, expect, test } from '@jest/globals';
import { cookieJar, readCookies } from '#functions/http/cookies.ts';

describe('cookies', () => {
  test.each<[string, Record<string, string>]>([
    ['', {}],
    ['a=1', { a: '1' }],
    ['a=1; b=2=3', { a: '1', b: '2=3' }],
    ['a=1;a=2', { a: '1' }],
    [' ; =x; a ; b=', { b: '' }],
  ])('%j reads as %j', (header, cookies) => {
    expect(Object.fromEntries(readCookies(header))).toEqual(cookies);
  });

  test('over HTTPS are bound to the host and read back under that name only', () => {
    const jar = cookieJar(true);
    expect(jar.set('link', 'v', 60)).toBe(
      '__Host-link=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
    );
    expect(jar.read(new Map([['link', 'planted']]), 'link')).toBeUndefined();
    expect(jar.read(new Map([['__Host-link', 'v']]), 'link')).toBe('v');
  });

  test('on plain loopback have the bare name', () => {
    expect(cookieJar(false).set('session', 'v')).toBe('session=v; Path=/; HttpOnly; SameSite=Lax');
    expect(cookieJar(false).clear('session')).toContain('Max-Age=0');
  });
});
