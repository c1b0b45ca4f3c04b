import { randomInt } from 'node:crypto';

/** Neither 0 and O nor 1, I and L: the code is read out or copied from a slip of paper. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code for setting a PIN, as it is shown once: 49 random bits in two groups, good for ten minutes and five tries. */
export const newCode = (): string => {
  const signs = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)] ?? '');
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`;
};

/** A code as it was typed, without what the eye or the keyboard adds. */
export const readCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '');
