import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WireHandler } from '../wire.ts';
import { accessLine } from './access-log.ts';
import { isPresigned, transfer } from './bucket-route.ts';
import { clientReader } from './client.ts';
import { bodyLimit, callFunction, type Invoke } from './functions-route.ts';
import { referenceOf } from '../lambda/outcome.ts';
import { readBody } from './read-body.ts';
import { redirect, sendReply, type Reply } from './reply.ts';
import { rightAddress } from './right-address.ts';
import type { Answer } from './server.ts';
import { staticFiles } from './static-files.ts';
import { troubleReply, type Trouble } from './trouble.ts';

/** What the demo office adds; an office of its own has none of it. */
export interface DemoRoutes {
  /** Everything below `/oidc`. */
  readonly signIn: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** `GET /demo/…`. */
  readonly mail: (visit: {
    readonly method: string;
    readonly path: string;
    readonly query: URLSearchParams;
    readonly acceptLanguage: string | undefined;
  }) => Promise<Reply | undefined>;
  /** `POST /demo/token`. */
  readonly token: (body: Uint8Array) => Promise<Reply>;
}

export interface GatewayParts {
  readonly baseUrl: string;
  readonly trustedProxies: readonly string[];
  readonly webFolder: string;
  readonly buckets: readonly string[];
  readonly s3: WireHandler;
  readonly invoke: Invoke;
  readonly demo?: DemoRoutes;
  readonly now: () => Date;
  readonly log: (line: string) => void;
  readonly uploadLimitBytes?: number;
}

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly clientAddress: string;
  readonly requestId: string;
  /** The part of the request's id that a person can read out; it stands in the log. */
  readonly reference: string;
}

/** `sent` when the route has written its answer by itself. */
type Result = Reply | Trouble | 'sent';

const megabyte = 1024 * 1024;

/** The open side of the office: pages and API, stored files, static files, and the demo's own routes. */
export function gateway(parts: GatewayParts): Answer {
  const { baseUrl, demo, now, log } = parts;
  const readClient = clientReader(parts.trustedProxies);
  const files = staticFiles(parts.webFolder);
  const uploadLimit = parts.uploadLimitBytes ?? 100 * megabyte;
  // Uploads are held in memory until they are checked, so only a few at a time.
  const memory = budget(4 * uploadLimit);

  return (request, response) => {
    const began = performance.now();
    const [path = '/', ...rest] = (request.url ?? '/').split('?');
    const { address, viaProxy } = readClient(request);
    const requestId = randomUUID();
    const visit: Visit = {
      request,
      response,
      method: request.method ?? 'GET',
      path,
      query: new URLSearchParams(rest.join('?')),
      clientAddress: address,
      requestId,
      reference: referenceOf(requestId),
    };
    response.on('close', () => {
      const { method, reference } = visit;
      const { statusCode: status } = response;
      const milliseconds = performance.now() - began;
      log(accessLine({ at: now(), method, path, status, milliseconds, reference }));
    });
    void answer(visit, viaProxy);
  };

  async function answer(visit: Visit, viaProxy: boolean): Promise<void> {
    const { request, response } = visit;
    try {
      const result = await route(visit, viaProxy);
      if (result !== 'sent') finish(visit, result);
    } catch (error) {
      // A sender who hung up needs no answer.
      if (request.destroyed && !request.complete) return;
      log(`${visit.reference} ${error instanceof Error ? error.stack : String(error)}`);
      if (response.headersSent) response.destroy();
      else finish(visit, 'failed');
    }
  }

  async function route(visit: Visit, viaProxy: boolean): Promise<Result> {
    const { request, response, method, path } = visit;
    const sent = { host: request.headers.host, method, viaProxy };
    const address = rightAddress(baseUrl, sent);
    if (address === 'no') return 'wrong-address';
    if (!path.startsWith('/') || !isDecodable(path)) return 'bad-request';
    if (address === 'redirect') return redirect(302, `${baseUrl}${request.url ?? '/'}`);

    const [, first = ''] = path.split('/');
    if (first === 'web') return serveFile(visit);
    if (parts.buckets.includes(first)) return serveBucket(visit);
    if (demo !== undefined && first === 'oidc') {
      await demo.signIn(request, response);
      return 'sent';
    }
    if (demo !== undefined && first === 'demo') return serveDemo(visit, demo);
    return serveFunction(visit);
  }

  async function serveFile({ request, method, path, query }: Visit): Promise<Result> {
    if (method !== 'GET' && method !== 'HEAD') return 'method';
    const ifNoneMatch = request.headers['if-none-match'];
    const wanted = { path: path.slice('/web/'.length), versioned: query.has('v'), ifNoneMatch };
    return (await files(wanted)) ?? 'not-found';
  }

  async function serveBucket({ request, method, path, query }: Visit): Promise<Result> {
    if (!isPresigned({ method, query })) return 'not-found';
    const declared = Number(request.headers['content-length'] ?? uploadLimit);
    const release = memory.take(method === 'GET' || method === 'HEAD' ? 0 : declared);
    if (release === undefined) return 'busy';
    try {
      const body = await readBody(request, uploadLimit);
      if (body === undefined) return 'too-large';
      const { headers } = request;
      const { host } = new URL(baseUrl);
      return await transfer(parts.s3, host, { method, path, query, headers, body });
    } finally {
      release();
    }
  }

  async function serveFunction(visit: Visit): Promise<Result> {
    const { request, ...rest } = visit;
    const body = await readBody(request, bodyLimit);
    if (body === undefined) return 'too-large';
    const { rawHeaders } = request;
    const arrival = { ...rest, rawHeaders, body, baseUrl, at: now() };
    return callFunction(arrival, parts.invoke);
  }
}

function finish({ request, response, path, reference }: Visit, result: Reply | Trouble): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const acceptLanguage = request.headers['accept-language'];
  const reply =
    typeof result === 'string' ? troubleReply(result, { path, acceptLanguage, reference }) : result;
  // What was not read to its end would be taken for the next request.
  if (!request.complete) response.setHeader('connection', 'close');
  sendReply(response, reply);
}

async function serveDemo(visit: Visit, { mail, token }: DemoRoutes): Promise<Result> {
  const { request, method, path, query } = visit;
  if (path === '/demo/token') {
    if (method !== 'POST') return 'method';
    const body = await readBody(request, 4096);
    return body === undefined ? 'too-large' : token(body);
  }
  const acceptLanguage = request.headers['accept-language'];
  return (await mail({ method, path, query, acceptLanguage })) ?? 'not-found';
}

/** Hands out shares of `total`; a share that cannot be had is `undefined`. */
function budget(total: number): { take(share: number): (() => void) | undefined } {
  let left = total;
  return {
    take(share) {
      const taken = Math.min(share, total);
      if (taken > left) return undefined;
      left -= taken;
      return () => {
        left += taken;
      };
    },
  };
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}
