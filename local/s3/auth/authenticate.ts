import type { WireRequest } from '#local/wire.ts';
import { S3Refusal } from '../s3-refusal.ts';
import type { Gate, Signed } from './claim.ts';
import { readHeaderAuth } from './header-auth.ts';
import { readQueryAuth } from './query-auth.ts';
import { expectedSignature } from './canonical-request.ts';
import { sameSignature } from './signing-key.ts';

/** Lets a request through only with a valid SigV4 signature, in the header or in the link; otherwise refuses with 403. */
export function authenticate(request: WireRequest, gate: Gate): Signed {
  const inHeader = request.headers['authorization'] !== undefined;
  const inQuery = request.query.has('X-Amz-Algorithm') || request.query.has('X-Amz-Signature');
  if (inHeader && inQuery) {
    throw new S3Refusal(
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter or the Authorization header should be specified',
    );
  }
  if (!inHeader && !inQuery) throw new S3Refusal('AccessDenied', 'Access Denied');
  const claim = inHeader ? readHeaderAuth(request, gate) : readQueryAuth(request, gate);
  const headers = inHeader ? request.headers : { ...fromLink(request.query), ...request.headers };

  if (headers['x-amz-security-token'] !== undefined) {
    throw new S3Refusal('InvalidToken', 'The provided token is malformed or otherwise invalid.');
  }
  checkSignedHeaders(request.headers, claim.signedHeaders);

  const signingKey = gate.keyOf(claim.day);
  const expected = expectedSignature({ ...request, ...claim }, signingKey);
  if (!sameSignature(expected, claim.signature)) {
    throw new S3Refusal(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
  return { ...claim, signingKey, headers };
}

/** What changes the meaning of a request must be signed: the host and every x-amz- header. */
function checkSignedHeaders(
  headers: Readonly<Record<string, string>>,
  signedHeaders: readonly string[],
): void {
  const mustBeSigned = [
    'host',
    ...Object.keys(headers).filter((name) => name.startsWith('x-amz-')),
  ];
  const unsigned = mustBeSigned.filter((name) => !signedHeaders.includes(name));
  if (unsigned.length > 0) {
    throw new S3Refusal(
      'AccessDenied',
      'There were headers present in the request which were not signed',
      {
        details: { HeadersNotSigned: unsigned.join(', ') },
      },
    );
  }
}

// A presigned link carries headers like x-amz-meta-* as query parameters, all of them under the signature.
const fromLink = (query: URLSearchParams) =>
  Object.fromEntries(
    [...query]
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => name.startsWith('x-amz-') && !ofTheSignature.has(name)),
  );

const ofTheSignature: ReadonlySet<string> = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signedheaders',
  'x-amz-signature',
]);
