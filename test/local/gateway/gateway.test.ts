import { afterEach, describe, expect, test } from '@jest/globals';
import { request as rawRequest } from 'node:http';
import type { GatewayParts } from '#local/gateway/gateway.ts';
import { isFields } from '#local/data-folder/read-json.ts';
import { startGateway } from './start-gateway.ts';

let close: () => Promise<void> = async () => {};
afterEach(() => close());

async function open(parts: Partial<GatewayParts> = {}) {
  const started = await startGateway(parts);
  close = started.close;
  return started;
}

const answering =
  (result: unknown): GatewayParts['invoke'] =>
  async () => ({ ok: true, result });

const failing: GatewayParts['invoke'] = async () => ({
  ok: false,
  error: { errorType: 'TypeError', errorMessage: 'secret detail', trace: ['at secret.ts'] },
});

/** fetch tidies paths and writes its own Host; this sends both as given. */
function sendRaw(url: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const { port } = new URL(url);
    rawRequest({ port, host: '127.0.0.1', path, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}

describe('functions', () => {
  test('get the request as an event and answer through it', async () => {
    const events: unknown[] = [];
    const { url } = await open({
      invoke: async (name, event) => {
        events.push([name, event]);
        const cookies = ['a=1; Path=/', 'b=2; Path=/'];
        return {
          ok: true,
          result: {
            statusCode: 303,
            multiValueHeaders: { 'set-cookie': cookies, location: ['/x'] },
          },
        };
      },
    });
    const answer = await fetch(`${url}/a/secret?x=1`, {
      method: 'POST',
      body: 'y=2',
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
    expect(events).toMatchObject([
      ['links', { httpMethod: 'POST', path: '/a/secret', queryStringParameters: { x: '1' } }],
    ]);
  });

  test('answer HEAD without a body but with its length', async () => {
    const { url } = await open({ invoke: answering({ statusCode: 200, body: 'hello' }) });
    const answer = await fetch(`${url}/`, { method: 'HEAD' });
    expect(answer.headers.get('content-length')).toBe('5');
    expect(await answer.text()).toBe('');
  });

  test('fail with a page that gives a number and nothing internal', async () => {
    const { url } = await open({ invoke: failing });
    const answer = await fetch(`${url}/r/1`);
    const page = await answer.text();
    expect(answer.status).toBe(502);
    expect(page).toContain('系统出错了');
    expect(page).toMatch(/编号 <span class="nb">[0-9A-F]{8}</);
    expect(page).not.toContain('secret');
  });

  test('fail with a refusal in the API form, in the language of the caller', async () => {
    const { url } = await open({ invoke: failing });
    const answer = await fetch(`${url}/api/inbox`, { headers: { 'accept-language': 'en-GB' } });
    const body: unknown = await answer.json();
    expect(isFields(body) ? body['code'] : undefined).toBe('failed');
    expect(isFields(body) ? body['message'] : undefined).toContain('Something went wrong');
  });

  test.each([
    ['a malformed answer', answering({ body: 'x' })],
    ['a header that cannot be written', answering({ statusCode: 200, headers: { a: 'b\nc' } })],
    ['an answer above the limit', answering({ statusCode: 200, body: 'x'.repeat(7_000_000) })],
  ])('that give %s become a 502', async (_what, invoke) => {
    const { url } = await open({ invoke });
    expect((await fetch(`${url}/`)).status).toBe(502);
  });

  test('are not called with a body above the limit', async () => {
    const { url } = await open();
    const tooLarge = await fetch(`${url}/`, { method: 'POST', body: Buffer.alloc(5_000_000) });
    expect(tooLarge.status).toBe(413);
    expect(await tooLarge.text()).toContain('提交的内容太大');
    const far = await fetch(`${url}/`, { method: 'POST', body: Buffer.alloc(12_000_000) });
    expect(far.status).toBe(413);
    expect((await fetch(`${url}/`, { method: 'POST', body: Buffer.alloc(4_000_000) })).status).toBe(
      200,
    );
  });
});

describe('addresses', () => {
  test('sends a reader who came by another name of this machine to the right one', async () => {
    const { url } = await open();
    const host = `localhost:${new URL(url).port}`;
    expect(await sendRaw(url, '/r/1?a=b', { host })).toEqual({
      status: 302,
      location: `${url}/r/1?a=b`,
    });
  });

  test('turns away names that were pointed here by others', async () => {
    const { url } = await open();
    expect(await sendRaw(url, '/', { host: 'evil.example' })).toMatchObject({ status: 421 });
  });

  test('believes X-Forwarded-For only from a trusted proxy', async () => {
    const seen: unknown[] = [];
    const invoke: GatewayParts['invoke'] = async (_name, event) => {
      const context = isFields(event) ? event['requestContext'] : undefined;
      const identity = isFields(context) ? context['identity'] : undefined;
      seen.push(isFields(identity) ? identity['sourceIp'] : undefined);
      return { ok: true, result: { statusCode: 200 } };
    };
    const headers = { 'x-forwarded-for': '6.6.6.6, 10.1.2.3, 10.0.0.1' };
    const direct = await startGateway({ invoke });
    await fetch(`${direct.url}/`, { headers });
    await direct.close();
    const baseUrl = 'https://office.example';
    const proxied = await open({ invoke, baseUrl, trustedProxies: ['127.0.0.1', '10.0.0.0/24'] });
    await fetch(`${proxied.url}/`, { headers });
    expect(seen).toEqual(['127.0.0.1', '10.1.2.3']);
  });

  test('refuses a path that cannot be decoded', async () => {
    const { url } = await open();
    expect(await sendRaw(url, '/%E5%')).toMatchObject({ status: 400 });
  });
});

describe('static files', () => {
  test('come with type, tag and lifetime', async () => {
    const { url } = await open();
    const answer = await fetch(`${url}/web/qianban.css`);
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const etag = answer.headers.get('etag') ?? '';
    const again = await fetch(`${url}/web/qianban.css`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    const versioned = await fetch(`${url}/web/qianban.css?v=1`);
    expect(versioned.headers.get('cache-control')).toContain('immutable');
  });

  test.each([
    '/web/../package.json',
    '/web/%2e%2e/package.json',
    '/web/..%2fpackage.json',
    '/web/%2e%2e%5cpackage.json',
    '/web//etc/passwd',
    '/web/',
    '/web/nothing.css',
    '/web/qianban.css%00.png',
  ])('do not lead outside: %s', async (path) => {
    const { url } = await open();
    expect((await sendRaw(url, path)).status).toBe(404);
  });
});

describe('stored files', () => {
  const page = Buffer.from('<script>');
  const s3: GatewayParts['s3'] = async ({ headers }) => ({
    status: 200,
    headers: { 'content-type': 'text/html', 'x-host': headers['host'] ?? '' },
    body: page,
  });

  test('that could run in the browser are offered for saving, in a sandbox', async () => {
    const { url } = await open({ s3 });
    const answer = await fetch(`${url}/qianban-uploads/x?X-Amz-Signature=1`);
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('x-host')).toBe(new URL(url).host);
  });

  test.each([
    ['a download without a signature', 'GET', '/qianban-uploads/x'],
    ['a listing', 'GET', '/qianban-uploads?list-type=2'],
    ['a deletion', 'DELETE', '/qianban-uploads/x?X-Amz-Signature=1'],
    ['a multi-delete', 'POST', '/qianban-uploads?delete='],
  ])('are not reached by %s', async (_what, method, path) => {
    const { url } = await open({ s3 });
    expect((await fetch(url + path, { method })).status).toBe(404);
  });

  test('above the limit are refused', async () => {
    const { url } = await open({ s3, uploadLimitBytes: 1000 });
    const upload = (size: number) =>
      fetch(`${url}/qianban-uploads`, { method: 'POST', body: Buffer.alloc(size) });
    expect((await upload(1001)).status).toBe(413);
    expect((await upload(1000)).status).toBe(200);
  });
});

test('the access log holds no queries, tokens or names', async () => {
  const { url, lines } = await open();
  const token = 'q'.repeat(43);
  await fetch(`${url}/a/short-token?key=private`);
  await fetch(`${url}/r/${token}`);
  await fetch(`${url}/find/%E6%AC%A7%E9%98%B3`);
  await fetch(`${url}/qianban-uploads/list.pdf?X-Amz-Signature=abc`);
  await close();
  close = async () => {};
  expect(lines.map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual([
    'GET /a/*** 200',
    'GET /r/*** 200',
    'GET /find/*** 200',
    'GET /qianban-uploads/*** 404',
  ]);
});
