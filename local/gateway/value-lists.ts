/** Names with the values they were given, in order: headers and query parameters, as a REST API passes them on. */
export interface ValueLists {
  add(name: string, value: string): void;
  /** Each name with its last value. */
  last(): Record<string, string>;
  all(): Record<string, string[]>;
  isEmpty(): boolean;
}

export function valueLists(): ValueLists {
  const lists = new Map<string, string[]>();
  return {
    add: (name, value) => {
      lists.set(name, [...(lists.get(name) ?? []), value]);
    },
    last: () => Object.fromEntries([...lists].map(([name, values]) => [name, values.at(-1) ?? ''])),
    all: () => Object.fromEntries(lists),
    isEmpty: () => lists.size === 0,
  };
}
