import { invalid } from '../dynamo-error.ts';
import type { Input } from '../request/input.ts';
import { flagIn, textIn } from '../request/input.ts';
import type { IndexDefinition, TableDefinition } from '../table/definition.ts';

/** The index that a read names, or `undefined` for the table itself. */
export function requireIndex(
  input: Input,
  { indexes }: TableDefinition,
): IndexDefinition | undefined {
  const name = textIn(input, 'IndexName');
  if (name === undefined) return undefined;
  const index = indexes.find((each) => each.name === name);
  if (index === undefined) throw invalid(`The table does not have the specified index: ${name}`);
  if (index.scope === 'global' && flagIn(input, 'ConsistentRead') === true) {
    throw invalid('Consistent reads are not supported on global secondary indexes');
  }
  return index;
}
