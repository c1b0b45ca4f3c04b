import type { IncomingMessage } from 'node:http';
import { addressMatcher, plainAddress } from '../addresses.ts';

/** Who really sends a request. A forwarded address counts only as far as trusted proxies vouch for it. */
export function clientReader(trustedProxies: readonly string[]) {
  const isTrusted = addressMatcher(trustedProxies);
  return (request: IncomingMessage): { readonly address: string; readonly viaProxy: boolean } => {
    const peer = plainAddress(request.socket.remoteAddress ?? '0.0.0.0');
    if (!isTrusted(peer)) return { address: peer, viaProxy: false };
    const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
    const hops = forwarded.map((hop) => plainAddress(hop.trim())).filter((hop) => hop !== '');
    // Each proxy appends its peer, so the nearest address that is not a proxy of ours is the client.
    return { address: hops.findLast((hop) => !isTrusted(hop)) ?? peer, viaProxy: true };
  };
}
