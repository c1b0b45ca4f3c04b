import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bytesOf, openRig, transports } from './rig.ts';
import type { Rig } from './rig.ts';

const Bucket = 'records';
const status = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });

describe.each(transports)('an object %s', (transport) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig(transport);
    await rig.bucket(Bucket);
  });
  afterAll(() => rig.close());

  const put = (Key: string, Body: string, more = {}) =>
    rig.sdk.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
  const get = (Key: string, more = {}) =>
    rig.sdk.send(new GetObjectCommand({ Bucket, Key, ...more }));
  const text = async (Key: string, more = {}) =>
    (await bytesOf((await get(Key, more)).Body)).toString();

  test('answers conditional reads', async () => {
    const { ETag } = await put('cond', 'text');
    const before = new Date(rig.now().getTime() - 60_000);
    const after = new Date(rig.now().getTime() + 60_000);
    expect(await text('cond', { IfMatch: ETag, IfUnmodifiedSince: before })).toBe('text');
    expect(await text('cond', { IfNoneMatch: '"other"', IfModifiedSince: after })).toBe('text');
    await expect(get('cond', { IfMatch: '"other"' })).rejects.toMatchObject(status(412));
    await expect(get('cond', { IfUnmodifiedSince: before })).rejects.toMatchObject(status(412));
    await expect(get('cond', { IfNoneMatch: ETag })).rejects.toMatchObject(status(304));
    await expect(get('cond', { IfModifiedSince: after })).rejects.toMatchObject(status(304));
  });

  test('is written once under If-None-Match, by one of many', async () => {
    const attempts = Array.from({ length: 12 }, (_, index) =>
      put('once', `writer ${index}`, { IfNoneMatch: '*' }),
    );
    const outcomes = await Promise.allSettled(attempts);
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(refusals).toHaveLength(11);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ name: 'PreconditionFailed', ...status(412) });
    }
    expect(await text('once')).toBe(
      `writer ${outcomes.findIndex((outcome) => outcome.status === 'fulfilled')}`,
    );
  });

  test('is replaced under If-Match only when it is the one meant', async () => {
    const { ETag } = await put('swap', 'one');
    await put('swap', 'two', { IfMatch: ETag });
    await expect(put('swap', 'three', { IfMatch: ETag })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(put('absent', 'x', { IfMatch: ETag })).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    expect(await text('swap')).toBe('two');
  });
});
