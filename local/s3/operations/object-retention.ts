import type { Call, Operation } from '../call.ts';
import { findVersion } from '../find-version.ts';
import { empty, xmlReply } from '../reply.ts';
import { checkRetentionChange, readRetention } from '../rules/object-lock.ts';
import type { Retention } from '../rules/object-lock.ts';
import { S3Refusal } from '../s3-refusal.ts';
import type { Archive } from '../store/archive.ts';
import type { ObjectVersion } from '../store/version.ts';
import { malformed, onlyKnows, readDocument, textNamed } from '../xml/read-xml.ts';
import { element } from '../xml/write-xml.ts';
import { bypassesGovernance } from './put-object.ts';

export const getObjectRetention: Operation = (call, archive) => {
  const { retention } = findLockable(call, archive).lock;
  if (retention === undefined) throw noneSet();
  return xmlReply('Retention', [
    element('Mode', retention.mode),
    element('RetainUntilDate', retention.until.toISOString()),
  ]);
};

export const putObjectRetention: Operation = (call, archive) => {
  const { headers, payload, at } = call;
  const retention = readBody(payload.body, at);
  archive.commit(() => {
    const version = findLockable(call, archive);
    const { lock } = version;
    checkRetentionChange(lock.retention, retention, at, bypassesGovernance(headers));
    archive.versions.setLock(version, { ...lock, retention });
  });
  return empty(200);
};

/** The version a call names, in a bucket that can protect it. */
export function findLockable(call: Call, archive: Archive): ObjectVersion {
  if (!archive.buckets.get(call.bucket).objectLock) {
    throw new S3Refusal('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  }
  return findVersion(call, archive);
}

const noneSet = (): S3Refusal =>
  new S3Refusal(
    'NoSuchObjectLockConfiguration',
    'The specified object does not have a ObjectLock configuration',
  );

/** An empty element takes the retention away. */
function readBody(body: Uint8Array, at: Date): Retention | undefined {
  const document = readDocument(body, 'Retention');
  onlyKnows(document, ['Mode', 'RetainUntilDate']);
  const mode = textNamed(document, 'Mode');
  const until = textNamed(document, 'RetainUntilDate');
  if (mode === undefined && until === undefined) return undefined;
  if (mode === undefined || until === undefined) return malformed();
  return readRetention(mode, until, at);
}
