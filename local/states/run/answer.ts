import type { Data } from '#statemachines/plain-data.ts';
import { isTooLarge } from '../data.ts';
import { StateFailure, tooLarge, type Failure } from '../failure.ts';
import type { TaskState } from '../machine/machine.ts';
import type { Frame } from '../store/frame.ts';
import { named } from './end.ts';
import { invocationOutput } from './invocation-output.ts';
import { leave } from './leave.ts';
import type { Session } from './session.ts';
import { resourceDetails } from './task-details.ts';

/** The function returned. A task that waits for its token is thereby submitted, any other one done. */
export async function returned(
  session: Session,
  frame: Frame,
  state: TaskState,
  value: Data,
): Promise<void> {
  const { resource } = state;
  if (resource.kind === 'function') {
    const told = checked(session, frame, state, value, resource.arn);
    session.tell(frame, 'LambdaFunctionSucceeded', {
      lambdaFunctionSucceededEventDetails: { output: told, outputDetails: { truncated: false } },
    });
    await leave(session, frame, state, { result: value, fallback: value });
    return;
  }
  const result = invocationOutput(value, session.now());
  const told = checked(session, frame, state, result, 'lambda');
  if (!resource.callback) {
    await succeeded(session, frame, state, result, told);
    return;
  }
  session.tell(frame, 'TaskSubmitted', {
    taskSubmittedEventDetails: {
      ...resourceDetails(resource),
      output: told,
      outputDetails: { truncated: false },
    },
  });
  frame.phase = 'submitted';
}

/** The task has its result: `told` is the JSON text as it arrived. */
export async function succeeded(
  session: Session,
  frame: Frame,
  state: TaskState,
  result: Data,
  told: string,
): Promise<void> {
  session.tell(frame, 'TaskSucceeded', {
    taskSucceededEventDetails: {
      ...resourceDetails(state.resource),
      output: told,
      outputDetails: { truncated: false },
    },
  });
  await leave(session, frame, state, { result, fallback: result });
}

/** The function or the holder of the token reported a failure. Always throws. */
export function failed(
  session: Session,
  frame: Frame,
  { resource }: TaskState,
  failure: Failure,
): never {
  if (resource.kind === 'function') {
    session.tell(frame, 'LambdaFunctionFailed', {
      lambdaFunctionFailedEventDetails: named(failure),
    });
  } else {
    session.tell(frame, 'TaskFailed', {
      taskFailedEventDetails: { ...resourceDetails(resource), ...named(failure) },
    });
  }
  throw new StateFailure(failure);
}

/** TimeoutSeconds or HeartbeatSeconds ran out. Always throws. */
export function timedOut(
  session: Session,
  frame: Frame,
  { resource }: TaskState,
  heartbeat: boolean,
): never {
  const error = 'States.Timeout';
  if (resource.kind === 'function') {
    session.tell(frame, 'LambdaFunctionTimedOut', {
      lambdaFunctionTimedOutEventDetails: { error },
    });
  } else {
    session.tell(frame, 'TaskTimedOut', {
      taskTimedOutEventDetails: { ...resourceDetails(resource), error },
    });
  }
  const alias = heartbeat ? { alias: 'States.HeartbeatTimeout' } : {};
  throw new StateFailure({ error, cause: undefined, ...alias });
}

function checked(
  session: Session,
  frame: Frame,
  state: TaskState,
  value: Data,
  what: string,
): string {
  const told = JSON.stringify(value);
  return isTooLarge(told) ? failed(session, frame, state, tooLarge(what).failure) : told;
}
