import { gateway, type GatewayParts } from '#local/gateway/gateway.ts';
import { startServer } from '#local/gateway/server.ts';
import { fileURLToPath } from 'node:url';

/** A gateway on a free loopback port, with whatever parts a test replaces. */
export async function startGateway(parts: Partial<GatewayParts>) {
  const lines: string[] = [];
  const server = await startServer({ listen: '127.0.0.1', port: 0 }, (_request, response) => {
    response.end();
  });
  const baseUrl = parts.baseUrl ?? `http://127.0.0.1:${server.port}`;
  server.open(
    gateway({
      trustedProxies: [],
      webFolder: fileURLToPath(new URL('../../../web', import.meta.url)),
      buckets: ['qianban-uploads'],
      s3: async () => ({ status: 404, headers: {}, body: new Uint8Array() }),
      invoke: async () => ({ ok: true, result: { statusCode: 200, body: 'ok' } }),
      now: () => new Date(),
      log: (line) => lines.push(line),
      ...parts,
      baseUrl,
    }),
  );
  return { url: `http://127.0.0.1:${server.port}`, lines, close: () => server.close(100) };
}
