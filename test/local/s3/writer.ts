/**
 * The process that the durability test kills: it opens the store in the folder given and writes objects as fast as it
 * can, telling on standard output what was acknowledged, and nothing before that.
 */
import { createHash, randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { inProcess } from '#local/in-process.ts';
import { openS3 } from '#local/s3/open-s3.ts';

const [dir = '', round = '0'] = process.argv.slice(2);
const credentials = {
  accessKeyId: 'AKIDLOCAL',
  secretAccessKey: 'not-a-secret-at-all',
  region: 'cn-north-1',
};
const s3 = openS3({ dir, now: () => new Date(), credentials });
const sdk = new S3Client({
  endpoint: 'http://127.0.0.1:1',
  region: credentials.region,
  credentials,
  requestHandler: inProcess(s3.handle),
});
const Bucket = 'records';
await sdk.send(new CreateBucketCommand({ Bucket })).catch(() => undefined);

/** One line for each acknowledged fact: the key, and the SHA-256 of its bytes or `gone`. */
const tell = (key: string, fact: string) => writeSync(1, `${key} ${fact}\n`);

async function write(lane: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const Key = `${round}/${lane}/${count}`;
    const Body = randomBytes(1 + ((count * 7919) % 40_000));
    // oxlint-disable-next-line no-await-in-loop -- a lane waits for each acknowledgement
    await sdk.send(new PutObjectCommand({ Bucket, Key, Body, IfNoneMatch: '*' }));
    tell(Key, createHash('sha256').update(Body).digest('hex'));
    if (count % 5 === 4) {
      // oxlint-disable-next-line no-await-in-loop -- likewise
      await sdk.send(new DeleteObjectCommand({ Bucket, Key }));
      tell(Key, 'gone');
    }
  }
}

await Promise.all([0, 1, 2, 3].map(write));
