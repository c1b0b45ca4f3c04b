export const executionStatuses = [
  'RUNNING',
  'SUCCEEDED',
  'FAILED',
  'TIMED_OUT',
  'ABORTED',
] as const;
export type ExecutionStatus = (typeof executionStatuses)[number];

/** One execution. Times are milliseconds since 1970; `input` and `output` are JSON texts. */
export interface Execution {
  readonly seq: number;
  readonly arn: string;
  readonly machine: string;
  /** The version it was started through, if it was. */
  readonly version: string | undefined;
  /** The definition it keeps to its end, whatever becomes of its machine. */
  readonly revision: string;
  readonly name: string;
  readonly role: string;
  readonly input: string;
  readonly started: number;
  status: ExecutionStatus;
  output: string | undefined;
  error: string | undefined;
  cause: string | undefined;
  stopped: number | undefined;
  lastEvent: number;
  lastFrame: number;
  /** When the machine's TimeoutSeconds run out. */
  due: number | undefined;
}
