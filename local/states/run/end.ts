import type { Data, DataObject } from '#statemachines/plain-data.ts';
import type { Failure } from '../failure.ts';
import type { ExecutionStatus } from '../store/execution.ts';
import type { Session } from './session.ts';

type Named = Pick<Failure, 'error' | 'cause'>;

export function succeed(session: Session, last: number, output: Data): void {
  const told = JSON.stringify(output);
  session.tellAside(last, 'ExecutionSucceeded', {
    executionSucceededEventDetails: { output: told, outputDetails: { truncated: false } },
  });
  close(session, 'SUCCEEDED', {});
  session.execution.output = told;
}

export function failExecution(session: Session, last: number, failure: Named): void {
  session.tellAside(last, 'ExecutionFailed', { executionFailedEventDetails: named(failure) });
  close(session, 'FAILED', failure);
}

/** Somebody stopped it: the event follows none of the execution's own. */
export function abortExecution(session: Session, reason: Named): void {
  session.tellAside(0, 'ExecutionAborted', { executionAbortedEventDetails: named(reason) });
  close(session, 'ABORTED', reason);
}

/** The machine's own TimeoutSeconds ran out. */
export function timeOutExecution(session: Session): void {
  session.tellAside(0, 'ExecutionTimedOut', { executionTimedOutEventDetails: {} });
  close(session, 'TIMED_OUT', {});
}

export const named = ({ error, cause }: Named): DataObject => ({
  ...(error === undefined ? {} : { error }),
  ...(cause === undefined ? {} : { cause }),
});

function close(session: Session, status: ExecutionStatus, { error, cause }: Partial<Named>): void {
  const { execution } = session;
  execution.status = status;
  execution.error = error;
  execution.cause = cause;
  execution.stopped = session.now().getTime();
  execution.due = undefined;
}
