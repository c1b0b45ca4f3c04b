import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeleteObjectTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bytesOf, openRig, transports } from './rig.ts';
import type { Rig } from './rig.ts';

const Bucket = 'records';
const md5 = (body: Uint8Array) => createHash('md5').update(body).digest('base64');

describe.each(transports)('an object %s', (transport) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig(transport);
    await rig.bucket(Bucket);
    await rig.bucket('versioned');
    await rig.sdk.send(
      new PutBucketVersioningCommand({
        Bucket: 'versioned',
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    );
  });
  afterAll(() => rig.close());

  const put = (Key: string, Body: string | Uint8Array, more = {}) =>
    rig.sdk.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
  const get = (Key: string, more = {}) =>
    rig.sdk.send(new GetObjectCommand({ Bucket, Key, ...more }));
  const text = async (Key: string, more = {}) =>
    (await bytesOf((await get(Key, more)).Body)).toString();

  test('comes back with its words', async () => {
    const stored = await put('words', 'text', {
      ContentType: 'application/pdf',
      ContentDisposition: `attachment; filename*=UTF-8''%E7%AD%BE.pdf`,
      CacheControl: 'no-store',
      Metadata: { step: 'agree', seal: '7' },
    });
    const found = await get('words');
    expect(found).toMatchObject({
      ContentType: 'application/pdf',
      ContentDisposition: `attachment; filename*=UTF-8''%E7%AD%BE.pdf`,
      CacheControl: 'no-store',
      Metadata: { step: 'agree', seal: '7' },
      ContentLength: 4,
      ETag: stored.ETag,
      AcceptRanges: 'bytes',
      ChecksumCRC32: stored.ChecksumCRC32,
    });
    expect(found.VersionId).toBeUndefined();
    expect((await bytesOf(found.Body)).toString()).toBe('text');
    const head = await rig.sdk.send(new HeadObjectCommand({ Bucket, Key: 'words' }));
    expect(head).toMatchObject({ ContentLength: 4, ETag: stored.ETag, Metadata: { seal: '7' } });
  });

  test.each([
    'a/b c+é.pdf',
    '签办/二〇二六年/第1号.pdf',
    'a/../../../etc/passwd',
    '..',
    './x',
    'a//b/',
    'quotes \' " & < > ! * ( )',
    'percent %2F %25 ?query#hash',
    'tab\tand\u0001control',
    '😀',
    '~',
    '\\windows\\path',
    'x'.repeat(1024),
  ])('keeps the key %j', async (key) => {
    await put(key, key);
    expect(await text(key)).toBe(key);
    await rig.sdk.send(new DeleteObjectCommand({ Bucket, Key: key }));
    await expect(get(key)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('refuses a key over 1024 bytes', async () => {
    await expect(put('签'.repeat(342), 'x')).rejects.toMatchObject({ name: 'KeyTooLongError' });
  });

  test.each([0, 1, 65_536, 200_000, 1_000_003])(
    'takes a stream of %i bytes whole',
    async (size) => {
      const body = randomBytes(size);
      await rig.sdk.send(
        new PutObjectCommand({
          Bucket,
          Key: 'stream',
          Body: Readable.from(
            size === 0
              ? []
              : [body.subarray(0, 7), body.subarray(7)].filter((part) => part.length > 0),
            { objectMode: false },
          ),
          ContentLength: size,
        }),
      );
      expect(rig.seen.at(-1)?.headers).toMatchObject({
        'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
        'x-amz-trailer': 'x-amz-checksum-crc32',
      });
      const found = await get('stream');
      expect(found.ContentEncoding).toBeUndefined();
      expect(found.ContentLength).toBe(size);
      expect((await bytesOf(found.Body)).equals(body)).toBe(true);
    },
  );

  test.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)(
    'is checked by %s',
    async (algorithm) => {
      const field = `Checksum${algorithm}`;
      const stored = await put('sum', 'checked', { ChecksumAlgorithm: algorithm });
      expect(stored).toHaveProperty(field, expect.any(String));
      const found = await get('sum', { ChecksumMode: 'ENABLED' });
      expect(found).toHaveProperty(field, Reflect.get(stored, field));
      expect((await bytesOf(found.Body)).toString()).toBe('checked');
    },
  );

  test('is refused with a wrong digest', async () => {
    const wrong = createHash('sha256').update('other').digest('base64');
    await expect(put('bad', 'text', { ChecksumSHA256: wrong })).rejects.toMatchObject({
      name: 'BadDigest',
    });
    const wrongMd5 = { ContentMD5: md5(Buffer.from('other')) };
    await expect(put('bad', 'text', wrongMd5)).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(put('bad', 'text', { ContentMD5: 'short' })).rejects.toMatchObject({
      name: 'InvalidDigest',
    });
    await expect(get('bad')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await put('good', 'text', { ContentMD5: md5(Buffer.from('text')) });
    expect(await text('good')).toBe('text');
  });

  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-4', '6789', 'bytes 6-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('gives the range %s', async (Range, expected, ContentRange) => {
    await put('range', '0123456789');
    const found = await get('range', { Range });
    expect(found).toMatchObject({ ContentRange, ContentLength: expected.length });
    expect((await bytesOf(found.Body)).toString()).toBe(expected);
  });

  test.each(['bytes=10-', 'bytes=-0'])('refuses the range %s', async (Range) => {
    await put('range', '0123456789');
    await expect(get('range', { Range })).rejects.toMatchObject({
      name: 'InvalidRange',
      $metadata: { httpStatusCode: 416 },
    });
  });

  test.each(['bytes=5-2', 'lines=1-2', 'bytes=0-1,3-4'])(
    'passes over the range %s',
    async (Range) => {
      await put('range', '0123456789');
      expect(await text('range', { Range })).toBe('0123456789');
    },
  );

  test('answers conditional reads', async () => {
    const { ETag } = await put('cond', 'text');
    const before = new Date(rig.now().getTime() - 60_000);
    const after = new Date(rig.now().getTime() + 60_000);
    expect(await text('cond', { IfMatch: ETag, IfUnmodifiedSince: before })).toBe('text');
    expect(await text('cond', { IfNoneMatch: '"other"', IfModifiedSince: after })).toBe('text');
    const status = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });
    await expect(get('cond', { IfMatch: '"other"' })).rejects.toMatchObject(status(412));
    await expect(get('cond', { IfUnmodifiedSince: before })).rejects.toMatchObject(status(412));
    await expect(get('cond', { IfNoneMatch: ETag })).rejects.toMatchObject(status(304));
    await expect(get('cond', { IfModifiedSince: after })).rejects.toMatchObject(status(304));
  });

  test('is written once under If-None-Match, by one of many', async () => {
    const attempts = Array.from({ length: 12 }, (_, index) =>
      put('once', `writer ${index}`, { IfNoneMatch: '*' }),
    );
    const outcomes = await Promise.allSettled(attempts);
    const won = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({
          name: 'PreconditionFailed',
          $metadata: { httpStatusCode: 412 },
        });
      }
    }
    expect(await text('once')).toBe(
      `writer ${outcomes.findIndex(({ status }) => status === 'fulfilled')}`,
    );
  });

  test('is replaced under If-Match only when it is the one meant', async () => {
    const { ETag } = await put('swap', 'one');
    await put('swap', 'two', { IfMatch: ETag });
    await expect(put('swap', 'three', { IfMatch: ETag })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(put('absent', 'x', { IfMatch: ETag })).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    expect(await text('swap')).toBe('two');
  });

  test('is copied with its words, or with new ones', async () => {
    await put('文/source', 'text', {
      Metadata: { a: '1' },
      ContentType: 'text/plain',
      Tagging: 'k=v',
    });
    const CopySource = `${Bucket}/${encodeURIComponent('文/source')}`;
    const copy = await rig.sdk.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }));
    expect(copy.CopyObjectResult?.ETag).toBe(`"${createHash('md5').update('text').digest('hex')}"`);
    expect(await get('copy')).toMatchObject({
      Metadata: { a: '1' },
      ContentType: 'text/plain',
      TagCount: 1,
    });
    await rig.sdk.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'copy',
        CopySource: `${Bucket}/copy`,
        MetadataDirective: 'REPLACE',
        Metadata: { b: '2' },
      }),
    );
    expect((await get('copy')).Metadata).toEqual({ b: '2' });
    const ontoItself = new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/copy` });
    await expect(rig.sdk.send(ontoItself)).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(
      rig.sdk.send(
        new CopyObjectCommand({ Bucket, Key: 'c', CopySource, CopySourceIfMatch: 'no' }),
      ),
    ).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  test('carries tags', async () => {
    await put('tagged', 'x', { Tagging: 'kind=seal&%E5%B9%B4=2026' });
    const at = { Bucket, Key: 'tagged' };
    const tags = async () => (await rig.sdk.send(new GetObjectTaggingCommand(at))).TagSet;
    expect(await tags()).toEqual([
      { Key: 'kind', Value: 'seal' },
      { Key: '年', Value: '2026' },
    ]);
    const TagSet = [{ Key: 'a&b', Value: '<ü>' }];
    await rig.sdk.send(new PutObjectTaggingCommand({ ...at, Tagging: { TagSet } }));
    expect(await tags()).toEqual(TagSet);
    await rig.sdk.send(new DeleteObjectTaggingCommand(at));
    expect(await tags()).toEqual([]);
    const twice = [TagSet, TagSet].flat();
    await expect(
      rig.sdk.send(new PutObjectTaggingCommand({ ...at, Tagging: { TagSet: twice } })),
    ).rejects.toMatchObject({ name: 'InvalidTag' });
  });

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

  test('goes with others in one request', async () => {
    await put('many/1', 'x');
    await put('many/签', 'x');
    const Objects = ['many/1', 'many/签', 'many/absent'].map((Key) => ({ Key }));
    const answer = await rig.sdk.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(answer.Deleted?.map(({ Key }) => Key)).toEqual(['many/1', 'many/签', 'many/absent']);
    await expect(get('many/签')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('lives in a bucket that is there', async () => {
    const names = (await rig.sdk.send(new ListBucketsCommand())).Buckets?.map(({ Name }) => Name);
    expect(names).toContain(Bucket);
    const head = await rig.sdk.send(new HeadBucketCommand({ Bucket }));
    expect(head.BucketRegion).toBe('cn-north-1');
    await expect(rig.sdk.send(new HeadBucketCommand({ Bucket: 'nowhere' }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 404 },
    });
    await expect(rig.bucket(Bucket)).rejects.toMatchObject({ name: 'BucketAlreadyOwnedByYou' });
    await expect(
      rig.sdk.send(new CreateBucketCommand({ Bucket: 'Not_A_Name' })),
    ).rejects.toMatchObject({ name: 'InvalidBucketName' });
    const nowhere = new PutObjectCommand({ Bucket: 'nowhere', Key: 'k', Body: 'x' });
    await expect(rig.sdk.send(nowhere)).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});
