import type { Attributes, AttributeValue } from '../value/attribute-value.ts';
import { getAttribute } from '../value/attribute-value.ts';
import type { Literal, Path, Step } from './syntax.ts';

/** What the placeholders of a request's expressions stand for. */
export interface Scope {
  readonly names: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, AttributeValue>;
}

export function literalValue(scope: Scope, { placeholder }: Literal): AttributeValue {
  const value = scope.values.get(placeholder);
  // Reading the request has already refused undefined placeholders in the service's words.
  if (value === undefined) throw new RangeError(`${placeholder} is not defined`);
  return value;
}

/** The name or list position that a step means. */
export function resolveStep(scope: Scope, step: Step): string | number {
  switch (step.kind) {
    case 'name':
      return step.name;
    case 'index':
      return step.index;
    case 'placeholder': {
      const name = scope.names.get(step.placeholder);
      if (name === undefined) throw new RangeError(`${step.placeholder} is not defined`);
      return name;
    }
  }
}

export const resolvePath = (scope: Scope, path: Path): readonly (string | number)[] =>
  path.steps.map((step) => resolveStep(scope, step));

/** The attribute that a path begins with. */
export const topLevelName = (scope: Scope, { steps: [first] }: Path): string =>
  first === undefined ? '' : String(resolveStep(scope, first));

/** Follows a path into an item; `undefined` where nothing is. */
export function valueAt(item: Attributes, path: Path, scope: Scope): AttributeValue | undefined {
  let value: AttributeValue | undefined;
  let attributes: Attributes | undefined = item;
  for (const step of path.steps) {
    const key = resolveStep(scope, step);
    if (typeof key === 'number') {
      value = value !== undefined && 'L' in value ? value.L[key] : undefined;
    } else {
      value = attributes === undefined ? undefined : getAttribute(attributes, key);
    }
    if (value === undefined) return undefined;
    attributes = 'M' in value ? value.M : undefined;
  }
  return value;
}
