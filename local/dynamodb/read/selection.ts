import { invalid, invalidParameter } from '../dynamo-error.ts';
import type { Expressions } from '../request/expressions.ts';
import type { Fault } from '../request/constraints.ts';
import { enumFault } from '../request/constraints.ts';
import { topLevelName } from '../expression/scope.ts';
import type { Input } from '../request/input.ts';
import { textIn } from '../request/input.ts';
import type { IndexDefinition, TableDefinition } from '../table/definition.ts';
import { projectedNames } from '../table/definition.ts';

export const selectFault = (input: Input): Fault =>
  enumFault('select', textIn(input, 'Select'), [
    'SPECIFIC_ATTRIBUTES',
    'COUNT',
    'ALL_ATTRIBUTES',
    'ALL_PROJECTED_ATTRIBUTES',
  ]);

/** What a query or scan shows of each item. */
export interface Selection {
  readonly isCount: boolean;
  /** The attributes that the index holds; absent when all can be seen. */
  readonly visible: ReadonlySet<string> | undefined;
}

/** Reads Select against the index and the projection, and refuses what does not go together. */
export function readSelection(
  input: Input,
  table: TableDefinition,
  index: IndexDefinition | undefined,
  { projection, scope }: Expressions,
): Selection {
  const select = textIn(input, 'Select');
  if (projection !== undefined && select !== undefined && select !== 'SPECIFIC_ATTRIBUTES') {
    throw invalid(`Cannot specify the ProjectionExpression when choosing to get ${select}`);
  }
  if (projection === undefined && select === 'SPECIFIC_ATTRIBUTES') {
    throw invalid(
      'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
    );
  }
  if (select === 'ALL_PROJECTED_ATTRIBUTES' && index === undefined) {
    throw invalidParameter(
      'ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName',
    );
  }
  const isCount = select === 'COUNT';
  const held = index === undefined ? undefined : projectedNames(table.key, index);
  if (index === undefined || held === undefined) return { isCount, visible: undefined };
  const names = (projection ?? []).map((path) => topLevelName(scope, path));
  const missing = names.filter((name) => !held.has(name));
  const isBeyond = select === 'ALL_ATTRIBUTES' || missing.length > 0;
  // A local index fetches from the table what it does not hold; a global one cannot.
  if (index.scope === 'local') return { isCount, visible: isBeyond ? undefined : held };
  if (select === 'ALL_ATTRIBUTES') {
    throw invalidParameter(
      `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} because its projection type is not ALL`,
    );
  }
  if (missing.length > 0) {
    throw invalidParameter(
      `Global secondary index ${index.name} does not project [${missing.join(', ')}]`,
    );
  }
  return { isCount, visible: held };
}
