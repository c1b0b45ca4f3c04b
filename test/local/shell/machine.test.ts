import { afterEach, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createTransport } from 'nodemailer';
import { isFields } from '#local/data-folder/read-json.ts';
import type { Machine } from '#local/start.ts';
import { clientsOf, handlers } from './fake-functions.ts';
import { startOffice } from './start-office.ts';
import { temporaryFolder } from './temporary-folder.ts';

let machine: Machine | undefined;
afterEach(async () => {
  await machine?.stop();
  machine = undefined;
});

async function open(dataDir = join(temporaryFolder(), 'data')): Promise<Machine> {
  machine = await startOffice(dataDir);
  return machine;
}

const readJson = async (url: string): Promise<unknown> => (await fetch(url)).json();

function lambdaOf({ host: { environment } }: Machine): LambdaClient {
  return new LambdaClient({
    endpoint: environment['AWS_ENDPOINT_URL_LAMBDA'] ?? '',
    region: 'us-east-1',
    credentials: {
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
}

describe('a machine', () => {
  test('keeps what it acknowledged across a restart', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const first = await open(dataDir);
    await fetch(`${first.url}/office/a`, { method: 'POST' });
    await first.stop();
    const second = await open(dataDir);
    expect(await readJson(`${second.url}/office/a`)).toBe('noted');
    expect(await readJson(`${second.url}/office/b`)).toBe('none');
  });

  test('takes an upload form and gives the file back by presigned addresses of its own origin', async () => {
    const { url } = await open();
    const ticket = await readJson(`${url}/ticket`);
    const fields = isFields(ticket) && isFields(ticket['fields']) ? ticket['fields'] : {};
    const upload = (content: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
      form.append('file', new Blob([content]), 'scan.png');
      return fetch(isFields(ticket) ? String(ticket['url']) : '', { method: 'POST', body: form });
    };
    expect(isFields(ticket) && String(ticket['url']).startsWith(`${url}/qianban-uploads`)).toBe(
      true,
    );
    expect((await upload('much too long')).status).toBe(400);
    expect((await upload('pixels')).status).toBe(204);
    const address = String(await readJson(`${url}/download`));
    expect(address.startsWith(`${url}/qianban-uploads/scan.png?`)).toBe(true);
    expect(await (await fetch(address)).text()).toBe('pixels');
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(403);
    expect((await fetch(address.replace('scan', 'scam'))).status).toBe(403);
  });

  test('makes records in a worker, which reaches the emulators over signed HTTP', async () => {
    const office = await open();
    const Payload = Buffer.from(JSON.stringify({ key: 'r1.pdf' }));
    const client = lambdaOf(office);
    const made = await client.send(new InvokeCommand({ FunctionName: 'record', Payload }));
    client.destroy();
    expect(JSON.parse(made.Payload?.transformToString() ?? '')).toEqual({
      key: 'r1.pdf',
      onLoopback: true,
    });
  });

  test('lets nobody at its stores who does not know its credentials', async () => {
    const { emulators, host } = await open();
    const environment = { ...host.environment, AWS_SECRET_ACCESS_KEY: 'guess' };
    const { db } = clientsOf({ environment });
    await expect(db.send(new ListTablesCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    db.destroy();
    expect((await fetch(`${emulators}/qianban-archive`)).status).toBe(403);
  });

  test('keeps the mail of the demo office', async () => {
    const { url, host } = await open();
    const mailer = createTransport(host.environment['MAIL_URL']);
    await mailer.sendMail({ from: 'a@b.cn', to: 'he@b.cn', subject: '待办', text: `${url}/a/t` });
    expect(await readJson(`${url}/demo/mail?to=he@b.cn`)).toMatchObject([
      { subject: '待办', links: [`${url}/a/t`] },
    ]);
  });

  test('sweeps at start and when told', async () => {
    let swept = 0;
    const effects = async () => {
      swept += 1;
    };
    machine = await startOffice(join(temporaryFolder(), 'data'), {
      handlers: (host) => ({ ...handlers(host), effects }),
    });
    await machine.sweep();
    expect(swept).toBe(2);
  });

  test('leaves nothing open and nothing half done when its start fails', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    await expect(startOffice(dataDir, { prepare: fail })).rejects.toThrow('no tables');
    await open(dataDir);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(true);
  });

  test('refuses a folder in use, and the port is free again', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const { url } = await open(dataDir);
    await expect(startOffice(dataDir)).rejects.toThrow(url);
  });
});

const fail = () => Promise.reject(new Error('no tables'));
