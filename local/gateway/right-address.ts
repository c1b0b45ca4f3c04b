import { isLoopback } from '../addresses.ts';

/**
 * Whether the reader came by the address that links and cookies are made for. Another name would lose the cookies, and
 * a stranger's name that was pointed at this machine (DNS rebinding) must not reach the office at all.
 *
 * A loopback name by which one's own browser came is set right with a redirect; a proxy vouches for what it passes on.
 */
export function rightAddress(
  baseUrl: string,
  sent: { readonly host: string | undefined; readonly method: string; readonly viaProxy: boolean },
): 'yes' | 'redirect' | 'no' {
  const given = `http://${sent.host ?? ''}`;
  if (sent.viaProxy || sent.host?.toLowerCase() === new URL(baseUrl).host) return 'yes';
  const known = URL.canParse(given) && isLoopback(new URL(given).hostname);
  return known && ['GET', 'HEAD'].includes(sent.method) ? 'redirect' : 'no';
}
