import { isTooLarge } from '../data.ts';
import { tooLarge } from '../failure.ts';
import type { ParallelState } from '../machine/machine.ts';
import { fill } from '../machine/template.ts';
import type { Frame } from '../store/frame.ts';
import { bindings, place, visitOf } from './place.ts';
import type { Session } from './session.ts';

/** Parallel: every branch begins at once, with the same input. */
export async function beginParallel(
  session: Session,
  frame: Frame,
  state: ParallelState,
): Promise<void> {
  const input =
    state.arguments === undefined
      ? frame.input
      : await fill(state.arguments, bindings(session, frame), place(frame));
  if (isTooLarge(JSON.stringify(input))) throw tooLarge(frame.state);
  const started = session.tell(frame, 'ParallelStateStarted');
  const size = state.branches.length;
  visitOf(frame).block = { size, begun: size, open: size, width: size, items: [] };
  frame.phase = 'joining';
  for (const [index, first] of state.branches.entries()) {
    session.ready.push(
      session.add({
        parent: frame.id,
        index,
        phase: 'ready',
        due: undefined,
        state: first,
        input,
        variables: {},
        last: started,
        visit: undefined,
      }),
    );
  }
}
