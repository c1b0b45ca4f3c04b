import type { RawAnswers } from '../../answers.ts';

/** Answers as a tree: lists and records by name, whatever a page or a program sent at the leaves. */
export interface Tree {
  readonly [name: string]: unknown;
}

/** Names beginning so are a page's own buttons and marks, not answers. */
const ownMark = '_';

// lines.0.stay.from
const deepest = 4;

/**
 * The answers as a tree, flat page names (`items.0.price`) unfolded. Records under whole numbers stay records: `listed`
 * puts them in order. A name deeper than any form asks stays whole, and so is asked for nowhere.
 */
export function shape(raw: RawAnswers): Tree {
  const root = new Map<string, unknown>();
  for (const [name, value] of Object.entries(raw)) {
    if (name.startsWith(ownMark)) continue;
    const path = name.split('.');
    put(root, path.length > deepest ? [name] : path, value);
  }
  return asTree(root);
}

/** The answers whose names begin with a prefix, without it: a page with several forms keeps them apart so. */
export const answersUnder = (raw: RawAnswers, prefix: string): RawAnswers =>
  Object.fromEntries(
    Object.entries(raw)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );

/** Rows with the place each was sent at; undefined where the answer is no list. */
export function listed(raw: unknown): readonly (readonly [number, unknown])[] | undefined {
  if (raw === undefined || raw === null || raw === '') return [];
  if (Array.isArray(raw)) return [...raw.entries()];
  if (!isTree(raw)) return undefined;
  const places = Object.entries(raw);
  if (!places.every(([place]) => /^\d{1,4}$/u.test(place))) return undefined;
  return places
    .map(([place, row]) => [Number(place), row] as const)
    .toSorted(([one], [other]) => one - other);
}

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function put(into: Map<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    into.set(name, value);
    return;
  }
  const known = into.get(name);
  const inner: Map<string, unknown> =
    known instanceof Map ? known : new Map(isTree(known) ? Object.entries(known) : []);
  into.set(name, inner);
  put(inner, rest, value);
}

// Object.fromEntries makes own properties of every name, `__proto__` included.
const asTree = (map: ReadonlyMap<string, unknown>): Tree =>
  Object.fromEntries(
    [...map].map(([name, value]) => [name, value instanceof Map ? asTree(value) : value]),
  );
