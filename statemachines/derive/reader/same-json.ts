import { isTree } from './shape.ts';

/** Whether two values are the same JSON, whatever the order of their names. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  }
  if (isTree(one) && isTree(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => sameJson(one[name], other[name]));
  }
  return one === other;
}
