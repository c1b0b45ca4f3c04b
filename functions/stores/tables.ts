import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { factLists, tableKeys } from '../names.ts';

/**
 * The three tables, as both the deployment and the one-machine mode create them.
 *
 * Facts: requests (`R#id`), inboxes (`IN#owner`), due work (`DUE#shard`), drafts (`DRAFT#person`), files (`FILE#id`),
 * counters (`NO#…`), offers by number (`NUMBER#…`), what comes once (`ONCE#…`), links, sessions. Trail: events, never updated or deleted. Office: its data and persons' epochs.
 * Indexes serve lists only: nothing is decided by what they say.
 */
export type TableKind = 'facts' | 'trail' | 'office';

export const tableShape = (kind: TableKind, name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  ...keyedBy(tableKeys.partition, tableKeys.sort),
  AttributeDefinitions: [
    tableKeys.partition,
    tableKeys.sort,
    ...(kind === 'facts' ? factLists.names.flatMap((list) => [list, `${list}at`]) : []),
  ].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  ...(kind === 'facts' ? { GlobalSecondaryIndexes: factLists.names.map(index) } : {}),
});

/** list1: requests by requester, and offers with something left; list2: closed requests by month, and offers that stand. */
const index = (name: string) => ({
  IndexName: name,
  ...keyedBy(name, `${name}at`),
  Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...factLists.carry] },
});

const keyedBy = (partition: string, sort: string) => ({
  KeySchema: [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ],
});
