import { createHash, randomBytes } from 'node:crypto';
import type { Description } from './description.ts';
import type { Payload } from './payload/read-payload.ts';
import { checkWrite } from './rules/conditions.ts';
import type { Conditions, Held } from './rules/conditions.ts';
import { retentionFrom } from './rules/object-lock.ts';
import type { Lock } from './rules/object-lock.ts';
import { S3Refusal } from './s3-refusal.ts';
import type { Archive } from './store/archive.ts';
import type { Bucket } from './store/bucket-store.ts';
import { isObject } from './store/version.ts';
import type { Content, NewVersion, Version } from './store/version.ts';

export interface IncomingObject {
  readonly bucket: string;
  readonly key: string;
  readonly payload: Payload;
  readonly description: Description;
  readonly conditions: Conditions;
}

export interface Stored {
  readonly bucket: Bucket;
  readonly version: NewVersion;
  readonly content: Content;
}

const largestBytes = 5 * 1024 ** 3;

/**
 * Stores an object. The file is on disk before the row is, so a crash in between leaves a file nobody names; the
 * conditions are judged in the transaction that writes the row, so of two writers with If-None-Match one wins.
 */
export async function storeObject(
  archive: Archive,
  { bucket: name, key, payload, description, conditions }: IncomingObject,
  at: Date,
): Promise<Stored> {
  const { body, checksum } = payload;
  if (body.length > largestBytes) {
    throw new S3Refusal('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  checkLockable(archive.buckets.get(name), description, payload.vouched);
  checkWrite(heldOf(archive.versions.latest(name, key)), conditions);

  const file = await archive.files.keep(body);
  const content: Content = {
    file,
    size: body.length,
    etag: createHash('md5').update(body).digest('hex'),
    sha256: createHash('sha256').update(body).digest('hex'),
    checksum,
    headers: description.headers,
    metadata: description.metadata,
  };
  try {
    return archive.commit(() => {
      const bucket = archive.buckets.get(name);
      checkWrite(heldOf(archive.versions.latest(name, key)), conditions);
      const version: NewVersion = {
        bucket: name,
        key,
        versionId: newVersionId(bucket),
        modifiedAt: at,
        content,
        tags: description.tags,
        lock: lockOf(bucket, description, at),
      };
      archive.versions.add(version);
      return { bucket, version, content };
    });
  } catch (error) {
    await archive.files.remove(file);
    throw error;
  }
}

/** Unguessable and unordered, like S3's own; a bucket that does not version calls its only one `null`. */
export const newVersionId = ({ versioning }: Bucket): string =>
  versioning === 'Enabled' ? randomBytes(24).toString('base64url') : 'null';

/** What conditions are held against: nothing, where the newest version is a delete marker. */
export const heldOf = (version: Version | undefined): Held | undefined =>
  isObject(version) ? { etag: version.content.etag, modifiedAt: version.modifiedAt } : undefined;

function checkLockable(
  bucket: Bucket,
  { retention, legalHold }: Description,
  vouched: boolean,
): void {
  const asked = retention !== undefined || legalHold !== undefined;
  if (asked && !bucket.objectLock) {
    throw new S3Refusal('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  }
  if ((asked || bucket.defaultRetention !== undefined) && !vouched) {
    throw new S3Refusal(
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    );
  }
}

const lockOf = (
  { defaultRetention }: Bucket,
  { retention, legalHold = false }: Description,
  at: Date,
): Lock => ({
  retention:
    retention ?? (defaultRetention === undefined ? undefined : retentionFrom(defaultRetention, at)),
  legalHold,
});
