import {
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { assert, bigInt, integer, property, tuple } from 'fast-check';
import { addNumbers, canonicalNumber, compareNumbers } from '#local/dynamodb/value/decimal.ts';
import { keyBytes } from '#local/dynamodb/value/key-bytes.ts';
import { makeTable, N, openEmulator, S } from './open-emulator.ts';

const { client } = openEmulator();
const TableName = 'numbers';

beforeAll(() =>
  makeTable(client, TableName, [
    ['pk', 'S'],
    ['sk', 'N'],
  ]),
);

const inOrder = [
  '-9.9999999999999999999999999999999999999E+125',
  '-123456789012345678901234567890.12345678',
  '-1000.5',
  '-1000',
  '-10',
  '-9',
  '-1.01',
  '-1',
  '-0.5',
  '-1E-130',
  '0',
  '1E-130',
  '0.00005',
  '0.5',
  '1',
  '1.01',
  '9',
  '10',
  '12',
  '100',
  '12345678901234567890123456789012345678',
  '9.9999999999999999999999999999999999999E+125',
];

test.each([true, false])('keys stand in numeric order (forward %s)', async (forward) => {
  const shuffled = inOrder.toSorted();
  await Promise.all(
    shuffled.map((sk) =>
      client.send(
        new PutItemCommand({ TableName, Item: { pk: S('order'), sk: N(sk), as: S(sk) } }),
      ),
    ),
  );
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': S('order') },
      ScanIndexForward: forward,
    }),
  );
  const found = Items.map((item) => item['as']?.S);
  expect(found).toEqual(forward ? inOrder : inOrder.toReversed());
});

test('equal numbers are one key, however they are written', async () => {
  await client.send(new PutItemCommand({ TableName, Item: { pk: S('same'), sk: N('1e2') } }));
  const { Item } = await client.send(
    new GetItemCommand({ TableName, Key: { pk: S('same'), sk: N('+0100.00') } }),
  );
  expect(Item?.['sk']).toEqual({ N: '100' });
});

describe('canonical form', () => {
  test.each([
    ['00042', '42'],
    ['-0', '0'],
    ['3.1400', '3.14'],
    ['.5', '0.5'],
    ['-1.5E-3', '-0.0015'],
    ['1.5E2', '150'],
    ['1E-130', `0.${'0'.repeat(129)}1`],
    ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
    ['1000000000000000000000000000000000000000000', `1${'0'.repeat(42)}`],
  ])('%s is %s', (written, canonical) => {
    expect(canonicalNumber(written)).toBe(canonical);
  });

  test.each([
    ['', 'cannot be converted to a numeric value'],
    ['.', 'cannot be converted to a numeric value: .'],
    ['1,5', 'cannot be converted to a numeric value: 1,5'],
    ['NaN', 'cannot be converted to a numeric value: NaN'],
    ['1E126', 'Number overflow'],
    ['-1E126', 'Number overflow'],
    ['1E-131', 'Number underflow'],
    ['123456789012345678901234567890123456789', 'more than 38 significant digits'],
  ])('%s is refused', (written, message) => {
    expect(() => canonicalNumber(written)).toThrow(message);
  });
});

const numbers = tuple(
  bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  integer({ min: -40, max: 40 }),
).map(([digits, exponent]) => canonicalNumber(`${digits}E${exponent}`));

test('bytes of keys order as numbers do, and sums agree with integers', () => {
  assert(
    property(numbers, numbers, (a, b) => {
      const byBytes = Buffer.compare(keyBytes({ N: a }), keyBytes({ N: b }));
      expect(Math.sign(compareNumbers(a, b))).toBe(byBytes);
    }),
  );
  assert(
    property(
      bigInt({ min: -(10n ** 36n), max: 10n ** 36n }),
      bigInt({ min: 0n, max: 10n ** 36n }),
      (a, b) => {
        expect(addNumbers(a.toString(), b.toString())).toBe((a + b).toString());
      },
    ),
  );
});

test('sums are exact or refused, never rounded', async () => {
  const Key = { pk: S('sum'), sk: N(1) };
  const add = (n: string) =>
    client.send(
      new UpdateItemCommand({
        TableName,
        Key,
        UpdateExpression: 'ADD amount :n',
        ExpressionAttributeValues: { ':n': N(n) },
        ReturnValues: 'ALL_NEW',
      }),
    );
  await add('0.1');
  const { Attributes } = await add('0.2');
  expect(Attributes?.['amount']).toEqual({ N: '0.3' });
  await expect(add('1e36')).resolves.toMatchObject({
    Attributes: { amount: { N: `1${'0'.repeat(36)}.3` } },
  });
  await expect(add('0.01')).rejects.toThrow('more than 38 significant digits');
});
