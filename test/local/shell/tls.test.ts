import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { discovery } from 'openid-client';
import { readSettings } from '#local/settings.ts';
import { readTls } from '#local/tls.ts';
import { selfSigned } from './self-signed.ts';
import { startOffice } from './start-office.ts';
import { temporaryFolder } from './temporary-folder.ts';

function pair(until?: string) {
  const folder = temporaryFolder();
  const { cert, key } = selfSigned(until);
  const files = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  writeFileSync(files.certificate, cert);
  writeFileSync(files.key, key);
  return { ...files, cert };
}

const now = new Date('2026-11-22T00:00:00Z');

describe('certificate and key', () => {
  test('that fit are taken without a word', () => {
    expect(readTls(pair(), '127.0.0.1', now).warnings).toEqual([]);
  });

  test('for another name, or expired, are taken with a warning', () => {
    expect(readTls(pair('20260101000000Z'), 'qianban.example.cn', now).warnings).toEqual([
      expect.stringContaining('过期'),
      expect.stringContaining('qianban.example.cn'),
    ]);
  });

  test('that do not belong together, or cannot be read, are refused', () => {
    const one = pair();
    const other = pair();
    const mixed = { certificate: one.certificate, key: other.key };
    expect(() => readTls(mixed, '127.0.0.1', now)).toThrow('不是');
    expect(() => readTls({ ...one, key: '/nowhere' }, '127.0.0.1', now)).toThrow(
      'TLS_KEY=/nowhere',
    );
    expect(() => readTls({ ...one, key: one.certificate }, '127.0.0.1', now)).toThrow('PEM');
  });
});

test('an office serves https by itself, and its functions can reach its sign-in service', async () => {
  const { certificate, key, cert } = pair();
  const settings = readSettings({
    DATA_DIR: join(temporaryFolder(), 'data'),
    PORT: '0',
    TLS_CERT: certificate,
    TLS_KEY: key,
  });
  const office = await startOffice('', { settings });
  try {
    expect(office.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const status = await new Promise((resolve, reject) => {
      request(`${office.url}/office/a`, { ca: cert }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
    const found = await discovery(new URL(`${office.url}/oidc`), 'qianban');
    expect(found.serverMetadata().token_endpoint).toBe(`${office.url}/oidc/token`);
  } finally {
    await office.stop();
  }
});
