import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  SFNClient,
  StateMachineDoesNotExist,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import type { OfficeData } from '#domain/office.ts';
import type { Host } from '#functions/host.ts';
import { sha256 } from '#functions/live.ts';
import { machineName, variables } from '#functions/names.ts';
import { atEnd, definitionsOf, keepBuilt } from '#functions/stores/built-registers.ts';
import { seedOffice } from '#functions/stores/office.ts';
import { type TableKind, tableShape } from '#functions/stores/tables.ts';
import { asl } from '#statemachines/derive/asl.ts';
import type { Route } from '#statemachines/route.ts';
import { routes as catalogue } from '#statemachines/routes/index.ts';

/**
 * Makes what a deployment makes: tables, buckets, one state machine per route, and the office's first data. Doing it
 * again changes nothing but the machines' definitions; running executions keep theirs.
 */
export async function prepare(
  host: Host,
  office: OfficeData,
  routes: readonly Route[] = catalogue,
): Promise<void> {
  const { environment, transports } = host;
  const options = (transport: object | undefined, service: string) => ({
    region: environment['AWS_REGION'] ?? '',
    endpoint: environment[`AWS_ENDPOINT_URL_${service}`] ?? '',
    credentials: {
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
    ...transport,
  });
  const db = new DynamoDBClient(options(transports?.dynamodb, 'DYNAMODB'));
  const s3 = new S3Client({ ...options(transports?.s3, 'S3'), forcePathStyle: true });
  const states = new SFNClient(options(transports?.states, 'SFN'));
  const named = (variable: keyof typeof variables): string =>
    environment[variables[variable]] ?? '';
  await Promise.all([
    ...(['facts', 'trail', 'office'] as const).map((kind) => makeTable(db, kind, named(kind))),
    makeBucket(s3, named('uploads'), false),
    makeBucket(s3, named('archive'), true),
    ...routes.map((route) =>
      makeMachine(states, named('machinePrefix'), route.id, definitionOf(route)),
    ),
  ]);
  const isNew = await seedOffice(db, named('office'), office);
  // Nothing was filed yet: every row there will be stands by these definitions.
  if (isNew) {
    const definitions = definitionsOf(routes, sha256);
    await keepBuilt(db, named('facts'), { definitions, reached: atEnd });
  }
}

/** The route's machine with this host's names of functions filled in. */
const definitionOf = (route: Route): string =>
  JSON.stringify(asl(route))
    .replaceAll('${OpenStep}', 'open-step')
    .replaceAll('${Record}', 'record');

async function makeTable(db: DynamoDBClient, kind: TableKind, name: string): Promise<void> {
  try {
    await db.send(new CreateTableCommand(tableShape(kind, name)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    return;
  }
  if (kind !== 'facts') return;
  const TimeToLiveSpecification = { AttributeName: 'expires', Enabled: true };
  await db.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
}

/** The archive keeps every version and locks new objects; uploads keep versions, so that what was checked stays. */
async function makeBucket(s3: S3Client, Bucket: string, locks: boolean): Promise<void> {
  try {
    await s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: locks }));
  } catch (error) {
    if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
    return;
  }
  if (!locks) {
    await s3.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    return;
  }
  const Rule = { DefaultRetention: { Mode: 'GOVERNANCE' as const, Years: 10 } };
  await s3.send(
    new PutObjectLockConfigurationCommand({
      Bucket,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule },
    }),
  );
}

async function makeMachine(
  states: SFNClient,
  prefix: string,
  route: string,
  definition: string,
): Promise<void> {
  const stateMachineArn = `${prefix}${route}`;
  const roleArn = 'arn:aws:iam::000000000000:role/qianban-machines';
  try {
    const known = await states.send(new DescribeStateMachineCommand({ stateMachineArn }));
    if (known.definition === definition) return;
    await states.send(new UpdateStateMachineCommand({ stateMachineArn, definition, roleArn }));
  } catch (error) {
    if (!(error instanceof StateMachineDoesNotExist)) throw error;
    await states.send(
      new CreateStateMachineCommand({ name: machineName(route), definition, roleArn }),
    );
  }
}
