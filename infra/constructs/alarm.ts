import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface AlarmProps {
  /** Who is hurt and how: the text an operator reads at night. */
  readonly impact: string;
  readonly metric: Metric;
  /** Rings at this many within five minutes; or below one where silence is the fault. */
  readonly at: number | 'silence';
}

/** Rings where somebody is hurt. */
export function alarm(scope: Construct, id: string, tell: ITopic, props: AlarmProps): Alarm {
  const { impact, metric, at } = props;
  const silence = at === 'silence';
  const made = new Alarm(scope, id, {
    alarmDescription: impact,
    metric: metric.with({ period: Duration.minutes(5) }),
    threshold: silence ? 1 : at,
    comparisonOperator: silence
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  made.addAlarmAction(new SnsAction(tell));
  return made;
}
