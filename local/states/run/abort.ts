import type { Frame } from '../store/frame.ts';
import type { Session } from './session.ts';

/** These states tell of being aborted; the others are never found half way. */
const tellsOfAbort = new Set(['Task', 'Wait', 'Parallel', 'Map']);

/** Ends the state that a frame is in, and everything below it. `after` is the event that caused it. */
export function abortState(session: Session, frame: Frame, after: number): void {
  const { type } = session.state(frame);
  if (frame.visit !== undefined && tellsOfAbort.has(type)) {
    session.tellAside(after, `${type}StateAborted`);
  }
  abortChildren(session, frame, after);
}

/** Ends the branches or iterations of a frame that have not ended by themselves. */
export function abortChildren(session: Session, frame: Frame, after: number): void {
  if (frame.visit?.block === undefined) return;
  const isMap = session.state(frame).type === 'Map';
  for (const child of session.children(frame)) {
    if (child.phase !== 'done') {
      if (isMap) {
        session.tellAside(after, 'MapIterationAborted', {
          mapIterationAbortedEventDetails: { name: frame.state, index: child.index },
        });
      }
      abortState(session, child, after);
    }
    session.drop(child);
  }
}
