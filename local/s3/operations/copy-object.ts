import { readCopySource } from '../address.ts';
import type { Call, Operation } from '../call.ts';
import { readDescription } from '../description.ts';
import type { Description } from '../description.ts';
import { versionOf } from '../find-version.ts';
import { checksumOf, readAlgorithm } from '../payload/checksum.ts';
import { readContent } from '../read-content.ts';
import { xmlReply } from '../reply.ts';
import { checkRead, failed, readConditions } from '../rules/conditions.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { storeObject } from '../store-object.ts';
import type { ObjectVersion } from '../store/version.ts';
import { element } from '../xml/write-xml.ts';
import { storedHeaders } from './put-object.ts';

export const copyObject: Operation = async (call, archive) => {
  const { bucket, key, headers, at } = call;
  const source = readCopySource(headers['x-amz-copy-source'] ?? '');
  const from = versionOf(archive, source.bucket ?? '', source.key ?? '', source.versionId);
  const held = { etag: from.content.etag, modifiedAt: from.modifiedAt };
  if (checkRead(held, readConditions(headers, 'x-amz-copy-source-')) === 'not-modified') {
    failed('x-amz-copy-source-If-None-Match');
  }
  const description = describe(call, from);
  if (
    from.bucket === bucket &&
    from.key === key &&
    from.latest &&
    description.headers === from.content.headers
  ) {
    throw new S3Refusal(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  }

  const body = await readContent(archive, from);
  const asked = headers['x-amz-checksum-algorithm'];
  const checksum =
    asked === undefined ? from.content.checksum : checksumOf(readAlgorithm(asked), body);
  const stored = await storeObject(
    archive,
    {
      bucket,
      key,
      payload: { body, checksum, vouched: true },
      description,
      conditions: readConditions(headers),
    },
    at,
  );

  const { etag: _etag, ...told } = storedHeaders(stored);
  return xmlReply(
    'CopyObjectResult',
    [
      element('ETag', `"${stored.content.etag}"`),
      element('LastModified', at.toISOString()),
      checksum === undefined ? undefined : element(`Checksum${checksum.algorithm}`, checksum.value),
    ],
    {
      ...told,
      ...(from.versionId !== 'null' && { 'x-amz-copy-source-version-id': from.versionId }),
    },
  );
};

/** Words come from the source unless the caller asks to replace them; protection is never copied. */
function describe({ headers, at }: Call, from: ObjectVersion): Description {
  const given = readDescription(headers, at);
  const replaced = directive(headers, 'x-amz-metadata-directive');
  const retagged = directive(headers, 'x-amz-tagging-directive');
  return {
    ...given,
    ...(!replaced && { headers: from.content.headers, metadata: from.content.metadata }),
    ...(!retagged && { tags: from.tags }),
  };
}

function directive(headers: Readonly<Record<string, string>>, name: string): boolean {
  const value = headers[name] ?? 'COPY';
  if (value === 'COPY' || value === 'REPLACE') return value === 'REPLACE';
  throw new S3Refusal('InvalidArgument', `Unknown ${name}.`);
}
