import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bytesOf, credentials, openRig, transports } from './rig.ts';
import type { Rig } from './rig.ts';

const Bucket = 'signed';
const Key = '签/a b+c.pdf';

const code = async (answer: Response) => /<Code>(\w+)</u.exec(await answer.text())?.[1];

describe('a presigned link', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig('over HTTP');
    await rig.bucket(Bucket);
    await rig.sdk.send(new PutObjectCommand({ Bucket, Key, Body: '0123456789' }));
  });
  beforeEach(() => {
    rig.clock.ahead = 0;
  });
  afterAll(() => rig.close());

  const link = (more = {}, expiresIn = 60) =>
    getSignedUrl(rig.sdk, new GetObjectCommand({ Bucket, Key, ...more }), { expiresIn });

  test('gives the object, labelled as it asks', async () => {
    const name = `attachment; filename*=UTF-8''%E7%AD%BE%E5%8A%9E.pdf`;
    const answer = await fetch(
      await link({ ResponseContentDisposition: name, ResponseContentType: 'application/pdf' }),
    );
    expect([answer.status, await answer.text()]).toEqual([200, '0123456789']);
    expect(answer.headers.get('content-disposition')).toBe(name);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
  });

  test('gives a range', async () => {
    const answer = await fetch(await link(), { headers: { range: 'bytes=-3' } });
    expect([answer.status, await answer.text()]).toEqual([206, '789']);
  });

  test('ends when its time is over, and not before', async () => {
    const url = await link({}, 60);
    rig.clock.ahead = 58_000;
    expect((await fetch(url)).status).toBe(200);
    rig.clock.ahead = 62_000;
    const late = await fetch(url);
    expect([late.status, await code(late)]).toEqual([403, 'AccessDenied']);
  });

  test('is not valid before it was made', async () => {
    rig.clock.ahead = -20 * 60_000;
    const early = await fetch(await link());
    expect([early.status, await code(early)]).toEqual([403, 'AccessDenied']);
  });

  test.each<[string, (url: URL) => void]>([
    ['key', (url) => (url.pathname = url.pathname.replace('b%2Bc', 'b%2Bd'))],
    ['bucket', (url) => (url.pathname = url.pathname.replace(Bucket, 'other'))],
    [
      'lifetime',
      (url) => {
        url.searchParams.set('X-Amz-Expires', '600');
      },
    ],
    [
      'label',
      (url) => {
        url.searchParams.set('response-content-type', 'text/html');
      },
    ],
    [
      'version',
      (url) => {
        url.searchParams.set('versionId', 'null');
      },
    ],
    [
      'date',
      (url) => {
        url.searchParams.set(
          'X-Amz-Date',
          url.searchParams.get('X-Amz-Date')?.replace(/..Z$/u, '00Z') ?? '',
        );
      },
    ],
    [
      'signature',
      (url) => {
        url.searchParams.set('X-Amz-Signature', '0'.repeat(64));
      },
    ],
  ])('with another %s is refused', async (_what, tamper) => {
    const url = new URL(await link({}, 61));
    const before = url.href;
    tamper(url);
    if (url.href === before) url.searchParams.set('X-Amz-Expires', '62');
    const answer = await fetch(url);
    expect([answer.status, await code(answer)]).toEqual([403, 'SignatureDoesNotMatch']);
  });

  test.each([['PUT'], ['DELETE']])('to read is not one to %s', async (method) => {
    const answer = await fetch(await link(), { method });
    expect([answer.status, await code(answer)]).toEqual([403, 'SignatureDoesNotMatch']);
  });

  test.each([
    ['X-Amz-Expires', '604801'],
    ['X-Amz-Expires', '0'],
    ['X-Amz-Expires', 'soon'],
    ['X-Amz-Credential', 'someone'],
    ['X-Amz-Date', 'today'],
    ['X-Amz-Algorithm', 'AWS4-ECDSA-P256-SHA256'],
  ])('with %s=%s is not understood', async (name, value) => {
    const url = new URL(await link());
    url.searchParams.set(name, value);
    const answer = await fetch(url);
    expect([answer.status, await code(answer)]).toEqual([400, 'AuthorizationQueryParametersError']);
  });

  test('cannot be given headers that change its meaning', async () => {
    const put = new PutObjectCommand({ Bucket, Key: 'up', ContentType: 'text/plain' });
    const url = await getSignedUrl(
      rig.client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
      put,
    );
    const answer = await fetch(url, {
      method: 'PUT',
      body: 'x',
      headers: { 'x-amz-meta-by': 'someone else' },
    });
    expect([answer.status, await code(answer)]).toEqual([403, 'AccessDenied']);
  });

  test('takes an upload with the words it was signed for', async () => {
    const sum = createHash('sha256').update('text').digest('base64');
    const put = new PutObjectCommand({
      Bucket,
      Key: 'up',
      Metadata: { case: '7' },
      ChecksumSHA256: sum,
    });
    const url = await getSignedUrl(rig.sdk, put, { expiresIn: 60 });
    const wrong = await fetch(url, { method: 'PUT', body: 'other' });
    expect([wrong.status, await code(wrong)]).toEqual([400, 'BadDigest']);
    const answer = await fetch(url, { method: 'PUT', body: 'text' });
    expect(answer.status).toBe(200);
    const found = await rig.sdk.send(
      new HeadObjectCommand({ Bucket, Key: 'up', ChecksumMode: 'ENABLED' }),
    );
    expect(found).toMatchObject({ Metadata: { case: '7' }, ChecksumSHA256: sum });
  });
});

