import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  CfnFunction,
  Function as LambdaFunction,
  type ILayerVersion,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type FunctionName, functionPlans } from '#functions/names.ts';
import { accept } from '../accept.ts';
import type { CodeSource } from '../code.ts';
import { environment } from '../environment.ts';
import { functionName, logName } from '../naming.ts';
import { powers } from '../powers.ts';
import type { Settings } from '../settings.ts';
import type { Data } from '../stacks/data.ts';
import { logGroup } from './log-group.ts';
import { statements } from './statements.ts';

/** How many may run at once, where a flood of one must not take the others' share. */
const reserved: Partial<Record<FunctionName, number>> = { effects: 20, record: 10 };

interface Wiring {
  readonly data: Data;
  readonly settings: Settings;
  readonly code: CodeSource;
  readonly fonts: ILayerVersion;
}

/** One function with a role of its own that can do what its powers say and nothing else. */
export function officeFunction(
  scope: Construct,
  name: FunctionName,
  { data, settings, code, fonts }: Wiring,
): LambdaFunction {
  const plan = functionPlans[name];
  const mine = powers[name];
  const log = logGroup(scope, `Log-${name}`, logName(`functions/${name}`), data.keys.logs);
  const role = new Role(scope, `Role-${name}`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `What ${functionName(name)} may do`,
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [log.logGroupArn],
    }),
  );
  for (const statement of statements(mine, data)) role.addToPolicy(statement);
  const atOnce = settings.reserveConcurrency ? reserved[name] : undefined;
  const made = new LambdaFunction(scope, `Function-${name}`, {
    functionName: functionName(name),
    description: `secrets as of ${mine.secrets.length > 0 ? settings.secretsAsOf : 'never'}`,
    code: code.handler(name),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    timeout: Duration.seconds(plan.timeoutSeconds),
    memorySize: plan.memoryMb,
    environment: environment(name, data, settings),
    logGroup: log,
    role,
    ...(mine.fonts ? { layers: [fonts] } : {}),
    ...(atOnce === undefined ? {} : { reservedConcurrentExecutions: atOnce }),
  });
  if (mine.secrets.length > 0) sealEnvironment(made, data);
  accept(role, { IAM5: wildcards });
  return made;
}

const wildcards =
  'Keys of objects, executions and routes are made at run time: the part before the wildcard is a bucket and folder, ' +
  'an index of one table, a log group of this function, or machines by the prefix of their names.';

/** Set on the resource itself: CDK would let the role encrypt and re-encrypt as well. */
function sealEnvironment(made: LambdaFunction, { keys }: Data): void {
  const resource = made.node.defaultChild;
  if (!(resource instanceof CfnFunction)) throw new Error('a function is made of a function');
  resource.kmsKeyArn = keys.secrets.keyArn;
}
