import { invalidParameter } from '../dynamo-error.ts';
import type { Fault } from '../request/constraints.ts';
import { enumFault, nameFault, nullFault } from '../request/constraints.ts';
import type { Input } from '../request/input.ts';
import { recordIn, recordsIn, textIn, textsIn } from '../request/input.ts';
import { refuseUnsupported } from '../request/refuse-unsupported.ts';
import type {
  IndexDefinition,
  KeyAttribute,
  KeySchema,
  Projection,
  TableDefinition,
  Throughput,
} from './definition.ts';
import { keySchemaFaults, readKeySchema } from './read-key-schema.ts';
import { noThroughput, readThroughput, throughputFaults } from './read-throughput.ts';

const indexParameters = ['IndexName', 'KeySchema', 'Projection'] as const;
const projectionTypes: readonly Projection['type'][] = ['ALL', 'INCLUDE', 'KEYS_ONLY'];

/** Faults in the form of one index; `field` is its place in the request. */
export function indexFaults(input: Input, field: string): readonly Fault[] {
  const projection = recordIn(input, 'Projection');
  const type = projection === undefined ? undefined : textIn(projection, 'ProjectionType');
  return [
    nameFault(`${field}.indexName`, textIn(input, 'IndexName'), 3),
    ...keySchemaFaults(input, `${field}.keySchema`),
    projection === undefined ? nullFault(`${field}.projection`) : undefined,
    enumFault(`${field}.projection.projectionType`, type, projectionTypes),
    ...throughputFaults(input, `${field}.provisionedThroughput`),
  ];
}

export const listedIndexFaults = (input: Input, list: string, field: string): readonly Fault[] =>
  (recordsIn(input, list) ?? []).flatMap((each, at) =>
    indexFaults(each, `${field}.${at + 1}.member`),
  );

/** Reads one global index of good form. */
export function readGlobalIndex(
  input: Input,
  defined: readonly KeyAttribute[],
  billing: TableDefinition['billing'],
): IndexDefinition {
  const name = textIn(input, 'IndexName') ?? '';
  refuseUnsupported(name, input, [...indexParameters, 'ProvisionedThroughput']);
  const key = readKeySchema(input, defined);
  return {
    name,
    scope: 'global',
    key,
    projection: readProjection(input),
    throughput: indexThroughput(input, name, billing),
  };
}

function indexThroughput(
  input: Input,
  name: string,
  billing: TableDefinition['billing'],
): Throughput {
  const throughput = readThroughput(input);
  if (billing === 'PAY_PER_REQUEST') {
    if (throughput === undefined || throughput.read === 0) return noThroughput;
    throw invalidParameter(
      `ProvisionedThroughput should not be specified for index: ${name} when BillingMode is PAY_PER_REQUEST`,
    );
  }
  if (throughput === undefined) {
    throw invalidParameter(`ProvisionedThroughput is not specified for index: ${name}`);
  }
  return throughput;
}

export function readLocalIndex(
  input: Input,
  table: KeySchema,
  defined: readonly KeyAttribute[],
): IndexDefinition {
  const name = textIn(input, 'IndexName') ?? '';
  refuseUnsupported(name, input, indexParameters);
  const key = readKeySchema(input, defined);
  if (table.range === undefined) {
    throw invalidParameter(
      'Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex',
    );
  }
  if (key.range === undefined) {
    throw invalidParameter(`Index KeySchema does not have a range key for index: ${name}`);
  }
  if (key.hash.name !== table.hash.name) {
    throw invalidParameter(
      `Index KeySchema does not have the same leading hash key as table KeySchema for index: ${name}. index hash key: ${key.hash.name}, table hash key: ${table.hash.name}`,
    );
  }
  const projection = readProjection(input);
  return { name, scope: 'local', key, projection, throughput: noThroughput };
}

const maxIncluded = 100;

function readProjection(input: Input): Projection {
  const projection = recordIn(input, 'Projection') ?? {};
  const type = projectionTypes.find((each) => each === textIn(projection, 'ProjectionType'));
  const include = textsIn(projection, 'NonKeyAttributes');
  if (type === undefined) throw invalidParameter('Unknown ProjectionType: null');
  if (type !== 'INCLUDE' && include !== undefined) {
    throw invalidParameter(`ProjectionType is ${type}, but NonKeyAttributes is specified`);
  }
  if (type === 'INCLUDE' && (include === undefined || include.length === 0)) {
    throw invalidParameter('ProjectionType is INCLUDE, but NonKeyAttributes is not specified');
  }
  if (include !== undefined && include.length > maxIncluded) {
    throw invalidParameter('Number of NonKeyAttributes exceeds per-index limit of 100');
  }
  return { type, include: include ?? [] };
}
