import { invalid } from '../dynamo-error.ts';
import type { Table } from '../store/catalog.ts';
import { checkIndexKeys } from '../table/item-key.ts';
import { keyAttributes } from '../table/definition.ts';
import type { Attributes } from '../value/attribute-value.ts';
import { getAttribute, typeOf } from '../value/attribute-value.ts';
import { keyBytes } from '../value/key-bytes.ts';
import { itemSize } from '../value/size.ts';

const maxBytes = 400 * 1024;

/** Refuses an item that cannot be put, or gives its size. */
export function checkNewItem({ definition }: Table, item: Attributes): number {
  checkIndexKeys(definition, item);
  const size = itemSize(item);
  if (size > maxBytes) throw invalid('Item size has exceeded the maximum allowed size');
  return size;
}

/** Refuses what an update made of an item, or gives its size. */
export function checkUpdatedItem({ definition }: Table, item: Attributes): number {
  for (const { key } of definition.indexes) {
    for (const { name, type } of keyAttributes(key)) {
      const value = getAttribute(item, name);
      if (value === undefined) continue;
      const says = 'The update expression attempted to update the secondary index key to';
      if (typeOf(value) !== type) throw invalid(`${says} unsupported type`);
      if (keyBytes(value).length === 0) {
        throw invalid(
          `${says} a value that is not supported. The AttributeValue for a key attribute cannot contain an empty ${type === 'B' ? 'binary' : 'string'} value.`,
        );
      }
    }
  }
  const size = itemSize(item);
  if (size > maxBytes) throw invalid('Item size to update has exceeded the maximum allowed size');
  return size;
}
