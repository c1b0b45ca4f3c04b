import { S3Refusal } from './s3-refusal.ts';

/** Every x-amz- header that means something here. Another one would change what is asked, so it is refused, not dropped. */
const known: ReadonlySet<string> = new Set([
  'x-amz-bucket-object-lock-enabled',
  'x-amz-bypass-governance-retention',
  'x-amz-checksum-algorithm',
  'x-amz-checksum-crc32',
  'x-amz-checksum-crc32c',
  'x-amz-checksum-mode',
  'x-amz-checksum-sha1',
  'x-amz-checksum-sha256',
  'x-amz-content-sha256',
  'x-amz-copy-source',
  'x-amz-copy-source-if-match',
  'x-amz-copy-source-if-modified-since',
  'x-amz-copy-source-if-none-match',
  'x-amz-copy-source-if-unmodified-since',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-metadata-directive',
  'x-amz-object-lock-legal-hold',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-tagging',
  'x-amz-tagging-directive',
  'x-amz-trailer',
  'x-amz-user-agent',
]);

// Accepted with the one value that says what happens here anyway.
const onlyAs: Readonly<Record<string, string>> = {
  'x-amz-acl': 'private',
  'x-amz-checksum-type': 'FULL_OBJECT',
  'x-amz-storage-class': 'STANDARD',
};

export function refuseUnknownHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith('x-amz-') || name.startsWith('x-amz-meta-') || known.has(name)) continue;
    if (onlyAs[name] !== value) {
      throw new S3Refusal('NotImplemented', `The header ${name} is not implemented.`, {
        details: { Header: name, ...(onlyAs[name] !== undefined && { Value: value }) },
      });
    }
  }
}
