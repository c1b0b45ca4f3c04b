import { countParameter } from '../call.ts';
import type { Operation } from '../call.ts';
import { xmlReply } from '../reply.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { listVersions, markersOf, placeAfter } from '../store/listing.ts';
import { isObject } from '../store/version.ts';
import type { Version } from '../store/version.ts';
import { element } from '../xml/write-xml.ts';
import { keyWriter, largestPage, listed } from './list-objects-v2.ts';

export const listObjectVersions: Operation = ({ bucket, query }, archive) => {
  archive.buckets.get(bucket);
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const asked = countParameter(query, 'max-keys', largestPage);
  const written = keyWriter(query);
  const markers = {
    key: query.get('key-marker') ?? '',
    version: query.get('version-id-marker') ?? undefined,
  };
  if (markers.key === '' && markers.version !== undefined) {
    throw new S3Refusal(
      'InvalidArgument',
      'A version-id marker cannot be specified without a key marker.',
    );
  }

  const listing = { bucket, prefix, delimiter, limit: Math.min(asked, largestPage) };
  const found = listVersions(archive.versions, listing, placeAfter(markers, listing));
  const next = found.next === undefined || asked === 0 ? undefined : markersOf(found.next);

  const entry = (version: Version) =>
    element(isObject(version) ? 'Version' : 'DeleteMarker', [
      element('Key', written(version.key)),
      element('VersionId', version.versionId),
      element('IsLatest', version.latest),
      ...(isObject(version)
        ? listed(version)
        : [element('LastModified', version.modifiedAt.toISOString())]),
    ]);

  return xmlReply('ListVersionsResult', [
    element('Name', bucket),
    element('Prefix', written(prefix)),
    delimiter === '' ? undefined : element('Delimiter', written(delimiter)),
    element('KeyMarker', written(markers.key)),
    element('VersionIdMarker', markers.version ?? ''),
    element('MaxKeys', asked),
    query.has('encoding-type') ? element('EncodingType', 'url') : undefined,
    element('IsTruncated', next !== undefined),
    next === undefined ? undefined : element('NextKeyMarker', written(next.key)),
    next?.version === undefined ? undefined : element('NextVersionIdMarker', next.version),
    ...found.versions.map(entry),
    ...found.commonPrefixes.map((common) =>
      element('CommonPrefixes', [element('Prefix', written(common))]),
    ),
  ]);
};
