import { isSecure, type Site } from './site.ts';

/** Headers on every reply, pages and data alike. */
export function securityHeaders(site: Site): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      `form-action 'self' ${site.uploadsOrigin}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    ...(isSecure(site) ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
