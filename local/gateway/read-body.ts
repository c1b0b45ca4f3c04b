import type { IncomingMessage } from 'node:http';

/** Browsers show our answer only if we let them finish sending; beyond this we hang up. */
const patience = 64 * 1024 * 1024;

/**
 * Reads a request's body. A body over `limit` bytes is let in and thrown away, so that the sender can read the
 * refusal, and `undefined` is returned.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size <= limit) chunks.push(bytes);
    else chunks.length = 0;
    if (size > limit + patience) break;
  }
  return size <= limit ? Buffer.concat(chunks) : undefined;
}
