import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { arn, stackName } from '../naming.ts';

/** Keys of the office's own, turned over each year. Without its key data is gone, so none goes with its stack. */
export interface Keys {
  /** Tables and buckets. */
  readonly data: Key;
  readonly logs: Key;
  readonly secrets: Key;
  /** Messages to operators; alarms are allowed to use it. */
  readonly notices: Key;
}

export function keys(scope: Construct): Keys {
  const made = {
    data: key(scope, 'data', 'Tables and buckets'),
    logs: key(scope, 'logs', 'Logs'),
    secrets: key(scope, 'secrets', 'Secrets and the environments that carry them'),
    notices: key(scope, 'notices', 'Messages to operators'),
  };
  made.logs.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${Aws.REGION}.${Aws.URL_SUFFIX}`)],
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'],
      resources: ['*'],
      conditions: {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': arn('logs', 'log-group:*') },
      },
    }),
  );
  made.notices.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  return made;
}

const key = (scope: Construct, name: string, description: string): Key =>
  new Key(scope, `Key-${name}`, {
    alias: `alias/${stackName(name)}`,
    description,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
