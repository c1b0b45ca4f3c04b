import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { openSecrets } from '#local/data-folder/secrets.ts';
import { isFields } from '#local/data-folder/read-json.ts';
import { startServer, type GatewayServer } from '#local/gateway/server.ts';
import { gateway } from '#local/gateway/gateway.ts';
import { demoToken } from '#local/sign-in/demo-token.ts';
import { demoProvider } from '#local/sign-in/provider.ts';
import { signInListener } from '#local/sign-in/sign-in-listener.ts';
import { tokenRoute } from '#local/sign-in/token-route.ts';
import { openStore } from '#local/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'qianban-sign-in-'));
const secrets = openSecrets(join(folder, 'secrets.json'));
const people = async () => [
  { id: 'p-ouyang', name: '欧阳堃', posts: ['综合股股长', '印章保管人'] },
  { id: 'p-mei', name: '何秀梅', posts: [] },
];
const now = () => new Date();
const file = join(folder, 'sign-in.sqlite');

let server: GatewayServer;
let baseUrl = '';
let store = openStore(file);

function serve() {
  const provider = demoProvider({ baseUrl, secrets, store, people, now });
  server.open(
    gateway({
      baseUrl,
      trustedProxies: [],
      webFolder: folder,
      buckets: [],
      s3: async () => ({ status: 404, headers: {}, body: new Uint8Array() }),
      invoke: async () => ({ ok: true, result: { statusCode: 200 } }),
      demo: {
        signIn: signInListener(provider, people, baseUrl),
        mail: async () => undefined,
        token: tokenRoute(people, (person) => demoToken(person, { baseUrl, secrets, now })),
      },
      now,
      log: () => {},
    }),
  );
}

beforeAll(async () => {
  server = await startServer({ listen: '127.0.0.1', port: 0 }, (_request, response) => {
    response.end();
  });
  baseUrl = `http://127.0.0.1:${server.port}`;
  serve();
});

afterAll(async () => {
  await server.close(100);
  store.close();
  rmSync(folder, { recursive: true });
});

/** A browser as far as signing in needs one: it keeps cookies and follows redirects below `/oidc`. */
function browser() {
  const cookies = new Map<string, string>();
  return async function visit(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    headers.set('accept-language', 'zh-CN');
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = new URL(answer.headers.get('location') ?? url, url);
    return answer.status >= 300 && answer.status < 400 && next.pathname.startsWith('/oidc/')
      ? visit(next.href)
      : answer;
  };
}

const discover = () =>
  oidc.discovery(new URL(`${baseUrl}/oidc`), 'qianban', secrets.clientSecret, undefined, {
    execute: [oidc.allowInsecureRequests],
  });

async function ask(configuration: oidc.Configuration) {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: `${baseUrl}/sign-in/back`,
    scope: 'openid profile qianban',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
  return { url: url.href, checks };
}

async function tap(visit: ReturnType<typeof browser>, page: Response, person: string) {
  const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  return visit(new URL(action, page.url).href, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: baseUrl },
    body: `person=${person}`,
  });
}

describe('signing in', () => {
  test('takes one tap on a person', async () => {
    const configuration = await discover();
    const visit = browser();
    const { url, checks } = await ask(configuration);
    const page = await visit(url);
    const text = await page.clone().text();
    expect(text).toContain('以谁的身份登录');
    expect(text).toContain('综合股股长、印章保管人');
    // Under no-referrer a browser would post the form with `Origin: null`, and be refused.
    expect(text).toContain('<meta name="referrer" content="same-origin"');
    const landed = await tap(visit, page, 'p-ouyang');
    const back = new URL(landed.headers.get('location') ?? '');
    expect(back.pathname).toBe('/sign-in/back');
    const tokens = await oidc.authorizationCodeGrant(configuration, back, checks);
    expect(tokens.claims()).toMatchObject({ iss: `${baseUrl}/oidc`, sub: 'p-ouyang' });
    const keys = createRemoteJWKSet(new URL(`${baseUrl}/oidc/jwks`));
    const { payload } = await jwtVerify(tokens.access_token, keys);
    expect(payload).toMatchObject({ sub: 'p-ouyang', client_id: 'qianban', scope: 'qianban' });
  });

  test('asks again each time, so that one browser can change persons', async () => {
    const configuration = await discover();
    const visit = browser();
    const first = await ask(configuration);
    await tap(visit, await visit(first.url), 'p-ouyang');
    const second = await ask(configuration);
    const landed = await tap(visit, await visit(second.url), 'p-mei');
    const back = new URL(landed.headers.get('location') ?? '');
    const tokens = await oidc.authorizationCodeGrant(configuration, back, second.checks);
    expect(tokens.claims()?.sub).toBe('p-mei');
  });

  test('goes on across a restart in the middle', async () => {
    const configuration = await discover();
    const visit = browser();
    const { url, checks } = await ask(configuration);
    const page = await visit(url);
    store.close();
    store = openStore(file);
    serve();
    const landed = await tap(visit, page, 'p-mei');
    const back = new URL(landed.headers.get('location') ?? '');
    const tokens = await oidc.authorizationCodeGrant(configuration, back, checks);
    expect(tokens.claims()?.sub).toBe('p-mei');
  });

  test('needs PKCE', async () => {
    const configuration = await discover();
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: `${baseUrl}/sign-in/back`,
      scope: 'openid',
    });
    const landed = await browser()(url.href);
    expect(landed.headers.get('location')).toContain('error=invalid_request');
  });

  test.each([
    ['a person who does not exist', 'p-nobody', () => baseUrl],
    ['a form of another site', 'p-mei', () => 'https://evil.example'],
  ])('shows the list again for %s', async (_what, person, origin) => {
    const visit = browser();
    const page = await visit((await ask(await discover())).url);
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const again = await visit(`${baseUrl}${action}`, {
      method: 'POST',
      headers: { origin: origin() },
      body: new URLSearchParams({ person }),
    });
    expect(await again.text()).toContain('以谁的身份登录');
  });

  test('that was left open too long begins again at the first page', async () => {
    const answer = await fetch(`${baseUrl}/oidc/interaction/gone`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  });
});

const post = (body: string) => fetch(`${baseUrl}/demo/token`, { method: 'POST', body });

describe('POST /demo/token', () => {
  test.each([
    ['JSON', '{"person":"p-mei"}'],
    ['JSON with a name', '{"person":"何秀梅"}'],
    ['a form', 'person=p-mei'],
  ])('gives a token that verifies like one from signing in, for %s', async (_kind, body) => {
    const given: unknown = await (await post(body)).json();
    const token = isFields(given) ? String(given['access_token']) : '';
    const keys = createRemoteJWKSet(new URL(`${baseUrl}/oidc/jwks`));
    const { payload } = await jwtVerify(token, keys, { issuer: `${baseUrl}/oidc`, typ: 'at+jwt' });
    expect(payload).toMatchObject({ sub: 'p-mei', client_id: 'qianban', scope: 'qianban' });
  });

  test('names the people one can be', async () => {
    const answer = await post('{"person":"x"}');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('p-ouyang');
  });
});
