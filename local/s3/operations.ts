import type { Operation } from './call.ts';
import { getBucketCors, putBucketCors } from './operations/bucket-cors.ts';
import { getBucketVersioning, putBucketVersioning } from './operations/bucket-versioning.ts';
import { copyObject } from './operations/copy-object.ts';
import { createBucket } from './operations/create-bucket.ts';
import { deleteObject } from './operations/delete-object.ts';
import { deleteObjects } from './operations/delete-objects.ts';
import { getObject, headObject } from './operations/get-object.ts';
import { headBucket } from './operations/head-bucket.ts';
import { listBuckets } from './operations/list-buckets.ts';
import { listObjectVersions } from './operations/list-object-versions.ts';
import { listObjectsV2 } from './operations/list-objects-v2.ts';
import { getObjectLegalHold, putObjectLegalHold } from './operations/object-legal-hold.ts';
import {
  getObjectLockConfiguration,
  putObjectLockConfiguration,
} from './operations/object-lock-configuration.ts';
import { getObjectRetention, putObjectRetention } from './operations/object-retention.ts';
import {
  deleteObjectTagging,
  getObjectTagging,
  putObjectTagging,
} from './operations/object-tagging.ts';
import { putObject } from './operations/put-object.ts';

/** Everything this server does for a signed request, by the API's own names. What is not here is refused by name. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  ['CopyObject', copyObject],
  ['CreateBucket', createBucket],
  ['DeleteObject', deleteObject],
  ['DeleteObjects', deleteObjects],
  ['DeleteObjectTagging', deleteObjectTagging],
  ['GetBucketCors', getBucketCors],
  ['GetBucketVersioning', getBucketVersioning],
  ['GetObject', getObject],
  ['GetObjectLegalHold', getObjectLegalHold],
  ['GetObjectLockConfiguration', getObjectLockConfiguration],
  ['GetObjectRetention', getObjectRetention],
  ['GetObjectTagging', getObjectTagging],
  ['HeadBucket', headBucket],
  ['HeadObject', headObject],
  ['ListBuckets', listBuckets],
  ['ListObjectsV2', listObjectsV2],
  ['ListObjectVersions', listObjectVersions],
  ['PutBucketCors', putBucketCors],
  ['PutBucketVersioning', putBucketVersioning],
  ['PutObject', putObject],
  ['PutObjectLegalHold', putObjectLegalHold],
  ['PutObjectLockConfiguration', putObjectLockConfiguration],
  ['PutObjectRetention', putObjectRetention],
  ['PutObjectTagging', putObjectTagging],
]);
