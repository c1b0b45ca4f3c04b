import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeTable, N, openEmulator, overSocket, S } from './open-emulator.ts';

const office = openEmulator();
const TableName = 'facts';
let socket: Awaited<ReturnType<typeof overSocket>> | undefined;
const clients: Record<string, DynamoDBClient> = { 'in process': office.client };

beforeAll(async () => {
  socket = await overSocket(office);
  clients['over a socket'] = socket.client;
  await makeTable(office.client, TableName, [
    ['pk', 'S'],
    ['sk', 'N'],
  ]);
});

afterAll(() => socket?.close());

describe.each(['in process', 'over a socket'])('%s', (transport) => {
  const client = () => clients[transport] ?? office.client;
  const key = (sk: number) => ({ pk: S(transport), sk: N(sk) });

  test('an item comes back as it went', async () => {
    const Item = {
      ...key(1),
      text: S('会签 ✓ \u{20BB7}'),
      nothing: S(''),
      bytes: { B: Uint8Array.from({ length: 256 }, (_, at) => at) },
      sets: {
        M: { BS: { BS: [Uint8Array.of(0), Uint8Array.of(255)] }, NS: { NS: ['1', '-2.5'] } },
      },
      list: { L: [{ NULL: true as const }, { BOOL: true }, { M: {} }, { L: [] }] },
    };
    await client().send(new PutItemCommand({ TableName, Item }));
    const got = await client().send(new GetItemCommand({ TableName, Key: key(1) }));
    expect(got.Item).toEqual(Item);
  });

  test('a failed condition gives the item that stood in the way, if asked', async () => {
    const Item = { ...key(2), version: N(7), holder: S('王') };
    await client().send(new PutItemCommand({ TableName, Item }));
    const failing = {
      TableName,
      ConditionExpression: 'version = :v',
      ExpressionAttributeValues: { ':v': N(6) },
    };
    const attempts = [{ ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }, {}].flatMap(
      (asked) => [
        client().send(new PutItemCommand({ ...failing, ...asked, Item: key(2) })),
        client().send(new UpdateItemCommand({ ...failing, ...asked, Key: key(2) })),
        client().send(new DeleteItemCommand({ ...failing, ...asked, Key: key(2) })),
      ],
    );
    const refusals = (await Promise.allSettled(attempts)).map((each) =>
      each.status === 'rejected' ? each.reason : each.value,
    );
    for (const [at, refusal] of refusals.entries()) {
      expect(refusal).toBeInstanceOf(ConditionalCheckFailedException);
      expect(refusal).toMatchObject({ message: 'The conditional request failed' });
      expect(refusal).toMatchObject({ Item: at < 3 ? Item : undefined });
    }
    const got = await client().send(new GetItemCommand({ TableName, Key: key(2) }));
    expect(got.Item).toEqual(Item);
  });

  test('of fifty writers with the same version exactly one wins', async () => {
    await client().send(new PutItemCommand({ TableName, Item: { ...key(3), version: N(1) } }));
    const attempts = await Promise.allSettled(
      Array.from({ length: 50 }, (_, writer) =>
        client().send(
          new UpdateItemCommand({
            TableName,
            Key: key(3),
            UpdateExpression: 'SET version = version + :one, winner = :writer',
            ConditionExpression: 'version = :seen',
            ExpressionAttributeValues: { ':one': N(1), ':seen': N(1), ':writer': N(writer) },
          }),
        ),
      ),
    );
    const winners = attempts.flatMap(({ status }, at) => (status === 'fulfilled' ? [at] : []));
    const got = await client().send(new GetItemCommand({ TableName, Key: key(3) }));
    expect(winners).toHaveLength(1);
    expect(got.Item).toEqual({ ...key(3), version: N(2), winner: N(winners[0] ?? -1) });
  });
});

test('writes give back what was there', async () => {
  const Key = { pk: S('returns'), sk: N(1) };
  const first = { ...Key, a: N(1) };
  const put = new PutItemCommand({ TableName, Item: first, ReturnValues: 'ALL_OLD' });
  expect((await office.client.send(put)).Attributes).toBeUndefined();
  const again = new PutItemCommand({
    TableName,
    Item: { ...Key, a: N(2) },
    ReturnValues: 'ALL_OLD',
  });
  expect((await office.client.send(again)).Attributes).toEqual(first);
  const gone = new DeleteItemCommand({ TableName, Key, ReturnValues: 'ALL_OLD' });
  expect((await office.client.send(gone)).Attributes).toEqual({ ...Key, a: N(2) });
  expect((await office.client.send(gone)).Attributes).toBeUndefined();
});

