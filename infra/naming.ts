import { Aws } from 'aws-cdk-lib';
import { type FunctionName, machineName } from '#functions/names.ts';

/** Names of what is deployed, and ARNs made of them, so that stacks need not import what may be replaced. */
const prefix = 'qianban';

export const stackName = (part: string): string => `${prefix}-${part}`;
export const functionName = (name: FunctionName): string => `${prefix}-${name}`;
export const tableName = (kind: string): string => `${prefix}-${kind}`;
export const logName = (of: string): string => `/${prefix}/${of}`;
/** Groups under this path may be written by deliveries without a policy per group, of which a region has ten. */
export const vendedLogName = (of: string): string => `/aws/vendedlogs/${prefix}/${of}`;
export const leftoverQueueName = `${prefix}-leftovers`;
export const apiName = prefix;
export const metricNamespace = 'Qianban';

export const functionArn = (name: FunctionName): string =>
  arn('lambda', `function:${functionName(name)}`);

/** What `StartExecution` takes, up to the route's id. */
export const machinePrefixArn = (): string => arn('states', `stateMachine:${machineName('')}`);
export const anyExecutionArn = (): string => arn('states', `execution:${machineName('*')}:*`);

export const arn = (service: string, resource: string): string =>
  `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
