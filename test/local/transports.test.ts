import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { get } from 'node:http';
import { Readable } from 'node:stream';
import { inProcess } from '#local/in-process.ts';
import { serveWire } from '#local/serve-wire.ts';
import type { WireServer } from '#local/serve-wire.ts';
import type { WireReply, WireRequest } from '#local/wire.ts';

const json = { 'content-type': 'application/x-amz-json-1.0' };
const seen: WireRequest[] = [];

async function handle(request: WireRequest): Promise<WireReply> {
  seen.push(request);
  if (request.headers['x-amz-target'] === 'DynamoDB_20120810.ListTables') {
    return { status: 200, headers: json, body: Buffer.from('{"TableNames":["会签"]}') };
  }
  if (request.method === 'GET') return { status: 200, headers: {}, body: Buffer.from('印') };
  return { status: 200, headers: {}, body: new Uint8Array() };
}

const common = {
  region: 'local',
  credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
};
let server: WireServer;

beforeAll(async () => {
  server = await serveWire(handle, { host: '127.0.0.1', port: 0, maxBody: 1000 });
});
afterAll(() => server.close());

describe.each(['socket', 'in process'])('%s', (transport) => {
  const config = () => ({
    ...common,
    endpoint: server.url,
    ...(transport === 'socket' ? {} : { requestHandler: inProcess(handle) }),
  });

  test('carries a JSON call', async () => {
    const client = new DynamoDBClient(config());
    await expect(client.send(new ListTablesCommand({ Limit: 1 }))).resolves.toMatchObject({
      TableNames: ['会签'],
    });
    const sent = seen.at(-1);
    expect([sent?.method, sent?.path, Buffer.from(sent?.body ?? []).toString()]).toEqual([
      'POST',
      '/',
      '{"Limit":1}',
    ]);
  });

  test('carries a stream there and an object back', async () => {
    const client = new S3Client({ ...config(), forcePathStyle: true });
    const Bucket = 'archive';
    const Body = Readable.from([Buffer.from('a'), Buffer.from('b')], { objectMode: false });
    await client.send(new PutObjectCommand({ Bucket, Key: '会 签', Body, ContentLength: 2 }));
    const sent = seen.at(-1);
    expect(sent?.path).toBe('/archive/%E4%BC%9A%20%E7%AD%BE');
    expect(Buffer.from(sent?.body ?? []).toString()).toMatch(/^1\r\na\r\n1\r\nb\r\n0\r\n/);
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'k', VersionId: 'v 1' }));
    await expect(got.Body?.transformToString()).resolves.toBe('印');
    expect(seen.at(-1)?.query.get('versionId')).toBe('v 1');
  });
});

test('refuses a body over the limit, and says so', async () => {
  const reply = await fetch(server.url, { method: 'POST', body: 'x'.repeat(200_000) });
  expect(reply.status).toBe(413);
});

test('refuses a name that a stranger could have pointed at this machine', async () => {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  get(server.url, { headers: { host: 'evil.example' } }, ({ statusCode }) => {
    resolve(statusCode);
  });
  await expect(promise).resolves.toBe(403);
});
