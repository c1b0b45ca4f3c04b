/** A value as the wire writes it; numbers are canonical text, bytes are canonical base64. */
export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly SS: readonly string[] }
  | { readonly NS: readonly string[] }
  | { readonly BS: readonly string[] }
  | { readonly L: AttributeValue[] }
  | { readonly M: Attributes };

/** An item, or a map inside one. Mutable, because an update works on the freshly parsed item in place. */
export interface Attributes {
  [name: string]: AttributeValue;
}

export type AttributeType = 'S' | 'N' | 'B' | 'BOOL' | 'NULL' | 'SS' | 'NS' | 'BS' | 'L' | 'M';

export function typeOf(value: AttributeValue): AttributeType {
  if ('S' in value) return 'S';
  if ('N' in value) return 'N';
  if ('M' in value) return 'M';
  if ('L' in value) return 'L';
  if ('BOOL' in value) return 'BOOL';
  if ('NULL' in value) return 'NULL';
  if ('SS' in value) return 'SS';
  if ('NS' in value) return 'NS';
  if ('B' in value) return 'B';
  return 'BS';
}

/** Attributes may be called `constructor` or `__proto__`, so only own properties count. */
export const getAttribute = (attributes: Attributes, name: string): AttributeValue | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined;

export function setAttribute(attributes: Attributes, name: string, value: AttributeValue): void {
  if (name !== '__proto__') {
    attributes[name] = value;
    return;
  }
  const property = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(attributes, name, property);
}

/** A copy that shares no map and no list with its source. */
export function copyValue(value: AttributeValue): AttributeValue {
  if ('L' in value) return { L: value.L.map(copyValue) };
  if (!('M' in value)) return value;
  const copy: Attributes = {};
  for (const [name, inner] of Object.entries(value.M)) setAttribute(copy, name, copyValue(inner));
  return { M: copy };
}
