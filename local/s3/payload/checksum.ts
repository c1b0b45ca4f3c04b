import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { S3Refusal } from '../s3-refusal.ts';
import { crc32c } from './crc32c.ts';

const fourBytes = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const digests = {
  CRC32: (body: Uint8Array) => fourBytes(crc32(body)),
  CRC32C: (body: Uint8Array) => fourBytes(crc32c(body)),
  SHA1: (body: Uint8Array) => createHash('sha1').update(body).digest(),
  SHA256: (body: Uint8Array) => createHash('sha256').update(body).digest(),
} as const;

export type ChecksumAlgorithm = keyof typeof digests;

/** A checksum as S3 keeps it; `value` is base64. */
export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  readonly value: string;
}

export const isChecksumAlgorithm = (name: string): name is ChecksumAlgorithm =>
  Object.hasOwn(digests, name);

export const checksumOf = (algorithm: ChecksumAlgorithm, body: Uint8Array): Checksum => ({
  algorithm,
  value: digests[algorithm](body).toString('base64'),
});

export const checksumHeader = (algorithm: ChecksumAlgorithm): string =>
  `x-amz-checksum-${algorithm.toLowerCase()}`;

/** Reads an algorithm's name as clients send it, in either case; refuses those this server cannot compute. */
export function readAlgorithm(name: string): ChecksumAlgorithm {
  const upper = name.toUpperCase();
  if (isChecksumAlgorithm(upper)) return upper;
  throw new S3Refusal('NotImplemented', `The checksum algorithm ${name} is not implemented.`);
}

// Not checksums of the body, though their names begin alike.
const notValues: ReadonlySet<string> = new Set([
  'x-amz-checksum-mode',
  'x-amz-checksum-algorithm',
  'x-amz-checksum-type',
]);

/** Finds the one claimed checksum among headers or form fields, or none. */
export function claimedChecksum(headers: Readonly<Record<string, string>>): Checksum | undefined {
  const names = Object.keys(headers).filter(
    (name) => name.startsWith('x-amz-checksum-') && !notValues.has(name),
  );
  const [name] = names;
  if (name === undefined) return undefined;
  if (names.length > 1) {
    throw new S3Refusal(
      'InvalidRequest',
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  }
  return {
    algorithm: readAlgorithm(name.slice('x-amz-checksum-'.length)),
    value: headers[name] ?? '',
  };
}

/** Holds a body against the checksum that came with it. */
export function verifyChecksum(body: Uint8Array, claimed: Checksum): void {
  const { algorithm, value } = claimed;
  const expected = checksumOf(algorithm, body).value;
  if (value.length !== expected.length || !/^[A-Za-z0-9+/]+=*$/u.test(value)) {
    throw new S3Refusal(
      'InvalidRequest',
      `Value for ${checksumHeader(algorithm)} header is invalid.`,
    );
  }
  if (value !== expected) {
    throw new S3Refusal(
      'BadDigest',
      `The ${algorithm} you specified did not match the calculated checksum.`,
    );
  }
}

/** Holds a body against Content-MD5 (base64). */
export function verifyMd5(body: Uint8Array, claimed: string): void {
  if (Buffer.from(claimed, 'base64').length !== 16) {
    throw new S3Refusal('InvalidDigest', 'The Content-MD5 you specified was invalid.');
  }
  if (createHash('md5').update(body).digest('base64') !== claimed) {
    throw new S3Refusal(
      'BadDigest',
      'The Content-MD5 you specified did not match what we received.',
    );
  }
}
