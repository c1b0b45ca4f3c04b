import type { Signed } from '../auth/claim.ts';
import { sha256Hex } from '../auth/signing-key.ts';
import { S3Refusal } from '../s3-refusal.ts';
import { incomplete, readChunks } from './aws-chunked.ts';
import { claimedChecksum, verifyChecksum, verifyMd5 } from './checksum.ts';
import type { Checksum } from './checksum.ts';
import { verifyChunks } from './chunk-signatures.ts';

/** A body freed of its framing and found to be what the sender meant. */
export interface Payload {
  readonly body: Uint8Array;
  readonly checksum: Checksum | undefined;
  /** Whether the sender let us check the body by checksum or MD5, as object lock demands. */
  readonly vouched: boolean;
}

/** Unwraps the body as its payload mode says and verifies every digest that came with it. */
export function readPayload(wrapped: Uint8Array, signed: Signed): Payload {
  const { body, trailers } = unwrap(wrapped, signed);
  const checksum = claimedChecksum({ ...checksumHeaders(signed.headers), ...trailers });
  if (checksum !== undefined) verifyChecksum(body, checksum);

  const announced = signed.headers['x-amz-sdk-checksum-algorithm'];
  if (announced !== undefined && announced.toUpperCase() !== checksum?.algorithm) {
    throw new S3Refusal(
      'InvalidRequest',
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    );
  }
  const md5 = signed.headers['content-md5'];
  if (md5 !== undefined) verifyMd5(body, md5);
  return { body, checksum, vouched: checksum !== undefined || md5 !== undefined };
}

interface Unwrapped {
  readonly body: Uint8Array;
  readonly trailers: Readonly<Record<string, string>>;
}

function unwrap(wrapped: Uint8Array, signed: Signed): Unwrapped {
  switch (signed.payloadHash) {
    case 'UNSIGNED-PAYLOAD':
      return { body: wrapped, trailers: {} };
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return unchunk(wrapped, signed, false);
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      return unchunk(wrapped, signed, true);
    default:
      return { body: hashed(wrapped, signed.payloadHash), trailers: {} };
  }
}

function hashed(body: Uint8Array, claimed: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/u.test(claimed)) {
    throw new S3Refusal('NotImplemented', `The payload mode ${claimed} is not implemented.`);
  }
  if (sha256Hex(body) !== claimed) {
    throw new S3Refusal(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  return body;
}

function unchunk(wrapped: Uint8Array, signed: Signed, chunksAreSigned: boolean): Unwrapped {
  const chunked = readChunks(wrapped);
  if (chunksAreSigned) verifyChunks(chunked, signed);
  const body = Buffer.concat(chunked.chunks.map(({ data }) => data));
  if (signed.headers['x-amz-decoded-content-length'] !== String(body.length)) incomplete();

  const announced = signed.headers['x-amz-trailer']?.toLowerCase();
  const { 'x-amz-trailer-signature': _signature, ...trailers } = chunked.trailers;
  const given = Object.keys(trailers).join(',');
  if (given !== (announced ?? '')) {
    throw new S3Refusal(
      'MalformedTrailerError',
      `The trailer announced was "${announced ?? ''}", the one received "${given}".`,
    );
  }
  return { body, trailers };
}

const checksumHeaders = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.startsWith('x-amz-checksum-')),
  );
