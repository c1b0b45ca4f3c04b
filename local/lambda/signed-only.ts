import { createHash, createHmac } from 'node:crypto';
import type { Credentials } from '../data-folder/secrets.ts';
import { expectedSignature } from '../s3/auth/canonical-request.ts';
import { sameSignature } from '../s3/auth/signing-key.ts';
import type { WireHandler, WireRequest } from '../wire.ts';

const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/((\d{8})\/([^/]+)\/([^/]+)\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

const tolerance = 15 * 60 * 1000;

/**
 * Lets through only what is signed with this machine's credentials: other people who are logged in to the machine can
 * reach a loopback port too. S3 checks signatures by itself and in more forms, and needs no such gate.
 */
export function signedOnly(
  inner: WireHandler,
  credentials: Credentials,
  now: () => Date,
): WireHandler {
  return async (request) =>
    isSigned(request, credentials, now())
      ? inner(request)
      : {
          status: 403,
          headers: {
            'content-type': 'application/x-amz-json-1.0',
            'x-amzn-errortype': 'InvalidSignatureException',
          },
          body: Buffer.from(
            JSON.stringify({
              __type: 'InvalidSignatureException',
              message:
                'sign with the credentials of this machine (secrets.json in the data folder)',
            }),
          ),
        };
}

function isSigned(request: WireRequest, credentials: Credentials, now: Date): boolean {
  const claim = authorization.exec(request.headers['authorization'] ?? '');
  if (claim === null) return false;
  const [, key, scope = '', day = '', region = '', service = '', names = '', signature = ''] =
    claim;
  const timestamp = request.headers['x-amz-date'] ?? '';
  const signedHeaders = names.split(';');
  if (key !== credentials.accessKeyId || !signedHeaders.includes('host')) return false;
  if (Math.abs(readTimestamp(timestamp) - now.getTime()) > tolerance) return false;
  const payloadHash = createHash('sha256').update(request.body).digest('hex');
  const signingKey = [day, region, service, 'aws4_request'].reduce(
    (seed, part) => createHmac('sha256', seed).update(part).digest(),
    Buffer.from(`AWS4${credentials.secretAccessKey}`),
  );
  const claimed = { ...request, signedHeaders, payloadHash, timestamp, scope };
  return sameSignature(expectedSignature(claimed, signingKey), signature);
}

/** Milliseconds of `20260131T235959Z`; not a number when it is anything else. */
function readTimestamp(text: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [, year, month, date, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
}
