import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction, openStore } from '#local/sqlite.ts';
import { bucketStore } from './bucket-store.ts';
import type { BucketStore } from './bucket-store.ts';
import { discardedFiles } from './discarded.ts';
import { openFiles } from './files.ts';
import type { Files } from './files.ts';
import { schema } from './schema.ts';
import { versionStore } from './version-store.ts';
import type { VersionStore } from './version-store.ts';

/** Everything kept: `s3.sqlite` says what there is, `objects/` holds the bytes. */
export interface Archive {
  readonly db: DatabaseSync;
  readonly buckets: BucketStore;
  readonly versions: VersionStore;
  readonly files: Files;
  /** All that `work` writes is on disk when this returns, or none of it when it throws. */
  readonly commit: <Result>(work: () => Result) => Result;
  /** Removes a few files that no version needs any more. */
  readonly tidy: (at: Date) => void;
  readonly close: () => void;
}

const sweptAtOnce = 20;

export function openArchive(dir: string, at: Date): Archive {
  mkdirSync(dir, { recursive: true });
  const db = openStore(join(dir, 's3.sqlite'));
  db.exec(schema);
  const files = openFiles(dir);
  const sweep = discardedFiles(db, files.pathOf);
  sweep(at, Number.MAX_SAFE_INTEGER);
  return {
    db,
    buckets: bucketStore(db),
    versions: versionStore(db),
    files,
    commit: (work) => inTransaction(db, work),
    tidy: (when) => {
      sweep(when, sweptAtOnce);
    },
    close: () => {
      db.close();
    },
  };
}
