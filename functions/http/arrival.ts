import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Language } from '#domain/words.ts';
import { readCookies } from './cookies.ts';

/** A request as it came in, before anybody asks who sent it. */
export interface Arrival {
  readonly method: string;
  /** As sent: percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly cookies: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  readonly language: Language;
  /** Whether a program waits for the answer: it gets JSON, a person gets a page. */
  readonly program: boolean;
  /** Short enough to read out on the telephone; finds the failure in the log. */
  readonly reference: string;
}

export function readArrival(event: APIGatewayProxyEvent): Arrival {
  const headers = readHeaders(event);
  const cookies = readCookies(headers.get('cookie') ?? '');
  return {
    method: event.httpMethod,
    path: event.path,
    query: readQuery(event),
    headers,
    cookies,
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    language: languageOf(cookies.get('language') ?? headers.get('accept-language') ?? ''),
    program: event.path.startsWith('/api/') || wantsJson(headers.get('accept') ?? ''),
    reference: event.requestContext.requestId.slice(0, 8).toUpperCase(),
  };
}

/** The REST API's proxy event; anything else is a wiring mistake, not a visitor's. */
export function isProxyEvent(event: unknown): event is APIGatewayProxyEvent {
  return (
    typeof event === 'object' &&
    event !== null &&
    'httpMethod' in event &&
    typeof event.httpMethod === 'string' &&
    'path' in event &&
    typeof event.path === 'string' &&
    'requestContext' in event
  );
}

function readHeaders(event: APIGatewayProxyEvent): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(event.multiValueHeaders ?? event.headers ?? {}))
    for (const value of [values ?? []].flat()) headers.append(name, value);
  return headers;
}

function readQuery(event: APIGatewayProxyEvent): URLSearchParams {
  const query = new URLSearchParams();
  const sent = event.multiValueQueryStringParameters ?? event.queryStringParameters ?? {};
  for (const [name, values] of Object.entries(sent))
    for (const value of [values ?? []].flat()) query.append(name, value);
  return query;
}

const languageOf = (wish: string): Language => (/^\s*en\b/i.test(wish) ? 'en' : 'zh');
const wantsJson = (accept: string): boolean =>
  accept.includes('application/json') && !accept.includes('text/html');
