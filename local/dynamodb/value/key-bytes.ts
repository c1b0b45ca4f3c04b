import type { AttributeValue } from './attribute-value.ts';
import { parseDecimal } from './decimal.ts';

export const noBytes: Uint8Array = new Uint8Array();

/** A key value as bytes whose order is DynamoDB's: text by its UTF-8, bytes by themselves, numbers by their value. */
export function keyBytes(value: AttributeValue): Uint8Array {
  if ('S' in value) return Buffer.from(value.S);
  if ('B' in value) return Buffer.from(value.B, 'base64');
  if ('N' in value) return numberBytes(value.N);
  throw new TypeError('Only text, numbers and bytes can be keys');
}

const signs = { negative: 0, zero: 1, positive: 2 } as const;
/** Brings -129 to 126 into one byte. */
const exponentBias = 129;

/**
 * Sign, exponent, digits. Below zero everything after the sign is inverted and closed by 0xff, because there the
 * larger magnitude comes first, also when one number's digits begin the other's.
 */
function numberBytes(text: string): Uint8Array {
  const { negative, digits, exponent } = parseDecimal(text);
  if (digits === '') return Uint8Array.of(signs.zero);
  const bytes = Uint8Array.of(exponent + exponentBias, ...Buffer.from(digits));
  if (!negative) return Uint8Array.of(signs.positive, ...bytes);
  return Uint8Array.of(signs.negative, ...bytes.map((byte) => 255 - byte), 255);
}

/** The first bytes after all those that begin with `prefix`, or `undefined` when nothing can follow. */
export function afterPrefix(prefix: Uint8Array): Uint8Array | undefined {
  const last = prefix.findLastIndex((byte) => byte !== 255);
  if (last === -1) return undefined;
  // Not `slice`: a Buffer's would share its memory with the prefix.
  const next = Uint8Array.from(prefix.subarray(0, last + 1));
  next[last] = (next[last] ?? 0) + 1;
  return next;
}
