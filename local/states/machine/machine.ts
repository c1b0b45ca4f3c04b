import type { Template } from './template.ts';

/** A definition after reading: every expression compiled, every name resolved, nothing outside the subset left. */
export interface Machine {
  readonly startAt: string;
  readonly timeoutSeconds: number | undefined;
  /** Every state at every depth: a name is used once in a machine. */
  readonly states: ReadonlyMap<string, State>;
}

/** What a state may leave behind: an output, and values for variables. */
export interface Leaving {
  readonly output: Template | undefined;
  readonly assign: Template | undefined;
}

interface Named {
  readonly name: string;
}

/** Where the flow goes on; `undefined` ends the execution, branch or iteration. */
interface Continuing {
  readonly next: string | undefined;
}

export interface Retrier {
  readonly errors: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number | undefined;
  readonly jitter: boolean;
}

export interface Catcher extends Leaving {
  readonly errors: readonly string[];
  readonly next: string;
}

export interface Handling {
  readonly retriers: readonly Retrier[];
  readonly catchers: readonly Catcher[];
}

export type Resource =
  | { readonly kind: 'function'; readonly arn: string }
  | { readonly kind: 'invoke'; readonly callback: boolean };

export interface TaskState extends Named, Leaving, Continuing, Handling {
  readonly type: 'Task';
  readonly resource: Resource;
  readonly arguments: Template | undefined;
  readonly timeoutSeconds: Template | undefined;
  readonly heartbeatSeconds: Template | undefined;
}

export interface ParallelState extends Named, Leaving, Continuing, Handling {
  readonly type: 'Parallel';
  readonly arguments: Template | undefined;
  /** The first state of each branch. */
  readonly branches: readonly string[];
}

export interface MapState extends Named, Leaving, Continuing, Handling {
  readonly type: 'Map';
  readonly items: Template | undefined;
  readonly itemSelector: Template | undefined;
  readonly maxConcurrency: Template | undefined;
  readonly toleratedFailureCount: Template | undefined;
  readonly toleratedFailurePercentage: Template | undefined;
  /** The first state of each iteration. */
  readonly startAt: string;
}

export interface ChoiceRule extends Leaving {
  readonly condition: Template;
  readonly next: string;
}

export interface ChoiceState extends Named, Leaving {
  readonly type: 'Choice';
  readonly rules: readonly ChoiceRule[];
  readonly otherwise: string | undefined;
}

export interface WaitState extends Named, Leaving, Continuing {
  readonly type: 'Wait';
  readonly until:
    | { readonly kind: 'seconds'; readonly seconds: Template }
    | { readonly kind: 'timestamp'; readonly timestamp: Template };
}

interface PassState extends Named, Leaving, Continuing {
  readonly type: 'Pass';
}

interface SucceedState extends Named, Leaving {
  readonly type: 'Succeed';
}

export interface FailState extends Named {
  readonly type: 'Fail';
  readonly error: Template | undefined;
  readonly cause: Template | undefined;
}

export type State =
  | TaskState
  | ParallelState
  | MapState
  | ChoiceState
  | WaitState
  | PassState
  | SucceedState
  | FailState;

export const maxTimeoutSeconds = 99_999_999;
