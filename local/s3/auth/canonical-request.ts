import { hmac, sha256Hex } from './signing-key.ts';
import { uriEncode } from './uri-encode.ts';

export interface Signable {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly signedHeaders: readonly string[];
  readonly payloadHash: string;
  readonly timestamp: string;
  readonly scope: string;
}

/** The SigV4 signature that a request should carry. */
export function expectedSignature(signable: Signable, signingKey: Buffer): Buffer {
  const { timestamp, scope } = signable;
  const toSign = `AWS4-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256Hex(canonicalRequest(signable))}`;
  return hmac(signingKey, toSign);
}

function canonicalRequest({
  method,
  path,
  query,
  headers,
  signedHeaders,
  payloadHash,
}: Signable): string {
  return [
    method,
    canonicalPath(path),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/\s+/gu, ' ')}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
}

// Decoded and encoded again, so that a client that leaves `(` or `~` otherwise encoded signs the same path.
const canonicalPath = (path: string) =>
  path
    .split('/')
    .map((segment) => uriEncode(decodeURIComponent(segment)))
    .join('/');

// Sorted by name before value: `select=` comes before `select-type=`, though its `=` would not.
const canonicalQuery = (query: URLSearchParams) =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [uriEncode(name), uriEncode(value)] as const)
    .toSorted((left, right) => order(left[0], right[0]) || order(left[1], right[1]))
    .map((pair) => pair.join('='))
    .join('&');

const order = (left: string, right: string) => Number(left > right) - Number(left < right);
