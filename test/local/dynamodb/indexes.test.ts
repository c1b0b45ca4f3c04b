import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import {
  DeleteItemCommand,
  DescribeTableCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { attributes, keySchema, makeTable, N, openEmulator, S } from './open-emulator.ts';

const { client } = openEmulator();
const TableName = 'requests';
const byPerson = [
  ['person', 'S'],
  ['due', 'N'],
] as const;

beforeAll(async () => {
  await makeTable(
    client,
    TableName,
    [
      ['pk', 'S'],
      ['sk', 'S'],
    ],
    {
      AttributeDefinitions: attributes(byPerson),
      GlobalSecondaryIndexes: [
        { IndexName: 'all', KeySchema: keySchema(byPerson), Projection: { ProjectionType: 'ALL' } },
        {
          IndexName: 'keys',
          KeySchema: keySchema(byPerson),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'some',
          KeySchema: keySchema(byPerson.slice(0, 1)),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['title'] },
        },
      ],
    },
  );
  await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      client.send(new PutItemCommand({ TableName, Item: item(at) })),
    ),
  );
});

/** Ten persons' worth of requests; every third has no due date and so is in no index by date. */
const item = (at: number): Record<string, AttributeValue> => ({
  pk: S(`r${at}`),
  sk: S('fact'),
  person: S(at % 2 === 0 ? 'li' : 'wang'),
  ...(at % 3 === 0 ? {} : { due: N(at) }),
  title: S(`第${at}号`),
  secret: S('x'),
});

async function pages(
  input: Partial<QueryCommandInput>,
  person = 'li',
  start?: Record<string, AttributeValue>,
): Promise<{ found: readonly Record<string, AttributeValue>[]; count: number }> {
  const page = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'all',
      KeyConditionExpression: 'person = :p',
      ...input,
      ExpressionAttributeValues: { ':p': S(person), ...input.ExpressionAttributeValues },
      ExclusiveStartKey: start,
    }),
  );
  const own = page.Items ?? [];
  if (page.LastEvaluatedKey === undefined) return { found: own, count: 1 };
  const rest = await pages(input, person, page.LastEvaluatedKey);
  return { found: [...own, ...rest.found], count: rest.count + 1 };
}

const dues = (items: readonly Record<string, AttributeValue>[]) => items.map(({ due }) => due?.N);
const evenDues = ['2', '4', '8', '10', '14', '16', '20', '22', '26', '28'];

describe('a query by index', () => {
  test.each([
    [true, 1, 11],
    [true, 3, 4],
    [false, 4, 3],
    [false, 100, 1],
  ])('pages in order (forward %s, limit %d)', async (ScanIndexForward, Limit, calls) => {
    const { found, count } = await pages({ ScanIndexForward, Limit });
    expect(dues(found)).toEqual(ScanIndexForward ? evenDues : evenDues.toReversed());
    expect(count).toBe(calls);
  });

  test.each<[string, Record<string, AttributeValue>, readonly string[]]>([
    ['due = :a', { ':a': N(10) }, ['10']],
    ['due < :a', { ':a': N(10) }, ['2', '4', '8']],
    ['due >= :a', { ':a': N(26) }, ['26', '28']],
    ['due BETWEEN :a AND :b', { ':a': N(8), ':b': N(14) }, ['8', '10', '14']],
  ])('person = :p AND %s', async (condition, values, expected) => {
    const input = {
      KeyConditionExpression: `person = :p AND ${condition}`,
      ExpressionAttributeValues: values,
      Limit: 2,
    };
    const forward = await pages(input);
    const backward = await pages({ ...input, ScanIndexForward: false });
    expect(dues(forward.found)).toEqual(expected);
    expect(dues(backward.found)).toEqual(expected.toReversed());
  });

  test('goes on behind ties by the key of the table', async () => {
    const { found } = await pages({ IndexName: 'some', Limit: 4 });
    expect(found).toHaveLength(15);
    expect(new Set(found.map(({ pk }) => pk?.S)).size).toBe(15);
  });

  test('counts, filters and shows what it looked at', async () => {
    const page = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'all',
        KeyConditionExpression: 'person = :p',
        FilterExpression: 'contains(title, :one)',
        ExpressionAttributeValues: { ':p': S('li'), ':one': S('第1') },
        Select: 'COUNT',
        ReturnConsumedCapacity: 'INDEXES',
      }),
    );
    expect(page).toMatchObject({ Count: 3, ScannedCount: 10 });
    expect(page.Items).toBeUndefined();
    expect(page.ConsumedCapacity).toMatchObject({
      CapacityUnits: 0.5,
      GlobalSecondaryIndexes: { all: { CapacityUnits: 0.5 } },
    });
  });

  test.each([
    ['keys', ['due', 'person', 'pk', 'sk']],
    ['some', ['person', 'pk', 'sk', 'title']],
    ['all', ['due', 'person', 'pk', 'secret', 'sk', 'title']],
  ])('%s shows what it projects', async (IndexName, names) => {
    const { found } = await pages({ IndexName });
    expect(Object.keys(found[1] ?? {}).toSorted()).toEqual(names);
  });

  test.each<[string, Partial<QueryCommandInput>, string]>([
    [
      'consistency',
      { ConsistentRead: true },
      'Consistent reads are not supported on global secondary indexes',
    ],
    [
      'everything',
      { IndexName: 'keys', Select: 'ALL_ATTRIBUTES' },
      'Select type ALL_ATTRIBUTES is not supported for global secondary index keys',
    ],
    [
      'what it lacks',
      { IndexName: 'some', ProjectionExpression: 'secret' },
      'Global secondary index some does not project [secret]',
    ],
    [
      'an unknown index',
      { IndexName: 'nope' },
      'The table does not have the specified index: nope',
    ],
    [
      'a filter on its key',
      { FilterExpression: 'due > :d', ExpressionAttributeValues: { ':d': N(1) } },
      'Filter Expression can only contain non-primary key attributes: Primary key attribute: due',
    ],
    [
      'a condition on another attribute',
      {
        KeyConditionExpression: 'person = :p AND title = :t',
        ExpressionAttributeValues: { ':t': S('x') },
      },
      'Query condition missed key schema element: due',
    ],
    [
      'alternatives',
      {
        KeyConditionExpression: 'person = :p OR due = :d',
        ExpressionAttributeValues: { ':d': N(1) },
      },
      'Invalid operator used in KeyConditionExpression: OR',
    ],
  ])('cannot give %s', async (_what, input, message) => {
    await expect(pages(input)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
  });
});

