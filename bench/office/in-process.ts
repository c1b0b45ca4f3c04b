import { join } from 'node:path';
import { SFNClient } from '@aws-sdk/client-sfn';
import { allDeeds } from '#functions/deeds/all-deeds.ts';
import type { Actor, Deeds } from '#functions/deeds/deeds.ts';
import type { Host } from '#functions/host.ts';
import { liveWorld } from '#functions/live.ts';
import { mailingOf } from '#functions/mail/mailing-of.ts';
import { variables } from '#functions/names.ts';
import { renderRecord, slipPrinter } from '#functions/pdf/render-record.ts';
import { effects } from '#functions/tasks/effects.ts';
import { openStep } from '#functions/tasks/open-step.ts';
import { record } from '#functions/tasks/record.ts';
import { readEffects, readOpenStep, readRecord } from '#functions/tasks/task-input.ts';
import type { World } from '#functions/world.ts';
import { demoOffice } from '#local/demo-office.ts';
import { openDynamo } from '#local/dynamodb/dynamo.ts';
import { insideThisProcess, inProcess } from '#local/in-process.ts';
import { account, region } from '#local/lambda/place.ts';
import { prepare } from '#local/prepare.ts';
import { openS3 } from '#local/s3/open-s3.ts';
import { openStates } from '#local/states/open-states.ts';
import type { WireHandler } from '#local/wire.ts';
import { happening, type Signals, signals } from '../signals.ts';
import { type Calls, counted, noCalls } from './calls.ts';

/** The functions on the emulators in this process, durable on disk: no HTTP, no SMTP, and records in this thread. */
export interface BenchOffice {
  readonly world: World;
  readonly deeds: Deeds;
  readonly states: SFNClient;
  readonly signals: Signals;
  /** Since the office opened. */
  readonly calls: Calls;
  /** Mails that would have gone. */
  readonly mails: () => number;
  /** How often each function has run. */
  readonly runs: ReadonlyMap<string, number>;
  readonly as: (person: string) => Actor;
  /** Waits until nothing runs. */
  readonly quiet: () => Promise<void>;
  /** What the schedule does each minute. */
  readonly sweep: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export interface BenchOptions {
  readonly dir: string;
  /** Sets records in type; without it they are a line of text. */
  readonly typesets: boolean;
  /** Its clock; left out, the machine's own. */
  readonly now?: () => Date;
}

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench-secret', region };
const machineClock = () => new Date();
const nowhere = 'http://127.0.0.1:1';

export async function openBenchOffice({
  dir,
  typesets,
  now = machineClock,
}: BenchOptions): Promise<BenchOffice> {
  const dynamo = openDynamo({ file: join(dir, 'dynamodb.sqlite'), now });
  const s3 = openS3({ dir: join(dir, 's3'), now, credentials });
  const running = new Set<Promise<unknown>>();
  const runs = new Map<string, number>();
  const signs = signals();
  const calls = noCalls();
  let mails = 0;

  const invoke = async (name: string, payload: unknown): Promise<unknown> => {
    runs.set(name, (runs.get(name) ?? 0) + 1);
    const work = task(name, payload);
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
      const happened = happening(name, payload);
      if (happened !== undefined) signs.happened(happened.request, happened.what);
    }
  };
  const machines = openStates({ file: join(dir, 'states.sqlite'), now, invoke, region, account });
  const lambda: WireHandler = async ({ path, body, headers }) => {
    const payload: unknown = JSON.parse(new TextDecoder().decode(body));
    const call = invoke(decodeURIComponent(path.split('/')[3] ?? ''), payload);
    if (headers['x-amz-invocation-type'] === 'Event') return reply(202, '');
    return reply(200, JSON.stringify((await call) ?? null));
  };
  const states = insideThisProcess(counted(calls, 'states', (request) => machines.handle(request)));
  const host: Host = {
    environment: environmentOfBench,
    transports: {
      dynamodb: insideThisProcess(counted(calls, 'dynamodb', dynamo.handle)),
      s3: { requestHandler: inProcess(counted(calls, 's3', s3.handle)) },
      states,
      lambda: insideThisProcess(counted(calls, 'lambda', lambda)),
    },
  };
  const world = liveWorld(host, () => now().toISOString());
  const mailing = {
    ...mailingOf(world, host),
    send: async () => {
      mails += 1;
    },
  };
  const tasks = {
    'open-step': openStep(world),
    effects: effects(world, mailing),
    record: record(world, typesets ? renderRecord(world) : plain),
  };
  function task(name: string, payload: unknown): Promise<unknown> {
    if (name === 'open-step') return tasks['open-step'](readOpenStep(payload));
    if (name === 'effects') return tasks.effects(readEffects(payload));
    return tasks.record(readRecord(payload));
  }

  await prepare(host, demoOffice);
  machines.start();
  const quiet = async (): Promise<void> => {
    await machines.idle();
    if (running.size === 0) return;
    await Promise.allSettled(running);
    await quiet();
  };
  return {
    world,
    deeds: allDeeds(world, slipPrinter(world)),
    states: new SFNClient({ region, endpoint: nowhere, credentials, ...states }),
    signals: signs,
    calls,
    mails: () => mails,
    runs,
    as: (person) => ({ person, strength: 'sign-in', epoch: 0 }),
    quiet,
    sweep: () => invoke('effects', {}),
    async close() {
      await quiet();
      await machines.close();
      dynamo.close();
      s3.close();
    },
  };
}

const environmentOfBench: Host['environment'] = {
  [variables.facts]: 'facts',
  [variables.trail]: 'trail',
  [variables.office]: 'office',
  [variables.uploads]: 'uploads',
  [variables.archive]: 'archive',
  [variables.baseUrl]: 'http://127.0.0.1:8787',
  [variables.machinePrefix]: `arn:aws:states:${region}:${account}:stateMachine:qianban-`,
  [variables.effects]: 'effects',
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: nowhere,
  AWS_ENDPOINT_URL_S3: nowhere,
  AWS_ENDPOINT_URL_SFN: nowhere,
  AWS_ENDPOINT_URL_LAMBDA: nowhere,
};

const plain = async () => new TextEncoder().encode('record');

const reply = (status: number, body: string) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: new TextEncoder().encode(body),
});
