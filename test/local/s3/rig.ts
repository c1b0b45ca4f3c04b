import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { inProcess } from '#local/in-process.ts';
import { openS3 } from '#local/s3/open-s3.ts';
import { serveWire } from '#local/serve-wire.ts';
import type { WireHandler, WireRequest } from '#local/wire.ts';

export const transports = ['over HTTP', 'in process'] as const;

export const credentials = {
  accessKeyId: 'AKIDLOCAL',
  secretAccessKey: 'not-a-secret-at-all',
  region: 'cn-north-1',
} as const;

/** A store in a folder of its own with a clock that can be moved, and the real SDK client before it. */
export async function openRig(transport: (typeof transports)[number] = 'in process') {
  const dir = await mkdtemp(join(tmpdir(), 'qianban-s3-'));
  const clock = { ahead: 0 };
  const now = () => new Date(Date.now() + clock.ahead);
  const s3 = openS3({ dir, now, credentials });
  const seen: WireRequest[] = [];
  const handle: WireHandler = (request) => {
    seen.push(request);
    return s3.handle(request);
  };
  const server =
    transport === 'over HTTP'
      ? await serveWire(handle, { host: '127.0.0.1', port: 0, maxBody: 64 * 1024 ** 2 })
      : undefined;
  const endpoint = server?.url ?? 'http://127.0.0.1:1';

  const client = (more: S3ClientConfig = {}) =>
    new S3Client({
      endpoint,
      region: credentials.region,
      credentials,
      maxAttempts: 1,
      forcePathStyle: true,
      ...(server === undefined && { requestHandler: inProcess(handle) }),
      ...more,
    });
  const sdk = client();

  return {
    dir,
    clock,
    now,
    endpoint,
    handle: s3.handle,
    /** Every request as it came in. */
    seen,
    client,
    sdk,
    async bucket(name: string, objectLock = false) {
      await sdk.send(
        new CreateBucketCommand({ Bucket: name, ObjectLockEnabledForBucket: objectLock }),
      );
      return name;
    },
    async close() {
      sdk.destroy();
      await server?.close();
      s3.close();
      await rm(dir, { recursive: true });
    },
  };
}

export type Rig = Awaited<ReturnType<typeof openRig>>;

export const bytesOf = async (
  body: { transformToByteArray: () => Promise<Uint8Array> } | undefined,
) => Buffer.from((await body?.transformToByteArray()) ?? []);
