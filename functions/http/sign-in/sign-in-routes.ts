import * as client from 'openid-client';
import { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/words.ts';
import type { Arrival } from '../arrival.ts';
import type { Browser } from '../browser.ts';
import type { CookieJar } from '../cookies.ts';
import type { People } from '../people.ts';
import { page, type Reply, seeOther, withCookies } from '../reply.ts';
import type { Route } from '../route.ts';
import type { Sealer } from '../seal.ts';
import type { Sessions } from '../sessions.ts';
import type { Site } from '../site.ts';
import type { Provider } from './provider.ts';
import { safeThen, signInPath } from './then.ts';

export interface SignInPorts {
  readonly site: Site;
  readonly browser: Browser;
  readonly jar: CookieJar;
  readonly sealer: Sealer;
  readonly sessions: Sessions;
  readonly people: People;
  readonly provider: Provider;
  readonly now: () => Date;
}

const tenMinutes = 600;
const backPath = '/sign-in/back';
const outPath = '/sign-in/out';

/** `/sign-in?then=/…` goes to the provider, `/sign-in/back` comes from it, `POST /sign-out` ends the session. */
export function signInRoutes(ports: SignInPorts): readonly Route[] {
  const { site, browser, jar, sessions } = ports;
  return [
    { method: 'GET', path: '/sign-in', answer: (arrival) => leave(ports, arrival) },
    { method: 'GET', path: '/sign-in/first', answer: async (arrival) => first(site, arrival) },
    // Coming back uses the code up, so HEAD must not.
    {
      method: 'GET',
      path: backPath,
      inertHead: true,
      answer: (arrival) => comeBack(ports, arrival),
    },
    { method: 'GET', path: outPath, answer: async (arrival) => out(site, arrival) },
    browser.post('/sign-out', async ({ cookies }) =>
      withCookies(seeOther(outPath), await sessions.end(cookies), jar.clear('link')),
    ),
  ];
}

async function leave(ports: SignInPorts, { query }: Arrival): Promise<Reply> {
  const { site, jar, sealer, provider, now } = ports;
  const configuration = await provider.configuration();
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const next = safeThen(query.get('then'), site.baseUrl);
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: `${site.baseUrl}${backPath}`,
    scope: 'openid',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    // Whoever signed out here is still known to the provider, and would come back in without being asked.
    ...(query.has('again') ? { prompt: 'login' } : {}),
  });
  const expires = new Date(now().getTime() + tenMinutes * 1000);
  const sealed = sealer.seal('sign-in', { verifier, state, nonce, next }, expires);
  return withCookies(seeOther(address.href), jar.set('sign-in', sealed, tenMinutes));
}

async function comeBack(ports: SignInPorts, { cookies, query }: Arrival): Promise<Reply> {
  const { site, jar, sealer, sessions, people, provider, now } = ports;
  const opened = sealer.open('sign-in', jar.read(cookies, 'sign-in') ?? '');
  const { verifier, state, nonce, next } = opened?.fields ?? {};
  if (opened === undefined || opened.expires <= now() || verifier === undefined)
    throw new Problem('page-expired', {});
  const configuration = await provider.configuration();
  // The address as we know it, not as a proxy or a Host header has it.
  const address = new URL(`${site.baseUrl}${backPath}?${query.toString()}`);
  const tokens = await client
    .authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(state === undefined ? {} : { expectedState: state }),
      ...(nonce === undefined ? {} : { expectedNonce: nonce }),
    })
    .catch(refused);
  const claims = tokens.claims();
  const person = claims === undefined ? undefined : await people.personFor(claims.iss, claims.sub);
  const epoch = person === undefined ? undefined : await people.epochOf(person);
  if (person === undefined || epoch === undefined) throw new Problem('account-unknown', {});
  const cookie = await sessions.begin(cookies, person, epoch);
  return withCookies(seeOther(safeThen(next ?? null, site.baseUrl)), cookie, jar.clear('sign-in'));
}

/** The provider's no, or an answer that does not belong to this browser, is no breakdown of ours. */
function refused(cause: unknown): never {
  if (cause instanceof client.AuthorizationResponseError)
    throw new Problem('sign-in-needed', {}, { cause });
  if (cause instanceof client.ResponseBodyError || isMismatch(cause))
    throw new Problem('page-expired', {}, { cause });
  throw cause;
}

const isMismatch = (error: unknown): boolean =>
  error instanceof client.ClientError && error.code === 'OAUTH_INVALID_RESPONSE';

/** Between a posted form and the provider; see `signInFirst`. */
function first(site: Site, { query, language }: Arrival): Reply {
  const href = signInPath(safeThen(query.get('then'), site.baseUrl));
  const next = { label: title, href };
  return page(site.notice({ language, title, says, next, forward: true }));
}

function out(site: Site, { language }: Arrival): Reply {
  const next = { label: anew, href: '/sign-in?again=1' };
  return page(site.notice({ language, title: gone, says: goneSays, next }));
}

const gone: Text = { zh: '已退出登录', en: 'You are signed out' };
const goneSays: Text = {
  zh: '公用电脑请同时关闭浏览器。换人办理的，请重新登录。',
  en: 'On a shared computer, close the browser as well. Sign in again to go on as somebody else.',
};
const anew: Text = { zh: '重新登录', en: 'Sign in again' };
const title: Text = { zh: '请先登录', en: 'Please sign in' };
const says: Text = {
  zh: '这一步要先确认是您本人。登录后回到原来的页面，已填的内容不会丢失，还要由您再点一次提交。',
  en: 'This step needs to know that it is you. After signing in you come back to the page; what you typed is kept, and nothing is sent until you submit it again.',
};
