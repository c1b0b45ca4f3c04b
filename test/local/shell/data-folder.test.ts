import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestName, noteBackup } from '#local/data-folder/backups-made.ts';
import { openDataFolder } from '#local/data-folder/open.ts';
import { openStore } from '#local/sqlite.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder as an office leaves it that ran once, with one store. */
function usedFolder(): string {
  const path = join(temporaryFolder(), 'data');
  const folder = openDataFolder(path, 'demo');
  const store = openStore(folder.path('dynamodb'));
  store.exec('CREATE TABLE item (v TEXT); CREATE INDEX by_v ON item (v)');
  store.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
    INSERT INTO item SELECT i || '${'x'.repeat(100)}' FROM n`);
  folder.started('http://127.0.0.1:1');
  store.close();
  folder.close();
  return path;
}

describe('a data folder', () => {
  test('keeps its secrets to its owner, and keeps them', () => {
    const path = usedFolder();
    const first = openDataFolder(path, 'demo');
    const { secrets } = first;
    first.close();
    const second = openDataFolder(path, 'demo');
    expect(second.secrets).toEqual(secrets);
    second.close();
    expect(statSync(join(path, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('serves one process at a time, and says which', () => {
    const path = usedFolder();
    const first = openDataFolder(path, 'demo');
    first.started('http://127.0.0.1:8787');
    expect(() => openDataFolder(path, 'demo')).toThrow(
      `进程 ${process.pid}，http://127.0.0.1:8787`,
    );
    first.close();
    openDataFolder(path, 'demo').close();
  });

  test('is free again after its process was killed', async () => {
    const path = usedFolder();
    const open = new URL('../../../local/data-folder/open.ts', import.meta.url).href;
    const script = `const { openDataFolder } = await import('${open}');
      globalThis.folder = openDataFolder(process.argv[1], 'demo'); console.log('open'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script, path]);
    try {
      await once(holder.stdout, 'data');
      expect(() => openDataFolder(path, 'demo')).toThrow('正由另一个签办使用');
    } finally {
      holder.kill('SIGKILL');
    }
    await once(holder, 'exit');
    openDataFolder(path, 'demo').close();
  });

  test('of a newer release is left alone', () => {
    const path = usedFolder();
    writeFileSync(join(path, 'folder.json'), '{"format": 99, "stores": []}');
    expect(() => openDataFolder(path, 'demo')).toThrow('newer release (format 99');
  });

  test('is opened as the kind of office it was made for', () => {
    const path = usedFolder();
    expect(() => openDataFolder(path, 'own')).toThrow('holds the demo office');
    const own = join(temporaryFolder(), 'own');
    openDataFolder(own, 'own').close();
    expect(() => openDataFolder(own, 'demo')).toThrow('请设 OFFICE_FILE');
  });

  test('that holds something else is left alone', () => {
    const path = temporaryFolder();
    writeFileSync(join(path, 'thesis.docx'), '');
    expect(() => openDataFolder(path, 'demo')).toThrow('thesis.docx');
    expect(() => statSync(join(path, 'folder.json'))).toThrow('ENOENT');
  });

  test.each<[string, (path: string) => void, string]>([
    [
      'a missing store',
      (path) => rmSync(join(path, 'dynamodb.sqlite')),
      'dynamodb.sqlite is missing',
    ],
    [
      'an emptied store',
      (path) => truncateSync(join(path, 'dynamodb.sqlite')),
      'is damaged (empty)',
    ],
    [
      'a store cut short',
      (path) => truncateSync(join(path, 'dynamodb.sqlite'), 8192),
      'is damaged',
    ],
    ['a store overwritten', overwrite, 'is damaged'],
    ['missing secrets', (path) => rmSync(join(path, 'secrets.json')), 'secrets.json is missing'],
    [
      'a damaged marker',
      (path) => writeFileSync(join(path, 'folder.json'), '{'),
      'folder.json is damaged',
    ],
  ])('with %s is not started, and says so', (_what, damage, says) => {
    const path = usedFolder();
    damage(path);
    expect(() => openDataFolder(path, 'demo')).toThrow(says);
    expect(() => openDataFolder(path, 'demo')).toThrow('nothing was started or changed');
  });

  test('that is damaged names the newest backup that is still there, and the way back', () => {
    const path = usedFolder();
    const backups = temporaryFolder();
    for (const [at, name] of [
      ['2026-11-20', 'old'],
      ['2026-11-21', 'new'],
      ['2026-11-22', 'gone'],
    ]) {
      noteBackup(path, { at: `${at}T00:00:00Z`, folder: join(backups, `${name}`) });
    }
    for (const name of ['old', 'new']) {
      mkdirSync(join(backups, name));
      writeFileSync(join(backups, name, manifestName), '{}');
    }
    rmSync(join(path, 'dynamodb.sqlite'));
    expect(() => openDataFolder(path, 'demo')).toThrow(
      `npm run backup -- --restore ${join(backups, 'new')}`,
    );
  });

  test('does not hold its lock after a refusal', () => {
    const path = usedFolder();
    const marker = readFileSync(join(path, 'folder.json'));
    writeFileSync(join(path, 'folder.json'), '{');
    expect(() => openDataFolder(path, 'demo')).toThrow('folder.json is damaged');
    writeFileSync(join(path, 'folder.json'), marker);
    openDataFolder(path, 'demo').close();
  });
});

/** Scribbles over the second and third page, as a failing disk does. */
function overwrite(path: string): void {
  const file = join(path, 'dynamodb.sqlite');
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096, 3 * 4096);
  writeFileSync(file, bytes);
}
