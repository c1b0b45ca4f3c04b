import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileAssetPackaging, RemovalPolicy, Stack, Stage } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine, CfnStateMachineVersion } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { machineName } from '#functions/names.ts';
import type { Route } from '#statemachines/route.ts';
import { accept } from '../accept.ts';
import { definition } from '../definition.ts';
import type { Partition } from '../settings.ts';

interface Wiring {
  readonly role: IRole;
  readonly log: ILogGroup;
  /** ARNs for the names that a definition leaves open. */
  readonly functions: Readonly<Record<string, string>>;
  readonly partition: Partition;
}

/** A route's state machine, and a version of it for each definition it ever had. */
export function machine(
  scope: Construct,
  route: Route,
  { role, log, functions, partition }: Wiring,
): void {
  const made = new CfnStateMachine(scope, `Machine-${route.id}`, {
    stateMachineName: machineName(route.id),
    stateMachineType: 'STANDARD',
    roleArn: role.roleArn,
    definitionS3Location: asset(scope, route.id, definition(route, partition)),
    definitionSubstitutions: { ...functions },
    loggingConfiguration: {
      // Every change of state, never its data: what people wrote stays in the tables.
      level: 'ALL',
      includeExecutionData: false,
      destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: log.logGroupArn } }],
    },
  });
  made.node.addDependency(role);
  accept(made, {
    SF2: 'Tracing would follow two calls per waiting state; the trail and the log already say when each step was entered.',
  });
  const version = new CfnStateMachineVersion(scope, `Version-${route.id}`, {
    stateMachineArn: made.attrArn,
    stateMachineRevisionId: made.attrStateMachineRevisionId,
  });
  version.applyRemovalPolicy(RemovalPolicy.RETAIN);
}

/** Written as one readable file per route into the assembly, from where it is deployed as it stands. */
function asset(scope: Construct, route: string, text: string): { bucket: string; key: string } {
  const outdir = Stage.of(scope)?.assetOutdir ?? '.';
  const fileName = join('machines', `${route}.asl.json`);
  mkdirSync(join(outdir, 'machines'), { recursive: true });
  writeFileSync(join(outdir, fileName), text);
  const { bucketName, objectKey } = Stack.of(scope).synthesizer.addFileAsset({
    fileName,
    packaging: FileAssetPackaging.FILE,
    sourceHash: createHash('sha256').update(text).digest('hex'),
    displayName: `State machine of ${route}`,
  });
  return { bucket: bucketName, key: objectKey };
}
