import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { openSteps, type RequestState, sameKey, type StepKey } from '#domain/request.ts';
import { dateIn } from '#domain/dates.ts';
import { type Office, type OfficeData, officeOn } from '#domain/office.ts';
import { handlersOver } from '#functions/all.ts';
import { allDeeds } from '#functions/deeds/all-deeds.ts';
import type { Host } from '#functions/host.ts';
import { hashOf } from '#functions/http/secret.ts';
import { liveWorld, sha256 } from '#functions/live.ts';
import { linkStore } from '#functions/stores/links.ts';
import { routeStore } from '#functions/stores/routes.ts';
import type { World } from '#functions/world.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';

import { prepare } from '#local/prepare.ts';
import { readSettings } from '#local/settings.ts';
import { peopleOf } from '#local/sign-in/people-of.ts';
import { startMachine } from '#local/start.ts';
import { everyRouteOn } from '../rig/every-route-on.ts';
import type { Walker } from '../rig/walk.ts';
import { type Program, program } from './program.ts';

/** A mail as `GET /demo/mail` answers it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
}

/** A whole office behind its HTTP port, as `npm start` runs it. */
export interface OpenOffice {
  readonly url: string;
  readonly office: Office;
  readonly host: Host;
  /** Where the stores listen. */
  readonly emulators: string;
  /** Reaches behind the port: to walk requests quickly, and to look at what the store holds. */
  readonly rig: Walker;
  /** A program with a person's token. */
  as(person: string): Promise<Program>;
  mails(person: string): Promise<readonly Mail[]>;
  /** The newest link to a person's step. Waits for the mail. */
  linkTo(person: string, row: StepKey, request: string): Promise<string>;
  state(id: string): Promise<RequestState>;
  /** Waits until another step is open, or the request is closed. */
  settled(id: string): Promise<RequestState>;
  /** Key and hash of every row of the three tables, but those that `except` fits: what changes nothing leaves it equal. */
  dump(except?: RegExp): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface OfficeOptions {
  /** Reached as `localhost` instead of by its address: passkeys want a name. */
  readonly named?: boolean;
  /** Changes the catalogue's routes for a test; their machines stay as they are. */
  readonly routes?: (route: Route) => Route;
}

export async function openOffice(
  data: OfficeData = everyRouteOn,
  { named = false, routes: change }: OfficeOptions = {},
): Promise<OpenOffice> {
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const dir = mkdtempSync(join(memory, 'qianban-office-'));
  const office = officeOn(data, dateIn(data.zone, new Date().toISOString()));
  const worldOf = (host: Host): World => {
    const live = liveWorld(host);
    if (change === undefined) return live;
    const { facts } = live.tables;
    return { ...live, routes: routeStore(live.db, facts, routes.map(change), sha256) };
  };
  const machine = await startMachine({
    settings: readSettings({
      DATA_DIR: join(dir, 'data'),
      ...(named ? await byName() : byAddress),
    }),
    handlers: (host) => handlersOver(worldOf(host), host),
    handlersModule: new URL('../../functions/all.ts', import.meta.url).href,
    prepare: (host) => prepare(host, office),
    people: () => Promise.resolve(peopleOf(office)),
  });
  const world = worldOf(machine.host);
  const deeds = allDeeds(world, () => Promise.resolve(new Uint8Array()));
  const rig: Walker = {
    world,
    deeds,
    office,
    as: (person) => ({ person, strength: 'sign-in', epoch: 0 }),
    quiet: () => machine.sweep(),
  };

  const mails = async (person: string): Promise<readonly Mail[]> => {
    const to = office.persons.find(({ id }) => id === person)?.email ?? '';
    const reply = await fetch(`${machine.url}/demo/mail?to=${encodeURIComponent(to)}`);
    const found: readonly Mail[] = JSON.parse(await reply.text());
    return found;
  };
  const state = (id: string): Promise<RequestState> => deeds.request(rig.as('gao-zhenhua'), id);
  const links = linkStore(world.db, world.tables.facts);

  return {
    url: machine.url,
    office,
    host: machine.host,
    emulators: machine.emulators,
    rig,
    async as(person) {
      const reply = await fetch(`${machine.url}/demo/token`, {
        method: 'POST',
        body: JSON.stringify({ person }),
      });
      const { access_token: token }: { access_token: string } = JSON.parse(await reply.text());
      return program(machine.url, token);
    },
    mails,
    state,
    linkTo: (person, row, request) =>
      eventually(`a link to ${row.step} for ${person}`, async () => {
        const sent = (await mails(person)).flatMap((mail) => mail.links).toReversed();
        for (const link of sent) {
          const token = /\/a\/([\w-]{43})$/u.exec(link)?.[1] ?? '';
          // eslint-disable-next-line no-await-in-loop
          const found = await links.find(hashOf(token));
          if (found?.request === request && sameKey(found, row)) return link;
        }
        await machine.sweep();
        return undefined;
      }),
    settled: (id) =>
      eventually(`the next step of ${id}`, async () => {
        const now = await state(id);
        if (now.status !== 'running' && now.status !== 'closing') return now;
        if (now.status === 'running' && openSteps(now).length > 0) return now;
        await machine.sweep();
        return undefined;
      }),
    dump: (except) =>
      eventually('mails to be sent', async () => {
        const tables = [world.tables.facts, world.tables.trail, 'qianban-office'];
        const found = await Promise.all(tables.map((table) => rowsOf(world.db, table)));
        const rows = found.flat().toSorted();
        if (rows.some((row) => /^DUE#\S+ \S+#(?:mail|run)#/u.test(row))) {
          await machine.sweep();
          return undefined;
        }
        return rows.filter((row) => except?.test(row) !== true);
      }),
    async close() {
      await machine.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const byAddress = { PORT: '0' } as const;

/** A free port, known beforehand: it is part of the name by which the office is reached. */
async function byName(): Promise<{ readonly PORT: string; readonly BASE_URL: string }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? String(address?.port ?? '') : '';
  server.close();
  await once(server, 'close');
  return { PORT: port, BASE_URL: `http://localhost:${port}` };
}

async function rowsOf(client: DynamoDBClient, TableName: string): Promise<readonly string[]> {
  const rows: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const { pk, sk, ...rest } of Items) {
      const content = hashOf(JSON.stringify(rest)).slice(0, 12);
      rows.push(`${pk?.S ?? ''} ${sk?.S ?? ''} ${content}`);
    }
  }
  return rows;
}

/** Asks every fortieth of a second until there is an answer; half a minute at most. */
export async function eventually<Found>(
  what: string,
  look: () => Promise<Found | undefined>,
  left = 1200,
): Promise<Found> {
  const found = await look();
  if (found !== undefined) return found;
  if (left === 0) throw new Error(`waited in vain for ${what}`);
  await new Promise((resolve) => {
    setTimeout(resolve, 25);
  });
  return eventually(what, look, left - 1);
}
