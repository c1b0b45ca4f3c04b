import type { Attributes, AttributeValue } from '../value/attribute-value.ts';
import { getAttribute, setAttribute } from '../value/attribute-value.ts';
import type { Scope } from './scope.ts';
import { resolveStep } from './scope.ts';
import type { Path } from './syntax.ts';

/** Paths as a tree; a node without branches stands for the whole value there. */
type Selection = Map<string | number, Selection>;

/** Makes a function that keeps only what the paths lead to, inside maps and lists too. */
export function projector(paths: readonly Path[], scope: Scope): (item: Attributes) => Attributes {
  const root: Selection = new Map();
  for (const { steps } of paths) {
    let node = root;
    for (const step of steps) {
      const key = resolveStep(scope, step);
      const next: Selection = node.get(key) ?? new Map();
      node.set(key, next);
      node = next;
    }
  }
  return (item) => selectAttributes(item, root) ?? {};
}

function selectAttributes(attributes: Attributes, selection: Selection): Attributes | undefined {
  const selected: Attributes = {};
  let found = false;
  for (const [name, inner] of selection) {
    if (typeof name === 'number') continue;
    const value = getAttribute(attributes, name);
    const kept = value === undefined ? undefined : selectValue(value, inner);
    if (kept === undefined) continue;
    setAttribute(selected, name, kept);
    found = true;
  }
  return found ? selected : undefined;
}

function selectValue(value: AttributeValue, selection: Selection): AttributeValue | undefined {
  if (selection.size === 0) return value;
  if ('M' in value) {
    const M = selectAttributes(value.M, selection);
    return M === undefined ? undefined : { M };
  }
  if (!('L' in value)) return undefined;
  const L: AttributeValue[] = [];
  for (const [position, element] of value.L.entries()) {
    const inner = selection.get(position);
    const kept = inner === undefined ? undefined : selectValue(element, inner);
    if (kept !== undefined) L.push(kept);
  }
  return L.length === 0 ? undefined : { L };
}

/** Keeps the named attributes only. */
export function keepNamed(item: Attributes, names: Iterable<string>): Attributes {
  const kept: Attributes = {};
  for (const name of names) {
    const value = getAttribute(item, name);
    if (value !== undefined) setAttribute(kept, name, value);
  }
  return kept;
}
