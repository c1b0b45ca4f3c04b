import type { APIGatewayProxyResult } from 'aws-lambda';

/** An answer, before it is put into the form that API Gateway wants. */
export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `Set-Cookie` lines. */
  readonly cookies: readonly string[];
  readonly body: string;
  /** The body is bytes, in base64. */
  readonly bytes?: true;
  /** Says something that is shown once: the answer is not kept for a repeated request. */
  readonly once?: true;
}

export const page = (html: string, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  cookies: [],
  body: html,
});

export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  cookies: [],
  body: JSON.stringify(value),
});

/** A file to be kept under a name. */
export const file = (bytes: Uint8Array, mime: string, name: string): Reply => ({
  status: 200,
  headers: {
    'content-type': mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  },
  cookies: [],
  body: Buffer.from(bytes).toString('base64'),
  bytes: true,
});

/**
 * Sends the browser on with a GET; the address is one of our own paths or a presigned one. A path may hold what its
 * reader made of `%0D%0A`: nothing but plain characters gets into the header.
 */
export const seeOther = (location: string): Reply => ({
  status: 303,
  headers: { location: location.replaceAll(/[^\x21-\x7E]/gu, encodeURIComponent) },
  cookies: [],
  body: '',
});

export const withCookies = (reply: Reply, ...cookies: readonly string[]): Reply => ({
  ...reply,
  cookies: [...reply.cookies, ...cookies],
});

export const withHeaders = (reply: Reply, headers: Readonly<Record<string, string>>): Reply => ({
  ...reply,
  headers: { ...reply.headers, ...headers },
});

/** What is left of an answer to HEAD: a scanner takes home neither a body nor a cookie. */
export const headOnly = ({ bytes: _bytes, ...reply }: Reply): Reply => ({
  ...reply,
  cookies: [],
  body: '',
});

export const proxyResult = ({
  status,
  headers,
  cookies,
  body,
  bytes,
}: Reply): APIGatewayProxyResult => ({
  statusCode: status,
  headers: { ...headers },
  ...(cookies.length === 0 ? {} : { multiValueHeaders: { 'set-cookie': [...cookies] } }),
  body,
  ...(bytes === true ? { isBase64Encoded: true } : {}),
});
