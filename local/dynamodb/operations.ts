import type { Operation } from './operation.ts';
import { batchGetItem } from './operations/batch-get-item.ts';
import { batchWriteItem } from './operations/batch-write-item.ts';
import { describeEndpoints, describeLimits } from './operations/describe-service.ts';
import { getItem } from './operations/get-item.ts';
import { query } from './operations/query.ts';
import { scan } from './operations/scan.ts';
import { createTable, deleteTable, describeOneTable, listTables } from './operations/tables.ts';
import { listTagsOfResource, tagResource, untagResource } from './operations/tags.ts';
import { describeTimeToLive, updateTimeToLive } from './operations/time-to-live.ts';
import { transactGetItems } from './operations/transact-get-items.ts';
import { transactWriteItems } from './operations/transact-write-items.ts';
import { updateTable } from './operations/update-table.ts';
import { deleteItem, putItem, updateItem } from './operations/write-item.ts';

interface Entry {
  readonly run: Operation;
  /** Parameters that are honoured; any other one is refused by name. */
  readonly takes: readonly string[];
}

const placeholders = ['ExpressionAttributeNames', 'ExpressionAttributeValues'] as const;
const writing = [
  'TableName',
  'ConditionExpression',
  ...placeholders,
  'ReturnConsumedCapacity',
  'ReturnItemCollectionMetrics',
  'ReturnValues',
  'ReturnValuesOnConditionCheckFailure',
] as const;
const reading = [
  'TableName',
  'ConsistentRead',
  'ProjectionExpression',
  ...placeholders,
  'ReturnConsumedCapacity',
] as const;
const paging = [
  ...reading,
  'IndexName',
  'FilterExpression',
  'ExclusiveStartKey',
  'Limit',
  'Select',
] as const;
const describingTable = [
  'TableName',
  'AttributeDefinitions',
  'BillingMode',
  'ProvisionedThroughput',
  'DeletionProtectionEnabled',
] as const;

/** Everything that this emulator can do. To know what is supported, read this table. */
export const operations: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ['BatchGetItem', { run: batchGetItem, takes: ['RequestItems', 'ReturnConsumedCapacity'] }],
  [
    'BatchWriteItem',
    {
      run: batchWriteItem,
      takes: ['RequestItems', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'],
    },
  ],
  [
    'CreateTable',
    {
      run: createTable,
      takes: [
        ...describingTable,
        'KeySchema',
        'GlobalSecondaryIndexes',
        'LocalSecondaryIndexes',
        'TableClass',
        'Tags',
      ],
    },
  ],
  ['DeleteItem', { run: deleteItem, takes: [...writing, 'Key'] }],
  ['DeleteTable', { run: deleteTable, takes: ['TableName'] }],
  ['DescribeEndpoints', { run: describeEndpoints, takes: [] }],
  ['DescribeLimits', { run: describeLimits, takes: [] }],
  ['DescribeTable', { run: describeOneTable, takes: ['TableName'] }],
  ['DescribeTimeToLive', { run: describeTimeToLive, takes: ['TableName'] }],
  ['GetItem', { run: getItem, takes: [...reading, 'Key'] }],
  ['ListTables', { run: listTables, takes: ['Limit', 'ExclusiveStartTableName'] }],
  ['ListTagsOfResource', { run: listTagsOfResource, takes: ['ResourceArn', 'NextToken'] }],
  ['PutItem', { run: putItem, takes: [...writing, 'Item'] }],
  ['Query', { run: query, takes: [...paging, 'KeyConditionExpression', 'ScanIndexForward'] }],
  ['Scan', { run: scan, takes: [...paging, 'Segment', 'TotalSegments'] }],
  ['TagResource', { run: tagResource, takes: ['ResourceArn', 'Tags'] }],
  [
    'TransactGetItems',
    { run: transactGetItems, takes: ['TransactItems', 'ReturnConsumedCapacity'] },
  ],
  [
    'TransactWriteItems',
    {
      run: transactWriteItems,
      takes: [
        'TransactItems',
        'ClientRequestToken',
        'ReturnConsumedCapacity',
        'ReturnItemCollectionMetrics',
      ],
    },
  ],
  ['UntagResource', { run: untagResource, takes: ['ResourceArn', 'TagKeys'] }],
  ['UpdateItem', { run: updateItem, takes: [...writing, 'Key', 'UpdateExpression'] }],
  ['UpdateTable', { run: updateTable, takes: [...describingTable, 'GlobalSecondaryIndexUpdates'] }],
  ['UpdateTimeToLive', { run: updateTimeToLive, takes: ['TableName', 'TimeToLiveSpecification'] }],
]);
