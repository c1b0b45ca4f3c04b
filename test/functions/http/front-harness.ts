import { randomBytes } from 'node:crypto';
import type { LinkRow } from '#functions/stores/links.ts';
import type { Standing } from '#functions/http/links/links.ts';
import { front } from '#functions/http/front.ts';
import type { FailureLine } from '#functions/http/log.ts';
import { plainNotice } from '#functions/http/notice.ts';
import { hashOf } from '#functions/http/secret.ts';
import {
  memoryIdempotency,
  memoryKeptForms,
  memoryLinks,
  memorySessions,
} from './memory-stores.ts';

export const baseUrl = 'http://127.0.0.1:8787';

export interface HarnessOptions {
  readonly issuer?: string;
  readonly baseUrl?: string;
}

/** The whole HTTP side over stores in memory, with a clock to turn and a step to close. */
export function harness(options: HarnessOptions = {}) {
  const time = { now: Date.parse('2026-11-20T08:00:00Z') };
  const epochs = new Map<string, number>([
    ['p1', 1],
    ['p2', 1],
  ]);
  const accounts = new Map<string, string>([
    ['ana', 'p1'],
    ['bo', 'p2'],
  ]);
  const facts: { standing: Standing } = { standing: { open: true } };
  const remailed: LinkRow[] = [];
  const lines: FailureLine[] = [];
  const sessions = memorySessions();
  const links = memoryLinks();
  const keptForms = memoryKeptForms();
  const idempotency = memoryIdempotency();
  const wired = front({
    site: {
      baseUrl: options.baseUrl ?? baseUrl,
      uploadsOrigin: 'http://127.0.0.1:9000',
      notice: plainNotice,
    },
    sealKey: randomBytes(32).toString('base64url'),
    provider: {
      issuer: options.issuer ?? 'http://127.0.0.1:1',
      clientId: 'qianban',
      clientSecret: 'secret',
    },
    stores: {
      sessions: sessions.store,
      links: links.store,
      keptForms: keptForms.store,
      idempotency: idempotency.store,
    },
    people: {
      personFor: async (issuer, subject) =>
        issuer === options.issuer ? accounts.get(subject) : undefined,
      epochOf: async (person) => epochs.get(person),
    },
    standing: async () => facts.standing,
    remail: async (link) => void remailed.push(link),
    now: () => new Date(time.now),
    log: (line) => lines.push(line),
  });

  /** Puts a session in the store and gives the cookie that goes with it. */
  async function signIn(person: string): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const at = new Date(time.now);
    const row = { person, epoch: 1, strength: 'sign-in', createdAt: at, seenAt: at } as const;
    await sessions.store.begin(hashOf(secret), row, at);
    return `session=${secret}`;
  }

  const rows = { sessions: sessions.rows, links: links.rows, kept: keptForms.rows };
  return { ...wired, time, epochs, facts, remailed, lines, rows, signIn };
}

export const minutes = (count: number): number => count * 60_000;

/** The hidden fields as a browser would post them. */
export const posted = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams(fields).toString();

export const formHeaders = (cookie: string, origin = baseUrl): Record<string, string> => ({
  cookie,
  origin,
  'content-type': 'application/x-www-form-urlencoded',
});

/** Hidden inputs of a page, by name. */
export const inputsOf = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(hiddenOf(html));

/** The same one by one: a name may come twice. */
export const hiddenOf = (html: string): readonly (readonly [string, string])[] =>
  [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
