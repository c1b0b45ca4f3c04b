import type { Operation } from '../call.ts';
import { empty, xmlReply } from '../reply.ts';
import { isRetentionMode } from '../rules/object-lock.ts';
import type { DefaultRetention } from '../rules/object-lock.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { childNamed, malformed, onlyKnows, readDocument, textNamed } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import { element } from '../xml/write-xml.ts';

const longest = { Days: 36_500, Years: 100 } as const;

export const getObjectLockConfiguration: Operation = ({ bucket }, archive) => {
  const { objectLock, defaultRetention } = archive.buckets.get(bucket);
  if (!objectLock) {
    throw new S3Refusal(
      'ObjectLockConfigurationNotFoundError',
      'Object Lock configuration does not exist for this bucket',
    );
  }
  return xmlReply('ObjectLockConfiguration', [
    element('ObjectLockEnabled', 'Enabled'),
    defaultRetention === undefined
      ? undefined
      : element('Rule', [
          element('DefaultRetention', [
            element('Mode', defaultRetention.mode),
            element(defaultRetention.unit, defaultRetention.length),
          ]),
        ]),
  ]);
};

/** Sets or clears the default retention; turning object lock on needs versioning, and nothing turns it off. */
export const putObjectLockConfiguration: Operation = ({ bucket: name, payload }, archive) => {
  const document = readDocument(payload.body, 'ObjectLockConfiguration');
  onlyKnows(document, ['ObjectLockEnabled', 'Rule']);
  if (textNamed(document, 'ObjectLockEnabled') !== 'Enabled') return malformed();
  const retention = readRule(childNamed(document, 'Rule'));
  archive.commit(() => {
    if (archive.buckets.get(name).versioning !== 'Enabled') {
      throw new S3Refusal(
        'InvalidBucketState',
        "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
      );
    }
    archive.buckets.setObjectLock(name, retention);
  });
  return empty(200);
};

function readRule(rule: XmlElement | undefined): DefaultRetention | undefined {
  if (rule === undefined) return undefined;
  onlyKnows(rule, ['DefaultRetention']);
  const retention = childNamed(rule, 'DefaultRetention') ?? malformed();
  onlyKnows(retention, ['Mode', 'Days', 'Years']);
  const mode = textNamed(retention, 'Mode') ?? '';
  const days = textNamed(retention, 'Days');
  const years = textNamed(retention, 'Years');
  if (!isRetentionMode(mode) || (days === undefined) === (years === undefined)) return malformed();
  const unit = days === undefined ? 'Years' : 'Days';
  const length = Number(days ?? years);
  if (!Number.isInteger(length) || length < 1 || length > longest[unit]) {
    throw new S3Refusal(
      'InvalidArgument',
      'Default retention period must be a positive integer value',
    );
  }
  return { mode, unit, length };
}
