import type { LinkRow, LinkStore } from '#functions/stores/links.ts';
import type { CookieJar } from '../cookies.ts';
import type { Sealer } from '../seal.ts';

/** From a click, or the last use, to the next one. */
const openMilliseconds = 15 * 60_000;
/** The browser keeps the cookie longer, so that a form sent late is known for whose it is and can be kept. */
const heldSeconds = 86_400;

export interface LinkCookiePorts {
  readonly jar: CookieJar;
  readonly sealer: Sealer;
  readonly store: LinkStore;
  readonly now: () => Date;
}

type Cookies = ReadonlyMap<string, string>;

/** The sealed cookie that stands for an opened link; the token itself is in no page and no address. */
export interface LinkCookie {
  /** Opens or keeps open: a quarter of an hour from now. */
  set(hash: string): string;
  /** The link's hash, however long ago it was opened. */
  hash(cookies: Cookies): string | undefined;
  isOpen(cookies: Cookies): boolean;
  find(cookies: Cookies): Promise<LinkRow | undefined>;
  owner(cookies: Cookies): Promise<string | undefined>;
}

export function linkCookie({ jar, sealer, store, now }: LinkCookiePorts): LinkCookie {
  const open = (cookies: Cookies) => sealer.open('link', jar.read(cookies, 'link') ?? '');
  const hash = (cookies: Cookies) => open(cookies)?.fields['hash'];
  const find = async (cookies: Cookies) => {
    const id = hash(cookies);
    return id === undefined ? undefined : store.find(id);
  };
  return {
    set: (id) =>
      jar.set(
        'link',
        sealer.seal('link', { hash: id }, new Date(now().getTime() + openMilliseconds)),
        heldSeconds,
      ),
    hash,
    isOpen: (cookies) => (open(cookies)?.expires ?? new Date(0)) > now(),
    find,
    owner: async (cookies) => (await find(cookies))?.person,
  };
}
