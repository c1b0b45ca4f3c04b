import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accept } from '../accept.ts';
import { leftoverQueueName } from '../naming.ts';

/**
 * Wakes the effects each minute, whatever the acts have asked for. A call that failed three times is put aside for an
 * operator to see; what it was about is still due and comes round with the next minute.
 */
export function clock(scope: Construct, effects: LambdaFunction): void {
  const leftovers = new Queue(scope, 'Leftovers', {
    queueName: leftoverQueueName,
    // Holds ids of requests only.
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  accept(leftovers, { SQS3: 'This is the queue that failed calls go to.' });
  effects.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.minutes(5),
    onFailure: new SqsDestination(leftovers),
  });
  new Rule(scope, 'EachMinute', {
    description: 'Does what is due, and what was not done when it was asked for',
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new FunctionTarget(effects, {
        event: RuleTargetInput.fromObject({}),
        deadLetterQueue: leftovers,
        retryAttempts: 2,
        maxEventAge: Duration.minutes(5),
      }),
    ],
  });
}
