import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ExecuteStatementCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from '@jest/globals';
import { openDynamo } from '#local/dynamodb/dynamo.ts';
import { attributes, clock, keySchema, makeTable, N, openEmulator, S } from './open-emulator.ts';

const { client, emulator, file } = openEmulator();

test('a table is made, shown, listed and deleted', async () => {
  await makeTable(client, 'one', [['pk', 'S']], { DeletionProtectionEnabled: true });
  await makeTable(client, 'two', [['pk', 'S']]);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'one' }));
  expect(Table).toMatchObject({
    TableStatus: 'ACTIVE',
    CreationDateTime: clock.now,
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  });
  const page = await client.send(new ListTablesCommand({ Limit: 1 }));
  expect(page).toMatchObject({ TableNames: ['one'], LastEvaluatedTableName: 'one' });
  await expect(makeTable(client, 'one', [['pk', 'S']])).rejects.toThrow(
    'Table already exists: one',
  );
  await expect(client.send(new DeleteTableCommand({ TableName: 'one' }))).rejects.toThrow(
    'protected against deletion',
  );
  await client.send(new UpdateTableCommand({ TableName: 'one', DeletionProtectionEnabled: false }));
  await client.send(new DeleteTableCommand({ TableName: 'one' }));
  await expect(
    client.send(new PutItemCommand({ TableName: 'one', Item: { pk: S('x') } })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('items end when their time has come, in the index too', async () => {
  const byKind = [['kind', 'S']] as const;
  await makeTable(client, 'links', [['pk', 'S']], {
    AttributeDefinitions: attributes(byKind),
    GlobalSecondaryIndexes: [
      { IndexName: 'kinds', KeySchema: keySchema(byKind), Projection: { ProjectionType: 'ALL' } },
    ],
  });
  const now = clock.now.getTime() / 1000;
  const ends = {
    past: N(now - 1),
    future: N(now + 60),
    ancient: N(now - 6 * 366 * 86_400),
    text: S('1'),
  };
  const put = (pk: string, end: ReturnType<typeof S>) =>
    client.send(
      new PutItemCommand({ TableName: 'links', Item: { pk: S(pk), kind: S('k'), ends: end } }),
    );
  await Promise.all([put('past', ends.past), put('future', ends.future)]);
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'ends' };
  await client.send(new UpdateTimeToLiveCommand({ TableName: 'links', TimeToLiveSpecification }));
  await Promise.all([put('ancient', ends.ancient), put('text', ends.text)]);
  const shown = await client.send(new DescribeTimeToLiveCommand({ TableName: 'links' }));
  expect(shown.TimeToLiveDescription).toEqual({
    TimeToLiveStatus: 'ENABLED',
    AttributeName: 'ends',
  });

  const listed = async () => {
    const query = new QueryCommand({
      TableName: 'links',
      IndexName: 'kinds',
      KeyConditionExpression: 'kind = :k',
      ExpressionAttributeValues: { ':k': S('k') },
    });
    const { Items = [] } = await client.send(query);
    return Items.map(({ pk }) => pk?.S);
  };
  expect(await listed()).toHaveLength(4);
  expect(emulator.sweep()).toBe(1);
  expect(await listed()).toEqual(['ancient', 'future', 'text']);
  clock.now = new Date(clock.now.getTime() + 60_000);
  expect(emulator.sweep()).toBe(1);
  expect(await listed()).toEqual(['ancient', 'text']);
});

const headers = (operation: string) => ({ 'x-amz-target': `DynamoDB_20120810.${operation}` });

test('everything is there again after a restart', async () => {
  const again = openDynamo({ file, now: () => clock.now });
  const body = Buffer.from('{"TableName":"links"}');
  const request = { method: 'POST', path: '/', query: new URLSearchParams(), body };
  const scan = await again.handle({ ...request, headers: headers('Scan') });
  expect(JSON.parse(Buffer.from(scan.body).toString())).toMatchObject({ Count: 2 });
  const table = await again.handle({ ...request, headers: headers('DescribeTable') });
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'links' }));
  expect(JSON.parse(Buffer.from(table.body).toString())).toMatchObject({
    Table: { TableId: Table?.TableId, ItemCount: 2 },
  });
  again.close();
});

test('a page ends at one megabyte', async () => {
  await makeTable(client, 'large', [['pk', 'S']]);
  await Promise.all(
    [1, 2, 3, 4].map((at) =>
      client.send(
        new PutItemCommand({
          TableName: 'large',
          Item: { pk: S(`${at}`), a: S('x'.repeat(390_000)) },
        }),
      ),
    ),
  );
  const page = await client.send(new ScanCommand({ TableName: 'large' }));
  expect(page).toMatchObject({ Count: 2, LastEvaluatedKey: { pk: S('2') } });
});

test.each([
  [
    'an operation',
    () => new ExecuteStatementCommand({ Statement: 'SELECT * FROM links' }),
    'UnknownOperationException',
    'The operation ExecuteStatement is not supported on one machine',
  ],
  [
    'a stream',
    () =>
      new CreateTableCommand({
        TableName: 'streamed',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: attributes([['pk', 'S']]),
        KeySchema: keySchema([['pk', 'S']]),
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      }),
    'ValidationException',
    'CreateTable: the parameter StreamSpecification is not supported on one machine',
  ],
])('%s that is not there is refused by name', async (_what, command, name, message) => {
  const made = command();
  const sent = made instanceof CreateTableCommand ? client.send(made) : client.send(made);
  await expect(sent).rejects.toMatchObject({ name, message });
});
