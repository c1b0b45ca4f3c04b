import type { Frame } from '../store/frame.ts';
import type { Session } from './session.ts';

/** Enters the state that a frame is about to visit. */
export function enter(session: Session, frame: Frame): void {
  const before = frame.last;
  const entered = session.tell(frame, `${session.state(frame).type}StateEntered`, {
    stateEnteredEventDetails: {
      name: frame.state,
      input: JSON.stringify(frame.input),
      inputDetails: { truncated: false },
    },
  });
  frame.visit = { entered, before, at: session.now().toISOString(), retries: 0, spent: [] };
}
