import { randomUUID } from 'node:crypto';
import { openStore } from '../sqlite.ts';

/** One mail as one recipient got it. */
export interface CapturedMail {
  readonly id: string;
  readonly recipient: string;
  /** ISO instant. */
  readonly at: string;
  /** The message as sent (.eml). */
  readonly message: Uint8Array;
}

export interface Recipient {
  readonly recipient: string;
  readonly mails: number;
  readonly latest: string;
}

export interface CaptureStore {
  /** Keeps a message for each recipient; on disk when this returns. */
  keep(recipients: readonly string[], message: Uint8Array): void;
  /** Mails in the order they came, of one recipient (capitals do not matter) or of all. */
  list(recipient?: string): readonly CapturedMail[];
  get(id: string): CapturedMail | undefined;
  recipients(): readonly Recipient[];
  close(): void;
}

export function openCaptureStore(file: string, now: () => Date): CaptureStore {
  const store = openStore(file);
  store.exec(`
    CREATE TABLE IF NOT EXISTS mail (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      recipient TEXT NOT NULL,
      at TEXT NOT NULL,
      message BLOB NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS mail_by_recipient ON mail (recipient, number);
  `);
  const columns = 'SELECT id, recipient, at, message FROM mail';
  const all = store.prepare(`${columns} ORDER BY number`);
  const ofOne = store.prepare(`${columns} WHERE recipient = ? ORDER BY number`);
  const byId = store.prepare(`${columns} WHERE id = ?`);
  const counts = store.prepare(
    'SELECT recipient, count(*) AS mails, max(at) AS latest FROM mail GROUP BY recipient ORDER BY max(number) DESC',
  );
  return {
    keep(recipients, message) {
      if (recipients.length === 0) return;
      const rows = recipients.map(() => '(?, ?, ?, ?)').join(', ');
      const at = now().toISOString();
      const values = recipients.flatMap((to) => [randomUUID(), to.toLowerCase(), at, message]);
      store.prepare(`INSERT INTO mail (id, recipient, at, message) VALUES ${rows}`).run(...values);
    },
    list: (recipient) =>
      (recipient === undefined ? all.all() : ofOne.all(recipient.toLowerCase())).map(toMail),
    get(id) {
      const row = byId.get(id);
      return row === undefined ? undefined : toMail(row);
    },
    recipients: () =>
      counts.all().map(({ recipient, mails, latest }) => ({
        recipient: String(recipient),
        mails: Number(mails),
        latest: String(latest),
      })),
    close: () => store.close(),
  };
}

function toMail(row: Record<string, unknown>): CapturedMail {
  const { id, recipient, at, message } = row;
  const bytes = message instanceof Uint8Array ? message : new Uint8Array();
  return { id: String(id), recipient: String(recipient), at: String(at), message: bytes };
}
