import { afterEach, describe, expect, test } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { sender } from '#functions/mail/sender.ts';
import { Undeliverable } from '#functions/tasks/mailing.ts';

const open: SMTPServer[] = [];
afterEach(async () => {
  await Promise.all(
    open.splice(0).map(
      (one) =>
        new Promise<void>((done) => {
          one.close(() => done());
        }),
    ),
  );
});

async function server(options: SMTPServerOptions): Promise<string> {
  const made = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    ...options,
  });
  made.on('error', () => {});
  open.push(made);
  await new Promise<void>((done) => {
    made.listen(0, '127.0.0.1', () => done());
  });
  const address: AddressInfo | string | null = made.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `smtp://127.0.0.1:${String(address.port)}`;
}

const message = {
  id: 'r1.ask.chief..1.ouyang-kun',
  to: 'ouyang-kun@qingshan.example',
  name: '欧阳堃',
  subject: '请审批维修单',
  text: '欧阳堃：',
  html: '<p>欧阳堃：</p>',
};
const from = '签办 <qianban@qingshan.example>';
const failing = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

describe('sending a mail', () => {
  test('goes out with both bodies, under the same name at every try', async () => {
    let raw = '';
    const url = await server({
      onData(stream, _session, done) {
        stream.on('data', (chunk: Buffer) => {
          raw += chunk.toString();
        });
        stream.on('end', () => done());
      },
    });
    await sender(url, from)(message);
    expect(raw).toContain('Message-ID: <r1.ask.chief..1.ouyang-kun@qingshan.example>');
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toContain('text/plain');
    expect(raw).toContain('text/html');
  });

  test('an address that the server refuses for good is undeliverable', async () => {
    const url = await server({ onRcptTo: (_address, _session, done) => done(failing(550)) });
    await expect(sender(url, from)(message)).rejects.toThrow(Undeliverable);
  });

  test('a mailbox that is full today is tried again', async () => {
    const url = await server({ onRcptTo: (_address, _session, done) => done(failing(450)) });
    const sent = sender(url, from)(message);
    await expect(sent).rejects.toMatchObject({ responseCode: 450 });
    await expect(sent).rejects.not.toThrow(Undeliverable);
  });

  test('no server is ours to mend, not the address’s fault', async () => {
    const sent = sender('smtp://127.0.0.1:1', from)(message);
    await expect(sent).rejects.not.toThrow(Undeliverable);
  });
});
