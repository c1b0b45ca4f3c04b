import { invalid } from '../dynamo-error.ts';
import type { Attributes, AttributeValue } from '../value/attribute-value.ts';
import { getAttribute, setAttribute } from '../value/attribute-value.ts';
import type { Scope } from './scope.ts';
import { literalValue, resolveStep, valueAt } from './scope.ts';
import type { Path, Update } from './syntax.ts';
import { added, updateValue, withoutElements } from './update-value.ts';

/** Changes `item` in place. Every right-hand side sees the item as it was before the update. */
export function applyUpdate(update: Update, item: Attributes, scope: Scope): void {
  const assigned = update.set.map(({ path, value }) => ({
    path,
    value: updateValue(value, item, scope),
  }));
  for (const { path, value } of assigned) place(item, path, scope).assign(value);
  for (const { path, value } of update.add) {
    const operand = literalValue(scope, value);
    place(item, path, scope).assign(added(valueAt(item, path, scope), operand));
  }
  for (const { path, value } of update.delete) {
    const current = valueAt(item, path, scope);
    if (current === undefined) continue;
    const left = withoutElements(current, literalValue(scope, value));
    const target = place(item, path, scope);
    if (left === undefined) target.remove();
    else target.assign(left);
  }
  // From the back, so that positions in a list still mean what they meant before.
  const removed = update.remove.map((path) => place(item, path, scope));
  for (const target of removed.toSorted((a, b) => b.position - a.position)) target.remove();
}

interface Place {
  /** Position in a list, 0 in a map. */
  readonly position: number;
  readonly assign: (value: AttributeValue) => void;
  readonly remove: () => void;
}

/** The place a path leads to; everything above it must exist. */
function place(item: Attributes, path: Path, scope: Scope): Place {
  const last = path.steps.at(-1);
  const key = last === undefined ? '' : resolveStep(scope, last);
  const above = { kind: 'path', steps: path.steps.slice(0, -1) } as const;
  const holder = above.steps.length === 0 ? { M: item } : valueAt(item, above, scope);
  if (typeof key === 'string' && holder !== undefined && 'M' in holder) {
    return inMap(holder.M, key);
  }
  if (typeof key === 'number' && holder !== undefined && 'L' in holder) {
    return inList(holder.L, key);
  }
  throw invalid('The document path provided in the update expression is invalid for update');
}

const inMap = (attributes: Attributes, name: string): Place => ({
  position: 0,
  assign: (value) => {
    setAttribute(attributes, name, value);
  },
  remove: () => {
    if (getAttribute(attributes, name) !== undefined) delete attributes[name];
  },
});

const inList = (list: AttributeValue[], position: number): Place => ({
  position,
  assign: (value) => {
    // A position beyond the end appends.
    list.splice(position, 1, value);
  },
  remove: () => {
    list.splice(position, 1);
  },
});
