import { checkKey } from '../address.ts';
import type { Operation } from '../call.ts';
import { deleteVersion } from '../delete-version.ts';
import { xmlReply } from '../reply.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { childrenNamed, malformed, onlyKnows, readDocument, textNamed } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import { element } from '../xml/write-xml.ts';
import type { Xml } from '../xml/write-xml.ts';
import { bypassesGovernance } from './put-object.ts';

const most = 1000;
const unconditional = {
  ifMatch: undefined,
  ifNoneMatch: undefined,
  ifModifiedSince: undefined,
  ifUnmodifiedSince: undefined,
};

/** Deletes many in one transaction; each object that may not be deleted is reported and left, the others go. */
export const deleteObjects: Operation = ({ bucket: name, payload, headers, at }, archive) => {
  if (!payload.vouched) {
    throw new S3Refusal(
      'InvalidRequest',
      'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
    );
  }
  const document = readDocument(payload.body, 'Delete');
  onlyKnows(document, ['Object', 'Quiet']);
  const targets = childrenNamed(document, 'Object').map(readTarget);
  if (targets.length === 0 || targets.length > most) malformed();
  const quiet = textNamed(document, 'Quiet') === 'true';
  const bypass = bypassesGovernance(headers);

  const results = archive.commit(() => {
    const bucket = archive.buckets.get(name);
    return targets.map((target): Xml | undefined => {
      try {
        const deleted = deleteVersion(archive, bucket, {
          ...target,
          bypass,
          at,
          conditions: unconditional,
        });
        return quiet ? undefined : report(target, deleted.versionId, deleted.marker);
      } catch (error) {
        if (error instanceof S3Refusal) return complaint(target, error);
        throw error;
      }
    });
  });
  return xmlReply('DeleteResult', results);
};

interface Target {
  readonly key: string;
  readonly versionId: string | undefined;
}

function readTarget(object: XmlElement): Target {
  onlyKnows(object, ['Key', 'VersionId']);
  const key = textNamed(object, 'Key') ?? '';
  if (key === '') malformed();
  return { key: checkKey(key), versionId: textNamed(object, 'VersionId') };
}

const maybe = (name: string, text: string | undefined) =>
  text === undefined ? undefined : element(name, text);

const report = (target: Target, versionId: string | undefined, marker: boolean) =>
  element('Deleted', [
    element('Key', target.key),
    maybe('VersionId', target.versionId),
    marker ? element('DeleteMarker', true) : undefined,
    marker ? maybe('DeleteMarkerVersionId', versionId) : undefined,
  ]);

const complaint = (target: Target, { code, message }: S3Refusal) =>
  element('Error', [
    element('Key', target.key),
    maybe('VersionId', target.versionId),
    element('Code', code),
    element('Message', message),
  ]);
