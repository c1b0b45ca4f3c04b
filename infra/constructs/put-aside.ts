import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { metricNamespace } from '../naming.ts';

export const putAside = 'PutAside';

/** Counts what the effects function says after each sweep, `{"what":"swept","done":…,"failed":…,"aside":…}`. */
export function countPutAside(scope: Construct, logGroup: ILogGroup): void {
  new MetricFilter(scope, 'PutAside', {
    logGroup,
    metricNamespace,
    metricName: putAside,
    metricValue: '$.aside',
    filterPattern: FilterPattern.numberValue('$.aside', '>', 0),
  });
}
