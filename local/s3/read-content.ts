import { sha256Hex } from './auth/signing-key.ts';
import type { ByteRange } from './rules/byte-range.ts';
import { S3Refusal } from './s3-refusal.ts';
import type { Archive } from './store/archive.ts';
import type { ObjectVersion } from './store/version.ts';

/** Reads an object's bytes, or a range of them. Bytes that changed on the disk must not leave as if they were the record. */
export async function readContent(
  { files }: Archive,
  { content, key }: ObjectVersion,
  range?: ByteRange,
): Promise<Uint8Array> {
  const bytes = await files.read(content.file, content.size, range);
  if (range === undefined && sha256Hex(bytes) !== content.sha256) {
    throw new S3Refusal(
      'InternalError',
      `The stored bytes of ${key} no longer match their SHA-256.`,
    );
  }
  return bytes;
}
