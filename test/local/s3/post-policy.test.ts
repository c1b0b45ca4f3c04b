import { createHash } from 'node:crypto';
import { PutObjectLockConfigurationCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Fields, type FormRig, openFormRig, outcome } from './upload-form.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

let rig: FormRig;
beforeAll(async () => {
  rig = await openFormRig();
});
beforeEach(() => {
  rig.clock.ahead = 0;
});
afterAll(() => rig.close());

describe('an upload form', () => {
  test('may choose freely where the policy leaves room', async () => {
    const { fields } = await rig.presign({
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
    expect((await rig.send(free)).status).toBe(204);
    expect(await outcome(await rig.send({ ...free, 'Content-Type': 'text/html' }))).toEqual({
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
    const { fields } = await rig.presign({
      Key: 'case-7/kept.pdf',
      Fields: { 'Content-Type': 'application/pdf' },
    });
    const { status, message } = await outcome(await rig.send(alter(fields)));
    expect([400, 403]).toContain(status);
    expect(message).toContain(words);
    await expect(rig.stored('case-7/kept.pdf')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('for another bucket is refused', async () => {
    await rig.bucket('elsewhere');
    const { fields } = await rig.presign();
    expect(await outcome(await rig.send(fields, 'x', 'x', 'elsewhere'))).toMatchObject({
      status: 403,
      code: 'AccessDenied',
    });
  });

  test('ends when its policy does', async () => {
    const { fields } = await rig.presign({ Expires: 60 });
    rig.clock.ahead = 58_000;
    expect((await rig.send(fields)).status).toBe(204);
    rig.clock.ahead = 61_000;
    expect(await outcome(await rig.send(fields))).toEqual({
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
    const { fields } = await rig.presign({ Conditions: [['content-length-range', 4, 8]] });
    expect(await outcome(await rig.send(fields, 'x'.repeat(size)))).toMatchObject({ status, code });
  });

  test('is held against the checksum it carries', async () => {
    const { fields } = await rig.presign({ Fields: { 'x-amz-checksum-sha256': sha256('quote') } });
    expect(await outcome(await rig.send(fields, 'other'))).toMatchObject({
      status: 400,
      code: 'BadDigest',
    });
    expect((await rig.send(fields, 'quote')).status).toBe(204);
    const found = await rig.stored('case-7/quote.pdf');
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
    const plain = await rig.presign({ Bucket: 'strongroom' });
    expect(await outcome(await rig.send(plain.fields, 'x', 'x', 'strongroom'))).toMatchObject({
      status: 400,
      code: 'InvalidRequest',
    });
    const summed = await rig.presign({
      Bucket: 'strongroom',
      Fields: { 'x-amz-checksum-sha256': sha256('x') },
    });
    const answer = await rig.send(summed.fields, 'x', 'x', 'strongroom');
    expect(answer.headers.get('x-amz-version-id')).toMatch(/^.{32}$/u);
  });
});
