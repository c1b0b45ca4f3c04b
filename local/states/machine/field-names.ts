/** The fields of the subset. A field that is not here is refused by name: silently ignoring it would run another machine. */
export const machineFields = [
  'Comment',
  'QueryLanguage',
  'StartAt',
  'States',
  'TimeoutSeconds',
  'Version',
];

const everyState = ['Type', 'Comment', 'QueryLanguage'];
const going = ['Next', 'End'];
const leaving = ['Output', 'Assign'];
const handling = ['Retry', 'Catch'];

export const stateFields = {
  Pass: [...everyState, ...going, ...leaving],
  Succeed: [...everyState, 'Output'],
  Fail: [...everyState, 'Error', 'Cause'],
  Choice: [...everyState, ...leaving, 'Choices', 'Default'],
  Wait: [...everyState, ...going, ...leaving, 'Seconds', 'Timestamp'],
  Task: [
    ...everyState,
    ...going,
    ...leaving,
    ...handling,
    'Resource',
    'Arguments',
    'TimeoutSeconds',
    'HeartbeatSeconds',
  ],
  Parallel: [...everyState, ...going, ...leaving, ...handling, 'Arguments', 'Branches'],
  Map: [
    ...everyState,
    ...going,
    ...leaving,
    ...handling,
    'Items',
    'ItemSelector',
    'ItemProcessor',
    'MaxConcurrency',
    'ToleratedFailureCount',
    'ToleratedFailurePercentage',
  ],
} as const;

export type StateType = keyof typeof stateFields;

export const isStateType = (name: unknown): name is StateType =>
  typeof name === 'string' && Object.hasOwn(stateFields, name);

export const choiceRuleFields = ['Comment', 'Condition', 'Next', ...leaving];
export const retrierFields = [
  'Comment',
  'ErrorEquals',
  'IntervalSeconds',
  'MaxAttempts',
  'BackoffRate',
  'MaxDelaySeconds',
  'JitterStrategy',
];
export const catcherFields = ['Comment', 'ErrorEquals', 'Next', ...leaving];
export const branchFields = ['Comment', 'StartAt', 'States'];
export const processorFields = [...branchFields, 'ProcessorConfig'];
/** The parameters of `lambda:invoke` that mean something here. */
export const invokeFields = ['FunctionName', 'Payload'];
