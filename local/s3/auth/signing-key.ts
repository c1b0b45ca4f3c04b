import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

export const hmac = (key: Uint8Array | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

export const sha256Hex = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** Keys by day (`20260131`). A key serves one day, so only the last few are worth keeping. */
export function signingKeys(credentials: Credentials): (day: string) => Buffer {
  const kept = new Map<string, Buffer>();
  return (day) => {
    const known = kept.get(day);
    if (known !== undefined) return known;
    const ofDay = hmac(`AWS4${credentials.secretAccessKey}`, day);
    const key = hmac(hmac(hmac(ofDay, credentials.region), 's3'), 'aws4_request');
    if (kept.size >= 8) kept.clear();
    kept.set(day, key);
    return key;
  };
}

/** Compares hex signatures in a time that tells nothing about where they differ. */
export function sameSignature(expected: Buffer, given: string): boolean {
  const bytes = Buffer.from(given, 'hex');
  return /^[0-9a-f]{64}$/u.test(given) && timingSafeEqual(expected, bytes);
}
