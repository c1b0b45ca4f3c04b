import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { DynamoError } from '../dynamo-error.ts';
import { bytesColumn } from './columns.ts';

const tenMinutes = 600_000;

/** Remembers for ten minutes which transactions have been done, so that a repetition changes nothing. */
export interface HonouredTokens {
  /** Whether this very request has been done; throws when the token was used for another one. */
  readonly includes: (token: string, request: string, now: Date) => boolean;
  readonly add: (token: string, request: string, now: Date) => void;
}

export function honouredTokens(store: DatabaseSync): HonouredTokens {
  const select = store.prepare('SELECT request FROM transactions WHERE token = ? AND at > ?');
  const insert = store.prepare(
    'INSERT OR REPLACE INTO transactions (token, request, at) VALUES (?, ?, ?)',
  );
  const forget = store.prepare('DELETE FROM transactions WHERE at <= ?');
  return {
    includes: (token, request, now) => {
      const row = select.get(token, now.getTime() - tenMinutes);
      if (row === undefined) return false;
      if (Buffer.compare(bytesColumn(row, 'request'), digest(request)) === 0) return true;
      throw new DynamoError(
        'IdempotentParameterMismatchException',
        'A previous request with the same client request token used different parameters',
      );
    },
    add: (token, request, now) => {
      forget.run(now.getTime() - tenMinutes);
      insert.run(token, digest(request), now.getTime());
    },
  };
}

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest();
