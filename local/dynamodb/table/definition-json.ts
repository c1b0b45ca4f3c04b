import type {
  IndexDefinition,
  KeySchema,
  Projection,
  TableDefinition,
  Throughput,
} from './definition.ts';

/** A definition in the words of CreateTable; `readDefinition` reads it back. */
export function definitionJson(definition: TableDefinition) {
  const { name, attributes, key, indexes, billing, throughput } = definition;
  const global = indexes.filter(({ scope }) => scope === 'global');
  const local = indexes.filter(({ scope }) => scope === 'local');
  const isPaidByRequest = billing === 'PAY_PER_REQUEST';
  return {
    TableName: name,
    AttributeDefinitions: attributes.map((attribute) => ({
      AttributeName: attribute.name,
      AttributeType: attribute.type,
    })),
    KeySchema: keySchemaJson(key),
    ...(local.length === 0 ? {} : { LocalSecondaryIndexes: local.map(indexJson) }),
    ...(global.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: global.map((index) => ({
            ...indexJson(index),
            ...(isPaidByRequest ? {} : { ProvisionedThroughput: throughputJson(index.throughput) }),
          })),
        }),
    BillingMode: billing,
    ...(isPaidByRequest ? {} : { ProvisionedThroughput: throughputJson(throughput) }),
    DeletionProtectionEnabled: definition.protected,
    TableClass: definition.storageClass,
  };
}

export const indexJson = ({ name, key, projection }: IndexDefinition) => ({
  IndexName: name,
  KeySchema: keySchemaJson(key),
  Projection: projectionJson(projection),
});

const keySchemaJson = ({ hash, range }: KeySchema) => [
  { AttributeName: hash.name, KeyType: 'HASH' },
  ...(range === undefined ? [] : [{ AttributeName: range.name, KeyType: 'RANGE' }]),
];

const projectionJson = ({ type, include }: Projection) => ({
  ProjectionType: type,
  ...(type === 'INCLUDE' ? { NonKeyAttributes: include } : {}),
});

export const throughputJson = ({ read, write }: Throughput) => ({
  ReadCapacityUnits: read,
  WriteCapacityUnits: write,
});
