import type { WireReply, WireRequest } from '#local/wire.ts';
import { checkKey } from '../address.ts';
import type { Gate } from '../auth/claim.ts';
import { readCredential, readTimestamp } from '../auth/credential-scope.ts';
import { hmac, sameSignature } from '../auth/signing-key.ts';
import { readDescription } from '../description.ts';
import type { Description } from '../description.ts';
import { refuseUnknownHeaders } from '../known-headers.ts';
import { readTagging } from '../operations/object-tagging.ts';
import { storedHeaders } from '../operations/put-object.ts';
import { claimedChecksum, verifyChecksum, verifyMd5 } from '../payload/checksum.ts';
import type { Payload } from '../payload/read-payload.ts';
import { readConditions } from '../rules/conditions.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { storeObject } from '../store-object.ts';
import type { Archive } from '../store/archive.ts';
import { checkPolicy } from './check-policy.ts';
import { readForm } from './read-form.ts';
import { readPolicy } from './read-policy.ts';
import { successReply } from './success-reply.ts';

type Fields = Readonly<Record<string, string>>;

/** Stores a browser's upload form, which carries its own permission: a policy signed by someone with the key. */
export async function postObject(
  request: WireRequest,
  bucket: string,
  gate: Gate,
  archive: Archive,
): Promise<WireReply> {
  const form = await readForm(request.headers['content-type'] ?? '', request.body);
  const { file, filename } = form;
  checkSignature(form.fields, gate);

  const key = checkKey((form.fields['key'] ?? '').replaceAll('${filename}', filename));
  if (key === '')
    throw new S3Refusal('InvalidArgument', 'Bucket POST must contain a field named "key".');
  const fields = { ...form.fields, bucket, key };
  const at = gate.now();
  checkPolicy(readPolicy(form.fields['policy'] ?? ''), { fields, size: file.length }, at);

  const stored = await storeObject(
    archive,
    {
      bucket,
      key,
      payload: verified(file, fields),
      description: describe(fields, at),
      conditions: readConditions({}),
    },
    at,
  );
  return successReply(fields, bucket, key, storedHeaders(stored));
}

function checkSignature(fields: Fields, { credentials, keyOf }: Gate): void {
  const { policy, 'x-amz-signature': signature } = fields;
  if (policy === undefined || signature === undefined)
    throw new S3Refusal('AccessDenied', 'Access Denied');
  if (fields['x-amz-algorithm'] !== 'AWS4-HMAC-SHA256') {
    throw new S3Refusal('InvalidArgument', 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"');
  }
  if (fields['x-amz-security-token'] !== undefined) {
    throw new S3Refusal('InvalidToken', 'The provided token is malformed or otherwise invalid.');
  }
  const { day } = readCredential(fields['x-amz-credential'] ?? '', credentials, 'InvalidArgument');
  readTimestamp(fields['x-amz-date'], day, 'InvalidArgument');
  if (!sameSignature(hmac(keyOf(day), policy), signature)) {
    throw new S3Refusal(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
}

function verified(body: Uint8Array, fields: Fields): Payload {
  const checksum = claimedChecksum(fields);
  const md5 = fields['content-md5'];
  if (checksum !== undefined) verifyChecksum(body, checksum);
  if (md5 !== undefined) verifyMd5(body, md5);
  return { body, checksum, vouched: checksum !== undefined || md5 !== undefined };
}

const ofTheSignature: ReadonlySet<string> = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-signature',
]);

function describe(fields: Fields, at: Date): Description {
  const told = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !ofTheSignature.has(name)),
  );
  refuseUnknownHeaders({ ...told, ...(told['acl'] !== undefined && { 'x-amz-acl': told['acl'] }) });
  const { tagging } = fields;
  const description = readDescription(told, at);
  return tagging === undefined
    ? description
    : { ...description, tags: readTagging(Buffer.from(tagging)) };
}
