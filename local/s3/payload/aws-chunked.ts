import { S3Refusal } from '../s3-refusal.ts';

interface Chunk {
  readonly data: Uint8Array;
  readonly signature: string | undefined;
}

export interface ChunkedBody {
  /** In order; the closing empty chunk is the last. */
  readonly chunks: readonly Chunk[];
  /** Names in lower case. */
  readonly trailers: Readonly<Record<string, string>>;
}

const sizeLine = /^([0-9a-f]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/iu;
const longestLine = 4096;

/** Takes the aws-chunked framing apart; a body that ends early or overruns is refused as IncompleteBody. */
export function readChunks(body: Uint8Array): ChunkedBody {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const chunks: Chunk[] = [];
  let at = 0;
  const line = () => {
    const end = bytes.subarray(0, at + longestLine).indexOf('\r\n', at);
    if (end === -1) return incomplete();
    const text = bytes.toString('latin1', at, end);
    at = end + 2;
    return text;
  };

  for (;;) {
    const [, hex = '', signature] = sizeLine.exec(line()) ?? incomplete();
    const size = Number.parseInt(hex, 16);
    const end = at + size;
    chunks.push({ data: bytes.subarray(at, end), signature });
    if (size === 0) break;
    if (bytes.toString('latin1', end, end + 2) !== '\r\n') return incomplete();
    at = end + 2;
  }

  const trailers: Record<string, string> = {};
  while (at < bytes.length) {
    const text = line();
    if (text === '') break;
    const colon = text.indexOf(':');
    if (colon < 1)
      throw new S3Refusal(
        'MalformedTrailerError',
        'The request contained trailing data that was not well-formed or did not conform to our published schema.',
      );
    trailers[text.slice(0, colon).trim().toLowerCase()] = text.slice(colon + 1).trim();
  }
  if (at !== bytes.length) return incomplete();
  return { chunks, trailers };
}

export function incomplete(): never {
  throw new S3Refusal('IncompleteBody', 'The request body terminated unexpectedly');
}
