import type { Operation } from '../call.ts';
import { empty, xmlReply } from '../reply.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { malformed, onlyKnows, readDocument, textNamed } from '../xml/read-xml.ts';
import { element } from '../xml/write-xml.ts';

export const getBucketVersioning: Operation = ({ bucket }, archive) => {
  const { versioning } = archive.buckets.get(bucket);
  return xmlReply('VersioningConfiguration', [
    versioning === 'Off' ? undefined : element('Status', versioning),
  ]);
};

export const putBucketVersioning: Operation = ({ bucket: name, payload }, archive) => {
  const document = readDocument(payload.body, 'VersioningConfiguration');
  onlyKnows(document, ['Status']);
  const status = textNamed(document, 'Status');
  if (status !== 'Enabled' && status !== 'Suspended') return malformed();
  archive.commit(() => {
    const bucket = archive.buckets.get(name);
    if (bucket.objectLock && status === 'Suspended') {
      throw new S3Refusal(
        'InvalidBucketState',
        'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
      );
    }
    archive.buckets.setVersioning(name, status);
  });
  return empty(200);
};
