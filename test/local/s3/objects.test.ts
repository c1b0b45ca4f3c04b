import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeleteObjectTaggingCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
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
