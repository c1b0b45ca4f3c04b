import type { Dynamo } from '../operation.ts';
import { integerColumn } from '../store/columns.ts';
import type { Table } from '../store/catalog.ts';
import { indexTable, itemsTable } from '../store/schema.ts';
import { definitionJson, indexJson, throughputJson } from '../table/definition-json.ts';
import type { IndexDefinition, Throughput } from '../table/definition.ts';

/** The place in all names of resources: no region, no account. */
export const tableArn = (name: string): string =>
  `arn:aws:dynamodb:local:000000000000:table/${name}`;

/** What DescribeTable and its kin show. Counts are exact, unlike AWS's, which lag by hours. */
export function describeTable(
  { store }: Dynamo,
  table: Table,
  status: 'ACTIVE' | 'CREATING' | 'DELETING',
) {
  const { definition, id, uuid, created } = table;
  const { indexes, billing, throughput } = definition;
  const shown = definitionJson(definition);
  const arn = tableArn(definition.name);
  const count = (from: string) =>
    integerColumn(store.prepare(`SELECT COUNT(*) AS n FROM ${from}`).get() ?? {}, 'n');
  const sum = (from: string) =>
    integerColumn(
      store.prepare(`SELECT COALESCE(SUM(size), 0) AS n FROM ${from}`).get() ?? {},
      'n',
    );
  const items = itemsTable(id);

  const describeIndex = (index: IndexDefinition) => {
    const rows = indexTable(id, index.name);
    return {
      ...indexJson(index),
      IndexArn: `${arn}/index/${index.name}`,
      IndexSizeBytes: sum(`${rows} AS x JOIN ${items} AS i ON i.id = x.item`),
      ItemCount: count(rows),
    };
  };
  const local = indexes.filter(({ scope }) => scope === 'local').map(describeIndex);
  const global = indexes
    .filter(({ scope }) => scope === 'global')
    .map((index) => ({
      ...describeIndex(index),
      IndexStatus: status,
      ProvisionedThroughput: describeThroughput(index.throughput),
    }));
  return {
    AttributeDefinitions: shown.AttributeDefinitions,
    TableName: definition.name,
    KeySchema: shown.KeySchema,
    TableStatus: status,
    CreationDateTime: created / 1000,
    ProvisionedThroughput: describeThroughput(throughput),
    TableSizeBytes: sum(items),
    ItemCount: count(items),
    TableArn: arn,
    TableId: uuid,
    BillingModeSummary: billing === 'PROVISIONED' ? undefined : { BillingMode: billing },
    LocalSecondaryIndexes: local.length === 0 ? undefined : local,
    GlobalSecondaryIndexes: global.length === 0 ? undefined : global,
    DeletionProtectionEnabled: definition.protected,
    TableClassSummary:
      definition.storageClass === 'STANDARD' ? undefined : { TableClass: definition.storageClass },
  };
}

const describeThroughput = (throughput: Throughput) => ({
  NumberOfDecreasesToday: 0,
  ...throughputJson(throughput),
});
