import { invalidParameter } from '../dynamo-error.ts';
import { updatedPaths } from '../expression/check-update.ts';
import type { Scope } from '../expression/scope.ts';
import { topLevelName } from '../expression/scope.ts';
import type { Update } from '../expression/syntax.ts';
import { readExpressions } from '../request/expressions.ts';
import type { Input } from '../request/input.ts';
import { returnsItemOnFailure } from '../request/return-values.ts';
import type { Catalog, Table } from '../store/catalog.ts';
import { keyAttributes } from '../table/definition.ts';
import { keyOfItem, keyOfRequest } from '../table/item-key.ts';
import { readAttributes } from '../value/read-value.ts';
import { checkNewItem } from './check-item.ts';
import type { Write } from './write.ts';

/**
 * Reads one kind of write, whose fields are known to have the right form, and throws what is wrong with the request.
 * The function that it gives throws what is wrong with this item only; a transaction reports that differently.
 */
export type ReadWrite = (catalog: Catalog, tableName: string, input: Input) => () => Write;

export const readPut: ReadWrite = (catalog, tableName, input) => {
  const attributes = readAttributes(input['Item']);
  const { condition, scope } = readExpressions(input, ['ConditionExpression']);
  const table = catalog.get(tableName);
  return () => {
    const key = keyOfItem(table.definition, attributes);
    const size = checkNewItem(table, attributes);
    const next = { item: attributes, text: JSON.stringify(attributes), size };
    const change = { kind: 'put', next } as const;
    return { table, key, attributes, condition, scope, change, ...onFailure(input) };
  };
};

export const readDelete: ReadWrite = readByKey('delete');
export const readCheck: ReadWrite = readByKey('check');

function readByKey(kind: 'delete' | 'check'): ReadWrite {
  return (catalog, tableName, input) => {
    const attributes = readAttributes(input['Key']);
    const { condition, scope } = readExpressions(input, ['ConditionExpression']);
    const table = catalog.get(tableName);
    return () => {
      const key = keyOfRequest(table.definition, attributes);
      return { table, key, attributes, condition, scope, change: { kind }, ...onFailure(input) };
    };
  };
}

export const readUpdate: ReadWrite = (catalog, tableName, input) => {
  const attributes = readAttributes(input['Key']);
  const expressions = readExpressions(input, ['UpdateExpression', 'ConditionExpression']);
  const { condition, scope, update } = expressions;
  const table = catalog.get(tableName);
  return () => {
    if (update !== undefined) refuseKeyUpdate(table, update, scope);
    const key = keyOfRequest(table.definition, attributes);
    const change = { kind: 'update', update } as const;
    return { table, key, attributes, condition, scope, change, ...onFailure(input) };
  };
};

function refuseKeyUpdate({ definition }: Table, update: Update, scope: Scope): void {
  const keys = new Set(keyAttributes(definition.key).map(({ name }) => name));
  for (const path of updatedPaths(update)) {
    const name = topLevelName(scope, path);
    if (!keys.has(name)) continue;
    throw invalidParameter(`Cannot update attribute ${name}. This attribute is part of the key`);
  }
}

const onFailure = (input: Input) => ({ returnsItemOnFailure: returnsItemOnFailure(input) });
