import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { harness } from './front-harness.ts';
import { testIssuer, type TestIssuer } from './test-issuer.ts';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await testIssuer('http://127.0.0.1:8787/sign-in/back');
});
afterAll(async () => issuer.close());

const now = Date.parse('2026-11-20T08:00:00Z') / 1000;
const good = (): JWTPayload => ({
  iss: issuer.url,
  sub: 'ana',
  client_id: 'qianban',
  scope: 'openid qianban',
  iat: now - 10,
  exp: now + 60,
});
const without = (name: string): JWTPayload =>
  Object.fromEntries(Object.entries(good()).filter(([key]) => key !== name));

test.each<[string, () => JWTPayload]>([
  ['the provider’s', good],
  ['Cognito’s', () => ({ ...good(), scope: 'qianban/use', token_use: 'access' })],
])('a good token, %s, stands for its person', async (_whose, claims) => {
  const { bearer } = harness({ issuer: issuer.url });
  const token = await issuer.sign(claims());
  expect(await bearer(`Bearer ${token}`)).toEqual({
    person: 'p1',
    strength: 'sign-in',
    epoch: 1,
  });
});

test.each<[string, () => Promise<string> | string]>([
  ['of another issuer', () => issuer.sign({ ...good(), iss: 'https://evil.example' })],
  ['of an issuer with a slash more', () => issuer.sign({ ...good(), iss: `${issuer.url}/` })],
  ['that has expired', () => issuer.sign({ ...good(), exp: now - 1 })],
  ['that never expires', () => issuer.sign(without('exp'))],
  ['that is not valid yet', () => issuer.sign({ ...good(), nbf: now + 60 })],
  ['for another client', () => issuer.sign({ ...good(), client_id: 'other' })],
  [
    'that names its client in aud only',
    () => issuer.sign({ ...without('client_id'), aud: 'qianban' }),
  ],
  ['without the scope', () => issuer.sign({ ...good(), scope: 'openid' })],
  ['with a scope that begins alike', () => issuer.sign({ ...good(), scope: 'qianban2' })],
  ['without any scope', () => issuer.sign(without('scope'))],
  ['that is an ID token', () => issuer.sign({ ...good(), token_use: 'id' })],
  ['without a subject', () => issuer.sign(without('sub'))],
  ['signed by another key', () => issuer.signForeign(good())],
  ['signed by an unknown key', () => issuer.sign(good(), { kid: 'k2' })],
  ['unsigned', () => new UnsecuredJWT(good()).encode()],
  [
    'signed with the public key as a secret',
    () =>
      new SignJWT(good())
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(new TextEncoder().encode('a public key in PEM, long enough to be one')),
  ],
  ['with a letter changed', async () => (await issuer.sign(good())).replace(/\.e/, '.f')],
  ['that is none', () => 'abc'],
])('a token %s is refused', async (_what, make) => {
  const { bearer } = harness({ issuer: issuer.url });
  await expect(bearer(`Bearer ${await make()}`)).rejects.toMatchObject({ code: 'sign-in-needed' });
});

test.each([null, '', 'Basic YTpi', 'Bearer', 'Bearer a b'])('%j is no token', async (header) => {
  const { bearer } = harness({ issuer: issuer.url });
  await expect(bearer(header)).rejects.toMatchObject({ code: 'sign-in-needed' });
});

test('a good token of a stranger is told that the office does not know them', async () => {
  const { bearer } = harness({ issuer: issuer.url });
  const token = await issuer.sign({ ...good(), sub: 'carol' });
  await expect(bearer(`Bearer ${token}`)).rejects.toMatchObject({ code: 'account-unknown' });
});

test('a provider that is down is a breakdown, not a refusal, and is asked again', async () => {
  const { bearer } = harness({ issuer: 'http://127.0.0.1:9' });
  const failure = expect.not.objectContaining({ code: 'sign-in-needed' });
  await expect(bearer('Bearer abc')).rejects.toEqual(failure);
  await expect(bearer('Bearer abc')).rejects.toEqual(failure);
});
