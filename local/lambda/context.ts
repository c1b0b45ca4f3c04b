import type { Context } from 'aws-lambda';
import type { FunctionPlan } from '#functions/names.ts';
import { account, region } from './place.ts';

/** The context of one run. `done`, `fail` and `succeed` are of the old callback style and refuse. */
export function contextOf(name: string, plan: FunctionPlan, requestId: string): Context {
  const deadline = performance.now() + plan.timeoutSeconds * 1000;
  return {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${region}:${account}:function:${name}`,
    memoryLimitInMB: String(plan.memoryMb),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'one-machine',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
    done: refuse,
    fail: refuse,
    succeed: refuse,
  };
}

function refuse(): never {
  throw new Error('functions answer by returning');
}
