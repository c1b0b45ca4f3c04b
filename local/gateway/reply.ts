import type { ServerResponse } from 'node:http';

/** An answer to a browser. A header name may come several times (set-cookie). */
export interface Reply {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** Writes a reply. Throws before anything is sent when a header cannot be written. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  const grouped = new Map<string, string[]>();
  for (const [name, value] of reply.headers) {
    const key = name.toLowerCase();
    grouped.set(key, [...(grouped.get(key) ?? []), value]);
  }
  for (const [name, values] of grouped) {
    const [only] = values;
    response.setHeader(name, values.length === 1 && only !== undefined ? only : values);
  }
  response.statusCode = reply.status;
  const bodiless = reply.status === 204 || reply.status === 304;
  if (!bodiless && !grouped.has('content-length')) {
    response.setHeader('content-length', reply.body.byteLength);
  }
  // Node leaves the body out after HEAD by itself.
  response.end(bodiless ? undefined : reply.body);
}

export const textReply = (status: number, type: string, text: string): Reply => ({
  status,
  headers: [
    ['content-type', `${type}; charset=utf-8`],
    ['cache-control', 'no-store'],
    ['x-content-type-options', 'nosniff'],
  ],
  body: Buffer.from(text),
});

export const jsonReply = (status: number, value: unknown): Reply =>
  textReply(status, 'application/json', JSON.stringify(value));

export const redirect = (status: 302 | 303, location: string): Reply => ({
  status,
  headers: [
    ['location', location],
    ['cache-control', 'no-store'],
  ],
  body: new Uint8Array(),
});
