import {
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  GetBucketAclCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  SelectObjectContentCommand,
} from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRig } from './rig.ts';
import type { Rig } from './rig.ts';

const Bucket = 'refusing';
const at = { Bucket, Key: 'k' };

describe('what this server does not do', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig();
    await rig.bucket(Bucket);
    await rig.sdk.send(new PutObjectCommand({ ...at, Body: 'x' }));
  });
  afterAll(() => rig.close());

  test.each<[string, (sdk: S3Client) => Promise<unknown>]>([
    ['CreateMultipartUpload', (sdk) => sdk.send(new CreateMultipartUploadCommand(at))],
    ['DeleteBucket', (sdk) => sdk.send(new DeleteBucketCommand({ Bucket }))],
    ['GetBucketAcl', (sdk) => sdk.send(new GetBucketAclCommand({ Bucket }))],
    [
      'GetObjectAttributes',
      (sdk) => sdk.send(new GetObjectAttributesCommand({ ...at, ObjectAttributes: ['ETag'] })),
    ],
    ['ListObjects', (sdk) => sdk.send(new ListObjectsCommand({ Bucket }))],
    [
      'PutBucketLifecycleConfiguration',
      (sdk) =>
        sdk.send(
          new PutBucketLifecycleConfigurationCommand({
            Bucket,
            LifecycleConfiguration: { Rules: [] },
          }),
        ),
    ],
    ['PutBucketPolicy', (sdk) => sdk.send(new PutBucketPolicyCommand({ Bucket, Policy: '{}' }))],
    ['PutObjectAcl', (sdk) => sdk.send(new PutObjectAclCommand({ ...at, ACL: 'private' }))],
    [
      'SelectObjectContent',
      (sdk) =>
        sdk.send(
          new SelectObjectContentCommand({
            ...at,
            Expression: 'x',
            ExpressionType: 'SQL',
            InputSerialization: {},
            OutputSerialization: {},
          }),
        ),
    ],
  ])('is refused by name: %s', async (name, ask) => {
    await expect(ask(rig.sdk)).rejects.toMatchObject({
      name: 'NotImplemented',
      message: `${name} is not implemented.`,
      $metadata: { httpStatusCode: 501 },
    });
  });

  test.each([
    ['x-amz-server-side-encryption', { ServerSideEncryption: 'aws:kms' as const }],
    ['x-amz-storage-class', { StorageClass: 'GLACIER' as const }],
    ['x-amz-acl', { ACL: 'public-read' as const }],
    ['x-amz-expected-bucket-owner', { ExpectedBucketOwner: '111122223333' }],
    ['x-amz-website-redirect-location', { WebsiteRedirectLocation: '/x' }],
  ])('is refused with the header %s', async (name, more) => {
    await expect(
      rig.sdk.send(new PutObjectCommand({ ...at, Body: 'x', ...more })),
    ).rejects.toMatchObject({
      name: 'NotImplemented',
      message: `The header ${name} is not implemented.`,
    });
  });

  test.each<[string, (sdk: S3Client) => Promise<unknown>]>([
    ['partNumber', (sdk) => sdk.send(new GetObjectCommand({ ...at, PartNumber: 1 }))],
    ['fetch-owner', (sdk) => sdk.send(new ListObjectsV2Command({ Bucket, FetchOwner: true }))],
    ['max-buckets', (sdk) => sdk.send(new ListBucketsCommand({ MaxBuckets: 1 }))],
  ])('is refused with the parameter %s', async (name, ask) => {
    await expect(ask(rig.sdk)).rejects.toMatchObject({
      name: 'NotImplemented',
      message: `The parameter ${name} is not implemented.`,
    });
  });

  test('is refused in keys, metadata and labels that cannot travel back', async () => {
    const meta = new PutObjectCommand({ ...at, Body: 'x', Metadata: { title: '签办' } });
    await expect(rig.sdk.send(meta)).rejects.toMatchObject({ name: 'InvalidArgument' });
    const label = new GetObjectCommand({ ...at, ResponseContentDisposition: 'a\r\nset-cookie: b' });
    await expect(rig.sdk.send(label)).rejects.toMatchObject({ name: 'InvalidArgument' });
    const nul = new PutObjectCommand({ Bucket, Key: 'a\0b', Body: 'x' });
    await expect(rig.sdk.send(nul)).rejects.toMatchObject({ name: 'InvalidArgument' });
    const long = new PutObjectCommand({ ...at, Body: 'x', Metadata: { a: 'x'.repeat(2048) } });
    await expect(rig.sdk.send(long)).rejects.toMatchObject({ name: 'MetadataTooLarge' });
  });
});
