import { PutBucketCorsCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Bucket, type FormRig, openFormRig, outcome } from './upload-form.ts';

let rig: FormRig;
beforeAll(async () => {
  rig = await openFormRig();
});
afterAll(() => rig.close());

describe('an upload form', () => {
  test('stores its file and says 204', async () => {
    const { url, fields } = await rig.presign({
      Fields: { 'Content-Type': 'application/pdf', 'x-amz-meta-case': '7' },
    });
    expect(url).toBe(`${rig.endpoint}/${Bucket}`);
    const answer = await rig.send(fields);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/u);
    expect(await rig.stored('case-7/quote.pdf')).toMatchObject({
      text: 'quote',
      ContentType: 'application/pdf',
      Metadata: { case: '7' },
    });
  });

  test.each(['200', '201', '204'])('answers with the status %s it asks for', async (status) => {
    const { fields } = await rig.presign({ Fields: { success_action_status: status } });
    const answer = await rig.send(fields);
    expect(answer.status).toBe(Number(status));
    const text = await answer.text();
    expect(text.includes('<Key>case-7/quote.pdf</Key>')).toBe(status === '201');
  });

  test('sends the browser on to where it asks, with what was stored', async () => {
    const target = 'https://office.example/cases/7?tab=files';
    const { fields } = await rig.presign({ Fields: { success_action_redirect: target } });
    const answer = await rig.send(fields);
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers.get('location') ?? '');
    expect(`${to.origin}${to.pathname}`).toBe('https://office.example/cases/7');
    expect(Object.fromEntries(to.searchParams)).toEqual({
      tab: 'files',
      bucket: Bucket,
      key: 'case-7/quote.pdf',
      etag: answer.headers.get('etag'),
    });
  });

  test('puts the name of the file where the key asks for it', async () => {
    const { fields } = await rig.presign({
      Key: 'case-7/${filename}',
      Conditions: [['starts-with', '$key', 'case-7/']],
    });
    expect((await rig.send(fields, 'x', '发票 1.pdf')).status).toBe(204);
    expect((await rig.stored('case-7/发票 1.pdf')).text).toBe('x');
    expect((await rig.send(fields, 'y', '../../etc/passwd')).status).toBe(204);
    expect((await rig.stored('case-7/passwd')).text).toBe('y');
  });

  test('takes empty and binary files byte by byte', async () => {
    const { fields } = await rig.presign();
    expect((await rig.send(fields, '')).status).toBe(204);
    expect((await rig.stored('case-7/quote.pdf')).ContentLength).toBe(0);
    const tricky = '\r\n--\r\n\u0000--boundary--\r\n';
    expect((await rig.send(fields, tricky)).status).toBe(204);
    expect((await rig.stored('case-7/quote.pdf')).text).toBe(tricky);
  });

  test('must be a form with one file after its fields', async () => {
    const { fields, url } = await rig.presign();
    const broken = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\ncontent-disp',
    });
    expect(await outcome(broken)).toMatchObject({ status: 400, code: 'MalformedPOSTRequest' });
    const none = new FormData();
    none.append('key', 'k');
    expect(await outcome(await fetch(url, { method: 'POST', body: none }))).toMatchObject({
      status: 400,
      code: 'MalformedPOSTRequest',
    });
    const fileFirst = new FormData();
    fileFirst.append('file', new Blob(['x']), 'x');
    for (const [field, value] of Object.entries(fields)) fileFirst.append(field, value);
    expect(await outcome(await fetch(url, { method: 'POST', body: fileFirst }))).toMatchObject({
      status: 403,
      code: 'AccessDenied',
    });
  });

  test('may come from a page of the origin configured, and no other', async () => {
    const origin = 'https://office.example';
    const ask = (from: string, method = 'POST') =>
      fetch(`${rig.endpoint}/${Bucket}`, {
        method: 'OPTIONS',
        headers: { origin: from, 'access-control-request-method': method },
      });
    expect((await ask(origin)).status).toBe(403);
    const rule = { AllowedOrigins: [origin], AllowedMethods: ['POST'], MaxAgeSeconds: 60 };
    await rig.sdk.send(
      new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }),
    );
    const allowed = await ask(origin);
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    expect(allowed.headers.get('access-control-max-age')).toBe('60');
    expect((await ask('https://evil.example')).status).toBe(403);
    expect((await ask(origin, 'DELETE')).status).toBe(403);
    await expect(
      rig.sdk.send(
        new PutBucketCorsCommand({
          Bucket,
          CORSConfiguration: { CORSRules: [{ ...rule, AllowedOrigins: ['*'] }] },
        }),
      ),
    ).rejects.toMatchObject({ name: 'NotImplemented' });
  });
});
