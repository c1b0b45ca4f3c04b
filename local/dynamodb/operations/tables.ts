import { DynamoError, invalid } from '../dynamo-error.ts';
import type { Dynamo, Operation } from '../operation.ts';
import { maximumFault, minimumFault, nameFault, refuseFaults } from '../request/constraints.ts';
import type { Input } from '../request/input.ts';
import { integerIn, textIn } from '../request/input.ts';
import type { Table } from '../store/catalog.ts';
import { readDefinition } from '../table/read-definition.ts';
import { changingTables } from './changing-tables.ts';
import { describeTable } from './describe.ts';
import { readTags } from './tags.ts';

export function requireTable({ catalog }: Dynamo, input: Input): Table {
  const name = textIn(input, 'TableName');
  if (name === undefined) {
    throw invalid("The parameter 'TableName' is required but was not present in the request");
  }
  refuseFaults(nameFault('tableName', name, 1));
  const table = catalog.find(name);
  if (table === undefined) {
    throw new DynamoError(
      'ResourceNotFoundException',
      `Requested resource not found: Table: ${name} not found`,
    );
  }
  return table;
}

/** A new table is ready at once, but is shown as being made, as the first reply of AWS shows it. */
export const createTable: Operation = (dynamo, input) => {
  const definition = readDefinition(input);
  const tags = readTags(input, 'Tags');
  if (dynamo.catalog.find(definition.name) !== undefined) {
    throw new DynamoError('ResourceInUseException', `Table already exists: ${definition.name}`);
  }
  const table = changingTables(dynamo, () => dynamo.catalog.create(definition, tags, dynamo.now()));
  return JSON.stringify({ TableDescription: describeTable(dynamo, table, 'CREATING') });
};

export const describeOneTable: Operation = (dynamo, input) =>
  JSON.stringify({ Table: describeTable(dynamo, requireTable(dynamo, input), 'ACTIVE') });

export const deleteTable: Operation = (dynamo, input) => {
  const table = requireTable(dynamo, input);
  if (table.definition.protected) {
    throw invalid(
      `Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.`,
    );
  }
  const shown = describeTable(dynamo, table, 'DELETING');
  changingTables(dynamo, () => {
    dynamo.catalog.drop(table);
  });
  return JSON.stringify({ TableDescription: shown });
};

const maxListed = 100;

export const listTables: Operation = ({ catalog }, input) => {
  const limit = integerIn(input, 'Limit');
  const start = textIn(input, 'ExclusiveStartTableName');
  refuseFaults(
    minimumFault('limit', limit, 1),
    maximumFault('limit', limit, maxListed),
    start === undefined ? undefined : nameFault('exclusiveStartTableName', start, 3),
  );
  const names = catalog
    .all()
    .map(({ definition }) => definition.name)
    .filter((name) => start === undefined || name > start);
  const page = names.slice(0, limit ?? maxListed);
  return JSON.stringify({
    TableNames: page,
    LastEvaluatedTableName: page.length < names.length ? page.at(-1) : undefined,
  });
};
