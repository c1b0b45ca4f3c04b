import type { Operation } from '../call.ts';
import { deleteVersion } from '../delete-version.ts';
import { empty } from '../reply.ts';
import { readConditions } from '../rules/conditions.ts';
import { bypassesGovernance } from './put-object.ts';

export const deleteObject: Operation = ({ bucket, key, query, headers, at }, archive) => {
  const deleted = archive.commit(() =>
    deleteVersion(archive, archive.buckets.get(bucket), {
      key,
      versionId: query.get('versionId') ?? undefined,
      bypass: bypassesGovernance(headers),
      conditions: readConditions(headers),
      at,
    }),
  );
  return empty(204, {
    ...(deleted.versionId !== undefined && { 'x-amz-version-id': deleted.versionId }),
    ...(deleted.marker && { 'x-amz-delete-marker': 'true' }),
  });
};
