import { type App, Duration, Stack } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { type FunctionName, functionNames } from '#functions/names.ts';
import { alarm, type AlarmProps } from '../constructs/alarm.ts';
import { failedExecutions } from '../constructs/family-stack.ts';
import { putAside } from '../constructs/put-aside.ts';
import { leftovers, ofFunction, ofOurs, ofSite } from '../metrics.ts';
import { stackName } from '../naming.ts';
import type { Settings } from '../settings.ts';
import type { Data } from './data.ts';

/** Who is hurt when a function fails. */
const hurt: Readonly<Record<FunctionName, string>> = {
  pages: 'People see an error page instead of their desk, a form or a request.',
  links: 'Signers who follow the link in their mail see an error page and cannot decide.',
  office: 'Administrators cannot change who holds a post; leavers may keep theirs.',
  'open-step': 'A decided request does not reach the next signer; nobody is asked to go on.',
  record: 'A finished request does not get its record: it stays open, and its requester waits.',
  effects: 'Signers are not told that a request waits for them, and decisions move nothing on.',
};

export function watchStack(app: App, { keys }: Data, { alarmsTo }: Settings): Stack {
  const stack = new Stack(app, stackName('watch'), { description: 'Qianban: alarms' });
  const tell = new Topic(stack, 'Operators', { masterKey: keys.notices, enforceSSL: true });
  if (alarmsTo !== undefined) tell.addSubscription(new EmailSubscription(alarmsTo));
  const ring = (id: string, props: AlarmProps): void => {
    alarm(stack, id, tell, props);
  };
  for (const name of functionNames) {
    ring(`Errors-${name}`, { impact: hurt[name], metric: ofFunction(name, 'Errors'), at: 3 });
  }
  ring('ClockStopped', {
    impact:
      'The clock has stopped: reminders, mails and starts that were not done at once never come.',
    metric: ofFunction('effects', 'Invocations'),
    at: 'silence',
  });
  ring('Aside', {
    impact:
      'Something due failed ten times and was put aside: a mail or a next step never comes by itself.',
    metric: ofOurs(putAside),
    at: 1,
  });
  ring('Leftovers', {
    impact: 'Effects were given up three times running; what they were about comes late.',
    metric: leftovers(),
    at: 1,
  });
  ring('SiteErrors', {
    impact: 'People and programs get errors from the address itself.',
    metric: ofSite('5XXError'),
    at: 5,
  });
  ring('ExecutionsFailed', {
    impact:
      'Requests lose their machines faster than one by one; signers are asked late while they are made anew.',
    metric: ofOurs(failedExecutions),
    at: 10,
  });
  dashboard(stack);
  return stack;
}

function dashboard(stack: Stack): void {
  new Dashboard(stack, 'Dashboard', {
    dashboardName: stackName('office'),
    widgets: [
      [graph('访问 Requests', [ofSite('Count'), ofSite('4XXError'), ofSite('5XXError')])],
      [graph('出错 Errors', each('Errors')), graph('调用 Invocations', each('Invocations'))],
      [graph('办理受阻 Held up', [ofOurs(putAside), ofOurs(failedExecutions), leftovers()])],
    ],
  });
}

const graph = (title: string, left: Metric[]): GraphWidget =>
  new GraphWidget({ title, left, width: 12, period: Duration.minutes(5) });

const each = (metric: string): Metric[] =>
  functionNames.map((name) => ofFunction(name, metric).with({ label: name }));
