import { afterEach, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { functionPlans, type FunctionName } from '#functions/names.ts';
import { inProcess } from '#local/in-process.ts';
import { lambdaApi } from '#local/lambda/api.ts';
import { inProcessFunction, type Execute } from '#local/lambda/in-process-function.ts';
import { readFunctionName, runner } from '#local/lambda/runner.ts';
import { signedOnly } from '#local/lambda/signed-only.ts';
import { sweep } from '#local/lambda/sweep.ts';
import { workerFunction } from '#local/lambda/worker-function.ts';
import { serveWire } from '#local/serve-wire.ts';
import type { WireHandler } from '#local/wire.ts';
import { handlers } from './fake-handlers.ts';

const all = handlers({ environment: {} });
const shortPlan = { ...functionPlans.pages, timeoutSeconds: 0.05 };
const execute = (name: FunctionName): Execute =>
  inProcessFunction(name, all[name], functionPlans[name]);

const functions = {
  pages: inProcessFunction('pages', all.pages, shortPlan),
  links: execute('links'),
  office: execute('office'),
  'open-step': execute('open-step'),
  record: execute('record'),
  effects: execute('effects'),
};

describe('a function in this thread', () => {
  test('gets and gives what JSON keeps', async () => {
    const outcome = await functions.links({ a: undefined, at: new Date(0) }, 'r1');
    expect(outcome).toEqual({ ok: true, result: { at: '1970-01-01T00:00:00.000Z' } });
    expect(await functions.links(undefined, 'r1')).toEqual({ ok: true, result: null });
  });

  test('fails with the name and message of its error', async () => {
    expect(await functions.links({ do: 'fail' }, 'r1')).toMatchObject({
      ok: false,
      error: { errorType: 'TypeError', errorMessage: 'as asked' },
    });
  });

  test('is given up when its time is over', async () => {
    expect(await functions.pages({ do: 'sleep' }, 'r1')).toMatchObject({
      error: { errorMessage: 'RequestId: r1 Error: Task timed out after 0.05 seconds' },
    });
  });
});

describe('a function in a worker', () => {
  const start = {
    name: 'record',
    module: new URL('fake-handlers.ts', import.meta.url).href,
    environment: { ONLY: 'this' },
    timeoutSeconds: 3,
  } as const;
  const worker = workerFunction(start);
  afterEach(() => worker.close());

  test('answers, with its own environment', async () => {
    expect(await worker.execute({ do: 'environment' }, 'r1')).toEqual({
      ok: true,
      result: { ONLY: 'this' },
    });
  });

  test('runs one after the other, and again after each way to die', async () => {
    const outcomes = await Promise.all(
      [{ do: 'exit' }, { a: 1 }, { do: 'fail' }, { a: 2 }].map((payload) =>
        worker.execute(payload, 'r1'),
      ),
    );
    expect(outcomes).toMatchObject([
      { ok: false, error: { errorMessage: 'the function ended its thread' } },
      { ok: true, result: { a: 1 } },
      { ok: false, error: { errorMessage: 'as asked' } },
      { ok: true, result: { a: 2 } },
    ]);
  });

  test('is killed when it never yields, while this thread goes on', async () => {
    const short = workerFunction({ ...start, timeoutSeconds: 0.5 });
    expect(await short.execute({ do: 'spin' }, 'r1')).toMatchObject({
      error: { errorType: 'Sandbox.Timedout' },
    });
    await short.close();
  });

  test('fails, and nothing else does, when its module cannot be loaded', async () => {
    const broken = workerFunction({ ...start, module: 'file:///nowhere.ts' });
    expect(await broken.execute({}, 'r1')).toMatchObject({ ok: false });
    await broken.close();
  });
});

const credentials = { accessKeyId: 'QBTEST', secretAccessKey: 'secret' };
const region = 'us-east-1';

function call(client: LambdaClient, payload: unknown, more = {}) {
  const Payload = Buffer.from(JSON.stringify(payload));
  return client.send(new InvokeCommand({ FunctionName: 'effects', Payload, ...more }));
}

async function overHttp(handle: WireHandler, use: (client: LambdaClient) => Promise<void>) {
  const server = await serveWire(handle, { host: '127.0.0.1', port: 0, maxBody: 1000 });
  const client = new LambdaClient({ endpoint: server.url, region, credentials, maxAttempts: 1 });
  await use(client);
  client.destroy();
  await server.close();
}

async function expectService(client: LambdaClient) {
  const good = await call(client, { a: '办' });
  expect(JSON.parse(good.Payload?.transformToString() ?? '')).toEqual({ a: '办' });
  expect(good.FunctionError).toBeUndefined();
  const bad = await call(client, { do: 'fail' });
  expect(bad).toMatchObject({ StatusCode: 200, FunctionError: 'Unhandled' });
  expect(bad.Payload?.transformToString()).toContain('"errorType":"TypeError"');
  const later = await call(client, {}, { InvocationType: 'Event' });
  expect(later.StatusCode).toBe(202);
  await expect(call(client, {}, { FunctionName: 'nothing' })).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
}

describe('the Lambda API', () => {
  const logged: string[] = [];
  const lambda = runner({ functions, log: (line) => logged.push(line), retryDelays: [1, 1] });
  const api = lambdaApi(lambda);

  test('serves the SDK in the process', async () => {
    expect.hasAssertions();
    await expectService(new LambdaClient({ region, credentials, requestHandler: inProcess(api) }));
  });

  test('serves the SDK over HTTP, signed', async () => {
    expect.hasAssertions();
    await overHttp(
      signedOnly(api, credentials, () => new Date()),
      expectService,
    );
  });

  test('is closed to strangers', async () => {
    const strangers = { accessKeyId: 'QBTEST', secretAccessKey: 'guessed' };
    await overHttp(
      signedOnly(api, strangers, () => new Date()),
      async (client) => {
        await expect(call(client, {})).rejects.toMatchObject({ name: 'InvalidSignatureException' });
      },
    );
    await overHttp(
      signedOnly(api, credentials, () => new Date(0)),
      async (client) => {
        await expect(call(client, {})).rejects.toMatchObject({ name: 'InvalidSignatureException' });
      },
    );
  });

  test('tries an event three times and then says so', async () => {
    const client = new LambdaClient({ region, credentials, requestHandler: inProcess(api) });
    logged.length = 0;
    await call(client, { do: 'fail' }, { InvocationType: 'Event' });
    await pause(100);
    expect(logged.map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
      ...Array.from({ length: 3 }, () => 'effects failed:'),
      'effects given',
    ]);
  });
});

test.each([
  ['effects', 'effects'],
  ['qianban-effects', 'effects'],
  ['arn:aws:lambda:us-east-1:000000000000:function:open-step', 'open-step'],
  ['arn:aws-cn:lambda:cn-north-1:000000000000:function:qianban-record:live', 'record'],
  ['strange', undefined],
])('the name %s means %s', (given, name) => {
  expect(readFunctionName(given)).toBe(name);
});

test('a sweep never overlaps itself, and ends when told', async () => {
  let running = 0;
  let most = 0;
  let times = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await pause(5);
    running -= 1;
    times += 1;
  };
  const sweeping = sweep(work, 1);
  await Promise.all([sweeping.now(), sweeping.now()]);
  sweeping.stop();
  await pause(10);
  const atStop = times;
  await pause(20);
  expect(most).toBe(1);
  expect(times).toBe(atStop);
  expect(times).toBeGreaterThanOrEqual(2);
});
