import { checkWrite } from './rules/conditions.ts';
import type { Conditions } from './rules/conditions.ts';
import { checkDeletable } from './rules/object-lock.ts';
import { heldOf, newVersionId } from './store-object.ts';
import type { Archive } from './store/archive.ts';
import type { Bucket } from './store/bucket-store.ts';

export interface Deletion {
  readonly key: string;
  /** Names the version to forget for good; without it a versioned bucket only gets a marker. */
  readonly versionId: string | undefined;
  readonly bypass: boolean;
  readonly conditions: Conditions;
  readonly at: Date;
}

export interface Deleted {
  /** The version that is gone, or that of the new marker; absent where nothing is versioned. */
  readonly versionId: string | undefined;
  /** Whether that version is a delete marker. */
  readonly marker: boolean;
}

/** Deletes inside the caller's transaction; a protected version is refused, an absent one is no error. */
export function deleteVersion(archive: Archive, bucket: Bucket, deletion: Deletion): Deleted {
  const { key, versionId, bypass, conditions, at } = deletion;
  const latest = archive.versions.latest(bucket.name, key);
  checkWrite(heldOf(latest), conditions);

  if (versionId !== undefined || bucket.versioning === 'Off') {
    const version =
      versionId === undefined ? latest : archive.versions.find(bucket.name, key, versionId);
    if (version === undefined) return { versionId, marker: false };
    checkDeletable(version.lock, at, bypass);
    archive.versions.drop(version, at);
    return { versionId, marker: version.content === undefined };
  }

  const marker = newVersionId(bucket);
  archive.versions.add({
    bucket: bucket.name,
    key,
    versionId: marker,
    modifiedAt: at,
    content: undefined,
    tags: {},
    lock: { retention: undefined, legalHold: false },
  });
  return { versionId: marker, marker: true };
}
