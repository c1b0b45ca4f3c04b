import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '#domain/problem.ts';
import type { IdempotencyStore, Lease } from '#functions/stores/idempotency.ts';
import type { Reply } from './reply.ts';
import type { Sealer } from './seal.ts';
import { hashOf } from './secret.ts';

interface Keyed {
  /** Whose key it is: two people may choose the same. */
  readonly scope: string;
  readonly key: string;
  /** All that the answer depends on: method, path and body. */
  readonly content: string;
}

/** What an act of several writes leaves for whoever has to go on with it under the same key. */
export interface Memory {
  /** What the one before noted, who did not come to an end. */
  readonly recalled: string | undefined;
  readonly note: (text: string) => Promise<void>;
}

export const noMemory: Memory = { recalled: undefined, note: async () => undefined };

export type Once = (keyed: Keyed, act: (memory: Memory) => Promise<Reply>) => Promise<Reply>;

/** Longer than a function may run: whoever holds a lease that has ended is dead. */
const leaseMilliseconds = 20_000;
/** Some twelve seconds. */
const tries = 160;
/** DynamoDB keeps at most 400 KB in a row. */
const maxAnswer = 380_000;
const day = 86_400_000;

/**
 * Does a keyed act once. The same key with the same content waits for the first and gets its answer; with other content
 * it throws `key-reused`. A refusal gives the key back, for nothing was done; after a breakdown the next one goes on
 * with the same content and what was noted; `busy` when the first takes too long.
 */
export function once(store: IdempotencyStore, sealer: Sealer, now: () => Date): Once {
  async function take(key: string, lease: Lease, left: number): Promise<Taken> {
    const found = await store.take(key, lease, now());
    if (found.state === 'ours') return { ours: true, recalled: found.note };
    if (found.content !== lease.content) throw new Problem('key-reused', {});
    if (found.state === 'done') return { ours: false, reply: readAnswer(sealer, found.answer) };
    if (left === 0) throw new Problem('busy', {});
    await pause(25 + Math.random() * 75);
    return take(key, { ...lease, until: until(now()) }, left - 1);
  }

  return async ({ scope, key, content }, act) => {
    const row = hashOf(JSON.stringify([scope, key]));
    const lease = { holder: randomUUID(), content: hashOf(content), until: until(now()) };
    const taken = await take(row, lease, tries);
    if (!taken.ours) return taken.reply;

    const { recalled } = taken;
    let reply: Reply;
    try {
      reply = await act({ recalled, note: (text) => store.note(row, lease, text) });
    } catch (error) {
      // Only a refusal is sure to have changed nothing.
      if (error instanceof Problem) await store.release(row, lease);
      else await store.suspend(row, lease, now());
      throw error;
    }
    // Sealed, for it may carry cookies: after a double click the browser reads the second answer only.
    const expires = new Date(now().getTime() + day);
    const answer = sealer.seal('answer', { reply: JSON.stringify(reply) }, expires);
    if (reply.status < 400 && reply.once !== true && answer.length <= maxAnswer)
      await store.finish(row, lease, answer, now());
    else await store.release(row, lease);
    return reply;
  };
}

type Taken =
  | { readonly ours: true; readonly recalled: string | undefined }
  | { readonly ours: false; readonly reply: Reply };

const until = (now: Date): Date => new Date(now.getTime() + leaseMilliseconds);

function readAnswer(sealer: Sealer, answer: string): Reply {
  const value: unknown = JSON.parse(sealer.open('answer', answer)?.fields['reply'] ?? 'null');
  if (!isReply(value)) throw new Error('a stored answer is not a reply');
  return value;
}

const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' &&
  value !== null &&
  'status' in value &&
  typeof value.status === 'number' &&
  'headers' in value &&
  'cookies' in value &&
  Array.isArray(value.cookies) &&
  'body' in value &&
  typeof value.body === 'string';
