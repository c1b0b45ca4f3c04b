import { guarded } from '../run/advance.ts';
import { timedOut } from '../run/answer.ts';
import { timeOutExecution } from '../run/end.ts';
import type { Session } from '../run/session.ts';
import type { Frame } from '../store/frame.ts';

/** The first events and the first frame of an execution. */
export function begin(session: Session): void {
  const { execution, machine, input } = session;
  const { version } = execution;
  session.tellAside(0, 'ExecutionStarted', {
    executionStartedEventDetails: {
      input: execution.input,
      inputDetails: { truncated: false },
      roleArn: execution.role,
      ...(version === undefined ? {} : { stateMachineVersionArn: version }),
    },
  });
  const frame = session.add({
    parent: undefined,
    index: 0,
    phase: 'ready',
    due: undefined,
    state: machine.startAt,
    input,
    variables: {},
    last: 0,
    visit: undefined,
  });
  session.ready.push(frame);
}

/** Puts frames that were moving back in line, and calls again what had not answered: with the same token. */
export function resume(session: Session, frames: readonly number[]): void {
  for (const id of frames) {
    const frame = session.find(id);
    const call = frame?.visit?.call;
    if (frame?.phase === 'ready' || frame?.phase === 'starting') session.ready.push(frame);
    else if (frame?.phase === 'running' && call !== undefined) session.invoke(frame, call);
  }
}

/** Something fell due: frame 0 stands for the execution as a whole. */
export async function ring(session: Session, id: number): Promise<void> {
  const time = session.now().getTime();
  if (id === 0) {
    const { due } = session.execution;
    if (due !== undefined && due <= time) timeOutExecution(session);
    return;
  }
  const frame = session.find(id);
  if (frame?.due === undefined || frame.due > time) return;
  session.touch(frame);
  if (frame.phase === 'sleeping') {
    frame.due = undefined;
    frame.phase = 'ready';
    session.ready.push(frame);
    return;
  }
  await timeOutTask(session, frame, time);
}

async function timeOutTask(session: Session, frame: Frame, time: number): Promise<void> {
  const state = session.state(frame);
  const deadline = frame.visit?.call?.deadline;
  if (state.type !== 'Task') throw new Error(`frame ${frame.id} is due in a ${state.type} state`);
  const heartbeat = deadline === undefined || deadline > time;
  await guarded(session, frame, () => timedOut(session, frame, state, heartbeat));
}
