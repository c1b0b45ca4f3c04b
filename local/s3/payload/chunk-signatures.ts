import type { Signed } from '../auth/claim.ts';
import { hmac, sameSignature, sha256Hex } from '../auth/signing-key.ts';
import { S3Refusal } from '../s3-refusal.ts';
import type { ChunkedBody } from './aws-chunked.ts';

const emptyHash = sha256Hex('');

/** Checks the chain of chunk signatures, which begins at the signature of the request itself. */
export function verifyChunks({ chunks, trailers }: ChunkedBody, signed: Signed): void {
  const sign = (kind: string, previous: string, ...rest: readonly string[]) =>
    hmac(
      signed.signingKey,
      [`AWS4-HMAC-SHA256-${kind}`, signed.timestamp, signed.scope, previous, ...rest].join('\n'),
    );

  let previous = signed.signature;
  for (const { data, signature = '' } of chunks) {
    if (!sameSignature(sign('PAYLOAD', previous, emptyHash, sha256Hex(data)), signature)) refuse();
    previous = signature;
  }
  const { 'x-amz-trailer-signature': trailerSignature, ...fields } = trailers;
  if (Object.keys(fields).length === 0) return;
  const lines = Object.entries(fields).map(([name, value]) => `${name}:${value}\n`);
  const expected = sign('TRAILER', previous, sha256Hex(lines.join('')));
  if (!sameSignature(expected, trailerSignature ?? '')) refuse();
}

function refuse(): never {
  throw new S3Refusal(
    'SignatureDoesNotMatch',
    'The chunk signature we calculated does not match the signature you provided.',
  );
}
