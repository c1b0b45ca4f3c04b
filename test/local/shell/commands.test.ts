import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

/** Runs a file of `local/` as npm would, to its end. */
async function run(file: string, args: readonly string[], environment: Record<string, string>) {
  const path = fileURLToPath(new URL(`../../../local/${file}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { env: environment });
  const ended = once(child, 'exit');
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, out, errors };
}

describe('npm start', () => {
  test.each([
    ['a setting that is wrong', { BASE_URL: 'http://office.example' }, 'BASE_URL'],
    ['an office file that is not there', office({ OFFICE_FILE: '/nowhere.json' }), 'OFFICE_FILE'],
  ])('refuses %s in two languages, with nothing on standard output', async (_what, env, says) => {
    const { code, out, errors } = await run('main.ts', [], env);
    expect([code, out]).toEqual([1, '']);
    expect(errors).toContain(says);
    expect(errors).toMatch(/请/);
    expect(errors).not.toContain('    at ');
  });

  test('names what an office file lacks', async () => {
    const OFFICE_FILE = join(temporaryFolder(), 'office.json');
    writeFileSync(OFFICE_FILE, '{"name": {}, "zone": "Asia/Shanghai", "persons": []}');
    const { errors } = await run('main.ts', [], office({ OFFICE_FILE }));
    expect(errors).toContain('registrationCode, settings, help, posts');
  });
});

describe('npm run backup', () => {
  test.each([
    ['without a folder', [], '用法'],
    ['with too many', ['a', 'b'], '用法'],
    ['with what it does not know', ['--help'], '用法'],
    ['with nothing to back up', ['a'], '没有可备份的'],
    ['with nothing to restore', ['--restore', '/nowhere'], '不是完整的备份'],
  ])('%s says what to do', async (_what, args, says) => {
    const DATA_DIR = join(temporaryFolder(), 'none');
    const { code, out, errors } = await run('backup.ts', args, { DATA_DIR });
    expect([code, out]).toEqual([1, '']);
    expect(errors).toContain(says);
  });
});

function office(more: Record<string, string>): Record<string, string> {
  return {
    OIDC_ISSUER: 'https://sign-in.example',
    OIDC_CLIENT_ID: 'qianban',
    OIDC_CLIENT_SECRET: 'secret',
    MAIL_URL: 'smtp://mail.example',
    MAIL_FROM: 'office@example.cn',
    ...more,
  };
}