const places = async () => {
  const [zhao, qian] = await Promise.all([pages({}, 'zhao'), pages({}, 'qian')]);
  return [dues(zhao.found), dues(qian.found)];
};

test('an index follows every change of an item', async () => {
  const Key = { pk: S('moving'), sk: S('fact') };
  await client.send(
    new PutItemCommand({ TableName, Item: { ...Key, person: S('zhao'), due: N(1) } }),
  );
  expect(await places()).toEqual([['1'], []]);
  const move = (UpdateExpression: string, values?: Record<string, AttributeValue>) =>
    client.send(
      new UpdateItemCommand({
        TableName,
        Key,
        UpdateExpression,
        ExpressionAttributeValues: values,
      }),
    );
  await move('SET person = :p', { ':p': S('qian') });
  expect(await places()).toEqual([[], ['1']]);
  await move('ADD due :one', { ':one': N(1) });
  expect(await places()).toEqual([[], ['2']]);
  await move('REMOVE due');
  expect(await places()).toEqual([[], []]);
  await client.send(
    new PutItemCommand({ TableName, Item: { ...Key, person: S('zhao'), due: N(3) } }),
  );
  await client.send(new DeleteItemCommand({ TableName, Key }));
  expect(await places()).toEqual([[], []]);
  await expect(move('SET person = :p', { ':p': N(1) })).rejects.toThrow('unsupported type');
});

async function segment(
  Segment: number,
  start?: Record<string, AttributeValue>,
): Promise<readonly (string | undefined)[]> {
  const page = await client.send(
    new ScanCommand({ TableName, Segment, TotalSegments: 3, Limit: 4, ExclusiveStartKey: start }),
  );
  const own = (page.Items ?? []).map(({ pk }) => pk?.S);
  if (page.LastEvaluatedKey === undefined) return own;
  return [...own, ...(await segment(Segment, page.LastEvaluatedKey))];
}

test('a scan shared out in segments sees every item once', async () => {
  const segments = await Promise.all([0, 1, 2].map((each) => segment(each)));
  expect(segments.every(({ length }) => length < 30)).toBe(true);
  expect(segments.flat()).toHaveLength(30);
  expect(new Set(segments.flat()).size).toBe(30);
});

test('an index made later is filled, and goes when it is deleted', async () => {
  const Create = {
    IndexName: 'later',
    KeySchema: keySchema([['title', 'S']]),
    Projection: { ProjectionType: 'ALL' as const },
  };
  await client.send(
    new UpdateTableCommand({
      TableName,
      AttributeDefinitions: attributes([['title', 'S']]),
      GlobalSecondaryIndexUpdates: [{ Create }],
    }),
  );
  const query = new QueryCommand({
    TableName,
    IndexName: 'later',
    KeyConditionExpression: 'title = :t',
    ExpressionAttributeValues: { ':t': S('第7号') },
  });
  expect((await client.send(query)).Items).toEqual([item(7)]);
  const drop = { Delete: { IndexName: 'later' } };
  await client.send(new UpdateTableCommand({ TableName, GlobalSecondaryIndexUpdates: [drop] }));
  await expect(client.send(query)).rejects.toThrow('does not have the specified index');
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  expect(Table?.GlobalSecondaryIndexes).toHaveLength(3);
  expect(Table?.AttributeDefinitions).toHaveLength(4);
  expect(Table?.ItemCount).toBe(30);
});
