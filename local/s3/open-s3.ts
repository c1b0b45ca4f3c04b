import type { WireHandler } from '#local/wire.ts';
import { answerWith } from './answer.ts';
import { signingKeys } from './auth/signing-key.ts';
import type { Credentials } from './auth/signing-key.ts';
import { openArchive } from './store/archive.ts';

export interface S3Options {
  /** The folder of this store alone; it is made when missing. One process at a time may open it. */
  readonly dir: string;
  readonly now: () => Date;
  /** The one account, which may do everything. */
  readonly credentials: Credentials;
}

export interface S3 {
  readonly handle: WireHandler;
  readonly close: () => void;
}

/** Opens the object store: S3's REST API, path-style, over files and SQLite in `dir`. */
export function openS3({ dir, now, credentials }: S3Options): S3 {
  const archive = openArchive(dir, now());
  const gate = { credentials, now, keyOf: signingKeys(credentials) };
  return { handle: answerWith(archive, gate), close: archive.close };
}
