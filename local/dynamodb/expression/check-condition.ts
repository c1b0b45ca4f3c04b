import { invalid } from '../dynamo-error.ts';
import type { AttributeType, AttributeValue } from '../value/attribute-value.ts';
import { typeOf } from '../value/attribute-value.ts';
import { orderValues } from '../value/compare.ts';
import type { Scope } from './scope.ts';
import { literalValue, resolvePath } from './scope.ts';
import type { Between, Comparison, Condition, FunctionCall, Operand } from './syntax.ts';

/** Refuses what can be known to be wrong once the placeholders have values, before any item is read. */
export function checkCondition(parameter: string, condition: Condition, scope: Scope): void {
  switch (condition.kind) {
    case 'and':
    case 'or':
      checkCondition(parameter, condition.left, scope);
      checkCondition(parameter, condition.right, scope);
      return;
    case 'not':
      checkCondition(parameter, condition.condition, scope);
      return;
    case 'comparison':
      checkComparison(parameter, condition, scope);
      return;
    case 'between':
      checkBetween(parameter, condition, scope);
      return;
    case 'function':
      checkCall(parameter, condition, scope);
      return;
    case 'in':
    case 'exists':
  }
}

const ordered: readonly AttributeType[] = ['S', 'N', 'B'];

function checkComparison(parameter: string, comparison: Comparison, scope: Scope): void {
  const { comparator, left, right } = comparison;
  if (left.kind === 'path' && right.kind === 'path') {
    const path = shownPath(resolvePath(scope, left));
    if (path === shownPath(resolvePath(scope, right))) {
      throw invalid(
        `Invalid ${parameter}: The first operand must be distinct from the remaining operands for this operator or function; operator: ${comparator}, first operand: ${path}`,
      );
    }
  }
  if (comparator === '=' || comparator === '<>') return;
  for (const operand of [left, right]) requireType(parameter, comparator, operand, ordered, scope);
}

function checkBetween(parameter: string, { subject, low, high }: Between, scope: Scope): void {
  for (const operand of [subject, low, high]) {
    requireType(parameter, 'BETWEEN', operand, ordered, scope);
  }
  if (low.kind !== 'literal' || high.kind !== 'literal') return;
  const [from, to] = [literalValue(scope, low), literalValue(scope, high)];
  const bounds = `lower bound operand: AttributeValue: ${shownValue(from)}, upper bound operand: AttributeValue: ${shownValue(to)}`;
  const order = orderValues(from, to);
  if (order === undefined) {
    throw invalid(
      `Invalid ${parameter}: The BETWEEN operator requires same data type for lower and upper bounds; ${bounds}`,
    );
  }
  if (order > 0) {
    throw invalid(
      `Invalid ${parameter}: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ${bounds}`,
    );
  }
}

const types: readonly string[] = ['B', 'NULL', 'SS', 'BOOL', 'L', 'BS', 'N', 'NS', 'S', 'M'];

function checkCall(parameter: string, call: FunctionCall, scope: Scope): void {
  const { name, argument } = call;
  if (name === 'contains') return;
  if (name === 'begins_with') {
    requireType(parameter, name, argument, ['S', 'B'], scope);
    return;
  }
  requireType(parameter, name, argument, ['S'], scope);
  if (argument.kind !== 'literal') return;
  const value = literalValue(scope, argument);
  if ('S' in value && !types.includes(value.S)) {
    throw invalid(
      `Invalid ${parameter}: Invalid attribute type name found; type: ${value.S}, valid types: {${types.join(',')}}`,
    );
  }
}

function requireType(
  parameter: string,
  operator: string,
  operand: Operand,
  allowed: readonly AttributeType[],
  scope: Scope,
): void {
  if (operand.kind !== 'literal') return;
  const type = typeOf(literalValue(scope, operand));
  if (allowed.includes(type)) return;
  throw invalid(
    `Invalid ${parameter}: Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`,
  );
}

function shownValue(value: AttributeValue): string {
  const type = typeOf(value);
  if ('S' in value) return `{${type}:${value.S}}`;
  if ('N' in value) return `{${type}:${value.N}}`;
  if ('B' in value) return `{${type}:${value.B}}`;
  return `{${type}}`;
}

/** A path as the messages write it: `[a, b, [0]]`. */
export const shownPath = (path: readonly (string | number)[]): string =>
  `[${path.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join(', ')}]`;
