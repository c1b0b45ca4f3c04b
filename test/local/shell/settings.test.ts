import { describe, expect, test } from '@jest/globals';
import { Refusal } from '#local/refusal.ts';
import { readSettings } from '#local/settings.ts';

const https = { BASE_URL: 'https://qianban.example.cn' };
const tls = { TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' };

function refusal(environment: Record<string, string>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return '';
}

describe('settings', () => {
  test('without any variable are a demo office on loopback', () => {
    expect(readSettings({})).toMatchObject({
      listen: '127.0.0.1',
      port: 8787,
      trustedProxies: [],
      office: { kind: 'demo' },
    });
    expect(readSettings({}).baseUrl).toBeUndefined();
    expect(readSettings({ PORT: '', MAIL_URL: ' ' }).port).toBe(8787);
  });

  test.each([
    ['a phone in the office network', { ...https, ...tls, LISTEN: '0.0.0.0' }],
    ['a TLS proxy elsewhere', { ...https, LISTEN: '10.0.0.2', TRUSTED_PROXY: '10.0.0.5' }],
    ['a TLS proxy on this machine', { ...https, TRUSTED_PROXY: '127.0.0.1,10.0.0.0/24' }],
    ['another loopback port', { BASE_URL: 'http://localhost:9000', PORT: '9000' }],
    ['loopback with TLS', { ...tls }],
  ])('serve %s', (_who, environment) => {
    expect(refusal(environment)).toBe('');
  });

  test.each([
    ['http beyond this machine', { BASE_URL: 'http://qianban.example.cn' }, 'https'],
    ['http on a name that only begins like loopback', { BASE_URL: 'http://127.evil.cn' }, 'https'],
    ['something that is no address', { BASE_URL: 'qianban' }, '不是网址'],
    ['a base URL with a path', { ...https, ...tls, BASE_URL: 'https://a.cn/x' }, 'https://a.cn'],
    ['an open port without TLS', { LISTEN: '0.0.0.0' }, 'TLS_CERT'],
    ['an open port behind plain http', { LISTEN: '::', TRUSTED_PROXY: '10.0.0.5' }, 'BASE_URL'],
    [
      'an open port without the address to give out',
      { LISTEN: '0.0.0.0', ...tls },
      '请设 BASE_URL',
    ],
    ['https that nobody serves', https, 'TRUSTED_PROXY'],
    [
      'TLS under an http address',
      { BASE_URL: 'http://127.0.0.1:1', ...tls },
      'BASE_URL 改为 https',
    ],
    ['half of a certificate', { TLS_CERT: 'cert.pem' }, 'TLS_KEY'],
    ['a proxy that is no address', { TRUSTED_PROXY: 'proxy' }, 'proxy'],
    ['a range that is too long', { TRUSTED_PROXY: '10.0.0.0/33' }, '10.0.0.0/33'],
    ['a port that is none', { PORT: '99999' }, 'PORT'],
    ['a mail server that is no SMTP', { MAIL_URL: 'https://secret@mail' }, 'smtp://'],
    ['an office without sign-in', { OFFICE_FILE: 'office.json' }, 'OIDC_ISSUER'],
  ])('refuse %s, and say what to do', (_what, environment, nextMove) => {
    expect(refusal(environment)).toContain(nextMove);
  });

  test('name all faults at once, in both languages, without repeating secrets', () => {
    const words = refusal({ PORT: 'x', MAIL_URL: 'ftp://u:topsecret@h', OFFICE_FILE: 'o.json' });
    expect(words).toContain('PORT must be');
    expect(words).toContain('MAIL_URL 应形如');
    expect(words).toContain('missing: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, MAIL_FROM');
    expect(words).not.toContain('topsecret');
  });
});
