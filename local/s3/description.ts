import { readLegalHold, readRetention } from './rules/object-lock.ts';
import type { Retention } from './rules/object-lock.ts';
import { readTagHeader } from './rules/tags.ts';
import type { Tags } from './rules/tags.ts';
import { S3Refusal } from './s3-refusal.ts';

/** What a sender says about an object beside its bytes. */
export interface Description {
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly tags: Tags;
  readonly retention: Retention | undefined;
  readonly legalHold: boolean | undefined;
}

const kept = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
] as const;

const metaPrefix = 'x-amz-meta-';
const mostMetadataBytes = 2048;

/** Reads a description from the headers of a request, or from the fields of a form, which bear the same names. */
export function readDescription(headers: Readonly<Record<string, string>>, at: Date): Description {
  const hold = headers['x-amz-object-lock-legal-hold'];
  return {
    headers: keptHeaders(headers),
    metadata: readMetadata(headers),
    tags: readTagHeader(headers['x-amz-tagging']),
    retention: readRetentionHeaders(headers, at),
    legalHold: hold === undefined ? undefined : readLegalHold(hold),
  };
}

function keptHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const found: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  for (const name of kept) {
    const value = name === 'content-encoding' ? withoutFraming(headers[name]) : headers[name];
    if (value !== undefined && value !== '') found[name] = checkHeaderValue(name, value);
  }
  return found;
}

// aws-chunked is how the body travelled, not what the object is.
const withoutFraming = (encoding: string | undefined) =>
  encoding
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== 'aws-chunked')
    .join(', ');

function readMetadata(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const metadata = Object.entries(headers)
    .filter(([name]) => name.startsWith(metaPrefix))
    .map(
      ([name, value]) => [name.slice(metaPrefix.length), checkHeaderValue(name, value)] as const,
    );
  const size = metadata.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (size > mostMetadataBytes) {
    throw new S3Refusal(
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size',
      {
        details: { Size: String(size), MaxSizeAllowed: String(mostMetadataBytes) },
      },
    );
  }
  return Object.fromEntries(metadata);
}

/** Refuses a value that could not travel back as a header; visible ASCII and spaces can, over any transport. */
export function checkHeaderValue(name: string, value: string): string {
  if (/^[\t\x20-\x7e]*$/u.test(value)) return value;
  throw new S3Refusal(
    'InvalidArgument',
    `Header value of ${name} cannot be represented in ASCII: encode it.`,
    {
      details: { ArgumentName: name },
    },
  );
}

function readRetentionHeaders(
  headers: Readonly<Record<string, string>>,
  at: Date,
): Retention | undefined {
  const mode = headers['x-amz-object-lock-mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  if (mode === undefined && until === undefined) return undefined;
  if (mode === undefined || until === undefined) {
    throw new S3Refusal(
      'InvalidArgument',
      'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
    );
  }
  return readRetention(mode, until, at);
}
