import { DynamoError } from '../dynamo-error.ts';
import { applyUpdate } from '../expression/apply-update.ts';
import { holds } from '../expression/holds.ts';
import type { Scope } from '../expression/scope.ts';
import type { Condition, Update } from '../expression/syntax.ts';
import type { JsonText } from '../json-text.ts';
import type { Table } from '../store/catalog.ts';
import type { IndexKeys, StoredItem } from '../store/rows.ts';
import { parseItem } from '../store/rows.ts';
import type { ItemKey } from '../table/item-key.ts';
import type { Attributes } from '../value/attribute-value.ts';
import { copyValue, setAttribute } from '../value/attribute-value.ts';
import { checkUpdatedItem } from './check-item.ts';

/** An item ready to be stored. */
interface NewItem {
  readonly item: Attributes;
  readonly text: JsonText;
  readonly size: number;
}

type Change =
  | { readonly kind: 'put'; readonly next: NewItem }
  | { readonly kind: 'update'; readonly update: Update | undefined }
  | { readonly kind: 'delete' }
  | { readonly kind: 'check' };

/** One write as a request asks for it, alone or within a transaction. */
export interface Write {
  readonly table: Table;
  readonly key: ItemKey;
  /** The key attributes, perhaps among others. */
  readonly attributes: Attributes;
  readonly condition: Condition | undefined;
  readonly scope: Scope;
  readonly returnsItemOnFailure: boolean;
  readonly change: Change;
}

/** A write that may happen: its condition holds for the item that is there. */
export interface Judged {
  readonly write: Write;
  readonly previous: StoredItem | undefined;
  readonly indexKeys: IndexKeys;
  /** What the item becomes; absent when it goes or stays as it is. */
  readonly next: NewItem | undefined;
}

/** Reads the item, checks the condition and computes the change, without changing anything. */
export function judge(write: Write): Judged {
  const { table, key, condition, scope, change } = write;
  const previous = table.rows.get(key);
  const isRead =
    condition !== undefined || change.kind === 'update' || table.definition.indexes.length > 0;
  const item = isRead && previous !== undefined ? parseItem(previous.text) : undefined;
  if (condition !== undefined && !holds(condition, item ?? {}, scope)) {
    const Item = write.returnsItemOnFailure ? previous?.text : undefined;
    throw new DynamoError('ConditionalCheckFailedException', 'The conditional request failed', {
      Item,
    });
  }
  // Before the update changes the item in place.
  const indexKeys = item === undefined ? [] : table.rows.indexKeys(item);
  return { write, previous, indexKeys, next: nextItem(write, item) };
}

function nextItem({ table, attributes, change, scope }: Write, item: Attributes | undefined) {
  if (change.kind === 'put') return change.next;
  if (change.kind !== 'update') return undefined;
  const updated = item ?? copyAttributes(attributes);
  if (change.update !== undefined) applyUpdate(change.update, updated, scope);
  return { item: updated, text: JSON.stringify(updated), size: checkUpdatedItem(table, updated) };
}

function copyAttributes(attributes: Attributes): Attributes {
  const copy: Attributes = {};
  for (const [name, value] of Object.entries(attributes))
    setAttribute(copy, name, copyValue(value));
  return copy;
}

/** Carries out what `judge` allowed; belongs into the same transaction. */
export function commit({ write, previous, indexKeys, next }: Judged): void {
  const { table, key, change } = write;
  if (change.kind === 'check') return;
  if (next !== undefined) {
    const { item, text, size } = next;
    if (previous === undefined) table.rows.insert(key, item, text, size);
    else table.rows.replace(key, { id: previous.id, indexKeys }, item, text, size);
  } else if (previous !== undefined) {
    table.rows.remove(key, { id: previous.id, indexKeys });
  }
}
