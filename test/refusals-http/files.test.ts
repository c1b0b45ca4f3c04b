import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#domain/words.ts';
import { nextMove } from './faults.ts';
import { openOffice, type OpenOffice } from './open-office.ts';
import { type Answer, type Program, sendTo } from './program.ts';
import { fileSound, pdfBytes, soundForm } from './sound-forms.ts';
import { visitor } from './visitor.ts';

let office: OpenOffice;
let driver: Program;
beforeAll(async () => {
  office = await openOffice();
  driver = await office.as('zhou-jianping');
});
afterAll(() => office.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const twentyMegabytes = 20 * 1024 * 1024;

/** Whatever is refused leaves nothing behind but the note of a file that was announced. */
async function unchanged(act: () => Promise<Answer>, except = /$^/u): Promise<Answer> {
  const before = await office.dump(except);
  const answer = await act();
  expect(await office.dump(except)).toEqual(before);
  expect(answer.message).toMatch(nextMove);
  return answer;
}

const fileWith = (ids: readonly string[], rule = 'photo'): Promise<Answer> =>
  driver.post('/api/requests', {
    route: 'vehicle-repair',
    form: soundForm('vehicle-repair').form,
    attachments: ids.map((id) => ({ id, rule })),
  });

describe('announced, a file', () => {
  test.each<[title: string, file: JsonObject, code: string]>([
    ['of a wrong kind', { name: '木马.exe', size: 9 }, 'file-kind'],
    ['of no kind', { name: '照片', size: 9 }, 'file-kind'],
    ['whose kind is behind another', { name: '照片.pdf.js', size: 9 }, 'file-kind'],
    ['over the limit', { name: '照片.png', size: twentyMegabytes + 1 }, 'file-size'],
    ['that is empty', { name: '照片.png', size: 0 }, 'file-empty'],
    ['without a name', { name: '  ', size: 9 }, 'file-name'],
    ['with a path', { name: '../../etc/照片.png', size: 9 }, 'file-name'],
    ['with a path of Windows', { name: String.raw`C:\照片.png`, size: 9 }, 'file-name'],
    ['with 300 bytes of name', { name: `${'照'.repeat(99)}.png`, size: 9 }, 'file-name'],
    ['with 130 letters of name', { name: `${'a'.repeat(126)}.png`, size: 9 }, 'file-name'],
    ['with mark-up in its name', { name: '<img src=x>.png', size: 9 }, 'file-name'],
    ['with a line in its name', { name: '照\n片.png', size: 9 }, 'file-name'],
    ['that reads backwards', { name: 'gnp.\u202Eexe.png', size: 9 }, 'file-name'],
    ['with an emoji', { name: '照片👍.png', size: 9 }, 'file-name'],
    ['with a size that is no number', { name: '照片.png', size: -1 }, 'body-unreadable'],
  ])('%s is refused', async (_title, file, code) => {
    const answer = await unchanged(() => driver.post('/api/attachments', file));
    expect(answer.code).toBe(code);
    expect(answer.status).toBe(code === 'body-unreadable' ? 400 : 422);
  });

  test.each(['堃䶮㛃𬭎𠮷.png', "it's a & b.png", '１２３　张三.png'])(
    '%s is taken under its own name',
    async (name) => {
      const id = await driver.upload(name, png);
      const filed = await fileWith([id]);
      expect(filed.status).toBe(201);
      expect(filed.body).toMatchObject({ attachments: [{ name, size: png.length }] });
    },
  );
});

describe('uploaded, a file', () => {
  const received = /^FILE#/u;

  test.each<[title: string, name: string, sent: Uint8Array, code: string]>([
    ['that lies about its kind', '发票.pdf', png, 'file-lies'],
    ['that is a page', '发票.pdf', bytes('<html><script>'), 'file-lies'],
    ['that is a picture in name only', '照片.png', bytes('%PDF-1.7'), 'file-lies'],
  ])('%s is refused', async (_title, name, sent, code) => {
    const id = await driver.upload(name, sent);
    const answer = await unchanged(() => fileWith([id]), received);
    expect(answer).toMatchObject({ status: 422, code });
  });

  test('that is empty or over the limit is not taken by the store', async () => {
    const announced = await driver.post('/api/attachments', { name: '照片.png', size: 9 });
    expect(await sendTo(announced.body, '照片.png', new Uint8Array())).toBe(400);
    expect(await sendTo(announced.body, '照片.png', new Uint8Array(twentyMegabytes + 1))).toBe(400);
    const answer = await unchanged(() => fileWith([announced.id]));
    expect(answer).toMatchObject({ status: 422, code: 'file-missing' });
  });

  test('that is not the one announced is refused', async () => {
    const sha256 = 'ab'.repeat(32);
    const id = await driver.upload('报价单.pdf', pdfBytes, { sha256 });
    const answer = await unchanged(() => fileWith([id]), received);
    expect(answer).toMatchObject({ status: 422, code: 'file-changed' });
  });

  test('that never came is refused, as is somebody else’s and an invented one', async () => {
    const announced = await driver.post('/api/attachments', { name: '照片.png', size: 9 });
    const other = await office.as('liu-hong');
    const theirs = await other.upload('照片.png', png);
    for (const id of [announced.id, theirs, 'invented']) {
      // eslint-disable-next-line no-await-in-loop
      const answer = await unchanged(() => fileWith([id]));
      expect(answer).toMatchObject({ status: 422, code: 'file-missing' });
    }
  });

  test('too many for a rule are refused', async () => {
    const ids = await Promise.all(
      Array.from({ length: 7 }, (_, index) => driver.upload(`${String(index)}.png`, png)),
    );
    const answer = await unchanged(() => fileWith(ids), received);
    expect(answer).toMatchObject({ status: 422, code: 'file-count' });
  });

  test('of a kind that its rule does not take is refused', async () => {
    const id = await driver.upload('清单.xml', bytes('<清单/>'));
    const answer = await unchanged(() => fileWith([id]), received);
    expect(answer).toMatchObject({ status: 422, code: 'file-kind' });
  });

  test('under a rule that the step does not ask for is refused', async () => {
    const id = await driver.upload('发票.pdf', pdfBytes);
    const answer = await unchanged(() => fileWith([id], 'no-such-rule'), received);
    expect(answer.status).toBe(422);
  });

  test('one file does not count twice', async () => {
    const claimant = await office.as('cheng-haibo');
    const { form } = soundForm('bill-reimbursement');
    const id = await claimant.upload('票据.pdf', pdfBytes);
    const attachments = ['bills', 'bills', 'priorApproval'].map((rule) => ({ id, rule }));
    const body = { route: 'bill-reimbursement', form, attachments };
    const answer = await unchanged(() => claimant.post('/api/requests', body), received);
    expect(answer.status).toBe(422);
  });

  test('a claim without its bills is refused', async () => {
    const claimant = await office.as('cheng-haibo');
    const { form } = soundForm('bill-reimbursement');
    const body = { route: 'bill-reimbursement', form };
    const answer = await unchanged(() => claimant.post('/api/requests', body));
    expect(answer).toMatchObject({ status: 422, code: 'file-count' });
  });

  test('changed behind our back, it is served as it was when it was checked', async () => {
    const id = await driver.upload('报价单.pdf', pdfBytes);
    const filed = await fileWith([id], 'quote');
    expect(filed.status).toBe(201);
    const { environment } = office.host;
    const s3 = new S3Client({
      region: environment['AWS_REGION'] ?? '',
      endpoint: office.emulators,
      forcePathStyle: true,
      credentials: {
        accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
        secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
      },
    });
    const put = { Bucket: 'qianban-uploads', Key: `incoming/${id}`, Body: '%PDF-1.7 forged' };
    await s3.send(new PutObjectCommand(put));

    const browser = visitor(office.url);
    await browser.signIn('zhou-jianping');
    const { html } = await browser.open(`/requests/${filed.id}/files/${id}`);
    expect(html).toBe(new TextDecoder().decode(pdfBytes));
    // And whoever names it again is given what was checked.
    expect(await fileWith([id], 'quote')).toMatchObject({
      status: 201,
      body: { attachments: [{ size: pdfBytes.length }] },
    });
  });
});

test('a file of a request is nobody’s who may not see the request', async () => {
  const id = await driver.upload('报价单.pdf', pdfBytes);
  const filed = await fileWith([id], 'quote');
  const browser = visitor(office.url);
  await browser.signIn('ma-jun');
  const page = await browser.open(`/requests/${filed.id}/files/${id}`);
  expect(page.status).toBe(403);
  await browser.signIn('zhou-jianping');
  const other = await fileSound(driver, 'vehicle-repair');
  expect((await browser.open(`/requests/${other}/files/${id}`)).status).toBe(404);
});
