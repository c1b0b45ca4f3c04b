/**
 * Whether every list can be given a name of its own from it: a matching between lists and names, by augmenting paths
 * (Kuhn). Empty lists cannot.
 */
export function isMatched(lists: readonly (readonly string[])[]): boolean {
  const holder = new Map<string, number>();
  const place = (list: number, passed: Set<string>): boolean =>
    (lists[list] ?? []).some((name) => {
      if (passed.has(name)) return false;
      passed.add(name);
      const other = holder.get(name);
      if (other !== undefined && !place(other, passed)) return false;
      holder.set(name, list);
      return true;
    });
  return lists.every((_, list) => place(list, new Set()));
}