describe.each(transports)('a signed request %s', (transport) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig(transport);
    await rig.bucket(Bucket);
    await rig.sdk.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
  });
  beforeEach(() => {
    rig.clock.ahead = 0;
  });
  afterAll(() => rig.close());
  const read = new GetObjectCommand({ Bucket, Key });

  test.each([
    [
      'a wrong secret',
      { ...credentials, secretAccessKey: 'guessed' },
      'SignatureDoesNotMatch',
      403,
    ],
    ['an unknown key', { ...credentials, accessKeyId: 'AKIDOTHER' }, 'InvalidAccessKeyId', 403],
    ['a session token', { ...credentials, sessionToken: 'token' }, 'InvalidToken', 400],
  ])('with %s is refused', async (_what, wrong, name, httpStatusCode) => {
    await expect(rig.client({ credentials: wrong }).send(read)).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode },
    });
  });

  test('for another region is refused', async () => {
    await expect(rig.client({ region: 'eu-west-1' }).send(read)).rejects.toMatchObject({
      name: 'AuthorizationHeaderMalformed',
    });
  });

  test('is refused a quarter of an hour late, and sent anew with the right clock', async () => {
    rig.clock.ahead = 16 * 60_000;
    await expect(rig.client().send(read)).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
    const { Body } = await rig.client({ maxAttempts: 2 }).send(read);
    expect((await bytesOf(Body)).toString()).toBe('x');
  });

  test('may ask for anything that needs encoding', async () => {
    const Prefix = "a b+c&d=e/~!*'()%签";
    const found = await rig.sdk.send(
      new ListObjectsV2Command({ Bucket, Prefix, Delimiter: '/ +' }),
    );
    expect(found.Prefix).toBe(Prefix);
  });
});

describe('a request in the raw', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig();
    await rig.bucket(Bucket);
    await rig.sdk.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'text' }));
  });
  afterAll(() => rig.close());

  const sent = () => {
    const put = rig.seen.findLast(({ path }) => path.endsWith('/k'));
    if (put === undefined) throw new Error('nothing was sent');
    return put;
  };
  const headers = () => sent().headers;
  const answer = async (change: object) => {
    const reply = await rig.handle({ ...sent(), ...change });
    return [reply.status, await code(new Response(Buffer.from(reply.body)))];
  };

  test('is let through as it was signed', async () => {
    expect(await answer({})).toEqual([200, undefined]);
  });

  test('without a signature is refused, whatever it asks', async () => {
    const host = { host: 'x' };
    expect(await answer({ headers: host })).toEqual([403, 'AccessDenied']);
    expect(await answer({ headers: host, path: '/nowhere/k' })).toEqual([403, 'AccessDenied']);
    expect(await answer({ headers: host, method: 'PATCH' })).toEqual([403, 'AccessDenied']);
  });

  test.each([
    ['path', { path: '/signed/other' }],
    ['method', { method: 'DELETE' }],
    ['query', { query: new URLSearchParams('versionId=1') }],
  ])('with another %s is refused', async (_what, change) => {
    expect(await answer(change)).toEqual([403, 'SignatureDoesNotMatch']);
  });

  test('with another body is refused', async () => {
    expect(await answer({ body: Buffer.from('tex7') })).toEqual([400, 'XAmzContentSHA256Mismatch']);
  });

  test('with another signed header is refused', async () => {
    const altered = { ...headers(), 'content-type': 'text/html' };
    expect(await answer({ headers: altered })).toEqual([403, 'SignatureDoesNotMatch']);
    const elsewhere = { ...headers(), host: 'elsewhere' };
    expect(await answer({ headers: elsewhere })).toEqual([403, 'SignatureDoesNotMatch']);
  });

  test('with an unsigned x-amz- header is refused', async () => {
    const added = { ...headers(), 'x-amz-meta-more': 'x' };
    expect(await answer({ headers: added })).toEqual([403, 'AccessDenied']);
  });

  test('whose host is not signed is refused', async () => {
    const authorization = headers()['authorization']?.replace('host;', '') ?? '';
    expect(await answer({ headers: { ...headers(), authorization } })).toEqual([
      403,
      'AccessDenied',
    ]);
  });

  test.each(['', 'Basic abc', 'AWS4-HMAC-SHA256 Credential=x', 'AWS AKID:sig'])(
    'with the authorization %j is not understood',
    async (authorization) => {
      expect(await answer({ headers: { ...headers(), authorization } })).toEqual([
        400,
        'AuthorizationHeaderMalformed',
      ]);
    },
  );

  test('with a broken path is refused', async () => {
    expect(await answer({ path: '/signed/%zz' })).toEqual([400, 'InvalidURI']);
    expect(await answer({ path: '/signed/%ff' })).toEqual([400, 'InvalidURI']);
    expect(await answer({ path: 'signed' })).toEqual([400, 'InvalidURI']);
  });
});
