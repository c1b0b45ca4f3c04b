import { S3Refusal } from './s3-refusal.ts';

/** What a path-style path names: the service, a bucket, or an object. */
export interface Address {
  readonly bucket: string | undefined;
  readonly key: string | undefined;
}

const longestKeyBytes = 1024;
const bucketName = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u;

/** Splits `/bucket/key` as sent; the key is everything after the second slash, dots and slashes included. */
export function readAddress(path: string): Address {
  const [, bucket = '', rest] = /^\/([^/]*)(?:\/([\s\S]*))?$/u.exec(path) ?? invalidPath(path);
  if (bucket === '') return { bucket: undefined, key: undefined };
  const name = decode(bucket);
  if (rest === undefined || rest === '') return { bucket: name, key: undefined };
  return { bucket: name, key: checkKey(decode(rest)) };
}

/** Reads `bucket/key?versionId=…` as the copy-source header has it: percent-encoded, a leading slash optional. */
export function readCopySource(
  source: string,
): Required<Address> & { versionId: string | undefined } {
  const [path = '', query] = source.split('?', 2);
  const address = readAddress(path.startsWith('/') ? path : `/${path}`);
  const versionId =
    query?.startsWith('versionId=') === true ? query.slice('versionId='.length) : undefined;
  if (address.key === undefined || (query !== undefined && versionId === undefined)) {
    throw new S3Refusal(
      'InvalidArgument',
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    );
  }
  return { ...address, versionId };
}

/** Any text is a key, but NUL, which no listing could name. */
export function checkKey(key: string): string {
  if (key.includes('\0')) {
    throw new S3Refusal('InvalidArgument', 'A key with a NUL character is not implemented.');
  }
  const size = Buffer.byteLength(key);
  if (size > longestKeyBytes) {
    throw new S3Refusal('KeyTooLongError', 'Your key is too long', {
      details: { Size: String(size), MaxSizeAllowed: String(longestKeyBytes) },
    });
  }
  return key;
}

export function checkBucketName(name: string): void {
  if (!bucketName.test(name)) {
    throw new S3Refusal('InvalidBucketName', 'The specified bucket is not valid.', {
      details: { BucketName: name },
    });
  }
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return invalidPath(encoded);
  }
}

function invalidPath(path: string): never {
  throw new S3Refusal('InvalidURI', "Couldn't parse the specified URI.", {
    details: { URI: path },
  });
}