test('an update makes the item that it does not find', async () => {
  const Key = { pk: S('made'), sk: N(1) };
  await office.client.send(new UpdateItemCommand({ TableName, Key }));
  expect((await office.client.send(new GetItemCommand({ TableName, Key }))).Item).toEqual(Key);
});

const put = (item: object) =>
  office.client.send(new PutItemCommand({ TableName, Item: { pk: S('x'), sk: N(1), ...item } }));

describe('refuses', () => {
  test.each<[string, object, string]>([
    ['a missing key', { pk: undefined }, 'Missing the key pk in the item'],
    ['a key of the wrong type', { sk: S('1') }, 'Type mismatch for key sk expected: N actual: S'],
    ['an empty key', { pk: S('') }, 'cannot contain an empty string value. Key: pk'],
    [
      'a key too long',
      { pk: S('x'.repeat(2049)) },
      'Size of hashkey has exceeded the maximum size limit of2048 bytes',
    ],
    [
      'an item too large',
      { a: S('x'.repeat(410_000)) },
      'Item size has exceeded the maximum allowed size',
    ],
    ['an empty set', { a: { SS: [] } }, 'An string set  may not be empty'],
    [
      'a set that repeats itself',
      { a: { NS: ['1', '1.0'] } },
      'Input collection contains duplicates',
    ],
    ['a value of two types', { a: { S: 'a', N: '1' } }, 'more than one datatypes set'],
  ])('%s', async (_what, item, message) => {
    await expect(put(item)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
  });

  test('what would be ignored: old parameters, by name', async () => {
    const scan = new ScanCommand({
      TableName,
      ScanFilter: { a: { ComparisonOperator: 'NULL' } },
    });
    await expect(office.client.send(scan)).rejects.toThrow(
      'Scan: the parameter ScanFilter is not supported on one machine; use FilterExpression',
    );
    const get = new BatchGetItemCommand({
      RequestItems: { [TableName]: { Keys: [{ pk: S('x'), sk: N(1) }], AttributesToGet: ['a'] } },
    });
    await expect(office.client.send(get)).rejects.toThrow('AttributesToGet is not supported');
  });
});

test('a batch writes and reads across tables, all at once', async () => {
  await makeTable(office.client, 'people', [['id', 'S']]);
  const keys = Array.from({ length: 20 }, (_, at) => ({ pk: S('batch'), sk: N(at) }));
  await office.client.send(
    new BatchWriteItemCommand({
      RequestItems: {
        [TableName]: keys.map((key) => ({ PutRequest: { Item: { ...key, a: S('b') } } })),
        people: [{ PutRequest: { Item: { id: S('li') } } }],
      },
    }),
  );
  const { Responses, UnprocessedKeys } = await office.client.send(
    new BatchGetItemCommand({
      RequestItems: {
        [TableName]: { Keys: [...keys, { pk: S('batch'), sk: N(99) }], ProjectionExpression: 'a' },
        people: { Keys: [{ id: S('li') }] },
      },
    }),
  );
  expect(Responses?.[TableName]).toEqual(keys.map(() => ({ a: S('b') })));
  expect(Responses?.['people']).toEqual([{ id: S('li') }]);
  expect(UnprocessedKeys).toEqual({});
});

test('a batch with one bad item writes nothing', async () => {
  const batch = new BatchWriteItemCommand({
    RequestItems: {
      [TableName]: [
        { PutRequest: { Item: { pk: S('bad batch'), sk: N(1) } } },
        { PutRequest: { Item: { pk: S('bad batch') } } },
      ],
    },
  });
  await expect(office.client.send(batch)).rejects.toThrow('Missing the key sk in the item');
  const Key = { pk: S('bad batch'), sk: N(1) };
  const got = await office.client.send(new GetItemCommand({ TableName, Key }));
  expect(got.Item).toBeUndefined();
});
