import { DynamoError, invalid, invalidParameter } from '../dynamo-error.ts';
import type { Operation } from '../operation.ts';
import { enumFault, refuseFaults } from '../request/constraints.ts';
import type { Input } from '../request/input.ts';
import { flagIn, recordIn, recordsIn, textIn } from '../request/input.ts';
import type { IndexDefinition, KeyAttribute, TableDefinition } from '../table/definition.ts';
import { keyAttributes } from '../table/definition.ts';
import { checkDefinition, tableThroughput } from '../table/read-definition.ts';
import { indexFaults, readGlobalIndex } from '../table/read-index.ts';
import { attributeFaults, readAttributeDefinitions } from '../table/read-key-schema.ts';
import { noThroughput, readThroughput, throughputFaults } from '../table/read-throughput.ts';
import { changingTables } from './changing-tables.ts';
import { describeTable } from './describe.ts';
import { requireTable } from './tables.ts';

/** Changes billing, deletion protection and global indexes; a new index is filled before the reply. */
export const updateTable: Operation = (dynamo, input) => {
  const updates = recordsIn(input, 'GlobalSecondaryIndexUpdates') ?? [];
  refuseFaults(
    enumFault('billingMode', textIn(input, 'BillingMode'), ['PROVISIONED', 'PAY_PER_REQUEST']),
    ...attributeFaults(input),
    ...throughputFaults(input, 'provisionedThroughput'),
    ...updates.flatMap((update, at) => {
      const created = recordIn(update, 'Create');
      const field = `globalSecondaryIndexUpdates.${at + 1}.member.create`;
      return created === undefined ? [] : indexFaults(created, field);
    }),
  );
  const table = requireTable(dynamo, input);
  const billed = withBilling(table.definition, input);
  const isProtected = flagIn(input, 'DeletionProtectionEnabled') ?? billed.protected;
  const definition = withIndexes({ ...billed, protected: isProtected }, input, updates);
  const changed = changingTables(dynamo, () => dynamo.catalog.change(table, { definition }));
  return JSON.stringify({ TableDescription: describeTable(dynamo, changed, 'ACTIVE') });
};

function withBilling(definition: TableDefinition, input: Input): TableDefinition {
  const mode = textIn(input, 'BillingMode');
  const wanted = readThroughput(input);
  if (mode === undefined && wanted === undefined) return definition;
  const billing = mode === undefined ? definition.billing : toBilling(mode);
  const throughput = tableThroughput(billing, wanted);
  const isSame =
    throughput.read === definition.throughput.read &&
    throughput.write === definition.throughput.write;
  if (billing === 'PROVISIONED' && definition.billing === billing && isSame) {
    throw invalid(
      `The provisioned throughput for the table will not change. The requested value equals the current value. Current ReadCapacityUnits provisioned for the table: ${throughput.read}. Requested ReadCapacityUnits: ${throughput.read}. Current WriteCapacityUnits provisioned for the table: ${throughput.write}. Requested WriteCapacityUnits: ${throughput.write}. Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.`,
    );
  }
  return { ...definition, billing, throughput };
}

const toBilling = (mode: string): TableDefinition['billing'] =>
  mode === 'PROVISIONED' ? 'PROVISIONED' : 'PAY_PER_REQUEST';

function withIndexes(
  definition: TableDefinition,
  input: Input,
  updates: readonly Input[],
): TableDefinition {
  const given = readAttributeDefinitions(input);
  const known = definition.attributes.filter(({ name }) =>
    given.every((each) => each.name !== name),
  );
  const defined = [...known, ...given];
  let { indexes } = definition;
  for (const update of updates) indexes = updated(definition, indexes, update, defined);
  const attributes = usedAttributes({ ...definition, indexes }, defined);
  const changed = { ...definition, attributes, indexes };
  checkDefinition(changed);
  return changed;
}

function updated(
  { name: table, billing }: TableDefinition,
  indexes: readonly IndexDefinition[],
  update: Input,
  defined: readonly KeyAttribute[],
): readonly IndexDefinition[] {
  const created = recordIn(update, 'Create');
  const deleted = recordIn(update, 'Delete');
  const altered = recordIn(update, 'Update');
  if (created !== undefined) {
    const index = readGlobalIndex(created, defined, billing);
    if (indexes.some(({ name }) => name === index.name)) {
      throw invalidParameter(`Attempting to create an index which already exists: ${index.name}`);
    }
    return [...indexes, index];
  }
  const name = textIn(deleted ?? altered ?? {}, 'IndexName') ?? '';
  if (!indexes.some((index) => index.scope === 'global' && index.name === name)) {
    throw new DynamoError(
      'ResourceNotFoundException',
      `Requested resource not found: Table: ${table}, Index: ${name} not found`,
    );
  }
  if (deleted !== undefined) return indexes.filter((index) => index.name !== name);
  const throughput = readThroughput(altered ?? {}) ?? noThroughput;
  return indexes.map((index) => (index.name === name ? { ...index, throughput } : index));
}

/** An attribute's definition goes with the last key that uses it. */
function usedAttributes(
  { key, indexes }: TableDefinition,
  defined: readonly KeyAttribute[],
): readonly KeyAttribute[] {
  const used = new Set(
    [key, ...indexes.map((index) => index.key)].flatMap(keyAttributes).map(({ name }) => name),
  );
  return defined.filter(({ name }) => used.has(name));
}
