import { maxTimeoutSeconds, type WaitState } from '../machine/machine.ts';
import { evaluationFailure, fill, unexpectedType } from '../machine/template.ts';
import { readTimestamp } from '../machine/timestamp.ts';
import type { Frame } from '../store/frame.ts';
import { leave } from './leave.ts';
import { bindings, place, visitOf } from './place.ts';
import type { Session } from './session.ts';

/** Wait: sleeps on the first turn, leaves on the second. */
export async function wait(session: Session, frame: Frame, state: WaitState): Promise<void> {
  const visit = visitOf(frame);
  if (visit.waited === true) return leave(session, frame, state, { fallback: frame.input });
  frame.due = await until(session, frame, state);
  frame.phase = 'sleeping';
  visit.waited = true;
  session.touch(frame);
}

async function until(session: Session, frame: Frame, { until: end }: WaitState): Promise<number> {
  const scope = bindings(session, frame);
  if (end.kind === 'timestamp') {
    const told = await fill(end.timestamp, scope, place(frame));
    if (typeof told !== 'string') {
      throw unexpectedType(end.timestamp, 'Timestamp', 'string', told, place(frame));
    }
    const at = readTimestamp(told);
    if (at !== undefined) return at;
    throw evaluationFailure(
      `${place(frame)} The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${told}`,
      'Timestamp',
    );
  }
  const seconds = await fill(end.seconds, scope, place(frame));
  if (typeof seconds !== 'number') {
    throw unexpectedType(end.seconds, 'Seconds', 'number', seconds, place(frame));
  }
  if (seconds < 0 || seconds > maxTimeoutSeconds) {
    throw evaluationFailure(
      `${place(frame)} The Seconds field must be a number from 0 to ${maxTimeoutSeconds} but was: ${seconds}`,
      'Seconds',
    );
  }
  return session.now().getTime() + seconds * 1000;
}
