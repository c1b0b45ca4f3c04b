import { isTrue } from '../call.ts';
import type { Operation } from '../call.ts';
import { readDescription } from '../description.ts';
import { checksumHeader } from '../payload/checksum.ts';
import { empty } from '../reply.ts';
import { readConditions } from '../rules/conditions.ts';
import { storeObject } from '../store-object.ts';
import type { Stored } from '../store-object.ts';

export const putObject: Operation = async ({ bucket, key, headers, payload, at }, archive) => {
  const description = readDescription(headers, at);
  const conditions = readConditions(headers);
  const stored = await storeObject(archive, { bucket, key, payload, description, conditions }, at);
  return empty(200, storedHeaders(stored));
};

/** What the sender of an object is told about what was stored. */
export function storedHeaders({
  bucket,
  version,
  content,
}: Stored): Readonly<Record<string, string>> {
  const { etag, checksum } = content;
  return {
    etag: `"${etag}"`,
    ...(bucket.versioning !== 'Off' && { 'x-amz-version-id': version.versionId }),
    ...(checksum !== undefined && {
      [checksumHeader(checksum.algorithm)]: checksum.value,
      'x-amz-checksum-type': 'FULL_OBJECT',
    }),
  };
}

/** Whether a caller asks to pass over governance retention. Any holder of the credentials may. */
export const bypassesGovernance = (headers: Readonly<Record<string, string>>): boolean =>
  isTrue(headers['x-amz-bypass-governance-retention']);
