import { countersign, recording, revise, takesPhone, unsignedFact } from '../flow.ts';
import type { BranchStep, Distribute, HumanStep, Route, Step, Together } from '../route.ts';

/**
 * A route's state machine in Amazon States Language (JSONata): one waiting state per human step, one Choice where a
 * condition may pass a step over, and `Go to` in front, which enters the step named in the input. Functions stand as
 * `${OpenStep}` and `${Record}`, filled in by whoever deploys it.
 *
 * Input: `{request, generation, at, facts}`. A callback replaces `facts`; a jump of any kind is a failure named Moved
 * whose cause is `{at, facts}`, because the Amazon States Language cannot leave a branch in another way.
 */
export interface StateMachine {
  readonly Comment: string;
  readonly QueryLanguage: 'JSONata';
  readonly StartAt: string;
  readonly States: States;
}
type State = Readonly<Record<string, unknown>>;
type States = Readonly<Record<string, State>>;
type Entries = readonly (readonly [string, State])[];

const goTo = 'Go to';
const closed = 'Closed';
const noItem = '';
const mapItem = '{% $states.input %}';

export function asl(route: Route): StateMachine {
  const entry = (step: Step | undefined): string =>
    takesPhone(route) && (step === undefined || step.kind === 'system')
      ? conditionOf(countersign)
      : entryOf(step);
  return {
    Comment: `${route.title.zh} ${route.title.en}`,
    QueryLanguage: 'JSONata',
    StartAt: goTo,
    States: Object.fromEntries([
      [goTo, goToState(route)],
      [revise, { ...waitState(revise, noItem), ...topLevel, Next: entry(route.steps[0]) }],
      ...route.steps.flatMap((step, at) => topLevelStates(step, nextOf(route.steps, at, entry))),
      ...(takesPhone(route) ? countersignStates : []),
      [recording, recordState],
      [closed, { Type: 'Succeed' }],
      [
        'Unknown step',
        {
          Type: 'Fail',
          Error: 'UnknownStep',
          Cause: 'The input names a step that this route does not have',
        },
      ],
    ]),
  };
}

/** The state one enters to reach a step: its condition, where it has one. */
function entryOf(step: Step | BranchStep | undefined): string {
  if (step === undefined || step.kind === 'system') return recording;
  return step.when === undefined ? step.id : conditionOf(step.id);
}

const conditionOf = (id: string): string => `${id}?`;

function nextOf(
  steps: readonly Step[],
  at: number,
  entry: (step: Step | undefined) => string,
): string {
  const step = steps[at];
  const named = step !== undefined && 'next' in step ? step.next : undefined;
  return entry(named === undefined ? steps[at + 1] : steps.find(({ id }) => id === named));
}

function goToState(route: Route): State {
  const steps = route.steps.filter(({ kind }) => kind !== 'system').map(({ id }) => id);
  return {
    Type: 'Choice',
    // In every rule: a Choice's own Assign counts only where no rule matches.
    Choices: [revise, ...steps, ...(takesPhone(route) ? [countersign] : []), recording].map(
      (id) => ({
        Condition: `{% $states.input.at = '${id}' %}`,
        Assign: {
          request: '{% $states.input.request %}',
          generation: '{% $states.input.generation %}',
          facts: '{% $states.input.facts %}',
        },
        Next: id,
      }),
    ),
    Default: 'Unknown step',
  };
}

function topLevelStates(step: Step, next: string): Entries {
  if (step.kind === 'system') return [];
  const state = { ...stateOf(step, noItem), Catch: catches, Next: next };
  const waits = step.kind !== 'together' && step.kind !== 'distribute';
  return withCondition(step, next, waits ? { ...state, Assign: topLevel.Assign } : state);
}

const stateOf = (step: HumanStep | Together | Distribute, item: string): State => {
  if (step.kind === 'together') {
    return { Type: 'Parallel', Branches: step.branches.map((branch) => branchOf(branch, noItem)) };
  }
  if (step.kind === 'distribute') {
    return {
      Type: 'Map',
      Items: `{% [$facts.(${step.items})] %}`,
      ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...branchOf(step.steps, mapItem) },
    };
  }
  return waitState(step.id, item);
};

/** Nested states hand their input on, so that an item's key reaches every state of its branch. */
function branchOf(steps: readonly BranchStep[], item: string): { StartAt: string; States: States } {
  const entries = steps.flatMap((step, at) => {
    const following = steps[at + 1];
    const onward = following === undefined ? { End: true } : { Next: entryOf(following) };
    const state = { ...stateOf(step, item), Output: '{% $states.input %}', ...onward };
    return withCondition(step, following === undefined ? undefined : entryOf(following), state);
  });
  return { StartAt: entryOf(steps[0]), States: Object.fromEntries(entries) };
}

/** Puts a Choice before a step that may be passed over; conditions read the facts as their context. */
function withCondition(
  step: HumanStep | Together | Distribute,
  next: string | undefined,
  state: State,
): Entries {
  if (step.when === undefined) return [[step.id, state]];
  const passedOver = `${step.id} passed over`;
  const choice = {
    Type: 'Choice',
    Choices: [{ Condition: `{% ($facts.(${step.when})) = true %}`, Next: step.id }],
    Default: next ?? passedOver,
  };
  const entries: Entries = [
    [conditionOf(step.id), choice],
    [step.id, state],
  ];
  return next === undefined ? [...entries, [passedOver, { Type: 'Pass', End: true }]] : entries;
}

function waitState(step: string, item: string): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: {
      FunctionName: '${OpenStep}',
      Payload: {
        request: '{% $request %}',
        generation: '{% $generation %}',
        step,
        ...(item === noItem ? {} : { item }),
        entered: '{% $states.context.State.EnteredTime %}',
        token: '{% $states.context.Task.Token %}',
      },
    },
    Retry: retries,
  };
}

/** Lambda's passing failures, and our own while the store is throttled: tried again for about an hour. */
const retries = [
  {
    ErrorEquals: [
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.TooManyRequestsException',
      'Lambda.Unknown',
      'TryAgain',
    ],
    IntervalSeconds: 2,
    MaxAttempts: 12,
    BackoffRate: 2,
    MaxDelaySeconds: 600,
    JitterStrategy: 'FULL',
  },
];

const catches = [
  {
    ErrorEquals: ['Moved'],
    Next: goTo,
    Output: {
      request: '{% $request %}',
      generation: '{% $generation %}',
      at: '{% $parse($states.errorOutput.Cause).at %}',
      facts: '{% $parse($states.errorOutput.Cause).facts %}',
    },
  },
  { ErrorEquals: ['Superseded'], Next: closed },
];

/** What a waiting state outside any branch has beside its wait. */
const topLevel = { Assign: { facts: '{% $states.result.facts %}' }, Catch: catches } as const;

/** 补签 before the archive, where a leader has not yet signed for his word by telephone. */
const countersignStates: Entries = [
  [
    conditionOf(countersign),
    {
      Type: 'Choice',
      Choices: [{ Condition: `{% $facts.${unsignedFact} = true %}`, Next: countersign }],
      Default: recording,
    },
  ],
  [countersign, { ...waitState(countersign, noItem), ...topLevel, Next: recording }],
];

const recordState: State = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: {
    FunctionName: '${Record}',
    Payload: { request: '{% $request %}', generation: '{% $generation %}' },
  },
  Retry: retries,
  Next: closed,
};
