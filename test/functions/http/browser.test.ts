import { describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { json, page, seeOther } from '#functions/http/reply.ts';
import { ask, cookiesOf, location, sentBack } from './events.ts';
import { baseUrl, formHeaders, harness, inputsOf, minutes, posted } from './front-harness.ts';

function office(base = baseUrl) {
  const house = harness({ baseUrl: base });
  const done: string[] = [];
  const handler = house.endpoint([
    house.browser.get('/note/{id}', async (visit) => {
      const { person } = await visit.actor();
      const kept = await visit.kept(person);
      const hidden = Object.entries(visit.hidden())
        .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
        .join('');
      return page(`${visit.param('id')} kept=${kept?.get('text') ?? ''}${hidden}`);
    }),
    house.browser.post('/note/{id}', async (visit) => {
      const { person } = await visit.actor();
      if (visit.form.get('text') === 'late') throw new Problem('page-expired', {});
      done.push(`${person} ${visit.form.toString()}`);
      return seeOther('/');
    }),
  ]);
  const show = async (cookie: string, path = '/note/1') =>
    inputsOf((await ask(handler, { path, headers: { cookie } })).body);
  return { ...house, handler, done, show };
}

describe('a posted form', () => {
  test('from our own page is taken, repeated names and line ends included', async () => {
    const { handler, done, signIn, show } = office();
    const cookie = await signIn('p1');
    const body = `${posted(await show(cookie))}&c=1&c=2&text=a%0D%0Ab`;
    const result = await ask(handler, {
      method: 'POST',
      path: '/note/1',
      headers: formHeaders(cookie),
      body,
    });
    expect(result.statusCode).toBe(303);
    expect(done).toEqual(['p1 c=1&c=2&text=a%0Ab']);
  });

  test.each<[string, Record<string, string>, number]>([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a look-alike', { origin: `${baseUrl}.evil.example` }, 403],
    ['another port', { origin: 'http://127.0.0.1:8788' }, 403],
    ['nowhere', { origin: 'null' }, 403],
    ['another site in disguise', { origin: baseUrl, 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { origin: 'null', 'sec-fetch-site': 'same-site' }, 403],
    ['a bookmark', { origin: 'null', 'sec-fetch-site': 'none' }, 403],
    ['us', { origin: baseUrl }, 303],
    ['us, as the browser says', { origin: baseUrl, 'sec-fetch-site': 'same-origin' }, 303],
    ['us, under no-referrer', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 303],
  ])('from %s', async (_who, from, status) => {
    const { handler, done, signIn, show } = office();
    const cookie = await signIn('p1');
    const body = posted(await show(cookie));
    const headers = { ...formHeaders(cookie), ...from };
    const result = await ask(handler, { method: 'POST', path: '/note/1', headers, body });
    expect(result.statusCode).toBe(status);
    expect(done).toHaveLength(status === 303 ? 1 : 0);
  });

  test('without an origin at all is refused', async () => {
    const { handler, done, signIn, show } = office();
    const cookie = await signIn('p1');
    const { origin: _origin, ...headers } = formHeaders(cookie);
    const body = posted(await show(cookie));
    const result = await ask(handler, { method: 'POST', path: '/note/1', headers, body });
    expect([result.statusCode, done]).toEqual([403, []]);
  });

  test.each<[string, (own: string, foreign: string) => string]>([
    ['no nonce', () => ''],
    ['an empty nonce', () => '_nonce='],
    ['a changed nonce', (own) => own.replace(/.(?=&|$)/, '_')],
    ['the nonce of another session', (_own, foreign) => foreign],
  ])('with %s is refused', async (_what, make) => {
    const { handler, done, signIn, show } = office();
    const cookie = await signIn('p1');
    const own = posted({ _nonce: (await show(cookie))['_nonce'] ?? '' });
    const foreign = posted({ _nonce: (await show(await signIn('p2')))['_nonce'] ?? '' });
    const result = await ask(handler, {
      method: 'POST',
      path: '/note/1',
      headers: formHeaders(cookie),
      body: make(own, foreign),
    });
    expect([result.statusCode, done, cookiesOf(result)]).toEqual([403, [], []]);
  });

  test('is refused a day after its page', async () => {
    const { handler, time, signIn, show } = office();
    const cookie = await signIn('p1');
    const body = posted(await show(cookie));
    time.now += minutes(24 * 60);
    const headers = formHeaders(cookie);
    const result = await ask(handler, { method: 'POST', path: '/note/1', headers, body });
    expect(result.statusCode).toBe(403);
  });

  test.each<[string, string, string]>([
    ['JSON', 'application/json', '{}'],
    ['a file form', 'multipart/form-data; boundary=x', '--x--'],
    ['plain text', 'text/plain', 'a=1'],
    ['no type', '', 'a=1'],
    ['too much', 'application/x-www-form-urlencoded', `a=${'x'.repeat(262_144)}`],
    ['too many fields', 'application/x-www-form-urlencoded', 'a&'.repeat(2001)],
    ['broken UTF-8 in disguise', 'text/html; charset=utf-8', 'a=1'],
  ])('that is %s is refused unread', async (_what, type, body) => {
    const { handler, signIn } = office();
    const headers = { ...formHeaders(await signIn('p1')), 'content-type': type };
    const result = await ask(handler, { method: 'POST', path: '/note/1', headers, body });
    expect(result.statusCode).toBe(400);
  });

  test('sent twice by its button is done once', async () => {
    const { handler, done, signIn, show } = office();
    const cookie = await signIn('p1');
    const body = `${posted(await show(cookie))}&text=a`;
    const asked = { method: 'POST', path: '/note/1', headers: formHeaders(cookie), body };
    const results = await Promise.all([ask(handler, asked), ask(handler, asked)]);
    expect(results.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(done).toHaveLength(1);
    const changed = await ask(handler, { ...asked, body: body.replace('text=a', 'text=b') });
    expect(changed.statusCode).toBe(422);
  });
});

describe('a stranger', () => {
  test('who asks for a page is sent to sign in and back', async () => {
    const { handler } = office();
    const result = await ask(handler, { path: '/note/1?tab=2' });
    expect([result.statusCode, location(result)]).toEqual([
      303,
      '/sign-in?then=%2Fnote%2F1%3Ftab%3D2',
    ]);
  });

  test('who is a program gets 401', async () => {
    const { handler } = office();
    const headers = { accept: 'application/json' };
    expect((await ask(handler, { path: '/note/1', headers })).statusCode).toBe(401);
  });
});

describe('what was typed', () => {
  test('is not kept where it is marked as secret', async () => {
    const { handler, rows, signIn, show } = office();
    const cookie = await signIn('p1');
    const body = `${posted(await show(cookie))}&text=${encodeURIComponent('绝密★名单')}`;
    for (const [hash, row] of rows.sessions)
      rows.sessions.set(hash, { ...row, seenAt: new Date(0) });
    const asked = { method: 'POST', path: '/note/1', headers: formHeaders(cookie), body };
    const away = await ask(handler, asked);
    const jar = `${await signIn('p1')}; ${sentBack(away)}`;
    const again = await ask(handler, { path: '/note/1', headers: { cookie: jar } });
    expect(again.body).toContain('kept=');
    expect(again.body).not.toContain('名单');
  });

  test('survives a session that ended, for the same person and page only', async () => {
    const { handler, done, rows, signIn, show } = office();
    const cookie = await signIn('p1');
    const body = `${posted(await show(cookie))}&text=opinion`;
    for (const [hash, row] of rows.sessions)
      rows.sessions.set(hash, { ...row, seenAt: new Date(0) });
    const asked = { method: 'POST', path: '/note/1', headers: formHeaders(cookie), body };
    const away = await ask(handler, asked);
    expect(location(away)).toBe('/sign-in/first?then=%2Fnote%2F1');
    expect(done).toEqual([]);
    expect(JSON.stringify([...rows.kept])).not.toContain('opinion');

    const seenBy = async (person: string, path: string) => {
      const jar = `${await signIn(person)}; ${sentBack(away)}`;
      return (await ask(handler, { path, headers: { cookie: jar } })).body;
    };
    expect(await seenBy('p1', '/note/1')).toContain('kept=opinion');
    expect(await seenBy('p1', '/note/2')).not.toContain('opinion');
    expect(await seenBy('p2', '/note/1')).not.toContain('opinion');
    expect(done).toEqual([]);
  });

  test('survives an act that came too late, and goes once it is done', async () => {
    const { handler, signIn, show } = office();
    const cookie = await signIn('p1');
    const body = `${posted(await show(cookie))}&text=late`;
    const asked = { method: 'POST', path: '/note/1', headers: formHeaders(cookie), body };
    const late = await ask(handler, asked);
    expect(late.statusCode).toBe(403);
    const jar = `${cookie}; ${sentBack(late)}`;
    const again = await ask(handler, { path: '/note/1', headers: { cookie: jar } });
    expect(again.body).toContain('kept=late');
    const sent = await ask(handler, {
      ...asked,
      headers: formHeaders(jar),
      body: `${posted(inputsOf(again.body))}&text=b`,
    });
    expect(cookiesOf(sent)).toEqual([expect.stringContaining('kept=; Path=/; Max-Age=0')]);
  });
});

test('replies to programs are JSON', () => {
  expect(json({ a: 1 }).headers).toEqual({ 'content-type': 'application/json; charset=utf-8' });
});
