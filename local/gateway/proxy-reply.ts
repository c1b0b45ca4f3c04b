import { isFields, type Fields } from '../data-folder/read-json.ts';
import type { Reply } from './reply.ts';

/** What a connection decides for itself; a function cannot. */
const ofTheConnection = new Set([
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
]);

/**
 * Reads what a function answered to a proxy event: `{statusCode, headers, multiValueHeaders, body, isBase64Encoded}`.
 * `undefined` when it is not an answer a REST API would accept (it says 502 then).
 */
export function readProxyReply(result: unknown): Reply | undefined {
  if (!isFields(result)) return undefined;
  const status = Number(result['statusCode']);
  if (!Number.isInteger(status) || status < 200 || status > 599) return undefined;
  const body = result['body'] ?? '';
  if (typeof body !== 'string') return undefined;
  const headers = readHeaders(result);
  if (headers === undefined) return undefined;
  const bytes = Buffer.from(body, result['isBase64Encoded'] === true ? 'base64' : 'utf8');
  return { status, headers, body: bytes };
}

/** A name in both lists takes its values from the multi-value list, as in a REST API. */
function readHeaders(result: Fields): readonly (readonly [string, string])[] | undefined {
  const single = result['headers'] ?? {};
  const multiple = result['multiValueHeaders'] ?? {};
  if (!isFields(single) || !isFields(multiple)) return undefined;
  const overruled = new Set(Object.keys(multiple).map((name) => name.toLowerCase()));
  const pairs: (readonly [string, unknown])[] = [
    ...Object.entries(single).filter(([name]) => !overruled.has(name.toLowerCase())),
    ...Object.entries(multiple).flatMap(([name, values]) =>
      (Array.isArray(values) ? values : [values]).map((value: unknown) => [name, value] as const),
    ),
  ];
  const kept = pairs.filter(([name]) => !ofTheConnection.has(name.toLowerCase()));
  const written: (readonly [string, string])[] = [];
  for (const [name, value] of kept) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      return undefined;
    }
    written.push([name, String(value)]);
  }
  return written;
}
