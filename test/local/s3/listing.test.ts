import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  paginateListObjectsV2,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRig } from './rig.ts';
import type { Rig } from './rig.ts';

const keys = [
  '.',
  '2026/01/a.pdf',
  '2026/01/b.pdf',
  '2026/02/c.pdf',
  '2026/d.pdf',
  '2026//empty',
  'a',
  'a b+c&<d>',
  'a/',
  'z\u007f',
  '签/一',
  '签/二',
  '签字',
  '\u{FFFD}x',
  '😀/x',
].toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));

/** What S3 says a listing holds: keys after the prefix, folded up to the delimiter, in the order of their bytes. */
function folded(prefix: string, delimiter: string): readonly string[] {
  const entries = keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
      return at === -1 ? `key ${key}` : `prefix ${key.slice(0, at + delimiter.length)}`;
    });
  return [...new Set(entries)];
}

describe('a listing', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig();
    await rig.bucket('listed');
    for (const Key of keys) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other keeps the fixture simple
      await rig.sdk.send(new PutObjectCommand({ Bucket: 'listed', Key, Body: Key }));
    }
  });
  afterAll(() => rig.close());

  describe.each([1, 2, 3, 1000])('of %i a page', (MaxKeys) => {
    test.each([
      ['', ''],
      ['', '/'],
      ['2026/', '/'],
      ['2026/01/', '/'],
      ['2026', ''],
      ['签', '/'],
      ['a', ' '],
      ['', '.pdf'],
      ['nothing', '/'],
    ])('of %j folded at %j is complete and in order', async (Prefix, Delimiter) => {
      const entries: string[] = [];
      const asked = { Bucket: 'listed', Prefix, Delimiter, MaxKeys };
      for await (const page of paginateListObjectsV2({ client: rig.sdk }, asked)) {
        const found = [
          ...(page.Contents ?? []).map(({ Key }) => `key ${Key}`),
          ...(page.CommonPrefixes ?? []).map(({ Prefix: common }) => `prefix ${common}`),
        ];
        expect(page.KeyCount).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(MaxKeys);
        entries.push(...found);
      }
      expect(entries.toSorted()).toEqual(folded(Prefix, Delimiter).toSorted());
      expect(entries.filter((entry) => entry.startsWith('key'))).toEqual(
        folded(Prefix, Delimiter).filter((entry) => entry.startsWith('key')),
      );
    });
  });

  test('may start after a key, and may be percent-encoded', async () => {
    const after = await rig.sdk.send(
      new ListObjectsV2Command({ Bucket: 'listed', StartAfter: '签/一', EncodingType: 'url' }),
    );
    expect(after.Contents?.map(({ Key }) => decodeURIComponent(Key ?? ''))).toEqual(
      keys.slice(keys.indexOf('签/一') + 1),
    );
    expect(after.Contents?.[0]).toMatchObject({ Key: '%E7%AD%BE/%E4%BA%8C', Size: 7 });
  });

  test('of none is empty and complete', async () => {
    const none = await rig.sdk.send(new ListObjectsV2Command({ Bucket: 'listed', MaxKeys: 0 }));
    expect(none).toMatchObject({ KeyCount: 0, IsTruncated: false });
  });

  test('refuses a token it did not give', async () => {
    const asked = new ListObjectsV2Command({ Bucket: 'listed', ContinuationToken: 'not ours!' });
    await expect(rig.sdk.send(asked)).rejects.toMatchObject({ name: 'InvalidArgument' });
  });

  test('of versions pages through them newest first, even while they are deleted', async () => {
    const Bucket = await rig.bucket('history');
    await rig.sdk.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    for (const [Key, Body] of [
      ['b', '1'],
      ['a', '1'],
      ['a', '2'],
      ['a', '3'],
      ['c/d', '1'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- the order of writing is the point
      await rig.sdk.send(new PutObjectCommand({ Bucket, Key, Body }));
    }
    await rig.sdk.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));

    const found: string[] = [];
    let markers = {};
    for (let page = 0; page < 9; page += 1) {
      // oxlint-disable-next-line no-await-in-loop -- a page names the next
      const listed = await rig.sdk.send(
        new ListObjectVersionsCommand({ Bucket, MaxKeys: 2, Delimiter: '/', ...markers }),
      );
      const versions = [...(listed.DeleteMarkers ?? []), ...(listed.Versions ?? [])];
      for (const { Key, IsLatest, VersionId } of versions) {
        found.push(`${Key}${IsLatest === true ? ' latest' : ''}`);
        // oxlint-disable-next-line no-await-in-loop -- emptied while listed
        await rig.sdk.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
      }
      found.push(...(listed.CommonPrefixes ?? []).map(({ Prefix }) => `prefix ${Prefix}`));
      if (listed.IsTruncated !== true) break;
      markers = { KeyMarker: listed.NextKeyMarker, VersionIdMarker: listed.NextVersionIdMarker };
    }
    expect(found).toEqual(['a latest', 'a', 'a latest', 'a', 'b latest', 'prefix c/']);
  });
});
