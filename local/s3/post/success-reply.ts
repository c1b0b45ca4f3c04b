import type { WireReply } from '#local/wire.ts';
import { uriEncode } from '../auth/uri-encode.ts';
import { empty, markupReply } from '../reply.ts';
import { element } from '../xml/write-xml.ts';

/** Answers a stored upload form as the form asked: by a redirect, by 200 or 201, else by 204. */
export function successReply(
  fields: Readonly<Record<string, string>>,
  bucket: string,
  key: string,
  stored: Readonly<Record<string, string>>,
): WireReply {
  const etag = stored['etag'] ?? '';
  const location = `/${bucket}/${key.split('/').map(uriEncode).join('/')}`;
  const headers = { ...stored, location };

  const target = redirectTarget(fields['success_action_redirect'] ?? fields['redirect'] ?? '');
  if (target !== undefined) {
    for (const [name, value] of Object.entries({ bucket, key, etag })) {
      target.searchParams.append(name, value);
    }
    return empty(303, { ...stored, location: target.href });
  }
  switch (fields['success_action_status'] ?? '204') {
    case '200':
      return empty(200, headers);
    case '201':
      return markupReply(201, postResponse(location, bucket, key, etag), headers);
    default:
      return empty(204, headers);
  }
}

/** S3 passes over a redirect it cannot read as an address. */
function redirectTarget(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

const postResponse = (location: string, bucket: string, key: string, etag: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${
    element('PostResponse', [
      element('Location', location),
      element('Bucket', bucket),
      element('Key', key),
      element('ETag', etag),
    ]).markup
  }`;
