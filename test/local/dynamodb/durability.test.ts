import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openDynamo } from '#local/dynamodb/dynamo.ts';
import { inProcess } from '#local/in-process.ts';
import { N, S } from './open-emulator.ts';

const folder = mkdtempSync(join(tmpdir(), 'dynamodb-kill-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the writer until it has acknowledged `writes` of them, then kills it in the middle of its work. */
async function killWriter(file: string, writes: number): Promise<readonly number[]> {
  const writer = fileURLToPath(new URL('endless-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > writes) child.kill('SIGKILL');
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  const lines = said.split('\n').slice(0, -1);
  return lines.map(Number);
}

test('every acknowledged write survives kill -9, whole and indexed', async () => {
  const file = join(folder, 'dynamo.sqlite');
  const rounds = [await killWriter(file, 60), await killWriter(file, 90)];
  const acknowledged = rounds.flat();
  expect(acknowledged.length).toBeGreaterThanOrEqual(150);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);

  const emulator = openDynamo({ file, now: () => new Date() });
  const client = new DynamoDBClient({
    region: 'local',
    endpoint: 'http://127.0.0.1',
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    requestHandler: inProcess(emulator.handle),
  });
  const last = Math.max(...acknowledged);
  const counter = await client.send(
    new GetItemCommand({ TableName: 'trail', Key: { pk: S('counter') } }),
  );
  const reached = Number(counter.Item?.['version']?.N);
  // One more may have been committed without time to say so.
  expect([last, last + 1]).toContain(reached);
  const listed = await client.send(
    new QueryCommand({
      TableName: 'trail',
      IndexName: 'inOrder',
      KeyConditionExpression: 'kind = :k',
      ExpressionAttributeValues: { ':k': S('entry') },
    }),
  );
  expect(listed.Items?.map(({ at }) => at)).toEqual(
    Array.from({ length: reached }, (_, at) => N(at + 1)),
  );
  emulator.close();
});
