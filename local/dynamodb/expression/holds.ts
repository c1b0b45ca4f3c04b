import type { Attributes, AttributeValue } from '../value/attribute-value.ts';
import { typeOf } from '../value/attribute-value.ts';
import { beginsWith, containsValue, equalValues, orderValues } from '../value/compare.ts';
import { bytesSize } from '../value/size.ts';
import type { Scope } from './scope.ts';
import { literalValue, valueAt } from './scope.ts';
import type { Comparison, Condition, FunctionCall, Operand } from './syntax.ts';

/** Whether a condition holds for an item; an item that is not there is an empty one. */
export function holds(condition: Condition, item: Attributes, scope: Scope): boolean {
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, item, scope) && holds(condition.right, item, scope);
    case 'or':
      return holds(condition.left, item, scope) || holds(condition.right, item, scope);
    case 'not':
      return !holds(condition.condition, item, scope);
    case 'exists':
      return (valueAt(item, condition.path, scope) !== undefined) === condition.expected;
    case 'comparison':
      return compares(condition, item, scope);
    case 'between': {
      const subject = operandValue(condition.subject, item, scope);
      const low = operandValue(condition.low, item, scope);
      const high = operandValue(condition.high, item, scope);
      if (subject === undefined || low === undefined || high === undefined) return false;
      return (orderValues(subject, low) ?? -1) >= 0 && (orderValues(subject, high) ?? 1) <= 0;
    }
    case 'in': {
      const subject = operandValue(condition.subject, item, scope);
      return (
        subject !== undefined &&
        condition.choices.some((choice) => {
          const value = operandValue(choice, item, scope);
          return value !== undefined && equalValues(subject, value);
        })
      );
    }
    case 'function':
      return callHolds(condition, item, scope);
  }
}

function compares(
  { comparator, left, right }: Comparison,
  item: Attributes,
  scope: Scope,
): boolean {
  const a = operandValue(left, item, scope);
  const b = operandValue(right, item, scope);
  // A missing attribute differs from everything and has no order.
  if (a === undefined || b === undefined) return comparator === '<>' && a !== b;
  if (comparator === '=') return equalValues(a, b);
  if (comparator === '<>') return !equalValues(a, b);
  const order = orderValues(a, b);
  if (order === undefined) return false;
  switch (comparator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function callHolds(
  { name, subject, argument }: FunctionCall,
  item: Attributes,
  scope: Scope,
): boolean {
  const value = operandValue(subject, item, scope);
  const other = operandValue(argument, item, scope);
  if (value === undefined || other === undefined) return false;
  switch (name) {
    case 'begins_with':
      return beginsWith(value, other);
    case 'contains':
      return containsValue(value, other);
    case 'attribute_type':
      return 'S' in other && typeOf(value) === other.S;
  }
}

function operandValue(
  operand: Operand,
  item: Attributes,
  scope: Scope,
): AttributeValue | undefined {
  switch (operand.kind) {
    case 'path':
      return valueAt(item, operand, scope);
    case 'literal':
      return literalValue(scope, operand);
    case 'size': {
      const value = operandValue(operand.of, item, scope);
      const count = value === undefined ? undefined : extent(value);
      return count === undefined ? undefined : { N: count.toString() };
    }
  }
}

/** What `size()` gives: bytes of a text or of binary data, elements of a collection, nothing for the rest. */
function extent(value: AttributeValue): number | undefined {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('B' in value) return bytesSize(value.B);
  if ('L' in value) return value.L.length;
  if ('M' in value) return Object.keys(value.M).length;
  if ('SS' in value) return value.SS.length;
  if ('NS' in value) return value.NS.length;
  if ('BS' in value) return value.BS.length;
  return undefined;
}
