import { Aws } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { anyExecutionArn, functionArn, machinePrefixArn } from '../naming.ts';
import type { Powers } from '../powers.ts';
import type { Data } from '../stacks/data.ts';

/** A function's powers as IAM says them: named actions on named resources. */
export function statements(powers: Powers, data: Data): readonly PolicyStatement[] {
  return [
    ...tableStatements(powers, data),
    ...bucketStatements(powers, data),
    ...machineStatements(powers),
    ...(powers.wakes ? [allow(['lambda:InvokeFunction'], [functionArn('effects')])] : []),
    // The environment that carries secrets lies under this key.
    ...(powers.secrets.length > 0 ? [allow(['kms:Decrypt'], [data.keys.secrets.keyArn])] : []),
  ];
}

function tableStatements(
  { lists, trail, office, signing }: Powers,
  { tables, keys }: Data,
): PolicyStatement[] {
  const { tableArn: facts } = tables.facts;
  const trailActions = trail.flatMap((power) =>
    power === 'read' ? reading : ['dynamodb:PutItem'],
  );
  return [
    allow([...reading, ...writing], [facts]),
    ...withheld(facts, hiddenRows[signing]),
    ...(lists ? [allow(['dynamodb:Query'], [`${facts}/index/*`])] : []),
    allow(trailActions, [tables.trail.tableArn]),
    allow(office === 'write' ? [...reading, ...writing] : ['dynamodb:GetItem', checking], [
      tables.office.tableArn,
    ]),
    allow(
      ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'],
      [keys.data.keyArn],
      {
        StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.${Aws.URL_SUFFIX}` },
      },
    ),
  ];
}

/** Partitions of the facts that hold people's means of signing, and who is kept from them. */
const means = ['PIN#*', 'KEY#*', 'CEREMONY#*'];
const hiddenRows: Readonly<Record<Powers['signing'], readonly string[]>> = {
  all: [],
  waiting: means,
  none: [...means, 'UNCONFIRMED#*'],
};

/** Denies rows of the facts by their partition keys, whatever else is allowed. */
const withheld = (facts: string, rows: readonly string[]): PolicyStatement[] =>
  rows.length === 0
    ? []
    : [
        new PolicyStatement({
          effect: Effect.DENY,
          actions: [...reading, ...writing],
          resources: [facts],
          conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [...rows] } },
        }),
      ];

const checking = 'dynamodb:ConditionCheckItem';
const reading = ['dynamodb:GetItem', 'dynamodb:Query'];
const writing = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', checking];

function bucketStatements(
  { uploads, archive }: Powers,
  { buckets, keys }: Data,
): PolicyStatement[] {
  const readable = [
    ...(uploads ? [buckets.uploads.arnForObjects('incoming/*')] : []),
    ...(archive.reads ? [buckets.archive.arnForObjects('*')] : []),
  ];
  const writable = [
    ...(uploads ? [buckets.uploads.arnForObjects('incoming/*')] : []),
    ...(archive.writes === undefined ? [] : [buckets.archive.arnForObjects(`${archive.writes}/*`)]),
  ];
  const reads = readable.length > 0;
  const writes = writable.length > 0;
  if (!reads && !writes) return [];
  return [
    ...(reads ? [allow(['s3:GetObject', 's3:GetObjectVersion'], readable)] : []),
    // Without it S3 answers 403 where a file has not arrived yet, and nobody could be told so.
    ...(uploads ? [allow(['s3:ListBucket'], [buckets.uploads.bucketArn])] : []),
    ...(writes ? [allow(['s3:PutObject'], writable)] : []),
    allow(
      [...(reads ? ['kms:Decrypt'] : []), ...(writes ? ['kms:GenerateDataKey'] : [])],
      [keys.data.keyArn],
      {
        StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.${Aws.URL_SUFFIX}` },
      },
    ),
  ];
}

function machineStatements({ machines }: Powers): PolicyStatement[] {
  const anyMachine = `${machinePrefixArn()}*`;
  return [
    ...(machines.includes('start')
      ? [
          allow(['states:StartExecution'], [anyMachine]),
          allow(['states:DescribeExecution'], [anyExecutionArn()]),
        ]
      : []),
    ...(machines.includes('answer')
      ? [allow(['states:SendTaskSuccess', 'states:SendTaskFailure'], [anyMachine])]
      : []),
  ];
}

const allow = (
  actions: readonly string[],
  resources: readonly string[],
  conditions: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [...resources], conditions });
