import type { WireRequest } from '#local/wire.ts';
import { S3Refusal } from '../s3-refusal.ts';
import type { Claim, Gate } from './claim.ts';
import { readCredential, readTimestamp } from './credential-scope.ts';

const misfit = 'AuthorizationHeaderMalformed';
const header =
  /^AWS4-HMAC-SHA256\s+Credential=(?<credential>[^,\s]+),\s*SignedHeaders=(?<names>[^,\s]+),\s*Signature=(?<signature>[^,\s]+)$/u;

// Beyond this a captured request is too old to be replayed.
const tolerance = 15 * 60 * 1000;

/** Reads the Authorization header; the request must have been signed within 15 minutes of the clock. */
export function readHeaderAuth({ headers }: WireRequest, { credentials, now }: Gate): Claim {
  const parts = header.exec(headers['authorization'] ?? '')?.groups;
  const { credential, names, signature } = parts ?? {};
  if (credential === undefined || names === undefined || signature === undefined) {
    throw new S3Refusal(misfit, 'The authorization header that you provided is not valid.');
  }
  const { day, scope } = readCredential(credential, credentials, misfit);
  const timestamp = headers['x-amz-date'] ?? '';
  const signedAt = readTimestamp(timestamp, day, misfit);
  const at = now();
  if (Math.abs(at.getTime() - signedAt.getTime()) > tolerance) {
    throw new S3Refusal(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      {
        details: { RequestTime: timestamp, ServerTime: at.toISOString() },
      },
    );
  }
  const payloadHash = headers['x-amz-content-sha256'];
  if (payloadHash === undefined) {
    throw new S3Refusal(
      'InvalidRequest',
      'Missing required header for this request: x-amz-content-sha256',
    );
  }
  return { day, scope, timestamp, signedHeaders: names.split(';'), signature, payloadHash };
}
