import { invalid } from '../dynamo-error.ts';
import type { Attributes, AttributeValue } from '../value/attribute-value.ts';
import { copyValue } from '../value/attribute-value.ts';
import { addNumbers, subtractNumbers } from '../value/decimal.ts';
import type { Scope } from './scope.ts';
import { literalValue, valueAt } from './scope.ts';
import type { UpdateValue } from './syntax.ts';

const wrongType = () => invalid('An operand in the update expression has an incorrect data type');

/** What SET assigns, computed from the item as it was. The result shares nothing with the item. */
export function updateValue(value: UpdateValue, item: Attributes, scope: Scope): AttributeValue {
  switch (value.kind) {
    case 'literal':
      return copyValue(literalValue(scope, value));
    case 'path': {
      const found = valueAt(item, value, scope);
      if (found !== undefined) return copyValue(found);
      throw invalid(
        'The provided expression refers to an attribute that does not exist in the item',
      );
    }
    case 'if_not_exists': {
      const found = valueAt(item, value.path, scope);
      return found === undefined ? updateValue(value.otherwise, item, scope) : copyValue(found);
    }
    case 'list_append': {
      const left = updateValue(value.left, item, scope);
      const right = updateValue(value.right, item, scope);
      if (!('L' in left) || !('L' in right)) throw wrongType();
      return { L: [...left.L, ...right.L] };
    }
    case 'arithmetic': {
      const left = updateValue(value.left, item, scope);
      const right = updateValue(value.right, item, scope);
      if (!('N' in left) || !('N' in right)) throw wrongType();
      const compute = value.operator === '+' ? addNumbers : subtractNumbers;
      return { N: compute(left.N, right.N) };
    }
  }
}

/** What ADD leaves: a sum or a union; an absent attribute counts as zero or as the empty set. */
export function added(
  current: AttributeValue | undefined,
  operand: AttributeValue,
): AttributeValue {
  if (current === undefined) return operand;
  if ('N' in current && 'N' in operand) return { N: addNumbers(current.N, operand.N) };
  if ('SS' in current && 'SS' in operand) return { SS: union(current.SS, operand.SS) };
  if ('NS' in current && 'NS' in operand) return { NS: union(current.NS, operand.NS) };
  if ('BS' in current && 'BS' in operand) return { BS: union(current.BS, operand.BS) };
  throw wrongType();
}

/** What DELETE leaves of a set; `undefined` when nothing is left, because there are no empty sets. */
export function withoutElements(
  current: AttributeValue,
  operand: AttributeValue,
): AttributeValue | undefined {
  if ('SS' in current && 'SS' in operand) {
    const SS = difference(current.SS, operand.SS);
    return SS.length === 0 ? undefined : { SS };
  }
  if ('NS' in current && 'NS' in operand) {
    const NS = difference(current.NS, operand.NS);
    return NS.length === 0 ? undefined : { NS };
  }
  if ('BS' in current && 'BS' in operand) {
    const BS = difference(current.BS, operand.BS);
    return BS.length === 0 ? undefined : { BS };
  }
  throw wrongType();
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...new Set([...a, ...b]),
];

function difference(a: readonly string[], b: readonly string[]): readonly string[] {
  const gone = new Set(b);
  return a.filter((element) => !gone.has(element));
}
