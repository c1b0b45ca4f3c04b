import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, base64url: 43 characters that nobody guesses. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret: a hash suffices, for there is nothing to guess. */
export const hashOf = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');
