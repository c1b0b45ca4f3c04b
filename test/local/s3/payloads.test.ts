import { createHash, createHmac } from 'node:crypto';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checksumOf } from '#local/s3/payload/checksum.ts';
import { expectedSignature } from '#local/s3/auth/canonical-request.ts';
import { signingKeys } from '#local/s3/auth/signing-key.ts';
import { bytesOf, credentials, openRig } from './rig.ts';
import type { Rig } from './rig.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

// The check values of the CRC catalogue, and of FIPS 180.
test.each([
  ['CRC32', 'y/Q5Jg=='],
  ['CRC32C', '4waSgw=='],
  ['SHA1', '98O8HYCOBHMq32eZZczDTKeuNEE='],
  ['SHA256', 'FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU='],
] as const)('%s of 123456789', (algorithm, value) => {
  expect(checksumOf(algorithm, Buffer.from('123456789')).value).toBe(value);
});

/** What a client does that signs chunk by chunk, as the SDKs of other languages do. */
function chunkSigned(now: Date, host: string, chunks: readonly string[], trailer?: string) {
  const timestamp = now.toISOString().replaceAll(/[-:]|\.\d+/gu, '');
  const scope = `${timestamp.slice(0, 8)}/${credentials.region}/s3/aws4_request`;
  const signingKey = signingKeys(credentials)(timestamp.slice(0, 8));
  const payloadHash = `STREAMING-AWS4-HMAC-SHA256-PAYLOAD${trailer === undefined ? '' : '-TRAILER'}`;
  const headers: Record<string, string> = {
    host,
    'x-amz-content-sha256': payloadHash,
    'x-amz-date': timestamp,
    'x-amz-decoded-content-length': String(Buffer.byteLength(chunks.join(''))),
    ...(trailer !== undefined && { 'x-amz-trailer': 'x-amz-checksum-crc32' }),
  };
  const signedHeaders = Object.keys(headers).toSorted();
  const query = new URLSearchParams();
  const path = '/chunked/k';
  const seed = expectedSignature(
    { method: 'PUT', path, query, headers, signedHeaders, payloadHash, timestamp, scope },
    signingKey,
  ).toString('hex');
  const sign = (kind: string, previous: string, ...rest: readonly string[]) =>
    createHmac('sha256', signingKey)
      .update([`AWS4-HMAC-SHA256-${kind}`, timestamp, scope, previous, ...rest].join('\n'))
      .digest('hex');

  let previous = seed;
  let body = '';
  for (const chunk of [...chunks, '']) {
    previous = sign('PAYLOAD', previous, sha256(''), sha256(chunk));
    body += `${Buffer.byteLength(chunk).toString(16)};chunk-signature=${previous}\r\n${chunk}`;
    if (chunk !== '') body += '\r\n';
  }
  if (trailer !== undefined) {
    const line = `x-amz-checksum-crc32:${trailer}`;
    body += `${line}\r\nx-amz-trailer-signature:${sign('TRAILER', previous, sha256(`${line}\n`))}\r\n`;
  }
  headers['authorization'] =
    `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signedHeaders.join(';')}, Signature=${seed}`;
  return { method: 'PUT', path, query, headers, body: `${body}\r\n` };
}

describe('a body in chunks', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig();
    await rig.bucket('chunked');
  });
  afterAll(() => rig.close());

  const whole = 'first,second';
  const crc = checksumOf('CRC32', Buffer.from(whole)).value;
  const send = async (trailer?: string, alter = (body: string) => body, more = {}) => {
    const request = chunkSigned(rig.now(), 'x', ['first,', 'second'], trailer);
    const reply = await rig.handle({ ...request, ...more, body: Buffer.from(alter(request.body)) });
    return /<Code>(\w+)</u.exec(Buffer.from(reply.body).toString())?.[1] ?? reply.status;
  };

  test('signed one by one is stored whole', async () => {
    expect(await send()).toBe(200);
    expect(await send(crc)).toBe(200);
    const found = await rig.sdk.send(new GetObjectCommand({ Bucket: 'chunked', Key: 'k' }));
    expect(found.ChecksumCRC32).toBe(crc);
    expect((await bytesOf(found.Body)).toString()).toBe(whole);
  });

  test.each<[string, string | undefined, (body: string) => string, string]>([
    [
      'a chunk altered',
      undefined,
      (body) => body.replace('second', 'Second'),
      'SignatureDoesNotMatch',
    ],
    [
      'a signature altered',
      undefined,
      (body) => body.replace(/=[0-9a-f]{4}/u, '=0000'),
      'SignatureDoesNotMatch',
    ],
    [
      'a signature missing',
      undefined,
      (body) => body.replace(/;chunk-signature=[0-9a-f]+/u, ''),
      'SignatureDoesNotMatch',
    ],
    ['the end missing', undefined, (body) => body.slice(0, body.indexOf('0;')), 'IncompleteBody'],
    ['cut in a chunk', undefined, (body) => body.slice(0, 100), 'IncompleteBody'],
    ['a size too large', undefined, (body) => body.replace('6;', 'ffffffff;'), 'IncompleteBody'],
    ['more behind the end', undefined, (body) => `${body}x`, 'IncompleteBody'],
    ['no chunks at all', undefined, () => 'first,second', 'IncompleteBody'],
    ['a trailer altered', crc, (body) => body.replace(crc, 'AAAAAA=='), 'SignatureDoesNotMatch'],
    [
      'a trailer missing',
      crc,
      (body) => body.slice(0, body.indexOf('x-amz-checksum')),
      'MalformedTrailerError',
    ],
    ['a wrong checksum, well signed', 'AAAAAA==', (body) => body, 'BadDigest'],
    ['a checksum of another kind', 'short', (body) => body, 'InvalidRequest'],
  ])('with %s is refused', async (_what, trailer, alter, code) => {
    expect(await send(trailer, alter)).toBe(code);
  });

  test('of another mode than was signed is refused', async () => {
    const request = chunkSigned(rig.now(), 'x', ['a']);
    const headers = { ...request.headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
    const reply = await rig.handle({ ...request, headers, body: Buffer.from(request.body) });
    expect(Buffer.from(reply.body).toString()).toContain('SignatureDoesNotMatch');
  });
});
