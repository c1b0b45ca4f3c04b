import { HistoryFull, StateFailure } from '../failure.ts';
import type { Frame } from '../store/frame.ts';
import { failExecution } from './end.ts';
import { fail } from './fail.ts';
import { finish, join } from './join.ts';
import type { Outcome, Session } from './session.ts';
import { turn } from './turn.ts';

/**
 * Gives every frame its turn until all of them wait for the world, or `turns` are used up; `true` when none is left.
 * What it leaves behind is always whole: no outcome stays undealt with.
 */
export async function advance(session: Session, turns: number): Promise<boolean> {
  let left = turns;
  while (session.execution.status === 'RUNNING') {
    const outcome = session.outcomes.shift();
    if (outcome !== undefined) {
      // oxlint-disable-next-line no-await-in-loop
      await settle(session, outcome);
      continue;
    }
    if (left === 0) return session.ready.length === 0;
    const frame = session.ready.shift();
    if (frame === undefined) return true;
    // A sibling's failure may have ended the frame while it stood in line.
    if (session.find(frame.id) !== frame) continue;
    left -= 1;
    session.touch(frame);
    // oxlint-disable-next-line no-await-in-loop
    await guarded(session, frame, () => turn(session, frame));
  }
  return true;
}

async function settle(session: Session, outcome: Outcome): Promise<void> {
  const { frame } = outcome;
  if (outcome.kind === 'failed') {
    await guarded(session, frame, () => fail(session, frame, outcome.failure));
    return;
  }
  const { output } = outcome;
  if (frame.parent === undefined) {
    finish(session, frame, output);
    return;
  }
  const around = session.frame(frame.parent);
  await guarded(session, around, () => join(session, around, frame, output));
}

/** Runs `work` on a frame's state; what fails in it is the state's failure. */
export async function guarded(
  session: Session,
  frame: Frame,
  work: () => void | Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof HistoryFull) {
      session.outcomes.length = 0;
      failExecution(session, frame.last, error.failure);
    } else if (error instanceof StateFailure) {
      session.outcomes.push({ kind: 'failed', frame, failure: error.failure });
    } else {
      throw error;
    }
  }
}
