import { Readable } from 'node:stream';
import type { WireHandler, WireReply } from './wire.ts';

/** What an AWS SDK v3 client hands to its `requestHandler`, as far as an emulator reads it. */
interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface SdkResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array | Readable;
}

/** The SDK's HTTP handler shape; give it to a client as `requestHandler`. */
export interface InProcessHandler {
  readonly metadata: { readonly handlerProtocol: string };
  readonly handle: (
    request: SdkRequest,
    options?: { readonly abortSignal?: { readonly aborted: boolean } },
  ) => Promise<{ response: SdkResponse }>;
  readonly updateHttpClientConfig: () => void;
  readonly httpHandlerConfigs: () => Record<string, never>;
  readonly destroy: () => void;
}

/**
 * The client options for a service that this process itself is: calls travel in memory and carry no signature, for
 * there is nobody between the two who could forge one.
 */
export const insideThisProcess = (handle: WireHandler) => ({
  requestHandler: inProcess(handle),
  signer: { sign: <Request>(request: Request): Promise<Request> => Promise.resolve(request) },
});

/** Lets an AWS SDK v3 client call `handle` without a socket: the same requests, none of the cost of HTTP. */
export function inProcess(handle: WireHandler): InProcessHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request, options) {
      if (options?.abortSignal?.aborted === true) throw aborted();
      const body = await collect(request.body);
      const reply = await handle({
        method: request.method,
        path: request.path,
        query: searchParams(request.query),
        headers: lowerCased(request.headers),
        body,
      });
      return { response: toResponse(request.method, reply) };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
    destroy: () => undefined,
  };
}

function toResponse(method: string, { status, headers, body }: WireReply): SdkResponse {
  const sent = method === 'HEAD' || status === 204 || status === 304 ? new Uint8Array() : body;
  // JSON protocols take bytes as they are; an S3 object must be a stream, or its consumer has no `transformToString`.
  const isJson = headers['content-type']?.startsWith('application/x-amz-json') === true;
  const length =
    'content-length' in headers ? {} : { 'content-length': body.byteLength.toString() };
  return {
    statusCode: status,
    headers: { ...headers, ...length },
    body: isJson ? sent : Readable.from(sent.byteLength === 0 ? [] : [sent], { objectMode: false }),
  };
}

async function collect(body: unknown): Promise<Uint8Array> {
  // A plain view of the bytes: the SDK hands over a subclass that complains when it is taken for a text.
  if (body instanceof Uint8Array) return new Uint8Array(body.buffer, body.byteOffset, body.length);
  if (typeof body === 'string') return Buffer.from(body);
  if (body === undefined || body === null) return new Uint8Array();
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (body instanceof Blob) return body.bytes();
  if (!isChunked(body)) throw new TypeError('A request body must be text, bytes or a stream');
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(await collect(chunk));
  return Buffer.concat(chunks);
}

/** Node streams and web streams both iterate over their chunks. */
function isChunked(body: unknown): body is AsyncIterable<unknown> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

function searchParams(query: SdkRequest['query']): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const each of [value ?? ''].flat()) params.append(name, each);
  }
  return params;
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  const lower: Record<string, string> = {};
  for (const name of Object.keys(headers)) lower[name.toLowerCase()] = headers[name] ?? '';
  return lower;
}

function aborted(): Error {
  const error = new Error('Request aborted');
  error.name = 'AbortError';
  return error;
}
