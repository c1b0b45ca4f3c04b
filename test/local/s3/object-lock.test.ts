import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectLegalHoldCommand,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';
import type { ObjectLockRetention, PutObjectCommandInput } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openRig } from './rig.ts';
import type { Rig } from './rig.ts';

const day = 24 * 60 * 60 * 1000;
const refused = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };

describe('object lock', () => {
  let rig: Rig;
  const Bucket = 'vault';
  beforeAll(async () => {
    rig = await openRig();
    await rig.bucket(Bucket, true);
  });
  beforeEach(() => {
    rig.clock.ahead = 0;
  });
  afterAll(() => rig.close());

  // The SDK signs by the machine's clock; a client that is a day off is told so and signs anew.
  const later = (days: number) => {
    rig.clock.ahead = days * day;
    return rig.client({ systemClockOffset: rig.clock.ahead });
  };
  const inDays = (days: number) =>
    new Date(Math.floor(rig.now().getTime() / 1000) * 1000 + days * day);
  const put = async (Key: string, more: Partial<PutObjectCommandInput> = {}) => {
    const { VersionId } = await rig.sdk.send(
      new PutObjectCommand({ Bucket, Key, Body: 'r', ...more }),
    );
    return { Bucket, Key, VersionId };
  };
  const governed = (days: number) => ({
    ObjectLockMode: 'GOVERNANCE' as const,
    ObjectLockRetainUntilDate: inDays(days),
  });
  const complying = (days: number) => ({
    ObjectLockMode: 'COMPLIANCE' as const,
    ObjectLockRetainUntilDate: inDays(days),
  });
  const retain = (at: object, Retention: ObjectLockRetention, bypass = false) =>
    rig.sdk.send(
      new PutObjectRetentionCommand({
        Bucket,
        Key: '',
        ...at,
        Retention,
        BypassGovernanceRetention: bypass,
      }),
    );

  test('keeps a governed version from all but a bypass', async () => {
    const at = await put('governed', governed(1));
    await expect(rig.sdk.send(new DeleteObjectCommand(at))).rejects.toMatchObject(refused);
    await rig.sdk.send(new DeleteObjectCommand({ ...at, BypassGovernanceRetention: true }));
    await expect(rig.sdk.send(new HeadObjectCommand(at))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  test('keeps a complying version from everyone until its day', async () => {
    const at = await put('complying', complying(1));
    const force = new DeleteObjectCommand({ ...at, BypassGovernanceRetention: true });
    await expect(rig.sdk.send(force)).rejects.toMatchObject(refused);
    await later(2).send(new DeleteObjectCommand(at));
  });

  test('keeps a version on legal hold until the hold is lifted', async () => {
    const at = await put('held', { ObjectLockLegalHoldStatus: 'ON' });
    const force = new DeleteObjectCommand({ ...at, BypassGovernanceRetention: true });
    await expect(rig.sdk.send(force)).rejects.toMatchObject(refused);
    const hold = await rig.sdk.send(new GetObjectLegalHoldCommand(at));
    expect(hold.LegalHold).toEqual({ Status: 'ON' });
    await rig.sdk.send(new PutObjectLegalHoldCommand({ ...at, LegalHold: { Status: 'OFF' } }));
    await rig.sdk.send(new DeleteObjectCommand(at));
  });

  test('lets a marker hide a protected version, never replace it', async () => {
    const at = await put('hidden', complying(1));
    const { VersionId: marker } = await rig.sdk.send(
      new DeleteObjectCommand({ Bucket, Key: 'hidden' }),
    );
    await put('hidden');
    const found = await rig.sdk.send(new GetObjectCommand(at));
    expect(found.ObjectLockMode).toBe('COMPLIANCE');
    await rig.sdk.send(new DeleteObjectCommand({ Bucket, Key: 'hidden', VersionId: marker }));
  });

  test('deletes the others of a batch and reports the protected ones', async () => {
    const free = await put('batch/free');
    const kept = await put('batch/kept', governed(1));
    const Objects = [free, kept].map(({ Key, VersionId }) => ({ Key, VersionId }));
    const answer = await rig.sdk.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(answer.Deleted?.map(({ Key }) => Key)).toEqual(['batch/free']);
    expect(answer.Errors).toMatchObject([{ Key: 'batch/kept', Code: 'AccessDenied' }]);
    const quietly = { Objects: Objects.slice(1), Quiet: true };
    const bypass = new DeleteObjectsCommand({
      Bucket,
      Delete: quietly,
      BypassGovernanceRetention: true,
    });
    expect((await rig.sdk.send(bypass)).Deleted).toBeUndefined();
  });

  test('shows what protects a version', async () => {
    const at = await put('shown', { ...governed(3), ObjectLockLegalHoldStatus: 'ON' });
    const { Retention } = await rig.sdk.send(new GetObjectRetentionCommand(at));
    expect(Retention).toEqual({ Mode: 'GOVERNANCE', RetainUntilDate: inDays(3) });
    expect(await rig.sdk.send(new HeadObjectCommand(at))).toMatchObject({
      ObjectLockMode: 'GOVERNANCE',
      ObjectLockRetainUntilDate: inDays(3),
      ObjectLockLegalHoldStatus: 'ON',
    });
  });

  test.each([
    ['governance longer', 'GOVERNANCE', 'GOVERNANCE', 9, false, true],
    ['governance into compliance', 'GOVERNANCE', 'COMPLIANCE', 9, false, true],
    ['governance shorter', 'GOVERNANCE', 'GOVERNANCE', 1, false, false],
    ['governance shorter with bypass', 'GOVERNANCE', 'GOVERNANCE', 1, true, true],
    ['compliance longer', 'COMPLIANCE', 'COMPLIANCE', 9, false, true],
    ['compliance shorter with bypass', 'COMPLIANCE', 'COMPLIANCE', 1, true, false],
    ['compliance into governance with bypass', 'COMPLIANCE', 'GOVERNANCE', 9, true, false],
  ] as const)('judges a change: %s', async (_what, from, Mode, days, bypass, allowed) => {
    const at = await put('changed', { ...governed(5), ObjectLockMode: from });
    const change = retain(at, { Mode, RetainUntilDate: inDays(days) }, bypass);
    const outcome = await change.then(
      () => true,
      (error: unknown) => expect(error).toMatchObject(refused),
    );
    expect(outcome === true).toBe(allowed);
  });

  test('lifts governance with a bypass, and compliance never', async () => {
    const at = await put('lifted', governed(5));
    await expect(retain(at, {})).rejects.toMatchObject(refused);
    await retain(at, {}, true);
    await expect(rig.sdk.send(new GetObjectRetentionCommand(at))).rejects.toMatchObject({
      name: 'NoSuchObjectLockConfiguration',
    });
    const strict = await put('strict', complying(5));
    await expect(retain(strict, {}, true)).rejects.toMatchObject(refused);
  });

  test('comes from the bucket when the sender says nothing', async () => {
    await rig.bucket('by-default', true);
    const of = { Bucket: 'by-default' };
    const rule = { DefaultRetention: { Mode: 'GOVERNANCE', Days: 7 } } as const;
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled', Rule: rule } as const;
    await rig.sdk.send(new PutObjectLockConfigurationCommand({ ...of, ObjectLockConfiguration }));
    expect(await rig.sdk.send(new GetObjectLockConfigurationCommand(of))).toMatchObject({
      ObjectLockConfiguration,
    });

    const stored = await rig.sdk.send(new PutObjectCommand({ ...of, Key: 'k', Body: 'x' }));
    const copy = new CopyObjectCommand({ ...of, Key: 'copy', CopySource: 'by-default/k' });
    await rig.sdk.send(copy);
    const found = await rig.sdk.send(new HeadObjectCommand({ ...of, Key: 'copy' }));
    expect(found.ObjectLockMode).toBe('GOVERNANCE');
    expect(found.ObjectLockRetainUntilDate?.getTime()).toBeGreaterThan(
      inDays(7).getTime() - 60_000,
    );

    const one = new DeleteObjectCommand({ ...of, Key: 'k', VersionId: stored.VersionId });
    await expect(rig.sdk.send(one)).rejects.toMatchObject(refused);
    await later(8).send(one);

    const unchecked = rig.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const { middlewareStack } = unchecked;
    middlewareStack.remove('flexibleChecksumsMiddleware');
    rig.clock.ahead = 0;
    await expect(
      unchecked.send(new PutObjectCommand({ ...of, Key: 'k', Body: 'x' })),
    ).rejects.toMatchObject({ name: 'InvalidRequest' });
  });

  test('cannot be had, suspended or set in the past', async () => {
    await rig.bucket('plain');
    const plain = { Bucket: 'plain', Key: 'k', Body: 'x' };
    await expect(
      rig.sdk.send(new PutObjectCommand({ ...plain, ...governed(1) })),
    ).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(
      rig.sdk.send(new GetObjectLockConfigurationCommand({ Bucket: 'plain' })),
    ).rejects.toMatchObject({ name: 'ObjectLockConfigurationNotFoundError' });
    await expect(
      rig.sdk.send(
        new PutObjectLockConfigurationCommand({
          Bucket: 'plain',
          ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidBucketState' });
    await expect(
      rig.sdk.send(
        new PutBucketVersioningCommand({
          Bucket,
          VersioningConfiguration: { Status: 'Suspended' },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidBucketState' });
    await expect(put('past', governed(-1))).rejects.toMatchObject({ name: 'InvalidArgument' });
  });
});
