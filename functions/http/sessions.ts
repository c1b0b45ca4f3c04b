import type { Actor } from '#functions/deeds/deeds.ts';
import type { SessionRow, SessionStore } from '#functions/stores/sessions.ts';
import type { CookieJar } from './cookies.ts';
import type { People } from './people.ts';
import { hashOf, newSecret } from './secret.ts';

const minute = 60_000;
const idle = 8 * 60 * minute;
const absolute = 24 * 60 * minute;
/** A session in use is written at most this often. */
const touchEvery = 5 * minute;

export interface SessionPorts {
  readonly jar: CookieJar;
  readonly store: SessionStore;
  readonly people: People;
  readonly now: () => Date;
}

type Cookies = ReadonlyMap<string, string>;

export interface Sessions {
  /** The hash that forms are bound to; says nothing about whether the session still lives. */
  hash(cookies: Cookies): string | undefined;
  /** Who is signed in; undefined for a stranger, an idle or old session, and a person whose epoch was raised. */
  actor(cookies: Cookies): Promise<Actor | undefined>;
  /** Whose session it is or was. */
  owner(cookies: Cookies): Promise<string | undefined>;
  /** Signs a person in under a new secret and ends the session the browser had before; the cookie to set. */
  begin(cookies: Cookies, person: string, epoch: number): Promise<string>;
  /** Ends the session; the cookie that clears it. */
  end(cookies: Cookies): Promise<string>;
}

export function sessions({ jar, store, people, now }: SessionPorts): Sessions {
  const hash = (cookies: Cookies): string | undefined => {
    const secret = jar.read(cookies, 'session');
    return secret === undefined ? undefined : hashOf(secret);
  };
  const find = async (id: string | undefined): Promise<SessionRow | undefined> =>
    id === undefined ? undefined : store.find(id);
  const end = async (cookies: Cookies): Promise<void> => {
    const id = hash(cookies);
    if (id !== undefined) await store.end(id);
  };

  return {
    hash,
    async actor(cookies) {
      const id = hash(cookies);
      const row = await find(id);
      if (id === undefined || row === undefined || !isAlive(row, now())) return undefined;
      if ((await people.epochOf(row.person)) !== row.epoch) return undefined;
      if (now().getTime() - row.seenAt.getTime() > touchEvery) await store.touch(id, now());
      return { person: row.person, strength: row.strength, epoch: row.epoch };
    },
    owner: async (cookies) => (await find(hash(cookies)))?.person,
    async begin(cookies, person, epoch) {
      const secret = newSecret();
      const at = now();
      const row = { person, epoch, strength: 'sign-in', createdAt: at, seenAt: at } as const;
      await store.begin(hashOf(secret), row, new Date(at.getTime() + absolute));
      await end(cookies);
      return jar.set('session', secret);
    },
    async end(cookies) {
      await end(cookies);
      return jar.clear('session');
    },
  };
}

const isAlive = ({ createdAt, seenAt }: SessionRow, now: Date): boolean =>
  now.getTime() < createdAt.getTime() + absolute && now.getTime() < seenAt.getTime() + idle;
