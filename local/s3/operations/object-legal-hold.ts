import type { Operation } from '../call.ts';
import { empty, xmlReply } from '../reply.ts';
import { readLegalHold } from '../rules/object-lock.ts';
import { onlyKnows, readDocument, textNamed } from '../xml/read-xml.ts';
import { element } from '../xml/write-xml.ts';
import { findLockable } from './object-retention.ts';

/** Says OFF also of a version on which a hold was never set, where S3 answers with an error. */
export const getObjectLegalHold: Operation = (call, archive) => {
  const { legalHold } = findLockable(call, archive).lock;
  return xmlReply('LegalHold', [element('Status', legalHold ? 'ON' : 'OFF')]);
};

export const putObjectLegalHold: Operation = (call, archive) => {
  const document = readDocument(call.payload.body, 'LegalHold');
  onlyKnows(document, ['Status']);
  const legalHold = readLegalHold(textNamed(document, 'Status') ?? '');
  archive.commit(() => {
    const version = findLockable(call, archive);
    archive.versions.setLock(version, { ...version.lock, legalHold });
  });
  return empty(200);
};
