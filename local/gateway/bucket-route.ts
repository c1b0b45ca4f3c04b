import type { IncomingHttpHeaders } from 'node:http';
import type { WireHandler, WireReply } from '../wire.ts';
import type { Reply } from './reply.ts';

/** Formats a browser shows without running anything that is written in them. */
const shownSafely = /^(image\/(png|jpeg|gif|webp)|text\/plain|application\/pdf)\b/;

interface Transfer {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/**
 * Whether a browser may send this to the buckets: a presigned download or upload, or an upload form with its signed
 * policy. The buckets check the signature; everything that is not signed this way has no business on the open side.
 */
export function isPresigned({ method, query }: Pick<Transfer, 'method' | 'query'>): boolean {
  if (method === 'POST') return [...query].length === 0;
  return ['GET', 'HEAD', 'PUT'].includes(method) && query.has('X-Amz-Signature');
}

/**
 * Passes a browser's upload or download to the buckets. They share the pages' origin, so what was uploaded must never
 * run there: formats a browser could execute are only offered for saving, in a sandbox.
 */
export async function transfer(s3: WireHandler, host: string, sent: Transfer): Promise<Reply> {
  const reply = await s3({
    method: sent.method,
    path: sent.path,
    query: sent.query,
    // Signed for BASE_URL, under whatever name a proxy passed it on.
    headers: { ...singleValued(sent.headers), host },
    body: sent.body,
  });
  return { status: reply.status, headers: guarded(reply), body: reply.body };
}

function guarded(reply: WireReply): readonly (readonly [string, string])[] {
  const type = reply.headers['content-type'] ?? 'application/octet-stream';
  const own = Object.entries(reply.headers).filter(
    ([name]) => !['connection', 'transfer-encoding'].includes(name.toLowerCase()),
  );
  const nosniff = ['x-content-type-options', 'nosniff'] as const;
  if (reply.status >= 300 || shownSafely.test(type)) return [...own, nosniff];
  const disposition = reply.headers['content-disposition'] ?? '';
  const saved = /^\s*(attachment|inline)\b/i.test(disposition)
    ? disposition.replace(/^\s*inline\b/i, 'attachment')
    : 'attachment';
  return [
    ...own.filter(([name]) => name.toLowerCase() !== 'content-disposition'),
    nosniff,
    ['content-disposition', saved],
    ['content-security-policy', "default-src 'none'; sandbox"],
  ];
}

function singleValued(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')]],
    ),
  );
}
