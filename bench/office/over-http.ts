import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { RequestState } from '#domain/request.ts';
import { isFields } from '#local/data-folder/read-json.ts';
import { type Driver, fourSignOffs } from '../four-sign-offs.ts';
import { signals } from '../signals.ts';

/** The whole system in a process of its own, and a driver that acts through its API. */
export interface Served {
  readonly driver: Driver;
  /** CPU milliseconds the server has used so far, all its threads. */
  readonly cpu: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const content = Buffer.from('%PDF-1.7 a file made for a measurement');

export async function serveOverHttp(dir: string): Promise<Served> {
  const script = fileURLToPath(new URL('serve.ts', import.meta.url));
  const child = fork(script, [dir], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const signs = signals();
  const ready = Promise.withResolvers<string>();
  let asked = Promise.withResolvers<number>();
  child.on('message', (message: unknown) => {
    if (!isFields(message)) return;
    const { url, cpu, request, what } = message;
    if (typeof url === 'string') ready.resolve(url);
    if (typeof request === 'string' && typeof what === 'string') signs.happened(request, what);
    if (isFields(cpu)) asked.resolve((Number(cpu['user']) + Number(cpu['system'])) / 1000);
  });
  child.once('exit', () => {
    ready.reject(new Error('the server ended before it was ready'));
  });
  const url = await ready.promise;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    driver: await apiDriver(url, agent, (id, what) => signs.when(id, what)),
    async cpu() {
      asked = Promise.withResolvers<number>();
      child.send({ cpu: true });
      return asked.promise;
    },
    async close() {
      agent.destroy();
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

async function apiDriver(url: string, agent: Agent, when: Driver['when']): Promise<Driver> {
  const post = async (path: string, body: unknown, token?: string): Promise<string> =>
    sendJson(`${url}${path}`, JSON.stringify(body), agent, token);
  const tokens = new Map<string, string>();
  const people = [fourSignOffs.requester, ...fourSignOffs.decisions.map(({ by }) => by)];
  for (const person of people) {
    // Five short calls before anything is measured.
    // eslint-disable-next-line no-await-in-loop
    const granted: { access_token: string } = JSON.parse(await post('/demo/token', { person }));
    tokens.set(person, granted.access_token);
  }
  const requester = tokens.get(fourSignOffs.requester);
  const attachments = await Promise.all(
    fourSignOffs.files.map(async (rule) => {
      const file = { name: `${rule}.pdf`, size: content.length };
      const ticket: { id: string; url: string; fields: Record<string, string> } = JSON.parse(
        await post('/api/attachments', file, requester),
      );
      const form = new FormData();
      for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
      form.append('file', new Blob([content]), file.name);
      await fetch(ticket.url, { method: 'POST', body: form });
      return { id: ticket.id, rule };
    }),
  );
  return {
    async file() {
      const { route, form } = fourSignOffs;
      const state: RequestState = JSON.parse(
        await post('/api/requests', { route, form, attachments }, requester),
      );
      return state;
    },
    async decide({ id, round, document }, { step, by, opinion, controls, answers = {} }) {
      const body = { action: 'agree', opinion, controls, answers, round, document };
      const path = `/api/requests/${id}/steps/${step}/decision`;
      const state: RequestState = JSON.parse(await post(path, body, tokens.get(by)));
      return state;
    },
    when,
  };
}

/** `node:http` with kept connections: `fetch` would cost the driver several times the CPU. */
function sendJson(url: string, body: string, agent: Agent, token?: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  const sent = httpRequest(url, { method: 'POST', agent, headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      if ((response.statusCode ?? 500) < 400) resolve(text);
      else reject(new Error(`${url}: ${text}`));
    });
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}
