import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeTable, N, openEmulator, S } from './open-emulator.ts';

const { client } = openEmulator();
const TableName = 'requests';
const names = { '#s': 'status', '#c': 'constructor', '#p': '__proto__' };

const request: Record<string, AttributeValue> = {
  pk: S('r1'),
  status: S('open'),
  title: S('采购申请'),
  amount: N('1000.50'),
  version: N(3),
  tags: { SS: ['a', 'b'] },
  days: { NS: ['1', '2.0'] },
  seal: { B: Uint8Array.of(1, 2, 255) },
  gone: { NULL: true },
  urgent: { BOOL: false },
  steps: { L: [{ M: { person: S('li'), at: N(5) } }, S('end')] },
  form: { M: { supplier: S('x'), goods: { L: [N(1), N(2), N(3)] } } },
};

/** Only those placeholders that the expressions use, because DynamoDB refuses the others. */
function used<Value>(all: Record<string, Value>, ...expressions: readonly string[]) {
  const entries = Object.entries(all).filter(([key]) =>
    expressions.some((expression) => new RegExp(`${key}\\b`).test(expression)),
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const values: Record<string, AttributeValue> = {
  ':open': S('open'),
  ':n': N(1000),
  ':big': N('1e3'),
  ':three': N('3.0'),
  ':two': N(2),
  ':a': S('a'),
  ':z': S('z'),
  ':seal': { B: Uint8Array.of(1, 2) },
  ':step': { M: { at: N(5), person: S('li') } },
  ':set': { SS: ['b', 'a'] },
  ':typeS': S('S'),
  ':typeL': S('L'),

  ':buy': S('购'),
  ':list': { L: [S('more')] },
  ':map': { M: {} },
  ':null': { NULL: true },
};

beforeAll(() => makeTable(client, TableName, [['pk', 'S']]));

describe('a condition', () => {
  beforeAll(() => client.send(new PutItemCommand({ TableName, Item: request })));

  test.each<[string, boolean]>([
    ['#s = :open', true],
    ['#s <> :open', false],
    ['absent <> :open', true],
    ['absent = :open', false],
    ['absent < :n', false],
    ['amount > :n', true],
    ['amount >= :big', true],
    ['amount < :big', false],
    ['version = :three', true],
    ['version = :a', false],
    [':three = version', true],
    ['title BETWEEN :a AND :z', false],
    ['version BETWEEN :two AND :three', true],
    ['#s IN (:a, :open)', true],
    ['#s IN (:a, :z)', false],
    ['tags = :set', true],
    ['contains(tags, :a)', true],
    ['contains(tags, :z)', false],
    ['contains(days, :two)', true],
    ['contains(title, :buy)', true],
    ['contains(steps, :step)', true],
    ['contains(seal, :seal)', true],
    ['begins_with(#s, :open)', true],
    ['begins_with(#s, :z)', false],
    ['begins_with(seal, :seal)', true],
    ['begins_with(version, :a)', false],
    ['attribute_exists(steps[0].person)', true],
    ['attribute_exists(steps[2])', false],
    ['attribute_not_exists(form.goods[3])', true],
    ['attribute_exists(#c)', false],
    ['attribute_not_exists(#p)', true],
    ['attribute_type(#s, :typeS)', true],
    ['attribute_type(steps, :typeL)', true],
    ['attribute_type(form, :typeL)', false],
    ['size(title) > :three', true],
    ['size(tags) = :two', true],
    ['size(form) = :two', true],
    ['size(form.goods) = :three', true],
    ['size(seal) = :three', true],
    ['size(version) = :three', false],
    ['gone = :null', true],
    ['NOT #s = :open', false],
    ['NOT (#s = :a OR #s = :z)', true],
    ['#s = :a OR #s = :open AND version = :three', true],
    ['(#s = :a OR #s = :open) AND version = :two', false],
    ['NOT #s = :a AND NOT #s = :z', true],
    ['steps[0] = :step', true],
    ['attribute_exists(pk)and not(#s=:a)', true],
  ])('%s is %s', async (FilterExpression, expected) => {
    const found = await client.send(
      new ScanCommand({
        TableName,
        FilterExpression,
        ExpressionAttributeNames: used(names, FilterExpression),
        ExpressionAttributeValues: used(values, FilterExpression),
      }),
    );
    expect([found.Count, found.ScannedCount]).toEqual([expected ? 1 : 0, 1]);
  });

  test.each<[string, string]>([
    ['', 'Invalid FilterExpression: The expression can not be empty;'],
    ['status = :a', 'Attribute name is a reserved keyword; reserved keyword: status'],
    ['a = ', 'Syntax error; token: "<EOF>", near: "= "'],
    ['a == :a', 'Syntax error; token: "=", near: "== :a"'],
    ['a = :a b', 'Syntax error; token: "b", near: ":a b"'],
    ['a = :a AND', 'Syntax error; token: "<EOF>", near: "AND"'],
    ['a.b-c = :a', 'Syntax error; token: "-", near: "b-c"'],
    ['((a = :a))', 'The expression has redundant parentheses;'],
    ['#nope = :a', 'attribute name: #nope'],
    ['a = :nope', 'attribute value: :nope'],
    ['resize(a)', 'Invalid function name; function: resize'],
    ['size(a)', 'The function is not allowed to be used this way in an expression; function: size'],
    ['if_not_exists(a, :a)', 'not allowed in a condition expression; function: if_not_exists'],
    ['contains(a)', 'operator or function: contains, number of operands: 1'],
    ['attribute_exists(:a)', 'requires a document path; operator or function: attribute_exists'],
    ['begins_with(a, :n)', 'operator or function: begins_with, operand type: N'],
    ['a < :map', 'operator or function: <, operand type: M'],
    ['a BETWEEN :z AND :a', 'requires upper bound to be greater than or equal to lower bound'],
    ['a BETWEEN :a AND :n', 'requires same data type for lower and upper bounds'],
    ['attribute_type(a, :z)', 'Invalid attribute type name found; type: z'],
    ['a = a', 'The first operand must be distinct from the remaining operands'],
  ])('%s is refused', async (FilterExpression, message) => {
    const filter = client.send(
      new ScanCommand({
        TableName,
        FilterExpression,
        ExpressionAttributeValues: used(values, FilterExpression),
      }),
    );
    await expect(filter).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
  });
});

describe('an update', () => {
  const afterUpdate = async (UpdateExpression: string) => {
    await client.send(new PutItemCommand({ TableName, Item: request }));
    const { Attributes } = await client.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: S('r1') },
        UpdateExpression,
        ExpressionAttributeNames: used(names, UpdateExpression),
        ExpressionAttributeValues: used(values, UpdateExpression),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes ?? {};
  };

  test.each<[string, Record<string, AttributeValue | undefined>]>([
    ['SET #s = :a', { status: S('a') }],
    ['SET version = version + :two', { version: N(5) }],
    ['SET version = version - :n', { version: N(-997) }],
    ['SET amount = amount + amount', { amount: N(2001) }],
    ['SET n = if_not_exists(n, :two) + :two', { n: N(4) }],
    ['SET version = if_not_exists(version, :n)', { version: N(3) }],
    [
      'SET steps = list_append(:list, steps)',
      { steps: { L: [S('more'), ...(request['steps']?.L ?? [])] } },
    ],
    [
      'SET journal = list_append(if_not_exists(journal, :list), :list)',
      { journal: { L: [S('more'), S('more')] } },
    ],
    [
      'SET form.goods[1] = :a',
      { form: { M: { supplier: S('x'), goods: { L: [N(1), S('a'), N(3)] } } } },
    ],
    [
      'SET form.goods[9] = :a',
      { form: { M: { supplier: S('x'), goods: { L: [N(1), N(2), N(3), S('a')] } } } },
    ],
    ['SET title = #s, #s = title', { title: S('open'), status: S('采购申请') }],
    ['SET twin = form, form.supplier = :z', { twin: request['form'] }],
    ['SET #c = :a, #p = :z', { constructor: S('a') }],
    ['REMOVE title, absent', { title: undefined }],
    [
      'REMOVE form.goods[0], form.goods[2]',
      { form: { M: { supplier: S('x'), goods: { L: [N(2)] } } } },
    ],
    ['REMOVE form.goods[9]', { form: request['form'] }],
    ['ADD version :two', { version: N(5) }],
    ['ADD tally :two', { tally: N(2) }],
    ['ADD tags :set, extra :set', { tags: { SS: ['a', 'b'] }, extra: { SS: ['b', 'a'] } }],
    ['DELETE tags :set', { tags: undefined }],
    [
      'SET a = :a REMOVE title ADD version :two DELETE nil :set',
      { a: S('a'), title: undefined, version: N(5), nil: undefined },
    ],
  ])('%s', async (expression, expected) => {
    const updated = await afterUpdate(expression);
    for (const [name, value] of Object.entries(expected)) expect(updated[name]).toEqual(value);
  });

  test.each<[string, string]>([
    ['SET pk = :a', 'Cannot update attribute pk. This attribute is part of the key'],
    ['SET a = absent', 'refers to an attribute that does not exist in the item'],
    [
      'SET absent.x = :a',
      'The document path provided in the update expression is invalid for update',
    ],
    [
      'SET title[0] = :a',
      'The document path provided in the update expression is invalid for update',
    ],
    ['SET n = title + :two', 'An operand in the update expression has an incorrect data type'],
    ['SET n = version + :a', 'operator or function: +, operand type: S'],
    ['SET a = list_append(:list, :a)', 'operator or function: list_append, operand type: S'],
    ['ADD title :two', 'An operand in the update expression has an incorrect data type'],
    ['ADD title :a', 'operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND'],
    ['DELETE tags :two', 'operator: DELETE, operand type: NUMBER'],
    ['SET a = :a SET b = :a', 'The "SET" section can only be used once'],
    [
      'SET form = :a, form.supplier = :a',
      'Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [form], path two: [form, supplier]',
    ],
    ['SET form[0] = :a, form.supplier = :a', 'Two document paths conflict with each other'],
    ['SET a = size(title)', 'The function is not allowed in an update expression; function: size'],
    ['a = :a', 'Syntax error; token: "a", near: "a ="'],
  ])('%s is refused and changes nothing', async (expression, message) => {
    await expect(afterUpdate(expression)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: { pk: S('r1') } }));
    expect(Item).toEqual({ ...request, amount: N('1000.5'), days: { NS: ['1', '2'] } });
  });

  test('returns only what it changed, before and after', async () => {
    const update = (ReturnValues: 'UPDATED_OLD' | 'UPDATED_NEW') =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: { pk: S('r1') },
          UpdateExpression: 'SET form.supplier = :v ADD version :one',
          ExpressionAttributeValues: { ':v': S(ReturnValues), ':one': N(1) },
          ReturnValues,
        }),
      );
    await client.send(new PutItemCommand({ TableName, Item: request }));
    const old = await update('UPDATED_OLD');
    expect(old.Attributes).toEqual({ form: { M: { supplier: S('x') } }, version: N(3) });
    const fresh = await update('UPDATED_NEW');
    expect(fresh.Attributes).toEqual({
      form: { M: { supplier: S('UPDATED_NEW') } },
      version: N(5),
    });
  });
});

describe('a projection', () => {
  test.each<[string, Record<string, AttributeValue> | undefined]>([
    ['pk, version', { pk: S('r1'), version: N(3) }],
    ['form.goods[2], form.supplier', { form: { M: { goods: { L: [N(3)] }, supplier: S('x') } } }],
    ['steps[0].person, steps[1]', { steps: { L: [{ M: { person: S('li') } }, S('end')] } }],
    ['absent, steps[7].x', {}],
  ])('%s', async (ProjectionExpression, expected) => {
    await client.send(new PutItemCommand({ TableName, Item: request }));
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: { pk: S('r1') }, ProjectionExpression }),
    );
    expect(Item).toEqual(expected);
  });
});
