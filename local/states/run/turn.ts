import type { State } from '../machine/machine.ts';
import type { Frame } from '../store/frame.ts';
import { choose } from './choose.ts';
import { enter } from './enter.ts';
import { giveUp } from './give-up.ts';
import { leave } from './leave.ts';
import { beginMap } from './map.ts';
import { beginParallel } from './parallel.ts';
import type { Session } from './session.ts';
import { scheduleTask, startTask } from './task.ts';
import { wait } from './wait.ts';

/** One turn of a frame: it enters its state and goes as far as it can without the world. Throws `StateFailure`. */
export async function turn(session: Session, frame: Frame): Promise<void> {
  const state = session.state(frame);
  if (frame.phase === 'starting') {
    startTask(session, frame);
    return;
  }
  if (frame.visit === undefined) enter(session, frame);
  await carryOut(session, frame, state);
}

async function carryOut(session: Session, frame: Frame, state: State): Promise<void> {
  switch (state.type) {
    case 'Pass':
      return leave(session, frame, state, { fallback: frame.input });
    case 'Succeed':
      return leave(
        session,
        frame,
        { ...state, assign: undefined, next: undefined },
        { fallback: frame.input },
      );
    case 'Fail':
      return giveUp(session, frame, state);
    case 'Choice':
      return choose(session, frame, state);
    case 'Wait':
      return wait(session, frame, state);
    case 'Task':
      return scheduleTask(session, frame, state);
    case 'Parallel':
      return beginParallel(session, frame, state);
    case 'Map':
    default:
      return beginMap(session, frame, state);
  }
}
