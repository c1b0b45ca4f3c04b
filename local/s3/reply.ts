import type { WireReply } from '#local/wire.ts';
import type { Xml } from './xml/write-xml.ts';
import { document } from './xml/write-xml.ts';

type Headers = Readonly<Record<string, string>>;

export const empty = (status: number, headers: Headers = {}): WireReply => ({
  status,
  // 204 and 304 speak of no body at all, not of an empty one.
  headers: status === 204 || status === 304 ? headers : { 'content-length': '0', ...headers },
  body: new Uint8Array(),
});

/** An answer in S3's XML namespace. */
export const xmlReply = (
  name: string,
  content: readonly (Xml | undefined)[],
  headers: Headers = {},
  status = 200,
): WireReply => markupReply(status, document(name, content), headers);

export function markupReply(status: number, markup: string, headers: Headers): WireReply {
  const body = Buffer.from(markup);
  return {
    status,
    headers: {
      'content-type': 'application/xml',
      'content-length': String(body.length),
      ...headers,
    },
    body,
  };
}
