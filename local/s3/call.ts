import type { WireReply } from '#local/wire.ts';
import type { Payload } from './payload/read-payload.ts';
import { S3Refusal } from './s3-refusal.ts';
import type { Archive } from './store/archive.ts';

/** One signed request, checked and unwrapped, as an operation sees it. */
export interface Call {
  /** Empty for ListBuckets, the one operation above buckets. */
  readonly bucket: string;
  /** Empty for operations on a bucket. */
  readonly key: string;
  readonly query: URLSearchParams;
  /** Names in lower case; those of a presigned link's query included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Payload;
  readonly at: Date;
  /** The one region this server is in. */
  readonly region: string;
}

/** One API operation; it throws `S3Refusal` for whatever it will not do. */
export type Operation = (call: Call, archive: Archive) => Promise<WireReply> | WireReply;

/** Reads a header that says true or false, as S3 spells them. */
export const isTrue = (header: string | undefined): boolean => header?.toLowerCase() === 'true';

/** Reads a count from the query, or gives what stands for its absence. */
export function countParameter(query: URLSearchParams, name: string, absent: number): number {
  const value = query.get(name);
  if (value === null) return absent;
  if (!/^\d{1,9}$/u.test(value)) {
    throw new S3Refusal(
      'InvalidArgument',
      `Provided ${name} not an integer or within integer range`,
    );
  }
  return Number(value);
}
