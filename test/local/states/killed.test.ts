import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import {
  CreateStateMachineCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ask, machine } from './histories/case.ts';
import { role } from './rig.ts';
import { end, history } from './run-to-end.ts';

let folder: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qianban-killed-'));
});
afterEach(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

const log = () => join(folder, 'tokens.log');

async function start(): Promise<SFNClient> {
  const script = new URL('killed-child.ts', import.meta.url).pathname;
  child = spawn(process.execPath, [script, join(folder, 'states.sqlite'), log()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('the child has no output');
  const lines = createInterface({ input: child.stdout });
  const [endpoint] = await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  return new SFNClient({
    endpoint: String(endpoint),
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
}

async function kill(): Promise<void> {
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

interface Opened {
  readonly execution: string;
  readonly step: string;
  readonly token: string;
}

/** The tokens handed out for a step, by execution. A token handed out twice is the same one. */
function tokens(step: string): ReadonlyMap<string, string> {
  const lines = existsSync(log()) ? readFileSync(log(), 'utf8').split('\n') : [];
  const opened = lines.flatMap((line): Opened[] => (line.endsWith('}') ? [JSON.parse(line)] : []));
  return new Map(
    opened.filter((one) => one.step === step).map((one) => [one.execution, one.token]),
  );
}

async function until(holds: () => boolean): Promise<void> {
  if (holds()) return;
  await setTimeout(10);
  await until(holds);
}

/** Sends everything at once and kills the process before all of it can be answered; tells what was acknowledged. */
async function interrupted<Item>(
  items: readonly Item[],
  send: (item: Item) => Promise<unknown>,
): Promise<ReadonlySet<Item>> {
  const done = new Set<Item>();
  const sent = Promise.allSettled(
    items.map(async (item) => {
      await send(item);
      done.add(item);
    }),
  );
  await until(() => done.size >= items.length / 3);
  await kill();
  await sent;
  return done;
}

const step = (name: string, more: object) =>
  ask(name, {
    Arguments: {
      FunctionName: 'ask',
      Payload: {
        step: name,
        execution: '{% $states.context.Execution.Id %}',
        token: '{% $states.context.Task.Token %}',
      },
    },
    ...more,
  });

const ends = /^Execution(Succeeded|Failed|TimedOut|Aborted)$/;
const isWhole = (events: readonly HistoryEvent[]) =>
  events.every(({ id, previousEventId = 0 }, index) => id === index + 1 && previousEventId < id) &&
  events.filter(({ type = '' }) => ends.test(type)).length === 1 &&
  ends.test(events.at(-1)?.type ?? '');

test('kill -9 loses nothing that was acknowledged, and no token is good twice', async () => {
  let client = await start();
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: 'two-steps',
      roleArn: role,
      definition: JSON.stringify(
        machine({
          First: step('First', { Next: 'Second' }),
          Second: step('Second', { End: true }),
        }),
      ),
    }),
  );

  // Killed while executions start: what was acknowledged has, or will have, its token.
  const names = Array.from({ length: 24 }, (_, index) => `run-${index}`);
  await interrupted(names, (name) =>
    client.send(new StartExecutionCommand({ stateMachineArn, name, input: '{}' })),
  );
  client = await start();
  const started = await Promise.all(
    names.map((name) =>
      client.send(new StartExecutionCommand({ stateMachineArn, name, input: '{}' })),
    ),
  );
  const arns = started.map(({ executionArn = '' }) => executionArn);
  await until(() => arns.every((arn) => tokens('First').has(arn)));

  // Killed while callbacks arrive: an acknowledged one is on disk, and good for nothing more.
  const first = tokens('First');
  const success = (taskToken: string, output: string) =>
    client.send(new SendTaskSuccessCommand({ taskToken, output }));
  const answered = await interrupted(arns, (arn) => success(first.get(arn) ?? '', '"first"'));
  client = await start();
  const again = await Promise.allSettled(
    arns.map((arn) => success(first.get(arn) ?? '', '"again"')),
  );
  const refusals = again.map((one) => one.status === 'rejected' && String(one.reason));
  const contradicted = arns.filter((arn, index) => {
    const awaited = answered.has(arn) ? /^TaskTimedOut/ : /^(false|TaskTimedOut)/;
    return !awaited.test(String(refusals[index]));
  });
  expect(contradicted).toEqual([]);

  // Every execution goes on to its second step and its end.
  await until(() => arns.every((arn) => tokens('Second').has(arn)));
  const second = tokens('Second');
  await Promise.all(arns.map((arn) => success(second.get(arn) ?? '', '"second"')));
  const ended = await Promise.all(arns.map((arn) => end(client, arn)));
  expect(new Set(ended.map(({ status }) => status))).toEqual(new Set(['SUCCEEDED']));
  expect(ended.every(({ events }) => isWhole(events))).toBe(true);
  const outputs = await Promise.all(
    [...answered].map(async (arn) => JSON.stringify(await history(client, arn))),
  );
  expect(outputs.every((told) => told.includes('first') && !told.includes('again'))).toBe(true);
});

test('what falls due while the process is dead falls due when it is back', async () => {
  const wait = { Type: 'Wait', Seconds: 1, End: true };
  let client = await start();
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: 'sleeper',
      roleArn: role,
      definition: JSON.stringify(machine({ Sleep: wait })),
    }),
  );
  const { executionArn = '' } = await client.send(
    new StartExecutionCommand({ stateMachineArn, input: '{}' }),
  );
  await kill();
  await setTimeout(1100);
  client = await start();
  const { status, events } = await end(client, executionArn);
  expect(status).toBe('SUCCEEDED');
  expect(isWhole(events)).toBe(true);
});
