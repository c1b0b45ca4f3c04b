import { randomBytes } from 'node:crypto';
import type { Data, DataObject } from '#statemachines/plain-data.ts';
import { isObject, isTooLarge } from '../data.ts';
import { runtimeFailure, tooLarge } from '../failure.ts';
import { maxTimeoutSeconds, type TaskState } from '../machine/machine.ts';
import { readParameters } from '../machine/read-task.ts';
import { evaluationFailure, fill, unexpectedType, type Template } from '../machine/template.ts';
import type { Call, Frame } from '../store/frame.ts';
import { writeToken } from '../token.ts';
import { bindings, place, visitOf } from './place.ts';
import type { Session } from './session.ts';
import { resourceDetails } from './task-details.ts';

/** First half of a task: what is to be called, with what, until when. The second half comes on the next turn. */
export async function scheduleTask(
  session: Session,
  frame: Frame,
  state: TaskState,
): Promise<void> {
  const { resource } = state;
  const attempt = session.execution.lastEvent + 1;
  const token =
    resource.kind === 'invoke' && resource.callback
      ? writeToken({ seq: session.execution.seq, frame: frame.id, attempt }, randomBytes(24))
      : undefined;
  const scope = bindings(session, frame, { token });
  const given =
    state.arguments === undefined ? frame.input : await fill(state.arguments, scope, place(frame));
  const told = JSON.stringify(given);
  if (isTooLarge(told)) throw tooLarge(frame.state);
  const seconds = (field: string, template: Template | undefined) =>
    readSeconds(frame, field, template, scope);
  const timeout = await seconds('TimeoutSeconds', state.timeoutSeconds);
  const heartbeat = await seconds('HeartbeatSeconds', state.heartbeatSeconds);
  const { functionName, payload } = target(state, given);

  const limits = {
    ...(timeout === undefined ? {} : { timeoutInSeconds: timeout }),
    ...(heartbeat === undefined ? {} : { heartbeatInSeconds: heartbeat }),
  };
  tellScheduled(session, frame, state, told, limits);
  const now = session.now().getTime();
  const call: Call = {
    attempt,
    functionName,
    payload,
    token,
    deadline: timeout === undefined ? undefined : now + timeout * 1000,
    heartbeatSeconds: heartbeat,
    beatBy: heartbeat === undefined ? undefined : now + heartbeat * 1000,
  };
  visitOf(frame).call = call;
  frame.due = nextLimit(call);
  frame.phase = 'starting';
  session.ready.push(frame);
}

/** Second half: the function is called as soon as this is on disk, so that a callback always finds its token. */
export function startTask(session: Session, frame: Frame): void {
  const { call } = visitOf(frame);
  const state = session.state(frame);
  if (call === undefined || state.type !== 'Task') throw new Error(`frame ${frame.id} has no call`);
  if (state.resource.kind === 'function') session.tell(frame, 'LambdaFunctionStarted');
  else
    session.tell(frame, 'TaskStarted', {
      taskStartedEventDetails: resourceDetails(state.resource),
    });
  frame.phase = 'running';
  session.invoke(frame, call);
}

/** The earlier of a call's time limits. */
export function nextLimit({ deadline, beatBy }: Call): number | undefined {
  if (deadline === undefined || beatBy === undefined) return deadline ?? beatBy;
  return Math.min(deadline, beatBy);
}

function tellScheduled(
  session: Session,
  frame: Frame,
  { resource }: TaskState,
  told: string,
  limits: DataObject,
): void {
  if (resource.kind === 'function') {
    session.tell(frame, 'LambdaFunctionScheduled', {
      lambdaFunctionScheduledEventDetails: {
        resource: resource.arn,
        input: told,
        inputDetails: { truncated: false },
        ...limits,
      },
    });
    return;
  }
  const region = session.execution.arn.split(':')[3] ?? '';
  session.tell(frame, 'TaskScheduled', {
    taskScheduledEventDetails: {
      ...resourceDetails(resource),
      region,
      parameters: told,
      ...limits,
    },
  });
}

function target({ resource }: TaskState, given: Data): { functionName: string; payload: Data } {
  if (resource.kind === 'function') return { functionName: resource.arn, payload: given };
  const parameters = isObject(given)
    ? readParameters(given)
    : 'The Arguments of lambda:invoke must be an object';
  if (typeof parameters === 'string') throw runtimeFailure(parameters);
  return { functionName: parameters.functionName, payload: unquoted(parameters.payload) };
}

/** A text payload is the body of the request as it stands: JSON in it is read, anything else stays a text. */
function unquoted(payload: Data | undefined): Data {
  if (payload === undefined) return {};
  if (typeof payload !== 'string') return payload;
  try {
    const read: Data = JSON.parse(payload);
    return read;
  } catch {
    return payload;
  }
}

async function readSeconds(
  frame: Frame,
  field: string,
  template: Template | undefined,
  scope: Parameters<typeof fill>[1],
): Promise<number | undefined> {
  if (template === undefined) return undefined;
  const value = await fill(template, scope, place(frame));
  if (typeof value !== 'number')
    throw unexpectedType(template, field, 'number', value, place(frame));
  if (value > 0 && value <= maxTimeoutSeconds) return value;
  throw evaluationFailure(
    `${place(frame)} The ${field} field must be a number from 1 to ${maxTimeoutSeconds} but was: ${value}`,
    field,
  );
}
