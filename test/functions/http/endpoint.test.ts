import { describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { endpoint } from '#functions/http/endpoint.ts';
import type { FailureLine } from '#functions/http/log.ts';
import { plainNotice } from '#functions/http/notice.ts';
import { json, page, seeOther, withCookies } from '#functions/http/reply.ts';
import type { Route } from '#functions/http/route.ts';
import { ask, cookiesOf } from './events.ts';

const site = {
  baseUrl: 'https://qianban.example.cn',
  uploadsOrigin: 'https://uploads.example.cn',
  notice: plainNotice,
};
const ran: string[] = [];
const routes: readonly Route[] = [
  { method: 'GET', path: '/', answer: async () => page('<p>desk</p>') },
  {
    method: 'GET',
    path: '/requests/{id}',
    answer: async (_arrival, param) => withCookies(page(param('id')), 'a=b'),
  },
  { method: 'POST', path: '/requests/{id}', answer: async () => seeOther('/') },
  { method: 'GET', path: '/api/records/{id}.pdf', answer: async (_, param) => json(param('id')) },
  {
    method: 'GET',
    path: '/once',
    inertHead: true,
    answer: async () => {
      ran.push('once');
      return page('');
    },
  },
  {
    method: 'GET',
    path: '/busy',
    answer: async () => {
      throw new Problem('busy', {});
    },
  },
  {
    method: 'GET',
    path: '/requests/{id}/steps/{step}',
    answer: async (_, param) => {
      const words = { zh: '审核', en: 'Check' };
      throw param('step') === 'hidden'
        ? new Problem('not-yours-to-see', { request: 'r1' })
        : new Problem('not-your-step', { step: words, owner: words });
    },
  },
  {
    method: 'GET',
    path: '/broken/{secret}',
    answer: async () => {
      throw new TypeError('张三 13800000000', { cause: new Error('tok') });
    },
  },
];
const lines: FailureLine[] = [];
const handler = endpoint(site, routes, (line) => lines.push(line));

describe('routes', () => {
  test.each<[string, string, number, string]>([
    ['GET', '/', 200, '<p>desk</p>'],
    ['GET', '/requests/%E7%BB%B4%2F1', 200, '维/1'],
    ['GET', '/requests/%E7%ZZ', 404, '没有这一页'],
    ['GET', '/requests/', 404, '没有这一页'],
    ['GET', '/requests/1/2', 404, '没有这一页'],
    ['POST', '/requests/1', 303, ''],
    ['GET', '/api/records/r1.pdf', 200, '"r1"'],
    ['GET', '/api/records/r1xpdf', 404, 'nothing-here'],
    ['DELETE', '/requests/1', 405, '没有这一页'],
    ['POST', '/', 405, '没有这一页'],
    ['HEAD', '/requests/1', 200, ''],
  ])('%s %s answers %i', async (method, path, status, body) => {
    const result = await ask(handler, { method, path });
    expect(result.statusCode).toBe(status);
    expect(result.body).toMatch(body === '' ? /^$/ : body);
  });

  test('a wrong method is told the right ones', async () => {
    const result = await ask(handler, { method: 'PUT', path: '/requests/1' });
    expect(result.headers).toMatchObject({ allow: 'GET, HEAD, POST' });
  });

  test('HEAD takes no cookie home and does not run what has an effect', async () => {
    const head = await ask(handler, { method: 'HEAD', path: '/requests/1' });
    expect(cookiesOf(head)).toEqual([]);
    await ask(handler, { method: 'HEAD', path: '/once' });
    expect(ran).toEqual([]);
  });
});

describe('every reply', () => {
  test.each(['/', '/requests/1', '/nowhere', '/busy', '/broken/x', '/api/records/1.pdf'])(
    '%s wears the security headers',
    async (path) => {
      const { headers } = await ask(handler, { path });
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self' https://uploads.example.cn; frame-ancestors 'none'; base-uri 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000',
      });
    },
  );

  test('plain HTTP promises no HTTPS', async () => {
    const plain = endpoint({ ...site, baseUrl: 'http://127.0.0.1:8787' }, routes, () => undefined);
    const { headers } = await ask(plain, { path: '/' });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('failures', () => {
  test.each<[string, Record<string, string>, number, string]>([
    ['a person', { accept: 'text/html' }, 409, '正好有人同时在办'],
    ['an English reader', { 'accept-language': 'en-GB' }, 409, 'Somebody acted'],
    ['a program', { accept: 'application/json' }, 409, '"code":"busy"'],
  ])('a Problem speaks to %s', async (_who, headers, status, says) => {
    const result = await ask(handler, { path: '/busy', headers });
    expect(result.statusCode).toBe(status);
    expect(result.body).toContain(says);
  });

  test.each<[string, string]>([
    ['/requests/r1/steps/check', 'href="/requests/r1">看整件'],
    ['/requests/r1/steps/hidden', 'href="/">回工作台'],
    ['/busy', 'href="/">回工作台'],
  ])('a refusal of %s leads to where its sentence points', async (path, leads) => {
    const { body } = await ask(handler, { path });
    expect(body).toContain(leads);
  });

  test('anything else is a number outside and one allow-listed line inside', async () => {
    lines.length = 0;
    const result = await ask(handler, {
      path: '/broken/s3cret?t=tok',
      headers: { cookie: 'c=tok' },
    });
    expect(result.statusCode).toBe(500);
    expect(result.body).toContain('C0FFEE11');
    expect(result.body).not.toContain('张三');
    expect(lines).toMatchObject([
      { reference: 'C0FFEE11', route: '/broken/{secret}', errors: [{ name: 'TypeError' }, {}] },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/张三|138|tok|s3cret/);
  });
});
