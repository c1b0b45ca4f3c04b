import { S3Refusal } from '../s3-refusal.ts';
import { childrenNamed, onlyKnows, readDocument, textNamed } from '../xml/read-xml.ts';

export interface CorsRule {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly maxAgeSeconds: number | undefined;
}

/** Reads a CORS configuration. Origins are named one by one: a wildcard would let any page in. */
export function readCors(body: Uint8Array): readonly CorsRule[] {
  const document = readDocument(body, 'CORSConfiguration');
  onlyKnows(document, ['CORSRule']);
  return childrenNamed(document, 'CORSRule').map((rule) => {
    onlyKnows(rule, [
      'ID',
      'AllowedOrigin',
      'AllowedMethod',
      'AllowedHeader',
      'ExposeHeader',
      'MaxAgeSeconds',
    ]);
    const all = (name: string) => childrenNamed(rule, name).map(({ text }) => text);
    const maxAge = textNamed(rule, 'MaxAgeSeconds');
    const origins = all('AllowedOrigin');
    if (origins.some((origin) => origin.includes('*'))) {
      throw new S3Refusal('NotImplemented', 'A wildcard in AllowedOrigin is not implemented.');
    }
    return {
      origins,
      methods: all('AllowedMethod'),
      headers: all('AllowedHeader').map((name) => name.toLowerCase()),
      exposed: all('ExposeHeader'),
      maxAgeSeconds: maxAge === undefined ? undefined : Number(maxAge),
    };
  });
}

/** The headers that let a page of `origin` read the answer, if a rule allows it. */
export function corsHeaders(
  rules: readonly CorsRule[],
  origin: string | undefined,
  method: string,
): Readonly<Record<string, string>> {
  const rule = rules.find(
    ({ origins, methods }) => origins.includes(origin ?? '') && methods.includes(method),
  );
  if (rule === undefined || origin === undefined) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': rule.methods.join(', '),
    ...(rule.exposed.length > 0 && { 'access-control-expose-headers': rule.exposed.join(', ') }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** Answers a browser's question before the real request, or refuses it. */
export function preflightHeaders(
  rules: readonly CorsRule[],
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const origin = headers['origin'];
  const method = headers['access-control-request-method'] ?? '';
  const asked = (headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const rule = rules.find(
    (candidate) =>
      candidate.origins.includes(origin ?? '') &&
      candidate.methods.includes(method) &&
      (candidate.headers.includes('*') || asked.every((name) => candidate.headers.includes(name))),
  );
  if (rule === undefined) {
    throw new S3Refusal('AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
  }
  return {
    ...corsHeaders([rule], origin, method),
    ...(asked.length > 0 && { 'access-control-allow-headers': asked.join(', ') }),
    ...(rule.maxAgeSeconds !== undefined && {
      'access-control-max-age': String(rule.maxAgeSeconds),
    }),
  };
}
