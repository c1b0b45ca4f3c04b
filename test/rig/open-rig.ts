import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateIn } from '#domain/dates.ts';
import { type Office, type OfficeData, officeOn } from '#domain/office.ts';
import { allDeeds } from '#functions/deeds/all-deeds.ts';
import type { Actor, Deeds } from '#functions/deeds/deeds.ts';
import type { Host } from '#functions/host.ts';
import { liveWorld, sha256 } from '#functions/live.ts';
import { variables } from '#functions/names.ts';
import { routeStore } from '#functions/stores/routes.ts';
import { effects, type Swept } from '#functions/tasks/effects.ts';
import { type Mailing, type Message, Undeliverable } from '#functions/tasks/mailing.ts';
import { openStep } from '#functions/tasks/open-step.ts';
import { record } from '#functions/tasks/record.ts';
import type { World } from '#functions/world.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { everyRouteOn } from './every-route-on.ts';
import { openDynamo } from '#local/dynamodb/dynamo.ts';
import { inProcess, insideThisProcess } from '#local/in-process.ts';
import { account, region } from '#local/lambda/place.ts';
import { prepare } from '#local/prepare.ts';
import { openS3 } from '#local/s3/open-s3.ts';
import { openStates, type States } from '#local/states/open-states.ts';
import type { WireHandler } from '#local/wire.ts';

/** The real functions on the real emulators, in this process and without HTTP; only PDFs are stood in for. */
export interface Rig {
  readonly world: World;
  readonly deeds: Deeds;
  readonly states: States;
  readonly office: Office;
  readonly sent: Message[];
  /** A person signed in. */
  as(person: string): Actor;
  /** What the schedule does each minute. */
  sweep(): Promise<Swept>;
  /** Waits until nothing runs. */
  quiet(): Promise<void>;
  /** Takes the Step Functions data away, as if it had never been. */
  loseMachines(): Promise<void>;
  close(): Promise<void>;
}

export interface RigOptions {
  /** Routes beside those of the catalogue. */
  readonly more?: readonly Route[];
  readonly office?: OfficeData;
  readonly now?: () => Date;
  readonly dir?: string;
  /** Where the office is reached; passkeys want a name. */
  readonly baseUrl?: string;
  /** Changes the catalogue's routes for a test; their machines stay as they are. */
  readonly routes?: (route: Route) => Route;
}

