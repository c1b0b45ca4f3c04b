import { Problem } from '#domain/problem.ts';
import type { Arrival } from './arrival.ts';

/** Forms hold texts only; files go to the bucket directly. */
const maxBytes = 256 * 1024;
const maxFields = 2000;
/** No form is half as deep; what walks a value by recursion must not be led down a well. */
const maxDepth = 20;

/** Reads a posted form; names may repeat. Throws `body-unreadable` for another type, bad UTF-8, or too much. */
export function readForm(arrival: Arrival): URLSearchParams {
  const fields = new URLSearchParams(readText(arrival, 'application/x-www-form-urlencoded'));
  if (fields.size > maxFields) throw new Problem('body-unreadable', {});
  // Browsers send line ends as CRLF whatever the person's machine.
  const pairs = [...fields].map(([name, value]): [string, string] => [
    name,
    value.replaceAll('\r\n', '\n'),
  ]);
  return new URLSearchParams(pairs);
}

/** Reads a JSON body. Throws `body-unreadable` for another type, bad UTF-8, bad JSON, too much, or too deep. */
export function readJson(arrival: Arrival): unknown {
  const text = readText(arrival, 'application/json');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem('body-unreadable', {}, { cause });
  }
  if (!isShallow(value, maxDepth)) throw new Problem('body-unreadable', {});
  return value;
}

const isShallow = (value: unknown, left: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1)));

function readText({ headers, body }: Arrival, type: string): string {
  const [sent = ''] = (headers.get('content-type') ?? '').split(';', 1);
  if (sent.trim().toLowerCase() !== type || body.byteLength > maxBytes)
    throw new Problem('body-unreadable', {});
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new Problem('body-unreadable', {}, { cause });
  }
}
