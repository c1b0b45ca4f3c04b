import {
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bytesOf, openRig, transports } from './rig.ts';
import type { Rig } from './rig.ts';

describe.each(transports)('an object %s', (transport) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig(transport);
    await rig.bucket('versioned');
    await rig.sdk.send(
      new PutBucketVersioningCommand({
        Bucket: 'versioned',
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    );
  });
  afterAll(() => rig.close());

  test('keeps every version where versioning is on', async () => {
    const at = { Bucket: 'versioned', Key: 'history' };
    const write = async (Body: string) =>
      (await rig.sdk.send(new PutObjectCommand({ ...at, Body }))).VersionId;
    const read = async (VersionId?: string) =>
      (
        await bytesOf((await rig.sdk.send(new GetObjectCommand({ ...at, VersionId }))).Body)
      ).toString();
    const [first, second] = [await write('one'), await write('two')];
    expect([await read(first), await read(second), await read()]).toEqual(['one', 'two', 'two']);

    const marker = await rig.sdk.send(new DeleteObjectCommand(at));
    expect(marker).toMatchObject({ DeleteMarker: true, VersionId: expect.any(String) });
    await expect(read()).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(read(marker.VersionId)).rejects.toMatchObject({ name: 'MethodNotAllowed' });
    expect(await read(second)).toBe('two');

    await rig.sdk.send(new DeleteObjectCommand({ ...at, VersionId: marker.VersionId }));
    expect(await read()).toBe('two');
    await rig.sdk.send(new DeleteObjectCommand({ ...at, VersionId: second }));
    expect(await read()).toBe('one');
    await expect(read(second)).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });

  test('is one `null` version while versioning is suspended', async () => {
    const Suspended = await rig.bucket('suspended');
    const at = { Bucket: Suspended, Key: 'k' };
    const status = (Status: 'Enabled' | 'Suspended') =>
      rig.sdk.send(
        new PutBucketVersioningCommand({ Bucket: Suspended, VersioningConfiguration: { Status } }),
      );
    await status('Enabled');
    const kept = await rig.sdk.send(new PutObjectCommand({ ...at, Body: 'kept' }));
    await status('Suspended');
    await rig.sdk.send(new PutObjectCommand({ ...at, Body: 'one' }));
    await rig.sdk.send(new PutObjectCommand({ ...at, Body: 'two' }));
    const found = await rig.sdk.send(new GetObjectCommand({ ...at, VersionId: 'null' }));
    expect((await bytesOf(found.Body)).toString()).toBe('two');
    await rig.sdk.send(new DeleteObjectCommand(at));
    const old = await rig.sdk.send(new GetObjectCommand({ ...at, VersionId: kept.VersionId }));
    expect((await bytesOf(old.Body)).toString()).toBe('kept');
    expect(await rig.sdk.send(new GetBucketVersioningCommand({ Bucket: Suspended }))).toMatchObject(
      {
        Status: 'Suspended',
      },
    );
  });
});
