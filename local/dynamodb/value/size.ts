import type { Attributes, AttributeValue } from './attribute-value.ts';

/** What DynamoDB counts an item as, in bytes: the names and the values. */
export function itemSize(item: Attributes): number {
  let size = 0;
  for (const [name, value] of Object.entries(item)) {
    size += Buffer.byteLength(name) + valueSize(value);
  }
  return size;
}

function valueSize(value: AttributeValue): number {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('N' in value) return numberSize(value.N);
  if ('B' in value) return bytesSize(value.B);
  if ('M' in value) return 3 + itemSize(value.M) + Object.keys(value.M).length;
  if ('L' in value) return 3 + value.L.length + sum(value.L, valueSize);
  if ('SS' in value) return sum(value.SS, textSize);
  if ('NS' in value) return sum(value.NS, numberSize);
  if ('BS' in value) return sum(value.BS, bytesSize);
  return 1;
}

const textSize = (text: string): number => Buffer.byteLength(text);

/** Decoded length of canonical base64. */
export const bytesSize = (base64: string): number => Buffer.byteLength(base64, 'base64');

/** Two digits to the byte and one byte around them, one more below zero. */
function numberSize(number: string): number {
  const digits = number.replace(/^-?0?\.?0*|\.|0+$/g, '').length;
  return Math.ceil(digits / 2) + (number.startsWith('-') ? 2 : 1);
}

function sum<Element>(elements: readonly Element[], size: (element: Element) => number): number {
  let total = 0;
  for (const element of elements) total += size(element);
  return total;
}
