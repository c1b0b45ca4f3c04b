import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { openCaptureStore } from '#local/mail/capture-store.ts';
import { startCapture } from '#local/mail/capture-server.ts';
import { mailRoutes } from '#local/mail/mail-routes.ts';
import type { Reply } from '#local/gateway/reply.ts';

const folder = mkdtempSync(join(tmpdir(), 'qianban-mail-'));
const file = join(folder, 'mail.sqlite');
const store = openCaptureStore(file, () => new Date('2026-11-22T01:00:00Z'));
const routes = mailRoutes(store);
let capture: Awaited<ReturnType<typeof startCapture>>;

const visit = (path: string, query = '', acceptLanguage = 'zh-CN') =>
  routes({ method: 'GET', path, query: new URLSearchParams(query), acceptLanguage });

const textOf = (reply: Reply | undefined) => Buffer.from(reply?.body ?? '').toString();
const mails = async (query = ''): Promise<unknown> =>
  JSON.parse(textOf(await visit('/demo/mail', query)));

beforeAll(async () => {
  capture = await startCapture(store);
});

afterAll(async () => {
  await capture.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const send = (to: string | string[], more: object = {}) =>
  createTransport(capture.url).sendMail({
    from: '签办 <office@example.cn>',
    to,
    subject: '请审批：车辆维修，川A·12345',
    text: '请点 http://127.0.0.1:8787/a/token-1。\n详见 http://127.0.0.1:8787/r/1',
    html: '<p>请点<a href="http://127.0.0.1:8787/a/token-1?x=1&amp;y=2">这里</a></p><script>alert(1)</script>',
    ...more,
  });

describe('captured mail', () => {
  test('is answered as JSON, per recipient, in the order it came', async () => {
    await send('欧阳堃 <ouyang@example.cn>');
    await send(['OUYANG@example.cn', 'mei@example.cn'], { subject: '第二封' });
    expect(await mails('to=Ouyang@example.cn')).toMatchObject([
      {
        to: 'ouyang@example.cn',
        toName: '欧阳堃',
        from: '签办 <office@example.cn>',
        subject: '请审批：车辆维修，川A·12345',
        at: '2026-11-22T01:00:00.000Z',
        links: [
          'http://127.0.0.1:8787/a/token-1?x=1&y=2',
          'http://127.0.0.1:8787/a/token-1',
          'http://127.0.0.1:8787/r/1',
        ],
      },
      { subject: '第二封' },
    ]);
    expect(await mails()).toHaveLength(3);
    expect(await mails('to=nobody@example.cn')).toEqual([]);
  });

  test('is on disk when the sender is told so', async () => {
    const before = store.list().length;
    await send('disk@example.cn');
    const other = openCaptureStore(file, () => new Date());
    expect(other.list()).toHaveLength(before + 1);
    other.close();
  });

  test('to a bouncing address is refused as an unknown mailbox', async () => {
    await expect(send('li+bounce@example.cn')).rejects.toMatchObject({ responseCode: 550 });
    const { rejected, accepted } = await send(['li+bounce@example.cn', 'li@example.cn']);
    expect([rejected, accepted]).toEqual([['li+bounce@example.cn'], ['li@example.cn']]);
  });
});

describe('the mailbox page', () => {
  test('lists recipients by name, then their mails, then shows one', async () => {
    const boxes = textOf(await visit('/demo/mailbox'));
    expect(boxes).toContain('演示邮箱');
    expect(boxes).toContain('/demo/mailbox?to=ouyang%40example.cn');
    const box = textOf(await visit('/demo/mailbox', 'to=ouyang@example.cn'));
    const id = /\/demo\/mailbox\/([\w-]{36})"/.exec(box)?.[1] ?? '';
    const mail = textOf(await visit(`/demo/mailbox/${id}`, '', 'en'));
    expect(mail).toContain('Links in this mail');
    expect(mail).not.toContain('<script>');
  });

  test('shows the drawn mail without letting it run anything', async () => {
    const id = store.list()[0]?.id ?? '';
    const body = await visit(`/demo/mailbox/${id}/body`);
    const policy = new Map(body?.headers).get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('allow-scripts');
    expect(policy).toContain("default-src 'none'");
  });

  test('knows no other paths', async () => {
    expect(await visit('/demo/mailbox/none')).toBeUndefined();
    expect(await visit('/demo/other')).toBeUndefined();
  });
});
