import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { functionNames } from '#functions/names.ts';
import { tableShape } from '#functions/stores/tables.ts';
import { asl } from '#statemachines/derive/asl.ts';
import { routes } from '#statemachines/routes/index.ts';
import { resourcesOf, synthesized, takeAway } from './synthesized.ts';

afterAll(takeAway);

const office = synthesized();
const properties = (type: string) => resourcesOf(office, type).map(({ Properties }) => Properties);

describe('tables', () => {
  const tables = properties('AWS::DynamoDB::Table');

  test.each(['facts', 'trail', 'office'] as const)('%s is what one machine makes too', (kind) => {
    const { TableName, ...shape } = tableShape(kind, `qianban-${kind}`);
    expect(tables.find((table) => table['TableName'] === TableName)).toMatchObject({ ...shape });
  });

  test('can be restored to any second, cannot be deleted, and lie under the office’s key', () => {
    for (const table of tables) {
      expect(table).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      });
    }
  });

  test('forget sessions, links and kept forms when they are over', () => {
    expect(tables.find((table) => table['TableName'] === 'qianban-facts')).toMatchObject({
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    });
  });
});

describe('buckets', () => {
  const buckets = resourcesOf(office, 'AWS::S3::Bucket');
  const named = (name: string) => buckets.find(({ id }) => id.startsWith(`Bucket${name}`));

  test('the archive keeps what it gets for ten years', () => {
    expect(named('archive')?.Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 10 } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  test('nobody gets around the lock or shortens it', () => {
    const policies = JSON.stringify(properties('AWS::S3::BucketPolicy'));
    expect(policies).toContain('NobodyGetsAroundTheLock');
    expect(policies).toMatch(/"s3:BypassGovernanceRetention".*"s3:DeleteObjectVersion".*"Deny"/);
    expect(policies).toContain('{"s3:object-lock-remaining-retention-days":"3650"}');
  });

  test('uploads keep every version', () => {
    expect(named('uploads')?.Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(JSON.stringify(named('uploads')?.Properties)).not.toMatch(/Expiration/);
  });

  test('are closed to the public, speak TLS only, are encrypted and stay', () => {
    for (const { Properties, DeletionPolicy } of buckets) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties).toMatchObject({
        BucketEncryption: expect.anything(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
    }
    const policies = properties('AWS::S3::BucketPolicy').map((policy) => JSON.stringify(policy));
    expect(
      policies.filter((policy) => policy.includes('"aws:SecureTransport":"false"')),
    ).toHaveLength(buckets.length);
  });
});

test('keys turn each year and stay', () => {
  for (const { Properties, DeletionPolicy } of resourcesOf(office, 'AWS::KMS::Key')) {
    expect(Properties).toMatchObject({ EnableKeyRotation: true });
    expect(DeletionPolicy).toBe('Retain');
  }
});

test('logs are encrypted and kept for more than six months', () => {
  const logs = properties('AWS::Logs::LogGroup');
  expect(logs.length).toBeGreaterThan(functionNames.length);
  for (const log of logs) {
    expect(log).toMatchObject({ KmsKeyId: expect.anything() });
    expect(Number(log['RetentionInDays'])).toBeGreaterThanOrEqual(184);
  }
});

describe('machines', () => {
  const machines = properties('AWS::StepFunctions::StateMachine');

  test('there is one for each route, and each logs every step without what people wrote', () => {
    expect(machines).toHaveLength(routes.length);
    for (const machine of machines) {
      expect(machine).toMatchObject({
        StateMachineType: 'STANDARD',
        LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      });
    }
  });

  test.each(routes.map(({ id }) => id))('%s is deployed as it is derived', (id) => {
    const route = routes.find((known) => known.id === id);
    if (route === undefined) throw new Error(`no route ${id}`);
    const text = readFileSync(join(office.outdir, 'machines', `${id}.asl.json`), 'utf8');
    expect(text).toBe(`${JSON.stringify(asl(route), null, 2)}\n`);
  });

  test('call versions of the functions, which stay while an execution may call them', () => {
    for (const machine of machines) {
      const substitutions = JSON.stringify(machine['DefinitionSubstitutions']);
      expect(substitutions).toMatch(/openstepCurrentVersion.*recordCurrentVersion/);
    }
    const versions = [
      ...resourcesOf(office, 'AWS::Lambda::Version'),
      ...resourcesOf(office, 'AWS::StepFunctions::StateMachineVersion'),
    ];
    expect(versions).toHaveLength(2 + routes.length);
    expect(versions.every(({ DeletionPolicy }) => DeletionPolicy === 'Retain')).toBe(true);
  });
});

describe('functions', () => {
  test('are arm64 on Node 24 and log where logs are encrypted', () => {
    const lambdas = properties('AWS::Lambda::Function');
    expect(lambdas).toHaveLength(functionNames.length);
    for (const lambda of lambdas) {
      expect(lambda).toMatchObject({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        LoggingConfig: expect.anything(),
      });
    }
  });

  test('the clock wakes the effects each minute, and a failed call is put aside', () => {
    expect(properties('AWS::Events::Rule')).toMatchObject([
      { ScheduleExpression: 'rate(1 minute)', Targets: [{ Input: '{}' }] },
    ]);
    expect(properties('AWS::Lambda::EventInvokeConfig')).toMatchObject([
      { MaximumRetryAttempts: 2, DestinationConfig: { OnFailure: expect.anything() } },
    ]);
  });

  test('can all run in a new account, which has too little to set aside', () => {
    const small = synthesized({ context: { reserveConcurrency: 'false' } });
    expect(JSON.stringify(small.templates)).not.toContain('ReservedConcurrentExecutions');
    expect(JSON.stringify(office.templates)).toContain('ReservedConcurrentExecutions');
  });
});

describe('the site', () => {
  test('is reached by its own name only', () => {
    expect(properties('AWS::ApiGateway::RestApi')).toMatchObject([
      {
        DisableExecuteApiEndpoint: true,
        EndpointConfiguration: { Types: ['REGIONAL'] },
        BinaryMediaTypes: ['*/*'],
      },
    ]);
    expect(properties('AWS::ApiGateway::DomainName')).toMatchObject([
      { DomainName: 'qianban.example.com', SecurityPolicy: 'TLS_1_2' },
    ]);
  });

  test('writes no path, no query and no sample of a request anywhere', () => {
    const [stage] = properties('AWS::ApiGateway::Stage');
    const text = JSON.stringify(stage);
    expect(text).toContain('$context.resourcePath');
    expect(text).not.toMatch(/\$context\.path|querystring|"LoggingLevel":"(INFO|ERROR)"/i);
    expect(JSON.stringify(properties('AWS::WAFv2::WebACL'))).not.toContain(
      '"SampledRequestsEnabled":true',
    );
  });

  test('is throttled and stands behind a firewall that limits each address', () => {
    expect(properties('AWS::ApiGateway::Stage')).toMatchObject([
      { MethodSettings: [{ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 }] },
    ]);
    expect(properties('AWS::WAFv2::WebACLAssociation')).toHaveLength(1);
    expect(JSON.stringify(properties('AWS::WAFv2::WebACL'))).toContain(
      '"RateBasedStatement":{"AggregateKeyType":"IP","Limit":5000}',
    );
  });

  test('has the endpoints of the one-machine gateway and the static files', () => {
    const parts = properties('AWS::ApiGateway::Resource').map(({ PathPart }) => String(PathPart));
    expect(parts.toSorted((a, b) => a.localeCompare(b, 'en'))).toEqual([
      '{proxy+}',
      '{proxy+}',
      '{proxy+}',
      '{proxy+}',
      'a',
      'away',
      'enhance.js',
      'handwriting.js',
      'hash-file.js',
      'office',
      'passkey.js',
      'qianban.css',
      'web',
    ]);
  });
});

test('every alarm says who is hurt', () => {
  const alarms = properties('AWS::CloudWatch::Alarm');
  expect(alarms.length).toBeGreaterThanOrEqual(10);
  for (const { AlarmDescription, AlarmActions } of alarms) {
    expect(String(AlarmDescription)).toMatch(/^[A-Z].{40,}\.$/);
    expect(AlarmActions).toHaveLength(1);
  }
});

describe('in China', () => {
  const china = synthesized({ context: { partition: 'aws-cn' } });

  test('no ARN names another partition, in templates or in machines', () => {
    const texts = china.templates.map(({ text }) => text);
    const machines = routes.map(({ id }) =>
      readFileSync(join(china.outdir, 'machines', `${id}.asl.json`), 'utf8'),
    );
    for (const text of [...texts, ...machines]) expect(text).not.toMatch(/arn:aws:/);
    expect(machines[0]).toContain('arn:aws-cn:states:::lambda:invoke.waitForTaskToken');
  });

  test('no template uses what does not exist there', () => {
    const types = china.templates.flatMap(({ resources }) =>
      Object.values(resources).map(({ Type }) => Type),
    );
    expect(types.filter((type) => /::(SES|Cognito|CloudFront)::/.test(type))).toEqual([]);
  });
});
