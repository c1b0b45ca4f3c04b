import type { Data, DataObject } from '#statemachines/plain-data.ts';
import type { Bindings } from '../machine/template.ts';
import type { Frame, Visit } from '../store/frame.ts';
import type { Session } from './session.ts';

/** What an expression may see besides the variables: `result` after success, `errorOutput` in a catcher. */
export interface Extra {
  readonly result?: Data;
  readonly errorOutput?: Data;
  /** The item of an iteration about to begin. */
  readonly item?: DataObject;
  readonly token?: string | undefined;
}

export function visitOf(frame: Frame): Visit {
  if (frame.visit === undefined) throw new Error(`frame ${frame.id} is not in a state`);
  return frame.visit;
}

/** How the service's error texts begin. */
export const place = (frame: Frame): string =>
  `An error occurred while executing the state '${frame.state}' (entered at the event id #${visitOf(frame).entered}).`;

/** The variables in sight and `$states`. */
export function bindings(session: Session, frame: Frame, extra: Extra = {}): Bindings {
  const { result, errorOutput } = extra;
  return {
    ...variablesInSight(session, frame),
    states: {
      input: frame.input,
      context: context(session, frame, extra),
      ...(result === undefined ? {} : { result }),
      ...(errorOutput === undefined ? {} : { errorOutput }),
    },
  };
}

function variablesInSight(session: Session, frame: Frame): Frame['variables'] {
  const { parent } = frame;
  if (parent === undefined) return frame.variables;
  return { ...variablesInSight(session, session.frame(parent)), ...frame.variables };
}

function context(session: Session, frame: Frame, extra: Extra): DataObject {
  const { execution, input } = session;
  const visit = visitOf(frame);
  const token = extra.token ?? visit.call?.token;
  const item = extra.item ?? mapItem(session, frame);
  return {
    Execution: {
      Id: execution.arn,
      Input: input,
      Name: execution.name,
      RoleArn: execution.role,
      StartTime: new Date(execution.started).toISOString(),
      RedriveCount: 0,
    },
    StateMachine: { Id: execution.machine, Name: execution.machine.split(':').at(-1) ?? '' },
    State: { Name: frame.state, EnteredTime: visit.at, RetryCount: visit.retries },
    ...(token === undefined ? {} : { Task: { Token: token } }),
    ...(item === undefined ? {} : { Map: { Item: item } }),
  };
}

/** The item of the innermost iteration around a frame. */
function mapItem(session: Session, frame: Frame): DataObject | undefined {
  if (frame.item !== undefined) return { Index: frame.index, Value: frame.item };
  return frame.parent === undefined ? undefined : mapItem(session, session.frame(frame.parent));
}
