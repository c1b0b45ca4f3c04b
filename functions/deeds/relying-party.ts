import { isIP } from 'node:net';

/** The office as passkeys know it: they are bound to its host name, and sign only on its own pages. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** Undefined where the office is reached by a bare address: browsers make passkeys for names only. */
export function relyingParty(baseUrl: string): RelyingParty | undefined {
  const { hostname, origin } = new URL(baseUrl);
  return isIP(hostname.replaceAll(/[[\]]/gu, '')) === 0 ? { id: hostname, origin } : undefined;
}
