import type { Call } from './call.ts';
import { S3Refusal } from './s3-refusal.ts';
import type { Archive } from './store/archive.ts';
import { isObject } from './store/version.ts';
import type { ObjectVersion } from './store/version.ts';

/** The object a call names, by version or the current one; refuses in S3's words when there is none to read. */
export function findVersion({ bucket, key, query }: Call, archive: Archive): ObjectVersion {
  return versionOf(archive, bucket, key, query.get('versionId') ?? undefined);
}

export function versionOf(
  archive: Archive,
  bucket: string,
  key: string,
  versionId: string | undefined,
): ObjectVersion {
  archive.buckets.get(bucket);
  const version =
    versionId === undefined
      ? archive.versions.latest(bucket, key)
      : archive.versions.find(bucket, key, versionId);
  if (isObject(version)) return version;

  const marker = version !== undefined;
  const headers = marker
    ? { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId }
    : {};
  if (versionId === undefined) {
    throw new S3Refusal('NoSuchKey', 'The specified key does not exist.', {
      details: { Key: key },
      headers,
    });
  }
  if (marker) {
    throw new S3Refusal(
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      {
        details: { ResourceType: 'DeleteMarker' },
        headers: { ...headers, allow: 'DELETE' },
      },
    );
  }
  throw new S3Refusal('NoSuchVersion', 'The specified version does not exist.', {
    details: { Key: key, VersionId: versionId },
  });
}
