import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { page, seeOther } from '#functions/http/reply.ts';
import { provider } from '#functions/http/sign-in/provider.ts';
import { safeThen } from '#functions/http/sign-in/then.ts';
import { ask, cookiesOf, location, sentBack } from './events.ts';
import { baseUrl, formHeaders, harness, minutes, posted } from './front-harness.ts';
import { testIssuer, walk, type TestIssuer } from './test-issuer.ts';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await testIssuer(`${baseUrl}/sign-in/back`);
});
afterAll(async () => issuer.close());

function office() {
  const house = harness({ issuer: issuer.url });
  const handler = house.endpoint([
    ...house.signInRoutes(),
    house.browser.get('/desk', async (visit) => {
      const { person } = await visit.actor();
      return page(`${person}|${visit.hidden()['_nonce'] ?? ''}`);
    }),
    house.browser.post('/desk', async () => seeOther('/')),
  ]);
  const at = (path: string, cookie = '') => ask(handler, { path, headers: { cookie } });
  /** Leaves for the provider and comes back to our door; what the browser then holds, and where it stands. */
  async function go(path = '/sign-in?then=%2Fdesk', cookie = '') {
    const left = await at(path, cookie);
    const back = new URL(await walk(location(left)));
    return { left, cookie: sentBack(left), back: `${back.pathname}${back.search}` };
  }
  return { ...house, handler, at, go };
}