export async function openRig(options: RigOptions = {}): Promise<Rig> {
  const dir = options.dir ?? mkdtempSync(join(memory(), 'qianban-rig-'));
  const now = options.now ?? (() => new Date());
  const credentials = { accessKeyId: 'rig', secretAccessKey: 'rig-secret', region };
  const dynamo = openDynamo({ file: join(dir, 'dynamo.sqlite'), now });
  const s3 = openS3({ dir: join(dir, 's3'), now, credentials });
  const running = new Set<Promise<unknown>>();
  const sent: Message[] = [];
  let lost = 0;
  let states = machines();

  function machines(): States {
    const file = join(dir, `states-${String(lost)}.sqlite`);
    return openStates({
      file,
      now,
      invoke: (name, payload) => track(invoke(name, payload)),
      region,
      account,
    });
  }
  const host: Host = {
    environment: {
      [variables.facts]: 'facts',
      [variables.trail]: 'trail',
      [variables.office]: 'office',
      [variables.uploads]: 'uploads',
      [variables.archive]: 'archive',
      [variables.baseUrl]: options.baseUrl ?? 'http://127.0.0.1:8787',
      [variables.machinePrefix]: `arn:aws:states:${region}:${account}:stateMachine:qianban-`,
      [variables.effects]: 'effects',
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
      AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1',
      AWS_ENDPOINT_URL_SFN: 'http://127.0.0.1:1',
      AWS_ENDPOINT_URL_LAMBDA: 'http://127.0.0.1:1',
    },
    transports: {
      dynamodb: insideThisProcess(dynamo.handle),
      s3: { requestHandler: inProcess(s3.handle) },
      states: insideThisProcess((request) => states.handle(request)),
      lambda: insideThisProcess(functions()),
    },
  };

  /** The Lambda API, as far as waking the effects needs it. */
  function functions(): WireHandler {
    return async ({ path, body, headers }) => {
      const name = decodeURIComponent(path.split('/')[3] ?? '');
      const payload: unknown = JSON.parse(new TextDecoder().decode(body));
      const call = track(invoke(name, payload));
      if (headers['x-amz-invocation-type'] === 'Event') return reply(202, '');
      return reply(200, JSON.stringify((await call) ?? null));
    };
  }
  async function track<Result>(call: Promise<Result>): Promise<Result> {
    running.add(call);
    try {
      return await call;
    } finally {
      running.delete(call);
    }
  }

  const all = [...routes.map(options.routes ?? ((route) => route)), ...(options.more ?? [])];
  const live = liveWorld(host, () => now().toISOString());
  const world: World = { ...live, routes: routeStore(live.db, 'facts', all, sha256) };
  const mailing: Mailing = {
    ask: ({ state, to }, row) => words(`ask ${state.id} ${row.step} ${to.id}`),
    paper: ({ state, to }, { id, way }) =>
      words(`paper ${way === undefined ? 'declined ' : ''}${state.id} ${id} ${to.id}`),
    paperLink: (person, request, { id }) =>
      Promise.resolve(`link ${person.id} ${request} paper ${id}`),
    reading: ({ state, to }, { n }) => words(`reading ${state.id} ${String(n)} ${to.id}`),
    result: ({ state }) => words(`result ${state.id}`),
    told: ({ state, to }) => words(`told ${state.id} ${to.id}`),
    extension: ({ state, to }, { decision }) =>
      words(`extension ${state.id} ${decision?.act ?? ''} ${to.id}`),
    disputed: ({ state, to }, side, row) =>
      words(`disputed ${state.id} ${row.step} ${side.decision?.opinion ?? ''} ${to.id}`),
    confirm: ({ state, to, link }, { signer }) =>
      words(`confirm ${state.id} ${signer.id} ${to.id} ${link}`),
    unconfirmed: ({ state }, { second, why }) => words(`${why} ${state.id} ${second.id}`),
    unfiled: ({ to, unfiled }) =>
      words(`unfiled ${unfiled.route} ${unfiled.period} ${to.id}: ${unfiled.why.zh}`),
    notice: ({ kind, about }) => words(`${kind} ${about.id}`),
    remind: ({ occasion, to, lines, reading }) =>
      words(
        [
          `${occasion} ${to.id}`,
          ...lines.map(({ group, state, row, link }) =>
            [group, state.id, row.step, row.item, link].join(' '),
          ),
          ...reading.map(({ serial, from, link }) => ['toread', serial, from, link].join(' ')),
        ].join('\n'),
      ),
    link: (person, state, row, confirms = '') =>
      Promise.resolve(`link ${person.id} ${state.id} ${row.step} ${confirms}`.trimEnd()),
    send: (message) => {
      if (message.to.includes('+bounce@'))
        return Promise.reject(new Undeliverable('550 no such user'));
      sent.push(message);
      return Promise.resolve();
    },
  };
  const tasks = {
    'open-step': openStep(world),
    effects: effects(world, mailing),
    record: record(world, ({ state }) =>
      Promise.resolve(new TextEncoder().encode(`record ${state.id}`)),
    ),
  };
  async function invoke(name: string, payload: unknown): Promise<unknown> {
    const given: Parameters<(typeof tasks)['open-step']>[0] &
      Parameters<(typeof tasks)['record']>[0] &
      Parameters<(typeof tasks)['effects']>[0] = JSON.parse(JSON.stringify(payload));
    switch (name) {
      case 'open-step':
        return tasks['open-step'](given);
      case 'effects':
        return tasks.effects(given);
      case 'record':
        return tasks.record(given);
      default:
        throw new Error(`no function ${name}`);
    }
  }

  const office = options.office ?? everyRouteOn;
  await prepare(host, office, all);
  states.start();
  const quiet = async (): Promise<void> => {
    await states.idle();
    if (running.size === 0) return;
    await Promise.allSettled(running);
    await quiet();
  };
  return {
    world,
    deeds: allDeeds(world, () => Promise.resolve(new TextEncoder().encode('slip'))),
    get states() {
      return states;
    },
    get office() {
      return officeOn(office, dateIn(office.zone, world.now()));
    },
    sent,
    as: (person) => ({ person, strength: 'sign-in', epoch: 0 }),
    sweep: () => tasks.effects({}),
    quiet,
    async loseMachines() {
      await quiet();
      await states.close();
      lost += 1;
      states = machines();
      await prepare(host, office, all);
      states.start();
    },
    async close() {
      await quiet();
      await states.close();
      dynamo.close();
      s3.close();
      if (options.dir === undefined) rmSync(dir, { recursive: true, force: true });
    },
  };
}

const words = (text: string) => ({ subject: text, text, html: text });

const reply = (status: number, body: string) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: new TextEncoder().encode(body),
});

/** Flushing costs nothing in memory; what survives a crash is tested elsewhere, on disk. */
const memory = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
