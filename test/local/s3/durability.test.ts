import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { inProcess } from '#local/in-process.ts';
import { openS3 } from '#local/s3/open-s3.ts';
import { bytesOf, credentials, openRig } from './rig.ts';

const Bucket = 'records';

/** Runs a writer until it is killed without warning; gives back the lines it got out. */
async function writeUntilKilled(
  dir: string,
  round: number,
  afterLines: number,
): Promise<readonly string[]> {
  const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
  const child = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    writer,
    dir,
    String(round),
  ]);
  let said = '';
  let failed = '';
  child.stderr.on('data', (text: Buffer) => (failed += text.toString()));
  const killed = new Promise((resolve) => child.once('close', resolve));
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    // At once, in the middle of whatever the other lanes are doing.
    if (said.split('\n').length > afterLines) child.kill('SIGKILL');
  });
  await killed;
  expect(failed).toBe('');
  // The last line may be cut short: then nothing was acknowledged by it.
  return said.split('\n').slice(0, -1);
}

test('what was acknowledged is there after kill -9, and what was half done is not', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'qianban-s3-kill-'));
  const facts = new Map<string, string>();
  for (const [round, lines] of [20, 75, 150].entries()) {
    // oxlint-disable-next-line no-await-in-loop -- each round begins on the wreck of the last
    for (const line of await writeUntilKilled(dir, round, lines)) {
      const [key = '', fact = ''] = line.split(' ');
      facts.set(key, fact);
    }
  }
  expect(facts.size).toBeGreaterThan(150);

  const s3 = openS3({ dir, now: () => new Date(), credentials });
  const sdk = new S3Client({
    endpoint: 'http://127.0.0.1:1',
    region: credentials.region,
    credentials,
    requestHandler: inProcess(s3.handle),
  });
  const read = async (Key: string) => {
    const { Body } = await sdk.send(new GetObjectCommand({ Bucket, Key }));
    return createHash('sha256')
      .update(await bytesOf(Body))
      .digest('hex');
  };
  const lost: string[] = [];
  for (const [key, fact] of facts) {
    // oxlint-disable-next-line no-await-in-loop -- one reader is enough
    const found = await read(key).catch(() => 'gone');
    // A delete that was not acknowledged may still have happened.
    const mayBeGone = Number(key.split('/').at(-1)) % 5 === 4;
    if (found !== fact && !(found === 'gone' && mayBeGone)) lost.push(`${key}: ${fact} → ${found}`);
  }
  expect(lost).toEqual([]);

  // Everything listed can be read whole, acknowledged or not.
  const { Contents = [] } = await sdk.send(new ListObjectsV2Command({ Bucket }));
  expect(Contents.length).toBeGreaterThan(100);
  for (const { Key = '', Size } of Contents) {
    // oxlint-disable-next-line no-await-in-loop -- likewise
    const { Body } = await sdk.send(new GetObjectCommand({ Bucket, Key }));
    // oxlint-disable-next-line no-await-in-loop -- likewise
    expect((await bytesOf(Body)).length).toBe(Size);
  }
  expect(await readdir(join(dir, 'incoming'))).toEqual([]);
  s3.close();
  await rm(dir, { recursive: true });
}, 30_000);

test('a file that changed on the disk does not leave as the record', async () => {
  const rig = await openRig();
  await rig.bucket(Bucket);
  const put = (Key: string) => rig.sdk.send(new PutObjectCommand({ Bucket, Key, Body: 'record' }));
  const get = (Key: string) => rig.sdk.send(new GetObjectCommand({ Bucket, Key }));
  const files = async () =>
    (await readdir(join(rig.dir, 'objects'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  await put('altered');
  const [altered = ''] = await files();
  await writeFile(altered, 'recorD');
  await expect(get('altered')).rejects.toMatchObject({ name: 'InternalError' });
  await truncate(altered, 3);
  await expect(get('altered')).rejects.toMatchObject({ name: 'InternalError' });
  await rig.close();
});

test('the file of an overwritten object outlives it by a day, for a backup under way', async () => {
  const rig = await openRig();
  await rig.bucket(Bucket);
  const put = (Body: string, ahead = 0) => {
    rig.clock.ahead = ahead;
    return rig
      .client({ systemClockOffset: ahead })
      .send(new PutObjectCommand({ Bucket, Key: 'k', Body }));
  };
  const count = async () =>
    (await readdir(join(rig.dir, 'objects'), { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile(),
    ).length;
  await put('one');
  await put('two');
  expect(await count()).toBe(2);
  await put('three', 25 * 60 * 60 * 1000);
  expect(await count()).toBe(2);
  await rig.close();
});
