import type { AttributeValue } from './attribute-value.ts';
import { getAttribute } from './attribute-value.ts';
import { compareNumbers } from './decimal.ts';

/** Whether two values are the same; sets whatever their order, maps whatever their order of names. */
export function equalValues(a: AttributeValue, b: AttributeValue): boolean {
  if ('S' in a) return 'S' in b && a.S === b.S;
  if ('N' in a) return 'N' in b && a.N === b.N;
  if ('B' in a) return 'B' in b && a.B === b.B;
  if ('BOOL' in a) return 'BOOL' in b && a.BOOL === b.BOOL;
  if ('NULL' in a) return 'NULL' in b;
  if ('SS' in a) return 'SS' in b && equalSets(a.SS, b.SS);
  if ('NS' in a) return 'NS' in b && equalSets(a.NS, b.NS);
  if ('BS' in a) return 'BS' in b && equalSets(a.BS, b.BS);
  if ('L' in a) {
    if (!('L' in b) || a.L.length !== b.L.length) return false;
    const other = b.L;
    return a.L.every((value, at) => equalOrAbsent(value, other[at]));
  }
  if (!('M' in b)) return false;
  const [names, others] = [Object.keys(a.M), Object.keys(b.M)];
  const [left, right] = [a.M, b.M];
  return (
    names.length === others.length &&
    names.every((name) => equalOrAbsent(getAttribute(left, name), getAttribute(right, name)))
  );
}

const equalOrAbsent = (a: AttributeValue | undefined, b: AttributeValue | undefined): boolean =>
  a !== undefined && b !== undefined && equalValues(a, b);

const equalSets = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((element) => b.includes(element));

/** Orders two values of one scalar type; `undefined` when they have no order between them. */
export function orderValues(a: AttributeValue, b: AttributeValue): number | undefined {
  if ('S' in a && 'S' in b) return Buffer.compare(Buffer.from(a.S), Buffer.from(b.S));
  if ('N' in a && 'N' in b) return compareNumbers(a.N, b.N);
  if ('B' in a && 'B' in b) return Buffer.compare(bytes(a.B), bytes(b.B));
  return undefined;
}

export function beginsWith(subject: AttributeValue, prefix: AttributeValue): boolean {
  if ('S' in subject && 'S' in prefix) return subject.S.startsWith(prefix.S);
  if (!('B' in subject) || !('B' in prefix)) return false;
  const start = bytes(prefix.B);
  return bytes(subject.B).subarray(0, start.length).equals(start);
}

/** Substring of a text, run of bytes, element of a set or of a list. */
export function containsValue(subject: AttributeValue, sought: AttributeValue): boolean {
  if ('S' in subject) return 'S' in sought && subject.S.includes(sought.S);
  if ('B' in subject) return 'B' in sought && bytes(subject.B).includes(bytes(sought.B));
  if ('SS' in subject) return 'S' in sought && subject.SS.includes(sought.S);
  if ('NS' in subject) return 'N' in sought && subject.NS.includes(sought.N);
  if ('BS' in subject) return 'B' in sought && subject.BS.includes(sought.B);
  return 'L' in subject && subject.L.some((element) => equalValues(element, sought));
}

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');
