import { errors, Provider, type Configuration } from 'oidc-provider';
import type { DatabaseSync } from 'node:sqlite';
import type { Secrets } from '../data-folder/secrets.ts';
import { html, languageOf, pageReply } from '../gateway/page.ts';
import { client, type People } from './person.ts';
import { sqliteAdapter } from './sqlite-adapter.ts';

interface Setup {
  readonly baseUrl: string;
  readonly secrets: Secrets;
  readonly store: DatabaseSync;
  readonly people: People;
  readonly now: () => Date;
}

const hour = 3600;

/** The demo office's OpenID provider at `BASE_URL/oidc`: one client, code flow with PKCE, no passwords. */
export function demoProvider({ baseUrl, secrets, store, people, now }: Setup): Provider {
  const configuration: Configuration = {
    adapter: sqliteAdapter(store, now),
    clients: [
      {
        client_id: client.id,
        client_secret: secrets.clientSecret,
        redirect_uris: [`${baseUrl}${client.backPath}`],
        post_logout_redirect_uris: [`${baseUrl}${client.outPath}`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [secrets.signingKey] },
    cookies: { keys: [secrets.cookieKey] },
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name'] },
    interactions: {
      url: (_context, { uid }) => `/oidc/interaction/${uid}`,
    },
    async findAccount(_context, id) {
      const person = (await people()).find((candidate) => candidate.id === id);
      if (person === undefined) return undefined;
      return { accountId: id, claims: async () => ({ sub: id, name: person.name }) };
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => baseUrl,
        useGrantedResource: () => true,
        getResourceServerInfo(_context, resource) {
          if (resource !== baseUrl) throw new errors.InvalidTarget();
          return {
            scope: client.scope,
            audience: baseUrl,
            accessTokenFormat: 'jwt',
            accessTokenTTL: hour,
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    // Everything the one client may ask for is granted: it is the office's own.
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId;
      if (accountId === undefined || oidc.client === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
      grant.addOIDCScope('openid profile offline_access');
      grant.addResourceScope(baseUrl, client.scope);
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: 14 * 24 * hour,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: 14 * 24 * hour,
      Session: 24 * hour,
    },
    renderError(context, out) {
      const language = languageOf(context.get('accept-language'));
      const zh = language === 'zh';
      const title = zh ? '没有登录成功' : 'You are not signed in';
      const nextMove = zh ? '请回到首页重新登录。' : 'Go to the first page and sign in again.';
      const body = html`<p>${nextMove}</p>
        <p><a class="btn main" href="/">${zh ? '回首页' : 'First page'}</a></p>
        <p class="quiet small">${out.error}</p>`;
      const reply = pageReply({ language, title, body });
      for (const [name, value] of reply.headers) context.set(name, value);
      context.body = Buffer.from(reply.body).toString('utf8');
    },
  };
  const provider = new Provider(`${baseUrl}/oidc`, configuration);
  // The gateway writes the forwarded headers itself, from BASE_URL.
  provider.proxy = true;
  return provider;
}
