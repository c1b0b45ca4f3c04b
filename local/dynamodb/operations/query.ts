import { invalid } from '../dynamo-error.ts';
import type { Operation } from '../operation.ts';
import type { Scope } from '../expression/scope.ts';
import { topLevelName } from '../expression/scope.ts';
import type { Condition, Operand } from '../expression/syntax.ts';
import { keyRange } from '../read/key-range.ts';
import { readPage } from '../read/page.ts';
import { readSelection, selectFault } from '../read/selection.ts';
import { readStartKey } from '../read/start-key.ts';
import { capacityFault } from '../request/capacity.ts';
import { nameFault, refuseFaults } from '../request/constraints.ts';
import { readExpressions } from '../request/expressions.ts';
import { flagIn, integerIn, textIn } from '../request/input.ts';
import { keyAttributes } from '../table/definition.ts';
import { requireIndex } from './require-index.ts';

export const query: Operation = (dynamo, input) => {
  const name = textIn(input, 'TableName');
  const index = textIn(input, 'IndexName');
  refuseFaults(
    capacityFault(input),
    nameFault('tableName', name, 1),
    index === undefined ? undefined : nameFault('indexName', index, 3),
    selectFault(input),
    (integerIn(input, 'Limit') ?? 1) < 1
      ? "Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1"
      : undefined,
  );
  const expressions = readExpressions(input, [
    'FilterExpression',
    'KeyConditionExpression',
    'ProjectionExpression',
  ]);
  const { keyCondition, filter, scope } = expressions;
  if (keyCondition === undefined) {
    throw invalid(
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    );
  }
  const table = dynamo.catalog.get(name ?? '');
  const { definition } = table;
  const used = requireIndex(input, definition);
  const schema = used?.key ?? definition.key;
  const range = keyRange(keyCondition, schema, scope);
  if (filter !== undefined) {
    const keys = new Set(keyAttributes(schema).map((key) => key.name));
    const offending = attributesOf(filter, scope).find((attribute) => keys.has(attribute));
    if (offending !== undefined) {
      throw invalid(
        `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${offending}`,
      );
    }
  }
  const selection = readSelection(input, definition, used, expressions);
  const after = readStartKey(input, definition, used, range);
  const forward = flagIn(input, 'ScanIndexForward') ?? true;
  const walk = { range, forward, after };
  return readPage(dynamo, { input, table, index: used, walk, expressions, selection });
};

/** The top-level attributes that a condition looks at. */
function attributesOf(condition: Condition, scope: Scope): readonly string[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return [...attributesOf(condition.left, scope), ...attributesOf(condition.right, scope)];
    case 'not':
      return attributesOf(condition.condition, scope);
    case 'exists':
      return [topLevelName(scope, condition.path)];
    case 'comparison':
      return namesIn([condition.left, condition.right], scope);
    case 'between':
      return namesIn([condition.subject, condition.low, condition.high], scope);
    case 'in':
      return namesIn([condition.subject, ...condition.choices], scope);
    case 'function':
      return namesIn([condition.subject, condition.argument], scope);
  }
}

const namesIn = (operands: readonly Operand[], scope: Scope): readonly string[] =>
  operands.flatMap((operand) => {
    const path = operand.kind === 'size' ? operand.of : operand;
    return path.kind === 'path' ? [topLevelName(scope, path)] : [];
  });
