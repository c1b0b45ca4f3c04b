import { Aws, NestedStack, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Family, Route } from '#statemachines/route.ts';
import { accept } from '../accept.ts';
import { functionArn, machinePrefixArn, metricNamespace, vendedLogName } from '../naming.ts';
import type { Partition } from '../settings.ts';
import { logGroup } from './log-group.ts';
import { machine } from './machine.ts';

interface Wiring {
  /** ARNs of the versions that executions of these definitions call. */
  readonly functions: { readonly OpenStep: string; readonly Record: string };
  readonly logs: IKey;
  readonly partition: Partition;
}

/** All machines of a family, with one role and one log. Nested, so that code and machines change and go back as one. */
export function familyStack(
  scope: Construct,
  family: Family,
  routes: readonly Route[],
  { functions, logs, partition }: Wiring,
): Stack {
  const stack = new NestedStack(scope, `Routes-${family}`, {
    description: `Qianban: state machines of the family ${family}`,
  });
  const role = machineRole(stack);
  const log = logGroup(stack, 'Log', vendedLogName(family), logs);
  new MetricFilter(stack, 'Failed', {
    logGroup: log,
    metricNamespace,
    metricName: failedExecutions,
    filterPattern: FilterPattern.any(
      ...['ExecutionFailed', 'ExecutionTimedOut', 'ExecutionAborted'].map((type) =>
        FilterPattern.stringValue('$.type', '=', type),
      ),
    ),
  });
  for (const route of routes) machine(stack, route, { role, log, functions, partition });
  return stack;
}

/** One metric for all families: what it counts is mended by the sweep, and its number is all that matters. */
export const failedExecutions = 'FailedExecutions';

function machineRole(stack: Stack): Role {
  const role = new Role(stack, 'Role', {
    description: 'What the state machines of this family may do',
    assumedBy: new ServicePrincipal('states.amazonaws.com', {
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnLike: { 'aws:SourceArn': `${machinePrefixArn()}*` },
      },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [`${functionArn('open-step')}:*`, `${functionArn('record')}:*`],
    }),
  );
  role.addToPolicy(new PolicyStatement({ actions: logDelivery, resources: ['*'] }));
  accept(role, {
    IAM5:
      'Executions call the version they started with, so every version stays callable; the delivery of logs cannot ' +
      'be narrowed to a resource.',
  });
  return role;
}

const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];
