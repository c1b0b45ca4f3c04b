import jsonata from 'jsonata';
import type { Expression } from '#domain/words.ts';

/** Stands for all names: the expression looks at its input as a whole (`$$`, `*`, `**`). */
export const everyName = '*';

/**
 * The names an expression reads from the root of its input: `items` and `setting` for
 * `items[price >= $$.setting.threshold]`, in the order of their appearance. Throws what the parser throws.
 */
export function rootNames(expression: Expression): readonly string[] {
  return [...new Set(namesIn(jsonata(expression).ast(), true))];
}

/** `atRoot`: names here are looked up in the whole input, not in an item of a path. */
function namesIn(node: unknown, atRoot: boolean): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((inner) => namesIn(inner, atRoot));
  if (typeof node !== 'object' || node === null) return [];
  const value = 'value' in node ? node.value : undefined;
  switch ('type' in node ? node.type : undefined) {
    case 'path':
      return namesInPath(node, atRoot);
    case 'name':
      return [...(atRoot && typeof value === 'string' ? [value] : []), ...namesInFilters(node)];
    case 'variable':
      return [...(isRoot(value, atRoot) ? [everyName] : []), ...namesInFilters(node)];
    case 'wildcard':
    case 'descendant':
    case 'parent':
      return atRoot ? [everyName] : [];
    default:
      return Object.entries(node).flatMap(([name, inner]: [string, unknown]) =>
        namesIn(inner, atRoot && !['predicate', 'stages', 'group'].includes(name)),
      );
  }
}

function namesInPath(path: object, atRoot: boolean): readonly string[] {
  const steps: readonly unknown[] = 'steps' in path && Array.isArray(path.steps) ? path.steps : [];
  const group = 'group' in path ? namesIn(path.group, false) : [];
  const [first, second, ...rest] = steps;
  const fromRoot = isVariable(first) && isRoot(first.value, atRoot) && isName(second);
  const start = fromRoot
    ? namesIn(second, true)
    : [...namesIn(first, atRoot), ...namesIn(second, false)];
  return [...start, ...namesIn(rest, false), ...group];
}

const namesInFilters = (node: object): readonly string[] => [
  ...('stages' in node ? namesIn(node.stages, false) : []),
  ...('predicate' in node ? namesIn(node.predicate, false) : []),
];

// The parser calls `$$` '$' and `$` ''.
const isRoot = (value: unknown, atRoot: boolean): boolean =>
  value === '$' || (value === '' && atRoot);

const isVariable = (
  node: unknown,
): node is { readonly type: 'variable'; readonly value: unknown } =>
  typeof node === 'object' &&
  node !== null &&
  'type' in node &&
  node.type === 'variable' &&
  'value' in node;

const isName = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'name';
