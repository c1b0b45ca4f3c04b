import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from '@jest/globals';
import { once } from '#functions/http/once.ts';
import { json } from '#functions/http/reply.ts';
import { sealer } from '#functions/http/seal.ts';
import { idempotencyStore } from '#functions/stores/idempotency.ts';
import { keptFormStore } from '#functions/stores/kept-forms.ts';
import { linkStore } from '#functions/stores/links.ts';
import { sessionStore } from '#functions/stores/sessions.ts';
import { tableShape } from '#functions/stores/tables.ts';
import { openDynamo } from '#local/dynamodb/dynamo.ts';
import { inProcess } from '#local/in-process.ts';
import { httpStoreContract } from './store-contracts.ts';

const dir = mkdtempSync(join(tmpdir(), 'qianban-http-stores-'));
const emulator = openDynamo({ file: join(dir, 'dynamo.sqlite'), now: () => new Date() });
const db = new DynamoDBClient({
  region: 'cn-north-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  endpoint: 'http://127.0.0.1:1',
  requestHandler: inProcess(emulator.handle),
});
afterAll(() => {
  db.destroy();
  emulator.close();
  rmSync(dir, { recursive: true });
});

let opened = 0;
async function open() {
  opened += 1;
  const table = `facts-${String(opened)}`;
  await db.send(new CreateTableCommand(tableShape('facts', table)));
  return {
    sessions: sessionStore(db, table),
    links: linkStore(db, table),
    keptForms: keptFormStore(db, table),
    idempotency: idempotencyStore(db, table),
  };
}

httpStoreContract('over the DynamoDB client', open);

test('fifty posts at once under one key are one act, whatever the table does meanwhile', async () => {
  const { idempotency } = await open();
  const run = once(idempotency, sealer('A'.repeat(43)), () => new Date());
  let ran = 0;
  const act = async () => {
    ran += 1;
    await pause(100);
    return json({ ran });
  };
  const keyed = { scope: 'p1', key: 'k', content: 'c' };
  const replies = await Promise.all(Array.from({ length: 50 }, () => run(keyed, act)));
  expect([ran, new Set(replies.map(({ body }) => body))]).toEqual([1, new Set(['{"ran":1}'])]);
});
