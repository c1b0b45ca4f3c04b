import { afterEach, describe, expect, test } from '@jest/globals';
import { appendFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { restoreBackup } from '#local/backup/restore-backup.ts';
import { takeBackup } from '#local/backup/take-backup.ts';
import type { Machine } from '#local/start.ts';
import { clientsOf } from './fake-functions.ts';
import { startOffice } from './start-office.ts';
import { temporaryFolder } from './temporary-folder.ts';

const running: Machine[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((machine) => machine.stop()));
});

async function open(dataDir: string): Promise<Machine> {
  const machine = await startOffice(dataDir);
  running.push(machine);
  return machine;
}

/** Everything in the facts, and the bytes of each record that a fact names. */
async function contents({ host }: Machine): Promise<readonly string[]> {
  const { db, s3 } = clientsOf(host);
  const { Items = [] } = await db.send(new ScanCommand({ TableName: 'qianban-facts' }));
  return Promise.all(
    Items.map(async ({ pk, sk }) => {
      if (sk?.S !== 'record') return `${pk?.S} ${sk?.S}`;
      const { Body } = await s3.send(
        new GetObjectCommand({ Bucket: 'qianban-archive', Key: pk?.S }),
      );
      return `${pk?.S} ${await Body?.transformToString()}`;
    }),
  );
}

function places() {
  const root = temporaryFolder();
  return { from: join(root, 'data'), to: join(root, 'backup'), restored: join(root, 'restored') };
}

const now = () => new Date('2026-11-22T00:00:00Z');

describe('a backup', () => {
  test('of a running office holds every fact and every file a fact names, while both grow', async () => {
    const { from, to, restored } = places();
    const office = await open(from);
    const { db, s3 } = clientsOf(office.host);
    const enough = Promise.withResolvers<number>();
    let stop = false;
    const write = async (n: number): Promise<void> => {
      if (stop) return;
      const Key = `${n}.pdf`;
      await s3.send(
        new PutObjectCommand({ Bucket: 'qianban-archive', Key, Body: `record of ${Key}` }),
      );
      await fetch(`${office.url}/office/${n}`, { method: 'POST' });
      if (n === 5) enough.resolve(n);
      await write(n + 1);
    };
    const writing = write(1);
    await enough.promise;
    const { files } = await takeBackup({ from, to, now });
    stop = true;
    await writing;
    db.destroy();
    s3.destroy();
    expect(files.map(({ path }) => path).slice(0, 2)).toEqual(['dynamodb.sqlite', 's3/s3.sqlite']);
    expect(statSync(to).mode & 0o077).toBe(0);

    await restoreBackup(to, restored);
    const copy = await open(restored);
    const copied = await contents(copy);
    expect(copied.length).toBeGreaterThanOrEqual(5);
    const copies = clientsOf(copy.host);
    for (const note of copied) {
      const Key = `${/(\d+) note/.exec(note)?.[1]}.pdf`;
      // oxlint-disable-next-line no-await-in-loop
      const { Body } = await copies.s3.send(
        new GetObjectCommand({ Bucket: 'qianban-archive', Key }),
      );
      // oxlint-disable-next-line no-await-in-loop
      expect(await Body?.transformToString()).toBe(`record of ${Key}`);
    }
  });

  test('of a stopped office equals it, and can be started where it lies', async () => {
    const { from, to } = places();
    const office = await open(from);
    await fetch(`${office.url}/office/one`, { method: 'POST' });
    const before = await contents(office);
    await running.pop()?.stop();
    await takeBackup({ from, to, now });
    expect(await contents(await open(to))).toEqual(before);
  });

  test('does not overwrite, does not lie inside the data, and needs data', async () => {
    const { from, to, restored } = places();
    await open(from);
    await takeBackup({ from, to, now });
    await expect(takeBackup({ from, to, now })).rejects.toThrow('不会覆盖');
    await expect(takeBackup({ from, to: join(from, 'b'), now })).rejects.toThrow('里面');
    await expect(takeBackup({ from: restored, to: `${to}2`, now })).rejects.toThrow('没有可备份的');
    expect(readdirSync(dirname(to)).toSorted()).toEqual(['backup', 'data']);
  });

  test.each<[string, (backup: string) => void, string]>([
    [
      'a changed file',
      (backup) => appendFileSync(join(backup, 'secrets.json'), ' '),
      'secrets.json is not what it was',
    ],
    [
      'a missing store',
      (backup) => rmSync(join(backup, 'states.sqlite')),
      'states.sqlite is missing',
    ],
    ['no manifest', (backup) => rmSync(join(backup, 'manifest.json')), 'not a whole backup'],
    [
      'a manifest that leads outside',
      (backup) =>
        writeFileSync(
          join(backup, 'manifest.json'),
          '{"at":"","files":[{"path":"../x","bytes":0,"sha256":""}]}',
        ),
      'not a whole backup',
    ],
  ])('with %s is not restored', async (_what, damage, says) => {
    const { from, to, restored } = places();
    await open(from);
    await running.pop()?.stop();
    await takeBackup({ from, to, now });
    damage(to);
    await expect(restoreBackup(to, restored)).rejects.toThrow(says);
    expect(existsSync(restored)).toBe(false);
  });

  test('is never restored over a data folder', async () => {
    const { from, to } = places();
    await open(from);
    await takeBackup({ from, to, now });
    await expect(restoreBackup(to, from)).rejects.toThrow('先改名留存');
  });
});
