import { afterAll, describe, expect, test } from '@jest/globals';
import { resourcesOf, synthesized, takeAway } from './synthesized.ts';
import { denials, grants, whoCan } from './who-can.ts';

afterAll(takeAway);

const office = synthesized();
const all = grants(office);
const functions = ['effects', 'links', 'office', 'openstep', 'pages', 'record'];
/** The machines' role of each family is called `Role` and nothing more. */
const machines = '';

describe('who may', () => {
  test.each<[string, string, RegExp | undefined, readonly string[]]>([
    ['start an execution', 'states:StartExecution', undefined, ['effects']],
    ['answer a waiting step', 'states:SendTaskSuccess', undefined, ['effects', 'openstep']],
    ['move a waiting step', 'states:SendTaskFailure', undefined, ['effects', 'openstep']],
    ['stop an execution', 'states:StopExecution', undefined, []],
    ['write an event', 'dynamodb:PutItem', /Tabletrail/, functions],
    ['read the lists', 'dynamodb:Query', /\/index\//, ['effects', 'pages']],
    ['change an event', 'dynamodb:UpdateItem', /Tabletrail/, []],
    ['delete an event', 'dynamodb:DeleteItem', /Tabletrail/, []],
    ['write many events past a condition', 'dynamodb:BatchWriteItem', undefined, []],
    ['write in PartiQL', 'dynamodb:PartiQLUpdate', undefined, []],
    ['write the office', 'dynamodb:PutItem', /Tableoffice/, ['office']],
    ['change the office', 'dynamodb:UpdateItem', /Tableoffice/, ['office']],
    ['delete from the office', 'dynamodb:DeleteItem', /Tableoffice/, ['office']],
    ['write records', 's3:PutObject', /records\/\*/, ['record']],
    ['write slips', 's3:PutObject', /slips\/\*/, ['pages']],
    ['write anything else in the archive', 's3:PutObject', /Bucketarchive.*"\/\*"/, []],
    ['take uploads in', 's3:PutObject', /incoming\/\*/, ['links', 'pages']],
    ['delete an object', 's3:DeleteObject', undefined, []],
    ['delete a version', 's3:DeleteObjectVersion', undefined, []],
    ['get around the lock', 's3:BypassGovernanceRetention', undefined, []],
    ['shorten a lock', 's3:PutObjectRetention', undefined, []],
    ['delete a key', 'kms:ScheduleKeyDeletion', undefined, []],
    [
      'use the key of secrets',
      'kms:Decrypt',
      /Keysecrets/,
      ['effects', 'links', 'office', 'pages'],
    ],
    ['read a secret at run time', 'secretsmanager:GetSecretValue', undefined, []],
    [
      'wake the effects',
      'lambda:InvokeFunction',
      /qianban-effects/,
      ['links', 'office', 'openstep', 'pages', 'record'],
    ],
    [
      'open a step or make a record',
      'lambda:InvokeFunction',
      /qianban-(open-step|record)/,
      [machines],
    ],
    ['change code', 'lambda:UpdateFunctionCode', undefined, []],
    ['take another role', 'sts:AssumeRole', undefined, []],
    ['hand out powers', 'iam:PutRolePolicy', undefined, []],
  ])('%s', (_what, action, on, who) => {
    expect(whoCan(all, action, on)).toEqual(who);
  });
});

/** Who is denied this on the facts' rows whose keys begin so. */
const kept = (row: string, action: string) =>
  whoCan(
    denials(office).filter(({ conditions }) => conditions.includes(`"${row}#*"`)),
    action,
    /Tablefacts/,
  );

describe('people’s means of signing', () => {
  const actions = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'];

  test.each(actions)('are withheld from whoever meets no signer: %s', (action) => {
    const withoutThem = ['effects', 'openstep', 'record'];
    for (const row of ['PIN', 'KEY', 'CEREMONY'])
      expect(kept(row, `dynamodb:${action}`)).toEqual(withoutThem);
    // The effects ask the second person by mail.
    expect(kept('UNCONFIRMED', `dynamodb:${action}`)).toEqual(['openstep', 'record']);
  });
});

test('each secret reaches the environments that need it, and only as a reference', () => {
  const readers = (secret: string) =>
    resourcesOf(office, 'AWS::Lambda::Function')
      .filter(({ Properties }) => JSON.stringify(Properties).includes(secret))
      .map(({ id }) => id.replace(/^Function|[0-9A-F]{8}$/g, ''))
      .toSorted();
  expect(readers('Secretmailurl')).toEqual(['effects']);
  expect(readers('Secretsealkey')).toEqual(['links', 'office', 'pages']);
  expect(readers('Secretclientsecret')).toEqual(['links', 'office', 'pages']);
  const environments = resourcesOf(office, 'AWS::Lambda::Function').map(({ Properties }) =>
    JSON.stringify(Properties['Environment']),
  );
  const values = environments.flatMap((text) =>
    [...text.matchAll(/"(?:SEAL_KEY|OIDC_CLIENT_SECRET|MAIL_URL)":(.{60})/g)].map(
      ([, value]) => value,
    ),
  );
  expect(values).toHaveLength(7);
  for (const value of values)
    expect(value).toMatch(/^\{"Fn::Join":\["",\["\{\{resolve:secretsmanager:/);
});

test('no statement allows everything', () => {
  const everything = all.filter(({ actions }) => actions.some((action) => action.includes('*')));
  expect(everything).toEqual([]);
});

test('a statement on every resource is one that AWS cannot narrow', () => {
  // Delivering a state machine's log is not a matter of one resource.
  const unnarrowed = all.filter(({ resources }) => resources.includes('"*"'));
  expect(new Set(unnarrowed.map(({ role }) => role.replace(/[0-9A-F]{8}$/, '')))).toEqual(
    new Set(['Role']),
  );
  expect(
    unnarrowed.every(({ actions }) => actions.every((action) => action.startsWith('logs:'))),
  ).toBe(true);
});

test('every function has a role of its own, and only API Gateway has a policy of AWS', () => {
  const lambdas = resourcesOf(office, 'AWS::Lambda::Function');
  const roles = lambdas.map(({ Properties }) => JSON.stringify(Properties['Role']));
  expect(new Set(roles).size).toBe(functions.length);
  const managed = resourcesOf(office, 'AWS::IAM::Role').filter(
    ({ Properties }) => Properties['ManagedPolicyArns'] !== undefined,
  );
  expect(managed.map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['ApiLogging']);
  expect(
    resourcesOf(office, 'AWS::IAM::Role').filter(
      ({ Properties }) => Properties['Policies'] !== undefined,
    ),
  ).toEqual([]);
});
