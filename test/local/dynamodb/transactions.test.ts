import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  GetItemCommand,
  PutItemCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from '@jest/globals';
import { clock, makeTable, N, openEmulator, S } from './open-emulator.ts';

const { client } = openEmulator();
const TableName = 'requests';

beforeAll(() => makeTable(client, TableName, [['pk', 'S']]));

const transact = (TransactItems: readonly TransactWriteItem[], ClientRequestToken?: string) =>
  client.send(
    new TransactWriteItemsCommand({ TransactItems: [...TransactItems], ClientRequestToken }),
  );

const read = async (pk: string) =>
  (await client.send(new GetItemCommand({ TableName, Key: { pk: S(pk) } }))).Item;

const write = (Item: Record<string, ReturnType<typeof S>>) =>
  client.send(new PutItemCommand({ TableName, Item }));

const count = (pk: string): TransactWriteItem => ({
  Update: {
    TableName,
    Key: { pk: S(pk) },
    UpdateExpression: 'ADD version :one',
    ExpressionAttributeValues: { ':one': N(1) },
  },
});

test('does all four kinds of action at once', async () => {
  await write({ pk: S('checked'), state: S('open') });
  await write({ pk: S('deleted') });
  await transact([
    { Put: { TableName, Item: { pk: S('put') } } },
    count('counted'),
    { Delete: { TableName, Key: { pk: S('deleted') } } },
    {
      ConditionCheck: {
        TableName,
        Key: { pk: S('checked') },
        ConditionExpression: 'attribute_exists(pk)',
      },
    },
  ]);
  const { Responses } = await client.send(
    new TransactGetItemsCommand({
      TransactItems: ['put', 'counted', 'deleted', 'checked'].map((pk) => ({
        Get: { TableName, Key: { pk: S(pk) }, ProjectionExpression: 'pk, version' },
      })),
    }),
  );
  expect(Responses).toEqual([
    { Item: { pk: S('put') } },
    { Item: { pk: S('counted'), version: N(1) } },
    {},
    { Item: { pk: S('checked') } },
  ]);
});

test('is cancelled as a whole, with a reason for each action and the item in the way', async () => {
  const held = { pk: S('held'), by: S('li') };
  await write(held);
  const attempt = transact([
    { Put: { TableName, Item: { pk: S('never') } } },
    {
      Put: {
        TableName,
        Item: { pk: S('held') },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    {
      Delete: {
        TableName,
        Key: { pk: S('absent') },
        ConditionExpression: 'attribute_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    { Put: { TableName, Item: { other: S('no key') } } },
  ]);
  // A broken item is reported before any condition is tried.
  await expect(attempt).rejects.toMatchObject({
    CancellationReasons: [
      { Code: 'None' },
      { Code: 'None' },
      { Code: 'None' },
      { Code: 'ValidationError', Message: expect.stringContaining('Missing the key pk') },
    ],
  });
  const again = transact([
    { Put: { TableName, Item: { pk: S('never') } } },
    {
      Put: {
        TableName,
        Item: { pk: S('held') },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    {
      Delete: {
        TableName,
        Key: { pk: S('absent') },
        ConditionExpression: 'attribute_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
  ]);
  await expect(again).rejects.toBeInstanceOf(TransactionCanceledException);
  await expect(again).rejects.toMatchObject({
    message:
      'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed, ConditionalCheckFailed]',
    CancellationReasons: [
      { Code: 'None' },
      { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', Item: held },
      { Code: 'ConditionalCheckFailed' },
    ],
  });
  expect(await read('never')).toBeUndefined();
});

test('with one token happens once in ten minutes', async () => {
  clock.now = new Date('2026-11-22T09:00:00Z');
  await transact([count('once')], 'token');
  await transact([count('once')], 'token');
  expect(await read('once')).toMatchObject({ version: N(1) });
  await expect(transact([count('twice')], 'token')).rejects.toMatchObject({
    name: 'IdempotentParameterMismatchException',
  });
  clock.now = new Date('2026-11-22T09:10:01Z');
  await transact([count('once')], 'token');
  expect(await read('once')).toMatchObject({ version: N(2) });
});

test('a cancelled transaction does not use up its token', async () => {
  const action: TransactWriteItem = {
    Put: {
      TableName,
      Item: { pk: S('late') },
      ConditionExpression: 'attribute_exists(pk)',
    },
  };
  await expect(transact([action], 'retry')).rejects.toThrow('ConditionalCheckFailed');
  await write({ pk: S('late'), state: S('here') });
  await transact([action], 'retry');
  expect(await read('late')).toEqual({ pk: S('late') });
});

test.each<[string, readonly TransactWriteItem[], string]>([
  ['nothing', [], 'Member must have length greater than or equal to 1'],
  ['one item twice', [count('x'), count('x')], 'cannot include multiple operations on one item'],
  [
    'two kinds in one action',
    [{ ...count('x'), Delete: { TableName, Key: {} } }],
    'can only contain one of',
  ],
  [
    'more than 4 MB',
    Array.from({ length: 12 }, (_, at) => ({
      Put: { TableName, Item: { pk: S(`big${at}`), a: S('x'.repeat(360_000)) } },
    })),
    'maximum allowed size of 4 MB',
  ],
])('refuses %s', async (_what, actions, message) => {
  await expect(transact(actions)).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining(message),
  });
  expect(await read('big0')).toBeUndefined();
});
