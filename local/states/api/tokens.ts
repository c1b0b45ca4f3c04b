import type { Data } from '#statemachines/plain-data.ts';
import { isTooLarge, parseData } from '../data.ts';
import type { TaskState } from '../machine/machine.ts';
import { guarded } from '../run/advance.ts';
import { failed, succeeded } from '../run/answer.ts';
import type { Session } from '../run/session.ts';
import { nextLimit } from '../run/task.ts';
import type { Frame } from '../store/frame.ts';
import { readToken } from '../token.ts';
import type { Operation, Service } from './operation.ts';
import { ServiceError } from './service-error.ts';

export const sendTaskSuccess: Operation = async (service, request) => {
  request.only('taskToken', 'output');
  const told = request.text('output');
  const output = readOutput(told);
  await onToken(service, request.text('taskToken'), (session, frame, state) =>
    guarded(session, frame, () => succeeded(session, frame, state, output, told)),
  );
  return {};
};

export const sendTaskFailure: Operation = async (service, request) => {
  request.only('taskToken', 'error', 'cause');
  const failure = { error: request.optionalText('error'), cause: request.optionalText('cause') };
  await onToken(service, request.text('taskToken'), (session, frame, state) =>
    guarded(session, frame, () => failed(session, frame, state, failure)),
  );
  return {};
};

export const sendTaskHeartbeat: Operation = async (service, request) => {
  request.only('taskToken');
  await onToken(service, request.text('taskToken'), async (session, frame) => {
    const call = frame.visit?.call;
    if (call?.heartbeatSeconds === undefined) return;
    call.beatBy = session.now().getTime() + call.heartbeatSeconds * 1000;
    frame.due = nextLimit(call);
  });
  return {};
};

/** Runs `work` on the task that waits for a token. A token is good once, and only for its own attempt. */
async function onToken(
  { store, engine }: Service,
  token: string,
  work: (session: Session, frame: Frame, state: TaskState) => Promise<void>,
): Promise<void> {
  const place = readToken(token);
  if (place === undefined) throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
  const execution = store.executions.bySeq(place.seq);
  if (execution === undefined) {
    throw new ServiceError(
      'TaskDoesNotExist',
      "Task Does Not Exist: 'The execution of this task is forgotten'",
    );
  }
  const found = await engine.on(execution.arn, async (session) => {
    const frame = session.find(place.frame);
    if (frame === undefined || frame.visit?.call?.token !== token) return false;
    const state = session.state(frame);
    if (state.type !== 'Task') return false;
    session.touch(frame);
    await work(session, frame, state);
    return true;
  });
  if (found !== true) {
    throw new ServiceError(
      'TaskTimedOut',
      "Task Timed Out: 'Provided task does not exist anymore'",
    );
  }
}

function readOutput(told: string): Data {
  try {
    if (!isTooLarge(told)) return parseData(told);
  } catch {
    // Said below, together with what is too large.
  }
  throw new ServiceError(
    'InvalidOutput',
    "Invalid Output: 'The output must be JSON of at most 262144 bytes'",
  );
}
