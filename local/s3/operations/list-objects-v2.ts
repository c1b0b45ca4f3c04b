import { uriEncode } from '../auth/uri-encode.ts';
import { countParameter } from '../call.ts';
import type { Operation } from '../call.ts';
import { xmlReply } from '../reply.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { listObjects, placeOf, startingAfter, tokenOf } from '../store/listing.ts';
import { isObject } from '../store/version.ts';
import type { ObjectVersion } from '../store/version.ts';
import { element } from '../xml/write-xml.ts';

export const largestPage = 1000;

export const listObjectsV2: Operation = ({ bucket, query }, archive) => {
  archive.buckets.get(bucket);
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const asked = countParameter(query, 'max-keys', largestPage);
  const token = query.get('continuation-token');
  const startAfter = query.get('start-after');
  const written = keyWriter(query);

  const limit = Math.min(asked, largestPage);
  const start = token === null ? startingAfter(startAfter ?? '') : placeOf(token);
  const listing = listObjects(archive.versions, { bucket, prefix, delimiter, limit }, start);
  const next = limit === 0 ? undefined : listing.next;

  return xmlReply('ListBucketResult', [
    element('Name', bucket),
    element('Prefix', written(prefix)),
    delimiter === '' ? undefined : element('Delimiter', written(delimiter)),
    element('MaxKeys', asked),
    query.has('encoding-type') ? element('EncodingType', 'url') : undefined,
    element('KeyCount', listing.versions.length + listing.commonPrefixes.length),
    element('IsTruncated', next !== undefined),
    token === null ? undefined : element('ContinuationToken', token),
    startAfter === null ? undefined : element('StartAfter', written(startAfter)),
    next === undefined ? undefined : element('NextContinuationToken', tokenOf(next)),
    ...listing.versions
      .filter(isObject)
      .map((version) =>
        element('Contents', [element('Key', written(version.key)), ...listed(version)]),
      ),
    ...listing.commonPrefixes.map((common) =>
      element('CommonPrefixes', [element('Prefix', written(common))]),
    ),
  ]);
};

/** What every listing tells of an object. */
export const listed = ({ content, modifiedAt }: ObjectVersion) => [
  element('LastModified', modifiedAt.toISOString()),
  element('ETag', `"${content.etag}"`),
  content.checksum === undefined
    ? undefined
    : element('ChecksumAlgorithm', content.checksum.algorithm),
  element('Size', content.size),
  element('StorageClass', 'STANDARD'),
];

/** How keys are written in a listing: as they are, or percent-encoded where the caller asks for it. */
export function keyWriter(query: URLSearchParams): (key: string) => string {
  const encoding = query.get('encoding-type');
  if (encoding === null) return (key) => key;
  if (encoding === 'url') return (key) => uriEncode(key).replaceAll('%2F', '/');
  throw new S3Refusal('InvalidArgument', 'Invalid Encoding Method specified in Request');
}
