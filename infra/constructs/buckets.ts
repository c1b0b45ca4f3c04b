import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept } from '../accept.ts';

export interface Buckets {
  readonly uploads: Bucket;
  readonly archive: Bucket;
}

/** How long a record cannot be taken away; 会计档案管理办法 and DA/T 22 keep most papers ten or thirty years. */
const lockYears = 10;

export function buckets(scope: Construct, encryptionKey: IKey): Buckets {
  const access = new Bucket(scope, 'Bucket-access', {
    ...closed,
    // S3 delivers access logs only into buckets under its own key.
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(400) }],
  });
  accept(access, { S1: 'This is the bucket that access logs go to.' });
  const kept = {
    ...closed,
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    versioned: true,
  } as const satisfies BucketProps;
  const uploads = new Bucket(scope, 'Bucket-uploads', {
    ...kept,
    // Nothing expires by age: attachments stay where they arrived, pinned to the version that was checked, and a
    // second upload within the ticket's ten minutes turns that version into an old one.
    lifecycleRules: [
      { prefix: 'incoming/', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
  const archive = new Bucket(scope, 'Bucket-archive', {
    ...kept,
    objectLockEnabled: true,
  });
  lock(archive);
  logInto(access, { uploads, archive });
  return { uploads, archive };
}

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

/** Records stay for their time, also against an administrator; only the account's root user can undo this policy. */
function lock(archive: Bucket): void {
  resourceOf(archive).objectLockConfiguration = {
    objectLockEnabled: 'Enabled',
    rule: { defaultRetention: { mode: 'GOVERNANCE', years: lockYears } },
  };
  const refuse = (sid: string, actions: readonly string[], more = {}): void => {
    const { bucketArn } = archive;
    archive.addToResourcePolicy(
      new PolicyStatement({
        sid,
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [...actions],
        resources: [bucketArn, archive.arnForObjects('*')],
        ...more,
      }),
    );
  };
  refuse('NobodyGetsAroundTheLock', [
    's3:BypassGovernanceRetention',
    's3:DeleteObjectVersion',
    's3:PutBucketObjectLockConfiguration',
    's3:PutLifecycleConfiguration',
    's3:DeleteBucket',
  ]);
  refuse('NobodyShortensIt', ['s3:PutObjectRetention'], {
    conditions: {
      NumericLessThan: { 's3:object-lock-remaining-retention-days': `${lockYears * 365}` },
    },
  });
}

/** Who fetched what, as S3 tells it. */
function logInto(access: Bucket, observed: Readonly<Record<string, Bucket>>): void {
  for (const [name, bucket] of Object.entries(observed)) {
    resourceOf(bucket).loggingConfiguration = {
      destinationBucketName: access.bucketName,
      logFilePrefix: `${name}/`,
    };
  }
  access.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [access.arnForObjects('*')],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
}

function resourceOf(bucket: Bucket): CfnBucket {
  const { defaultChild } = bucket.node;
  if (!(defaultChild instanceof CfnBucket)) throw new Error('a bucket is made of a bucket');
  return defaultChild;
}
