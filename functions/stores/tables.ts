import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/**
 * The three tables, as both the deployment and the one-machine mode create them.
 *
 * Facts: requests (`R#id`), inboxes (`IN#owner`), due work (`DUE#shard`), drafts (`DRAFT#person`), files (`FILE#id`),
 * counters (`NO#…`), links, sessions. Trail: events, never updated or deleted. Office: its data and persons' epochs.
 * Indexes serve lists only: nothing is decided by what they say.
 */
export type TableKind = 'facts' | 'trail' | 'office';

export const tableShape = (kind: TableKind, name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    ...(kind === 'facts'
      ? (['list1', 'list1at', 'list2', 'list2at'] as const).map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S' as const,
        }))
      : []),
  ],
  ...(kind === 'facts' ? { GlobalSecondaryIndexes: [index('list1'), index('list2')] } : {}),
});

/** list1: requests by requester; list2: closed requests by month. */
const index = (name: string) => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: name, KeyType: 'HASH' as const },
    { AttributeName: `${name}at`, KeyType: 'RANGE' as const },
  ],
  Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: ['summary'] },
});
