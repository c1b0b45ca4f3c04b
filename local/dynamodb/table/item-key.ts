import { invalid, invalidParameter } from '../dynamo-error.ts';
import type { Attributes, AttributeValue } from '../value/attribute-value.ts';
import { getAttribute, typeOf } from '../value/attribute-value.ts';
import { keyBytes, noBytes } from '../value/key-bytes.ts';
import type { IndexDefinition, KeyAttribute, KeySchema, TableDefinition } from './definition.ts';
import { keyAttributes } from './definition.ts';

/** A key as the store orders it; a table without range key has an empty one. */
export interface ItemKey {
  readonly hash: Uint8Array;
  readonly range: Uint8Array;
}

const maxBytes = { hash: 2048, range: 1024 } as const;

/** The key of an item that is to be written. */
export function keyOfItem({ key }: TableDefinition, item: Attributes): ItemKey {
  for (const { name, type } of keyAttributes(key)) {
    const value = getAttribute(item, name);
    if (value === undefined) throw invalidParameter(`Missing the key ${name} in the item`);
    if (typeOf(value) !== type) {
      throw invalidParameter(
        `Type mismatch for key ${name} expected: ${type} actual: ${typeOf(value)}`,
      );
    }
  }
  return toItemKey(key, item);
}

/** The key that a request gives as `Key`: exactly the key attributes. */
export function keyOfRequest({ key }: TableDefinition, given: Attributes): ItemKey {
  const wanted = keyAttributes(key);
  const fits =
    Object.keys(given).length === wanted.length &&
    wanted.every(({ name, type }) => {
      const value = getAttribute(given, name);
      return value !== undefined && typeOf(value) === type;
    });
  if (!fits) throw invalid('The provided key element does not match the schema');
  return toItemKey(key, given);
}

function toItemKey({ hash, range }: KeySchema, attributes: Attributes): ItemKey {
  const key = {
    hash: bytesOf(attributes, hash),
    range: range === undefined ? noBytes : bytesOf(attributes, range),
  };
  if (key.hash.length > maxBytes.hash) {
    throw invalidParameter(
      `Size of hashkey has exceeded the maximum size limit of${maxBytes.hash} bytes`,
    );
  }
  if (key.range.length > maxBytes.range) {
    throw invalidParameter(
      `Aggregated size of all range keys has exceeded the size limit of ${maxBytes.range} bytes`,
    );
  }
  return key;
}

function bytesOf(attributes: Attributes, { name }: KeyAttribute): Uint8Array {
  const value = getAttribute(attributes, name);
  const bytes = value === undefined ? noBytes : keyBytes(value);
  if (bytes.length === 0) throw emptyKey(name, value);
  return bytes;
}

export const emptyKey = (name: string, value: AttributeValue | undefined) =>
  invalid(
    `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${value !== undefined && 'B' in value ? 'binary' : 'string'} value. Key: ${name}`,
  );

/** The key under which an index lists an item, or `undefined` when the item lacks one of its attributes. */
export function keyInIndex(index: IndexDefinition, item: Attributes): ItemKey | undefined {
  const { hash, range } = index.key;
  const first = getAttribute(item, hash.name);
  if (first === undefined) return undefined;
  if (range === undefined) return { hash: keyBytes(first), range: noBytes };
  const second = getAttribute(item, range.name);
  return second === undefined ? undefined : { hash: keyBytes(first), range: keyBytes(second) };
}

/** Refuses an item that an index could not list, because a key attribute has the wrong type or is empty. */
export function checkIndexKeys({ indexes }: TableDefinition, item: Attributes): void {
  for (const { name: index, key } of indexes) {
    for (const { name, type } of keyAttributes(key)) {
      const value = getAttribute(item, name);
      if (value === undefined) continue;
      if (typeOf(value) !== type) {
        throw invalidParameter(
          `Type mismatch for Index Key ${name} Expected: ${type} Actual: ${typeOf(value)} IndexName: ${index}`,
        );
      }
      if (keyBytes(value).length === 0) {
        throw invalid(
          `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty ${type === 'B' ? 'binary' : 'string'} value. IndexName: ${index}, IndexKey: ${name}`,
        );
      }
    }
  }
}
