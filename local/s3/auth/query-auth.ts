import type { WireRequest } from '#local/wire.ts';
import { S3Refusal } from '../s3-refusal.ts';
import type { Claim, Gate } from './claim.ts';
import { readCredential, readTimestamp } from './credential-scope.ts';

const misfit = 'AuthorizationQueryParametersError';
const longestSeconds = 7 * 24 * 60 * 60;
const tolerance = 15 * 60 * 1000;

/** Reads the query of a presigned link, which must not have expired by the clock. */
export function readQueryAuth({ query, headers }: WireRequest, { credentials, now }: Gate): Claim {
  const required = (name: string) => {
    const [value, ...more] = query.getAll(name);
    if (value !== undefined && more.length === 0) return value;
    throw new S3Refusal(
      misfit,
      `Query-string authentication version 4 requires the ${name} parameter once.`,
    );
  };
  if (required('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Refusal(misfit, 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"');
  }
  const { day, scope } = readCredential(required('X-Amz-Credential'), credentials, misfit);
  const timestamp = required('X-Amz-Date');
  const from = readTimestamp(timestamp, day, misfit).getTime();
  const until = from + lifetime(required('X-Amz-Expires')) * 1000;
  const at = now();
  if (at.getTime() > until) {
    throw new S3Refusal('AccessDenied', 'Request has expired', {
      details: { Expires: new Date(until).toISOString(), ServerTime: at.toISOString() },
    });
  }
  if (at.getTime() < from - tolerance) {
    throw new S3Refusal('AccessDenied', 'Request is not yet valid');
  }
  return {
    day,
    scope,
    timestamp,
    signedHeaders: required('X-Amz-SignedHeaders').split(';'),
    signature: required('X-Amz-Signature'),
    payloadHash:
      headers['x-amz-content-sha256'] ?? query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function lifetime(expires: string): number {
  const seconds = /^\d{1,7}$/u.test(expires) ? Number(expires) : 0;
  if (seconds < 1 || seconds > longestSeconds) {
    throw new S3Refusal(
      misfit,
      'X-Amz-Expires must be a whole number of seconds, at least 1 and less than a week (604800)',
    );
  }
  return seconds;
}
