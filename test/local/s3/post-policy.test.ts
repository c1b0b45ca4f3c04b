import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  PutBucketCorsCommand,
  PutObjectLockConfigurationCommand,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bytesOf, openRig } from './rig.ts';
import type { Rig } from './rig.ts';

const Bucket = 'inbox';
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

const outcome = async (answer: Response) => {
  const text = await answer.text();
  const told = (tag: string) => new RegExp(`<${tag}>([^<]*)<`, 'u').exec(text)?.[1];
  return { status: answer.status, code: told('Code'), message: told('Message') };
};

describe('an upload form', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig('over HTTP');
    await rig.bucket(Bucket);
  });
  beforeEach(() => {
    rig.clock.ahead = 0;
  });
  afterAll(() => rig.close());

  const presign = (more: Partial<PresignedPostOptions> = {}) =>
    createPresignedPost(rig.sdk, { Bucket, Key: 'case-7/quote.pdf', Expires: 300, ...more });

  type Fields = Readonly<Record<string, string>>;
  const send = (fields: Fields, content = 'quote', name = 'quote.pdf', bucket = Bucket) => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([content], { type: 'application/pdf' }), name);
    return fetch(`${rig.endpoint}/${bucket}`, { method: 'POST', body: form, redirect: 'manual' });
  };
  const stored = async (Key: string) => {
    const found = await rig.sdk.send(new GetObjectCommand({ Bucket, Key }));
    return { ...found, text: (await bytesOf(found.Body)).toString() };
  };

  test('stores its file and says 204', async () => {
    const { url, fields } = await presign({
      Fields: { 'Content-Type': 'application/pdf', 'x-amz-meta-case': '7' },
    });
    expect(url).toBe(`${rig.endpoint}/${Bucket}`);
    const answer = await send(fields);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/u);
    expect(await stored('case-7/quote.pdf')).toMatchObject({
      text: 'quote',
      ContentType: 'application/pdf',
      Metadata: { case: '7' },
    });
  });

  test.each(['200', '201', '204'])('answers with the status %s it asks for', async (status) => {
    const { fields } = await presign({ Fields: { success_action_status: status } });
    const answer = await send(fields);
    expect(answer.status).toBe(Number(status));
    const text = await answer.text();
    expect(text.includes('<Key>case-7/quote.pdf</Key>')).toBe(status === '201');
  });

  test('sends the browser on to where it asks, with what was stored', async () => {
    const target = 'https://office.example/cases/7?tab=files';
    const { fields } = await presign({ Fields: { success_action_redirect: target } });
    const answer = await send(fields);
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
    const { fields } = await presign({
      Key: 'case-7/${filename}',
      Conditions: [['starts-with', '$key', 'case-7/']],
    });
    expect((await send(fields, 'x', '发票 1.pdf')).status).toBe(204);
    expect((await stored('case-7/发票 1.pdf')).text).toBe('x');
    expect((await send(fields, 'y', '../../etc/passwd')).status).toBe(204);
    expect((await stored('case-7/passwd')).text).toBe('y');
  });

  test('takes empty and binary files byte by byte', async () => {
    const { fields } = await presign();
    expect((await send(fields, '')).status).toBe(204);
    expect((await stored('case-7/quote.pdf')).ContentLength).toBe(0);
    const tricky = '\r\n--\r\n\u0000--boundary--\r\n';
    expect((await send(fields, tricky)).status).toBe(204);
    expect((await stored('case-7/quote.pdf')).text).toBe(tricky);
  });

  test('may choose freely where the policy leaves room', async () => {
    const { fields } = await presign({
      Conditions: [
        ['starts-with', '$Content-Type', 'image/'],
        ['starts-with', '$x-amz-meta-note', ''],
      ],
    });
    const free = {
      ...fields,
      'Content-Type': 'image/png',
      'x-amz-meta-note': 'n',
      'x-ignore-this': 'y',
    };
    expect((await send(free)).status).toBe(204);
    expect(await outcome(await send({ ...free, 'Content-Type': 'text/html' }))).toEqual({
      status: 403,
      code: 'AccessDenied',
      message:
        'Invalid according to Policy: Policy Condition failed: ["starts-with","$content-type","image/"]',
    });
  });

  test.each<[string, (fields: Fields) => Fields, string]>([
    [
      'another key',
      (fields) => ({ ...fields, key: 'case-8/quote.pdf' }),
      'Policy Condition failed',
    ],
    [
      'a longer key',
      (fields) => ({ ...fields, key: `${fields['key']}x` }),
      'Policy Condition failed',
    ],
    ['no key', ({ key: _key, ...fields }) => fields, 'named "key"'],
    [
      'another label',
      (fields) => ({ ...fields, 'Content-Type': 'text/html' }),
      'Policy Condition failed',
    ],
    [
      'a label missing',
      ({ 'Content-Type': _type, ...fields }) => fields,
      'Policy Condition failed',
    ],
    [
      'a field of its own',
      (fields) => ({ ...fields, 'x-amz-meta-own': '1' }),
      'Extra input fields: x-amz-meta-own',
    ],
    [
      'a redirect of its own',
      (fields) => ({ ...fields, success_action_redirect: 'https://evil.example' }),
      'Extra input fields',
    ],
    [
      'a lock of its own',
      (fields) => ({ ...fields, 'x-amz-object-lock-legal-hold': 'ON' }),
      'Extra input fields',
    ],
    [
      'another signature',
      (fields) => ({ ...fields, 'X-Amz-Signature': 'f'.repeat(64) }),
      'signature we calculated',
    ],
    ['no signature', ({ 'X-Amz-Signature': _signature, ...fields }) => fields, 'Access Denied'],
    ['no policy', ({ Policy: _policy, ...fields }) => fields, 'Access Denied'],
    [
      'a wider policy',
      (fields) => ({
        ...fields,
        Policy: Buffer.from(
          Buffer.from(fields['Policy'] ?? '', 'base64')
            .toString()
            .replace('case-7', 'case-8'),
        ).toString('base64'),
      }),
      'signature we calculated',
    ],
    [
      'another date',
      (fields) => ({
        ...fields,
        'X-Amz-Date': (fields['X-Amz-Date'] ?? '').replace(/..Z$/u, '61Z'),
      }),
      'Policy Condition failed',
    ],
  ])('with %s is refused', async (_what, alter, words) => {
    const { fields } = await presign({
      Key: 'case-7/kept.pdf',
      Fields: { 'Content-Type': 'application/pdf' },
    });
    const { status, message } = await outcome(await send(alter(fields)));
    expect([400, 403]).toContain(status);
    expect(message).toContain(words);
    await expect(stored('case-7/kept.pdf')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('for another bucket is refused', async () => {
    await rig.bucket('elsewhere');
    const { fields } = await presign();
    expect(await outcome(await send(fields, 'x', 'x', 'elsewhere'))).toMatchObject({
      status: 403,
      code: 'AccessDenied',
    });
  });

  test('ends when its policy does', async () => {
    const { fields } = await presign({ Expires: 60 });
    rig.clock.ahead = 58_000;
    expect((await send(fields)).status).toBe(204);
    rig.clock.ahead = 61_000;
    expect(await outcome(await send(fields))).toEqual({
      status: 403,
      code: 'AccessDenied',
      message: 'Invalid according to Policy: Policy expired.',
    });
  });

  test.each([
    [4, 204, undefined],
    [3, 400, 'EntityTooSmall'],
    [8, 204, undefined],
    [9, 400, 'EntityTooLarge'],
  ])('of 4 to 8 bytes with %i is answered %i', async (size, status, code) => {
    const { fields } = await presign({ Conditions: [['content-length-range', 4, 8]] });
    expect(await outcome(await send(fields, 'x'.repeat(size)))).toMatchObject({ status, code });
  });

  test('is held against the checksum it carries', async () => {
    const { fields } = await presign({ Fields: { 'x-amz-checksum-sha256': sha256('quote') } });
    expect(await outcome(await send(fields, 'other'))).toMatchObject({
      status: 400,
      code: 'BadDigest',
    });
    expect((await send(fields, 'quote')).status).toBe(204);
    const found = await stored('case-7/quote.pdf');
    expect(found.ChecksumSHA256).toBe(sha256('quote'));
  });

  test('into a locked bucket brings a checksum and is kept', async () => {
    await rig.bucket('strongroom', true);
    await rig.sdk.send(
      new PutObjectLockConfigurationCommand({
        Bucket: 'strongroom',
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1 } },
        },
      }),
    );
    const plain = await presign({ Bucket: 'strongroom' });
    expect(await outcome(await send(plain.fields, 'x', 'x', 'strongroom'))).toMatchObject({
      status: 400,
      code: 'InvalidRequest',
    });
    const summed = await presign({
      Bucket: 'strongroom',
      Fields: { 'x-amz-checksum-sha256': sha256('x') },
    });
    const answer = await send(summed.fields, 'x', 'x', 'strongroom');
    expect(answer.headers.get('x-amz-version-id')).toMatch(/^.{32}$/u);
  });

  test('must be a form with one file after its fields', async () => {
    const { fields, url } = await presign();
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
