import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { Refusal } from '../refusal.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

interface Place {
  readonly listen: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly tls?: { readonly cert: string; readonly key: string };
}

export interface GatewayServer {
  readonly port: number;
  /** From now on `answer` replies; before, everybody was told that the system is starting. */
  open(answer: Answer): void;
  /** Takes no new work, gives what is under way `graceMs` to end, then hangs up. */
  close(graceMs: number): Promise<void>;
}

/** Takes the port before anything else is touched. Throws a `Refusal` when somebody else has it. */
export async function startServer(place: Place, starting: Answer): Promise<GatewayServer> {
  let current = starting;
  const answer: Answer = (request, response) => {
    current(request, response);
  };
  const server =
    place.tls === undefined ? createServer(answer) : createTlsServer(place.tls, answer);
  server.headersTimeout = 20_000;
  // A phone on a slow line uploads a scan in minutes, not hours.
  server.requestTimeout = 15 * 60_000;

  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(place.port, place.listen, resolve);
  try {
    await promise;
  } catch (error) {
    throw portRefusal(place, error);
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : place.port,
    open(next) {
      current = next;
    },
    async close(graceMs) {
      const closed = Promise.withResolvers<void>();
      server.close(() => {
        closed.resolve();
      });
      server.closeIdleConnections();
      const bell = setTimeout(() => {
        server.closeAllConnections();
      }, graceMs);
      await closed.promise;
      clearTimeout(bell);
    },
  };
}

function portRefusal({ listen, port }: Place, error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error);
  return new Refusal({
    zh: `${listen}:${port} 用不了（${reason}）。请停掉占用它的程序，或用 PORT 换一个端口、改正 LISTEN。`,
    en: `Cannot listen on ${listen}:${port} (${reason}). Stop the program that uses it, set PORT to another port, or correct LISTEN.`,
  });
}
