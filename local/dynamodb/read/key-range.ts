import type { DynamoError } from '../dynamo-error.ts';
import { invalid, invalidParameter } from '../dynamo-error.ts';
import type { Scope } from '../expression/scope.ts';
import { literalValue, topLevelName } from '../expression/scope.ts';
import type { Comparator, Condition, Operand } from '../expression/syntax.ts';
import type { KeyRange } from '../store/walk.ts';
import type { KeyAttribute, KeySchema } from '../table/definition.ts';
import { emptyKey } from '../table/item-key.ts';
import { typeOf } from '../value/attribute-value.ts';
import { afterPrefix, keyBytes } from '../value/key-bytes.ts';

type Operator = Exclude<Comparator, '<>'> | 'BETWEEN' | 'begins_with';

/** One key attribute, what is asked of it, and the one or two values to compare it with. */
interface Demand {
  readonly operator: Operator;
  readonly operands: readonly Operand[];
}

/** Turns a key condition into the stretch of a table or index that it means. */
export function keyRange(condition: Condition, schema: KeySchema, scope: Scope): KeyRange {
  const demands = new Map<string, Demand>();
  collect(condition, scope, demands);
  const { hash, range } = schema;
  const onHash = demands.get(hash.name);
  if (onHash === undefined) throw missed(hash);
  if (onHash.operator !== '=') throw invalid('Query key condition not supported');
  const [hashBytes] = operandBytes(onHash, hash, scope);
  if (hashBytes === undefined) throw missed(hash);
  if (demands.size === 1) return { hash: hashBytes };
  if (range === undefined) throw invalid('Query key condition not supported');
  const onRange = demands.get(range.name);
  if (onRange === undefined || demands.size > 2) throw missed(range);
  const [low, high] = operandBytes(onRange, range, scope);
  if (low === undefined) throw missed(range);
  return { hash: hashBytes, ...bounds(onRange.operator, low, high ?? low) };
}

const missed = ({ name }: KeyAttribute): DynamoError =>
  invalid(`Query condition missed key schema element: ${name}`);

function bounds(
  operator: Operator,
  low: Uint8Array,
  high: Uint8Array,
): Pick<KeyRange, 'low' | 'high'> {
  switch (operator) {
    case '=':
    case 'BETWEEN':
      return { low: { bytes: low, inclusive: true }, high: { bytes: high, inclusive: true } };
    case '<':
      return { high: { bytes: low, inclusive: false } };
    case '<=':
      return { high: { bytes: low, inclusive: true } };
    case '>':
      return { low: { bytes: low, inclusive: false } };
    case '>=':
      return { low: { bytes: low, inclusive: true } };
    case 'begins_with': {
      const end = afterPrefix(low);
      return {
        low: { bytes: low, inclusive: true },
        high: end === undefined ? undefined : { bytes: end, inclusive: false },
      };
    }
  }
}

function collect(condition: Condition, scope: Scope, demands: Map<string, Demand>): void {
  if (condition.kind === 'and') {
    collect(condition.left, scope, demands);
    collect(condition.right, scope, demands);
    return;
  }
  const { subject, operator, operands } = demandOf(condition);
  if (subject.kind !== 'path' || operands.some(({ kind }) => kind !== 'literal')) {
    throw wrong(`Invalid operand in KeyConditionExpression for operator: ${operator}`);
  }
  if (subject.steps.length > 1) {
    throw wrong('KeyConditionExpressions cannot have conditions on nested attributes');
  }
  const name = topLevelName(scope, subject);
  if (demands.has(name)) {
    throw wrong('KeyConditionExpressions must only contain one condition per key');
  }
  demands.set(name, { operator, operands });
}

const wrong = (message: string): DynamoError =>
  invalid(`Invalid KeyConditionExpression: ${message}`);

const wrongOperator = (operator: string): DynamoError =>
  wrong(`Invalid operator used in KeyConditionExpression: ${operator}`);

function demandOf(condition: Condition): Demand & { readonly subject: Operand } {
  switch (condition.kind) {
    case 'comparison': {
      const { comparator, left, right } = condition;
      if (comparator === '<>') throw wrongOperator(comparator);
      return left.kind === 'path'
        ? { subject: left, operator: comparator, operands: [right] }
        : { subject: right, operator: mirrored[comparator], operands: [left] };
    }
    case 'between': {
      const { subject, low, high } = condition;
      return { subject, operator: 'BETWEEN', operands: [low, high] };
    }
    case 'function':
      if (condition.name !== 'begins_with') throw wrongOperator(condition.name);
      return {
        subject: condition.subject,
        operator: 'begins_with',
        operands: [condition.argument],
      };
    case 'exists':
      throw wrongOperator(condition.expected ? 'attribute_exists' : 'attribute_not_exists');
    case 'and':
    case 'or':
    case 'not':
    case 'in':
      throw wrongOperator(condition.kind.toUpperCase());
  }
}

const mirrored = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function operandBytes(
  { operator, operands }: Demand,
  attribute: KeyAttribute,
  scope: Scope,
): readonly Uint8Array[] {
  return operands.map((operand) => {
    if (operand.kind !== 'literal') throw wrongOperator(operator);
    const value = literalValue(scope, operand);
    if (typeOf(value) !== attribute.type) {
      throw invalidParameter('Condition parameter type does not match schema type');
    }
    if (operator === 'begins_with' && attribute.type === 'N') {
      throw wrong(
        'Incorrect operand type for operator or function; operator or function: begins_with, operand type: N',
      );
    }
    const bytes = keyBytes(value);
    if (bytes.length === 0 && operator === '=') throw emptyKey(attribute.name, value);
    return bytes;
  });
}
