import { invalid } from '../dynamo-error.ts';
import type { AttributeType } from '../value/attribute-value.ts';
import { typeOf } from '../value/attribute-value.ts';
import { checkPaths } from './check-paths.ts';
import type { Scope } from './scope.ts';
import { literalValue } from './scope.ts';
import type { Literal, Path, Update, UpdateValue } from './syntax.ts';

/** Refuses an update that no item could take. */
export function checkUpdate(update: Update, scope: Scope): void {
  checkPaths('UpdateExpression', updatedPaths(update), scope);
  for (const { value } of update.set) checkValue(value, scope);
  for (const { value } of update.add) checkSet('ADD', value, ['N', 'SS', 'NS', 'BS'], scope);
  for (const { value } of update.delete) checkSet('DELETE', value, ['SS', 'NS', 'BS'], scope);
}

export const updatedPaths = ({ set, remove, add, delete: deleted }: Update): readonly Path[] => [
  ...set.map(({ path }) => path),
  ...remove,
  ...add.map(({ path }) => path),
  ...deleted.map(({ path }) => path),
];

function checkValue(value: UpdateValue, scope: Scope): void {
  switch (value.kind) {
    case 'arithmetic':
    case 'list_append': {
      const isSum = value.kind === 'arithmetic';
      for (const operand of [value.left, value.right]) {
        if (operand.kind === 'literal') {
          const operator = isSum ? value.operator : value.kind;
          requireType(operator, operand, isSum ? 'N' : 'L', scope);
        } else checkValue(operand, scope);
      }
      return;
    }
    case 'if_not_exists':
      checkValue(value.otherwise, scope);
      return;
    case 'path':
    case 'literal':
  }
}

function requireType(operator: string, literal: Literal, type: AttributeType, scope: Scope): void {
  const actual = typeOf(literalValue(scope, literal));
  if (actual === type) return;
  throw invalid(
    `Invalid UpdateExpression: Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${actual}`,
  );
}

const longNames: Readonly<Record<AttributeType, string>> = {
  S: 'STRING',
  N: 'NUMBER',
  B: 'BINARY',
  BOOL: 'BOOLEAN',
  NULL: 'NULL',
  SS: 'STRING_SET',
  NS: 'NUMBER_SET',
  BS: 'BINARY_SET',
  L: 'LIST',
  M: 'MAP',
};

function checkSet(
  operator: 'ADD' | 'DELETE',
  literal: Literal,
  allowed: readonly AttributeType[],
  scope: Scope,
): void {
  const type = typeOf(literalValue(scope, literal));
  if (allowed.includes(type)) return;
  throw invalid(
    `Invalid UpdateExpression: Incorrect operand type for operator or function; operator: ${operator}, operand type: ${longNames[type]}, typeSet: ALLOWED_FOR_${operator}_OPERAND`,
  );
}
