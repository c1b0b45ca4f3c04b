import type { DatabaseSync } from 'node:sqlite';
import { readCors } from '../rules/cors.ts';
import type { CorsRule } from '../rules/cors.ts';
import { isRetentionMode } from '../rules/object-lock.ts';
import type { DefaultRetention } from '../rules/object-lock.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { bytes, maybeText, maybeWhole, text, whole } from './columns.ts';
import type { Row } from './columns.ts';

type Versioning = 'Off' | 'Enabled' | 'Suspended';

export interface Bucket {
  readonly name: string;
  readonly createdAt: Date;
  readonly versioning: Versioning;
  readonly objectLock: boolean;
  readonly defaultRetention: DefaultRetention | undefined;
  readonly cors: readonly CorsRule[];
}

export interface BucketStore {
  readonly all: () => readonly Bucket[];
  readonly find: (name: string) => Bucket | undefined;
  /** Throws the refusal NoSuchBucket. */
  readonly get: (name: string) => Bucket;
  /** False when the name is taken. */
  readonly create: (name: string, at: Date, objectLock: boolean) => boolean;
  readonly setVersioning: (name: string, versioning: Versioning) => void;
  readonly setObjectLock: (name: string, retention: DefaultRetention | undefined) => void;
  /** Keeps the CORS document as it was sent; it must be readable by `readCors`. */
  readonly setCors: (name: string, document: Uint8Array | undefined) => void;
}

export function bucketStore(db: DatabaseSync): BucketStore {
  const all = db.prepare('SELECT * FROM buckets ORDER BY name');
  const one = db.prepare('SELECT * FROM buckets WHERE name = ?');
  const insert = db.prepare(
    'INSERT INTO buckets (name, created_at, versioning, object_lock) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const versioning = db.prepare('UPDATE buckets SET versioning = ? WHERE name = ?');
  const lock = db.prepare(
    'UPDATE buckets SET object_lock = 1, default_mode = ?, default_unit = ?, default_length = ? WHERE name = ?',
  );
  const cors = db.prepare('UPDATE buckets SET cors = ? WHERE name = ?');

  const find = (name: string) => {
    const row = one.get(name);
    return row === undefined ? undefined : toBucket(row);
  };

  return {
    all: () => all.all().map(toBucket),
    find,
    get(name) {
      const bucket = find(name);
      if (bucket !== undefined) return bucket;
      throw new S3Refusal('NoSuchBucket', 'The specified bucket does not exist', {
        details: { BucketName: name },
      });
    },
    create: (name, at, objectLock) =>
      insert.run(name, at.getTime(), objectLock ? 'Enabled' : 'Off', Number(objectLock)).changes ===
      1,
    setVersioning(name, value) {
      versioning.run(value, name);
    },
    setObjectLock(name, retention) {
      lock.run(retention?.mode ?? null, retention?.unit ?? null, retention?.length ?? null, name);
    },
    setCors(name, document) {
      cors.run(document ?? null, name);
    },
  };
}

const isVersioning = (word: string): word is Versioning =>
  word === 'Off' || word === 'Enabled' || word === 'Suspended';

function toBucket(row: Row): Bucket {
  const versioning = text(row, 'versioning');
  if (!isVersioning(versioning))
    throw new Error(`the S3 store is damaged: versioning ${versioning}`);
  return {
    name: text(row, 'name'),
    createdAt: new Date(whole(row, 'created_at')),
    versioning,
    objectLock: whole(row, 'object_lock') === 1,
    defaultRetention: toDefaultRetention(row),
    cors: row['cors'] === null ? [] : readCors(bytes(row, 'cors')),
  };
}

function toDefaultRetention(row: Row): DefaultRetention | undefined {
  const mode = maybeText(row, 'default_mode');
  const length = maybeWhole(row, 'default_length');
  if (mode === undefined || length === undefined || !isRetentionMode(mode)) return undefined;
  return { mode, length, unit: text(row, 'default_unit') === 'Years' ? 'Years' : 'Days' };
}