describe('signing in', () => {
  test('by code with PKCE, state and nonce opens a session and leads back', async () => {
    issuer.account = 'ana';
    const { at, go, rows } = office();
    const { left, cookie, back } = await go();
    const asked = new URL(location(left)).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${baseUrl}/sign-in/back`,
    });
    const home = await at(back, cookie);
    expect([home.statusCode, location(home)]).toEqual([303, '/desk']);
    expect(cookiesOf(home)).toContainEqual(expect.stringMatching(/^sign-in=; .*Max-Age=0/));
    expect(rows.sessions.size).toBe(1);
    expect((await at('/desk', sentBack(home))).body).toMatch(/^p1\|/);
  });

  test('replaces the session that the browser had', async () => {
    issuer.account = 'ana';
    const { at, go, rows, signIn } = office();
    const before = await signIn('p1');
    const { cookie, back } = await go();
    await at(back, `${cookie}; ${before}`);
    expect(rows.sessions.size).toBe(1);
    expect((await at('/desk', before)).statusCode).toBe(303);
  });

  test('as an account that belongs to nobody opens nothing', async () => {
    issuer.account = 'carol';
    const { at, go, rows } = office();
    const { cookie, back } = await go();
    expect((await at(back, cookie)).statusCode).toBe(403);
    expect(rows.sessions.size).toBe(0);
  });

  test.each<[string, (back: string) => string, (cookie: string) => string, number]>([
    ['without the cookie', (back) => back, () => '', 403],
    ['with a changed cookie', (back) => back, (cookie) => cookie.replace(/.$/, '_'), 403],
    ['with another state', (back) => back.replace(/state=[^&]+/, 'state=x'), (c) => c, 403],
    ['without a state', (back) => back.replace(/&?state=[^&]+/, ''), (c) => c, 403],
    ['with an invented code', (back) => back.replace(/code=[^&]+/, 'code=x'), (c) => c, 403],
    [
      'from another issuer',
      (back) => back.replace(/iss=[^&]+/, 'iss=https://e.example'),
      (c) => c,
      403,
    ],
  ])('comes to nothing %s', async (_what, path, cookies, status) => {
    issuer.account = 'ana';
    const { at, go, rows, lines } = office();
    const { cookie, back } = await go();
    expect((await at(path(back), cookies(cookie))).statusCode).toBe(status);
    expect([rows.sessions.size, lines]).toEqual([0, []]);
  });

  test('comes to nothing when the provider says no, after ten minutes, or twice', async () => {
    issuer.account = 'ana';
    const { at, go, rows, time } = office();
    const { cookie, back } = await go();
    const state = new URL(back, baseUrl).searchParams.get('state') ?? '';
    const no = new URLSearchParams({ error: 'access_denied', state, iss: issuer.url }).toString();
    expect((await at(`/sign-in/back?${no}`, cookie)).statusCode).toBe(401);
    time.now += minutes(10);
    expect((await at(back, cookie)).statusCode).toBe(403);
    time.now -= minutes(10);
    expect((await at(back, cookie)).statusCode).toBe(303);
    expect((await at(back, cookie)).statusCode).toBe(403);
    expect(rows.sessions.size).toBe(1);
  });

  test('HEAD on the way back uses nothing up', async () => {
    issuer.account = 'ana';
    const { at, go, handler } = office();
    const { cookie, back } = await go();
    const head = await ask(handler, { method: 'HEAD', path: back, headers: { cookie } });
    expect([head.statusCode, cookiesOf(head)]).toEqual([200, []]);
    expect((await at(back, cookie)).statusCode).toBe(303);
  });

  test('after a posted form stops at a page of ours, from which a link leads on', async () => {
    const { at } = office();
    const first = await at('/sign-in/first?then=/a/step');
    expect([first.statusCode, first.body]).toEqual([
      200,
      expect.stringContaining('href="/sign-in?then=%2Fa%2Fstep"'),
    ]);
  });
});

describe('signing out', () => {
  test('takes our own form, ends the session and clears the cookies', async () => {
    const { at, handler, rows, signIn } = office();
    const cookie = await signIn('p1');
    const nonce = (await at('/desk', cookie)).body.split('|')[1] ?? '';
    const out = { method: 'POST', path: '/sign-out', headers: formHeaders(cookie) };
    expect((await ask(handler, { ...out, body: '' })).statusCode).toBe(403);
    const done = await ask(handler, { ...out, body: posted({ _nonce: nonce }) });
    expect([done.statusCode, location(done), rows.sessions.size]).toEqual([303, '/sign-in/out', 0]);
    const after = await at('/sign-in/out');
    expect([after.statusCode, after.body]).toEqual([200, expect.stringContaining('again=1')]);
    expect(location(await at('/sign-in?again=1'))).toContain('prompt=login');
    expect(cookiesOf(done)).toEqual([
      expect.stringContaining('session=; '),
      expect.stringContaining('link=; '),
    ]);
    expect((await at('/sign-out', cookie)).statusCode).toBe(405);
  });
});

describe('where signing in leads', () => {
  test.each<[string | null, string]>([
    ['/desk', '/desk'],
    ['/requests/1?tab=2&x=%E4%B8%AD', '/requests/1?tab=2&x=%E4%B8%AD'],
    ['/a/step', '/a/step'],
    [null, '/'],
    ['', '/'],
    ['desk', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['///evil.example/', '/'],
    [String.raw`/\evil.example/`, '/'],
    [String.raw`\\evil.example/`, '/'],
    ['/\t/evil.example/', '/'],
    ['/\n/evil.example/', '/'],
    ['/.//evil.example/', '/'],
    ['/x/..//evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/%0d%0aset-cookie:a=b', '/%0d%0aset-cookie:a=b'],
    ['/中', '/'],
    ['/sign-in?then=/sign-in', '/'],
    ['/sign-out', '/'],
    [`/${'x'.repeat(2000)}`, '/'],
  ])('%j leads to %j', (then, path) => {
    expect(safeThen(then, baseUrl)).toBe(path);
  });
});

test.each(['http://login.example.cn', 'http://127.0.0.1.example.cn', 'ftp://127.0.0.1'])(
  'an issuer at %s is refused',
  (url) => {
    const settings = { issuer: url, clientId: 'c', clientSecret: 's' };
    expect(() => provider(settings)).toThrow('OIDC_ISSUER must be https');
  },
);
