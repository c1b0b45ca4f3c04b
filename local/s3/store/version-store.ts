import type { DatabaseSync } from 'node:sqlite';
import type { Lock } from '../rules/object-lock.ts';
import type { Tags } from '../rules/tags.ts';
import { columns, toVersion } from './version.ts';
import type { NewVersion, Version } from './version.ts';

/** Every method that writes expects to run inside a transaction of the caller's. */
export interface VersionStore {
  /** The newest version, be it a delete marker. */
  readonly latest: (bucket: string, key: string) => Version | undefined;
  readonly find: (bucket: string, key: string, versionId: string) => Version | undefined;
  /** Makes this the newest version; one of the same id (`null`) is replaced. */
  readonly add: (version: NewVersion) => void;
  /** Forgets a version for good; the one before it becomes the newest. */
  readonly drop: (version: Version, at: Date) => void;
  readonly setLock: (version: Version, lock: Lock) => void;
  readonly setTags: (version: Version, tags: Tags) => void;
  /** The current objects whose keys lie in [from, to) by bytes, in order. */
  readonly currentObjects: (
    bucket: string,
    from: Uint8Array,
    to: Uint8Array,
    limit: number,
  ) => readonly Version[];
  /** All versions whose keys lie in [from, to), newest first within a key; within `from` itself only those below `seq`. */
  readonly allVersions: (
    bucket: string,
    from: Uint8Array,
    seq: number,
    to: Uint8Array,
    limit: number,
  ) => readonly Version[];
}

export function versionStore(db: DatabaseSync): VersionStore {
  const latest = db.prepare('SELECT * FROM versions WHERE bucket = ? AND key = ? AND latest = 1');
  const byId = db.prepare('SELECT * FROM versions WHERE bucket = ? AND key = ? AND version_id = ?');
  const outdate = db.prepare(
    'UPDATE versions SET latest = 0 WHERE bucket = ? AND key = ? AND latest = 1',
  );
  const insert = db.prepare(`
    INSERT INTO versions (bucket, key, version_id, latest, modified_at, file, size, etag, sha256, checksum_algorithm,
      checksum_value, headers, metadata, tags, retain_mode, retain_until, legal_hold)
    VALUES (:bucket, :key, :version_id, 1, :modified_at, :file, :size, :etag, :sha256, :checksum_algorithm,
      :checksum_value, :headers, :metadata, :tags, :retain_mode, :retain_until, :legal_hold)`);
  const remove = db.prepare('DELETE FROM versions WHERE seq = ?');
  const discard = db.prepare('INSERT INTO discarded (file, at) VALUES (?, ?)');
  const promote = db.prepare(`
    UPDATE versions SET latest = 1
    WHERE seq = (SELECT max(seq) FROM versions WHERE bucket = ? AND key = ?)`);
  const lock = db.prepare(
    'UPDATE versions SET retain_mode = ?, retain_until = ?, legal_hold = ? WHERE seq = ?',
  );
  const tags = db.prepare('UPDATE versions SET tags = ? WHERE seq = ?');
  const current = db.prepare(`
    SELECT * FROM versions WHERE bucket = ? AND key >= ? AND key < ? AND latest = 1 AND file IS NOT NULL
    ORDER BY key LIMIT ?`);
  const all = db.prepare(`
    SELECT * FROM versions WHERE bucket = :bucket AND key >= :from AND key < :to AND (key > :from OR seq < :seq)
    ORDER BY key, seq DESC LIMIT :limit`);

  const first = (row: ReturnType<typeof latest.get>) =>
    row === undefined ? undefined : toVersion(row);
  const find = (bucket: string, key: string, versionId: string) =>
    first(byId.get(bucket, Buffer.from(key), versionId));

  const forget = (version: Version, at: Date) => {
    remove.run(version.seq);
    if (version.content !== undefined) discard.run(version.content.file, at.getTime());
  };

  return {
    latest: (bucket, key) => first(latest.get(bucket, Buffer.from(key))),
    find,
    add(version) {
      const replaced = find(version.bucket, version.key, version.versionId);
      if (replaced !== undefined) forget(replaced, version.modifiedAt);
      outdate.run(version.bucket, Buffer.from(version.key));
      insert.run(columns(version));
    },
    drop(version, at) {
      forget(version, at);
      if (version.latest) promote.run(version.bucket, Buffer.from(version.key));
    },
    setLock(version, { retention, legalHold }) {
      lock.run(
        retention?.mode ?? null,
        retention?.until.getTime() ?? null,
        Number(legalHold),
        version.seq,
      );
    },
    setTags(version, value) {
      tags.run(JSON.stringify(value), version.seq);
    },
    currentObjects: (bucket, from, to, limit) =>
      current.all(bucket, from, to, limit).map(toVersion),
    allVersions: (bucket, from, seq, to, limit) =>
      all.all({ bucket, from, seq, to, limit }).map(toVersion),
  };
}
