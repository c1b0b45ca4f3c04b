import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionName } from '#functions/names.ts';
import { apiName, functionName, leftoverQueueName, metricNamespace } from './naming.ts';

const sum = (
  namespace: string,
  metricName: string,
  dimensionsMap: Readonly<Record<string, string>> = {},
): Metric =>
  new Metric({ namespace, metricName, dimensionsMap: { ...dimensionsMap }, statistic: 'Sum' });

export const ofFunction = (name: FunctionName, metricName: string): Metric =>
  sum('AWS/Lambda', metricName, { FunctionName: functionName(name) });

export const ofSite = (metricName: string): Metric =>
  sum('AWS/ApiGateway', metricName, { ApiName: apiName, Stage: 'live' });

export const leftovers = (): Metric =>
  sum('AWS/SQS', 'ApproximateNumberOfMessagesVisible', { QueueName: leftoverQueueName }).with({
    statistic: 'Maximum',
  });

/** Counted out of the logs. */
export const ofOurs = (metricName: string): Metric => sum(metricNamespace, metricName);
