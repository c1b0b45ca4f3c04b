import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { importJWK, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import Provider from 'oidc-provider';
import { sqliteAdapter } from '#local/sign-in/sqlite-adapter.ts';

export interface TestIssuer {
  readonly url: string;
  /** Who signs in when the provider asks. */
  account: string;
  /** Signs claims with the provider's own key, or another. */
  readonly sign: (claims: JWTPayload, header?: Partial<JWTHeaderParameters>) => Promise<string>;
  readonly signForeign: (claims: JWTPayload) => Promise<string>;
  readonly close: () => Promise<void>;
}

const newKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' };
};

/** A sign-in service on a free port of this machine; it lets `account` in without asking. */
export async function testIssuer(redirect: string): Promise<TestIssuer> {
  const key = newKey();
  const foreign = newKey();
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${String(address.port)}`;
  const provider = new Provider(url, {
    jwks: { keys: [key] },
    clients: [
      {
        client_id: 'qianban',
        client_secret: 'secret',
        redirect_uris: [redirect],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['test'] },
    adapter: sqliteAdapter(new DatabaseSync(':memory:'), () => new Date()),
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') === true)
      void provider.interactionFinished(request, response, {
        login: { accountId: issuer.account },
      });
    else void callback(request, response);
  });

  const signWith = async (jwk: typeof key, claims: JWTPayload, header = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'at+jwt', ...header })
      .sign(await importJWK(jwk, 'RS256'));
  const issuer: TestIssuer = {
    url,
    account: 'ana',
    sign: (claims, header) => signWith(key, claims, header),
    signForeign: (claims) => signWith(foreign, claims),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return issuer;
}

/** Walks the browser through the provider from one address until it leaves for another origin; that address. */
export async function walk(from: string): Promise<string> {
  const origin = new URL(from).origin;
  const jar = new Map<string, string>();
  let at = from;
  while (at.startsWith(origin)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    // eslint-disable-next-line no-await-in-loop
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = response.headers.get('location');
    // eslint-disable-next-line no-await-in-loop
    if (next === null) throw new Error(`the provider stopped: ${await response.text()}`);
    at = new URL(next, at).href;
  }
  return at;
}
