import type { AttributeValue, CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDynamo } from '#local/dynamodb/dynamo.ts';
import { inProcess } from '#local/in-process.ts';
import { serveWire } from '#local/serve-wire.ts';

const config = {
  region: 'local',
  endpoint: 'http://127.0.0.1',
  credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
  maxAttempts: 1,
};

/** A clock that tests move by hand. */
export const clock = { now: new Date('2026-11-22T08:00:00Z') };

/** An emulator on a file of its own, closed and removed after the tests of this file. */
export function openEmulator() {
  const folder = mkdtempSync(join(tmpdir(), 'dynamodb-'));
  const file = join(folder, 'dynamo.sqlite');
  const emulator = openDynamo({ file, now: () => clock.now });
  const client = new DynamoDBClient({ ...config, requestHandler: inProcess(emulator.handle) });
  afterAll(() => {
    emulator.close();
    rmSync(folder, { recursive: true });
  });
  return { emulator, client, file };
}

/** The same emulator through a socket; the caller closes it. */
export async function overSocket({ emulator }: ReturnType<typeof openEmulator>) {
  const server = await serveWire(emulator.handle, {
    host: '127.0.0.1',
    port: 0,
    maxBody: 20_000_000,
  });
  return { client: new DynamoDBClient({ ...config, endpoint: server.url }), close: server.close };
}

type Keys = readonly (readonly [string, 'S' | 'N' | 'B'])[];

/** Makes a table from its key, such as `[['pk', 'S'], ['sk', 'N']]`. */
export const makeTable = (
  client: DynamoDBClient,
  TableName: string,
  keys: Keys,
  more: Partial<CreateTableCommandInput> = {},
) =>
  client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(keys),
      ...more,
      AttributeDefinitions: [...attributes(keys), ...(more.AttributeDefinitions ?? [])],
    }),
  );

export const keySchema = (keys: Keys) =>
  keys.map(([AttributeName], at) => ({
    AttributeName,
    KeyType: at === 0 ? ('HASH' as const) : ('RANGE' as const),
  }));

export const attributes = (keys: Keys) =>
  keys.map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));

export const S = (value: string): AttributeValue => ({ S: value });
export const N = (value: number | string): AttributeValue => ({ N: String(value) });
