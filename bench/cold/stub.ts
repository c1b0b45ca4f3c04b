import { createServer } from 'node:http';

export interface Stub {
  readonly url: string;
  /** Calls since the last time it was asked. */
  taken(): number;
  close(): void;
}

/** Answers every AWS call on loopback with "there is nothing here": no item, no row, no lease. */
export async function emptyServices(): Promise<Stub> {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    request.resume();
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const body = operation === 'Query' ? '{"Count":0,"Items":[],"ScannedCount":0}' : '{}';
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    taken() {
      const before = calls;
      calls = 0;
      return before;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
