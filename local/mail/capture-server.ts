import { SMTPServer } from 'smtp-server';
import type { CaptureStore } from './capture-store.ts';

export interface CaptureServer {
  /** For MAIL_URL: `smtp://127.0.0.1:PORT`. */
  readonly url: string;
  close(): Promise<void>;
}

/** A mail without end would fill the disk. */
const largestBytes = 30 * 1024 * 1024;

/**
 * A mail server on loopback that delivers nothing and keeps everything. An address with `+bounce@` is refused as an
 * unknown mailbox (550), so that undeliverable mail can be shown.
 */
export async function startCapture(store: CaptureStore): Promise<CaptureServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestBytes,
    logger: false,
    onRcptTo({ address }, _session, callback) {
      callback(/\+bounce@/i.test(address) ? unknownMailbox(address) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          callback(refusal(552, 'message too large'));
          return;
        }
        try {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          store.keep(recipients, Buffer.concat(chunks));
          callback(null);
        } catch (error) {
          callback(refusal(451, `not kept: ${String(error)}`));
        }
      });
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.on('error', reject);
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  server.off('error', reject);
  // A client that hangs up in the middle is its own trouble; it will send again.
  server.on('error', () => {});
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

const unknownMailbox = (address: string) => refusal(550, `5.1.1 ${address}: no such mailbox`);

const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });
