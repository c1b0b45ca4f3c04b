/** Reads a `Cookie` header; of a name that comes twice the first counts, as the browser sends the closest path first. */
export function readCookies(header: string): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of header.split(';')) {
    const pair = part.trim();
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

export interface CookieJar {
  /** The value of one of our cookies. */
  read(cookies: ReadonlyMap<string, string>, name: string): string | undefined;
  /** A `Set-Cookie` line; without `seconds` the cookie ends with the browser. */
  set(name: string, value: string, seconds?: number): string;
  clear(name: string): string;
}

/**
 * Cookies no script reads and no sub-domain plants. `__Host-` demands Secure, which browsers refuse over plain HTTP,
 * so the loopback office uses the bare name. Lax, not Strict: Strict is not sent after the click from webmail.
 */
export function cookieJar(secure: boolean): CookieJar {
  const full = (name: string): string => (secure ? `__Host-${name}` : name);
  const set = (name: string, value: string, seconds?: number): string =>
    [
      `${full(name)}=${value}`,
      'Path=/',
      ...(seconds === undefined ? [] : [`Max-Age=${String(seconds)}`]),
      'HttpOnly',
      'SameSite=Lax',
      ...(secure ? ['Secure'] : []),
    ].join('; ');
  return {
    read: (cookies, name) => cookies.get(full(name)),
    set,
    clear: (name) => set(name, '', 0),
  };
}
