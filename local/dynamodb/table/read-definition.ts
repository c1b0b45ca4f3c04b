import { invalid, invalidParameter } from '../dynamo-error.ts';
import { enumFault, nameFault, nullFault, refuseFaults } from '../request/constraints.ts';
import type { Input } from '../request/input.ts';
import { flagIn, recordsIn, textIn } from '../request/input.ts';
import type { TableDefinition, Throughput } from './definition.ts';
import { keyAttributes } from './definition.ts';
import { listedIndexFaults, readGlobalIndex, readLocalIndex } from './read-index.ts';
import {
  attributeFaults,
  keySchemaFaults,
  readAttributeDefinitions,
  readKeySchema,
} from './read-key-schema.ts';
import { noThroughput, readThroughput, throughputFaults } from './read-throughput.ts';

const billingModes: readonly TableDefinition['billing'][] = ['PROVISIONED', 'PAY_PER_REQUEST'];
const classes: readonly TableDefinition['storageClass'][] = [
  'STANDARD',
  'STANDARD_INFREQUENT_ACCESS',
];

/** Reads what CreateTable asks for, or throws everything that DynamoDB would say against it. */
export function readDefinition(input: Input): TableDefinition {
  const name = textIn(input, 'TableName');
  if (name === undefined) {
    throw invalid("The parameter 'TableName' is required but was not present in the request");
  }
  refuseFaults(nameFault('tableName', name, 3));
  refuseFaults(
    input['AttributeDefinitions'] === undefined ? nullFault('attributeDefinitions') : undefined,
    ...attributeFaults(input),
    enumFault('billingMode', textIn(input, 'BillingMode'), billingModes),
    ...keySchemaFaults(input, 'keySchema'),
    ...throughputFaults(input, 'provisionedThroughput'),
    ...listedIndexFaults(input, 'GlobalSecondaryIndexes', 'globalSecondaryIndexes'),
    ...listedIndexFaults(input, 'LocalSecondaryIndexes', 'localSecondaryIndexes'),
    enumFault('tableClass', textIn(input, 'TableClass'), classes),
  );
  const attributes = readAttributeDefinitions(input);
  const key = readKeySchema(input, attributes);
  const billing = billingModes.find((each) => each === textIn(input, 'BillingMode'));
  const definition: TableDefinition = {
    name,
    attributes,
    key,
    indexes: [
      ...(recordsIn(input, 'LocalSecondaryIndexes') ?? []).map((each) =>
        readLocalIndex(each, key, attributes),
      ),
      ...(recordsIn(input, 'GlobalSecondaryIndexes') ?? []).map((each) =>
        readGlobalIndex(each, attributes, billing ?? 'PROVISIONED'),
      ),
    ],
    billing: billing ?? 'PROVISIONED',
    throughput: tableThroughput(billing ?? 'PROVISIONED', readThroughput(input)),
    protected: flagIn(input, 'DeletionProtectionEnabled') ?? false,
    storageClass: classes.find((each) => each === textIn(input, 'TableClass')) ?? 'STANDARD',
  };
  checkDefinition(definition);
  return definition;
}

/** The throughput that goes with a billing mode, or the refusal of one that does not. */
export function tableThroughput(
  billing: TableDefinition['billing'],
  throughput: Throughput | undefined,
): Throughput {
  if (billing === 'PROVISIONED' && throughput === undefined) {
    throw invalidParameter(
      'ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED',
    );
  }
  if (billing === 'PAY_PER_REQUEST' && throughput !== undefined) {
    throw invalidParameter(
      'Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST',
    );
  }
  return throughput ?? noThroughput;
}

const maxIndexes = { global: 20, local: 5 } as const;

/** Refuses what is wrong only with the table as a whole. */
export function checkDefinition({ attributes, key, indexes }: TableDefinition): void {
  const names = new Set<string>();
  for (const { name } of indexes) {
    if (names.has(name)) throw invalidParameter(`Duplicate index name: ${name}`);
    names.add(name);
  }
  for (const scope of ['local', 'global'] as const) {
    if (indexes.filter((index) => index.scope === scope).length > maxIndexes[scope]) {
      throw invalidParameter(
        `${scope === 'local' ? 'Number of LocalSecondaryIndexes' : 'GlobalSecondaryIndex count'} exceeds per-table limit of ${maxIndexes[scope]}`,
      );
    }
  }
  const used = new Set(
    [key, ...indexes.map((index) => index.key)].flatMap(keyAttributes).map(({ name }) => name),
  );
  if (used.size !== attributes.length) {
    throw invalidParameter(
      'Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
    );
  }
}
