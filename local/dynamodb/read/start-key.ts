import { invalid } from '../dynamo-error.ts';
import type { Input } from '../request/input.ts';
import { recordIn } from '../request/input.ts';
import type { KeyRange, Walk } from '../store/walk.ts';
import type { IndexDefinition, TableDefinition } from '../table/definition.ts';
import { keyAttributes } from '../table/definition.ts';
import { keyInIndex, keyOfRequest } from '../table/item-key.ts';
import { keepNamed } from '../expression/project.ts';
import { typeOf } from '../value/attribute-value.ts';
import { readAttributes } from '../value/read-value.ts';

/** The names that a LastEvaluatedKey carries: the keys of the table and of the index. */
export const startKeyNames = (
  table: TableDefinition,
  index: IndexDefinition | undefined,
): ReadonlySet<string> =>
  new Set(
    [table.key, ...(index === undefined ? [] : [index.key])]
      .flatMap(keyAttributes)
      .map(({ name }) => name),
  );

/** Where a page goes on: reads ExclusiveStartKey and refuses one that cannot come from this query. */
export function readStartKey(
  input: Input,
  table: TableDefinition,
  index: IndexDefinition | undefined,
  range: KeyRange | undefined,
): Walk['after'] {
  if (recordIn(input, 'ExclusiveStartKey') === undefined) return undefined;
  const given = readAttributes(input['ExclusiveStartKey']);
  const wanted = startKeyNames(table, index);
  const names = Object.keys(given);
  const types = new Map(table.attributes.map(({ name, type }) => [name, type]));
  const fits =
    names.length === wanted.size &&
    Object.entries(given).every(([name, value]) => types.get(name) === typeOf(value));
  if (!fits) {
    throw invalid(
      'The provided starting key is invalid: The provided key element does not match the schema',
    );
  }
  const tableKeys = keyAttributes(table.key).map(({ name }) => name);
  const key = keyOfRequest(table, keepNamed(given, tableKeys));
  const at = index === undefined ? undefined : keyInIndex(index, given);
  const hash = at?.hash ?? key.hash;
  if (range !== undefined && Buffer.compare(range.hash, hash) !== 0) {
    throw invalid(
      'The provided starting key is outside query boundaries based on provided conditions',
    );
  }
  return { key, at };
}
