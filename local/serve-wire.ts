import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WireHandler, WireReply, WireRequest } from './wire.ts';

/** A listener that carries the wire over a socket, for other processes and outside tools. */
export interface WireServer {
  readonly url: string;
  readonly port: number;
  /** Stops listening and hangs up on every open connection. */
  readonly close: () => Promise<void>;
}

/**
 * Serves `handle` over HTTP. `port` 0 takes a free one. A body over `maxBody` bytes is read to its end and answered
 * with 413, so that the sender can read the refusal instead of a broken connection.
 */
export async function serveWire(
  handle: WireHandler,
  { host, port, maxBody }: { host: string; port: number; maxBody: number },
): Promise<WireServer> {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing, handle, maxBody).catch((error: unknown) => {
      outgoing.destroy(error instanceof Error ? error : undefined);
    });
  });
  // Archives and slow office lines: the emulators set no deadline of their own on a transfer.
  server.requestTimeout = 0;
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  server.once('error', reject);
  server.listen(port, host, () => {
    resolve(undefined);
  });
  await promise;
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: WireHandler,
  maxBody: number,
): Promise<void> {
  if (!isLocalName(incoming.headers.host)) {
    // A web page cannot reach in here by giving its own name our address.
    send(outgoing, { status: 403, headers: {}, body: new Uint8Array() });
    return;
  }
  const body = await readBody(incoming, maxBody);
  if (body === undefined) {
    send(outgoing, { status: 413, headers: {}, body: new Uint8Array() });
    return;
  }
  send(outgoing, await handle(wireRequest(incoming, body)));
}

const localName = /^(?:(?:.+\.)?localhost|[\d.]+|\[[\da-f:.]+\])(?::\d+)?$/i;

/** Addresses and `localhost`; every other name could have been made to point at this machine by a stranger. */
const isLocalName = (host: string | undefined): boolean =>
  host === undefined || localName.test(host);

function readBody(incoming: IncomingMessage, maxBody: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    incoming.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size <= maxBody) chunks.push(chunk);
      else chunks.length = 0;
    });
    incoming.once('end', () => {
      const [only] = chunks;
      const whole = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
      resolve(size <= maxBody ? whole : undefined);
    });
    incoming.once('error', reject);
  });
}

function wireRequest(incoming: IncomingMessage, body: Uint8Array): WireRequest {
  const target = incoming.url ?? '/';
  const mark = target.indexOf('?');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return {
    method: incoming.method ?? 'GET',
    path: mark === -1 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1)),
    headers,
    body,
  };
}

function send(outgoing: ServerResponse, { status, headers, body }: WireReply): void {
  const bodiless = status === 204 || status === 304;
  // A reply to HEAD states the length of the body that it leaves out, so its own content-length stands.
  const length = bodiless || 'content-length' in headers ? {} : { 'content-length': body.length };
  outgoing.writeHead(status, { ...headers, ...length });
  outgoing.end(bodiless ? undefined : body);
}
