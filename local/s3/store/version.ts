import type { Checksum } from '../payload/checksum.ts';
import { isChecksumAlgorithm } from '../payload/checksum.ts';
import { isRetentionMode } from '../rules/object-lock.ts';
import type { Lock, Retention } from '../rules/object-lock.ts';
import type { Tags } from '../rules/tags.ts';
import { bytes, maybeText, maybeWhole, text, textMap, whole } from './columns.ts';
import type { Row } from './columns.ts';

/** The bytes of a version and what was said about them. */
export interface Content {
  readonly file: string;
  readonly size: number;
  /** Without quotes. */
  readonly etag: string;
  /** Hex; held against the file on every full read. */
  readonly sha256: string;
  readonly checksum: Checksum | undefined;
  /** Content-Type and its like, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface NewVersion {
  readonly bucket: string;
  readonly key: string;
  /** `null`, as S3 calls it, in a bucket without versioning. */
  readonly versionId: string;
  readonly modifiedAt: Date;
  /** Absent from a delete marker. */
  readonly content: Content | undefined;
  readonly tags: Tags;
  readonly lock: Lock;
}

export interface Version extends NewVersion {
  readonly seq: number;
  readonly latest: boolean;
}

/** A version that is not a delete marker. */
export interface ObjectVersion extends Version {
  readonly content: Content;
}

export const isObject = (version: Version | undefined): version is ObjectVersion =>
  version?.content !== undefined;

export const columns = (version: NewVersion) => ({
  bucket: version.bucket,
  key: Buffer.from(version.key),
  version_id: version.versionId,
  modified_at: version.modifiedAt.getTime(),
  file: version.content?.file ?? null,
  size: version.content?.size ?? null,
  etag: version.content?.etag ?? null,
  sha256: version.content?.sha256 ?? null,
  checksum_algorithm: version.content?.checksum?.algorithm ?? null,
  checksum_value: version.content?.checksum?.value ?? null,
  headers: JSON.stringify(version.content?.headers ?? {}),
  metadata: JSON.stringify(version.content?.metadata ?? {}),
  tags: JSON.stringify(version.tags),
  retain_mode: version.lock.retention?.mode ?? null,
  retain_until: version.lock.retention?.until.getTime() ?? null,
  legal_hold: Number(version.lock.legalHold),
});

export const toVersion = (row: Row): Version => ({
  seq: whole(row, 'seq'),
  bucket: text(row, 'bucket'),
  key: Buffer.from(bytes(row, 'key')).toString(),
  versionId: text(row, 'version_id'),
  latest: whole(row, 'latest') === 1,
  modifiedAt: new Date(whole(row, 'modified_at')),
  content: toContent(row),
  tags: textMap(row, 'tags'),
  lock: { retention: toRetention(row), legalHold: whole(row, 'legal_hold') === 1 },
});

function toContent(row: Row): Content | undefined {
  const file = maybeText(row, 'file');
  if (file === undefined) return undefined;
  return {
    file,
    size: whole(row, 'size'),
    etag: text(row, 'etag'),
    sha256: text(row, 'sha256'),
    checksum: toChecksum(row),
    headers: textMap(row, 'headers'),
    metadata: textMap(row, 'metadata'),
  };
}

function toChecksum(row: Row): Checksum | undefined {
  const algorithm = maybeText(row, 'checksum_algorithm');
  if (algorithm === undefined || !isChecksumAlgorithm(algorithm)) return undefined;
  return { algorithm, value: text(row, 'checksum_value') };
}

function toRetention(row: Row): Retention | undefined {
  const mode = maybeText(row, 'retain_mode');
  const until = maybeWhole(row, 'retain_until');
  if (mode === undefined || until === undefined || !isRetentionMode(mode)) return undefined;
  return { mode, until: new Date(until) };
}
