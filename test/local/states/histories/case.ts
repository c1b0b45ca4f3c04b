import type { DataObject } from '#statemachines/plain-data.ts';

/** What happens to an execution from outside, in order. `who` is a task's label, `Ask` or `Ask@2` for its 2nd token. */
export type Act =
  | { readonly succeed: string; readonly output: string }
  | { readonly fail: string; readonly error?: string; readonly cause?: string }
  | { readonly heartbeat: string }
  | { readonly pass: number }
  | { readonly stop: string }
  | { readonly refused: string; readonly act: Act };

/** One history, and the page of the service's documentation that says so. */
export interface Case {
  readonly name: string;
  readonly source: string;
  readonly machine: DataObject;
  readonly input?: DataObject;
  readonly acts?: readonly Act[];
  readonly history: readonly string[];
}

const guide = 'https://docs.aws.amazon.com/step-functions/latest/dg';
const reference = 'https://docs.aws.amazon.com/step-functions/latest/apireference';

export const pages = {
  token: `${guide}/connect-to-resource.html#connect-wait-token`,
  heartbeat: `${guide}/connect-to-resource.html#wait-token-hearbeat`,
  errors: `${guide}/concepts-error-handling.html#error-handling-error-representation`,
  retry: `${guide}/concepts-error-handling.html#error-handling-retrying-after-an-error`,
  fallback: `${guide}/concepts-error-handling.html#error-handling-fallback-states`,
  task: `${guide}/state-task.html#task-state-fields`,
  parallel: `${guide}/state-parallel.html`,
  parallelErrors: `${guide}/state-parallel.html#error-handling`,
  map: `${guide}/state-map-inline.html`,
  wait: `${guide}/state-wait.html`,
  choice: `${guide}/state-choice.html`,
  variables: `${guide}/workflow-variables.html#variable-scope`,
  jsonata: `${guide}/transforming-data.html`,
  context: `${guide}/input-output-contextobject.html`,
  structure: `${guide}/statemachine-structure.html`,
  success: `${reference}/API_SendTaskSuccess.html`,
  failure: `${reference}/API_SendTaskFailure.html`,
  beat: `${reference}/API_SendTaskHeartbeat.html`,
  stop: `${reference}/API_StopExecution.html`,
} as const;

/** A machine of one state, or of several that follow each other. */
export function machine(states: DataObject, more: DataObject = {}): DataObject {
  return {
    QueryLanguage: 'JSONata',
    StartAt: Object.keys(states)[0] ?? '',
    States: states,
    ...more,
  };
}

/** A task that hands out its token under its own name, and waits. */
export const ask = (label: string, more: DataObject = { End: true }): DataObject => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: {
    FunctionName: 'ask',
    Payload: { label, token: '{% $states.context.Task.Token %}' },
  },
  Output: '{% $states.result %}',
  ...more,
});

/** A task that calls one of the functions in `functions.ts`. */
export const call = (
  functionName: string,
  payload: DataObject = {},
  more: DataObject = { End: true },
): DataObject => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionName, Payload: payload },
  Output: '{% $states.result.Payload %}',
  ...more,
});

export const pass = (more: DataObject = { End: true }): DataObject => ({ Type: 'Pass', ...more });
export const retry = (errors: string, attempts: number, more: DataObject = {}): DataObject => ({
  ErrorEquals: [errors],
  MaxAttempts: attempts,
  IntervalSeconds: 1,
  BackoffRate: 1,
  ...more,
});
export const caught = (errors: string, next: string): DataObject => ({
  ErrorEquals: [errors],
  Next: next,
});
export const branch = (states: DataObject): DataObject => ({
  StartAt: Object.keys(states)[0] ?? '',
  States: states,
});
