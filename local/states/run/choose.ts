import { StateFailure } from '../failure.ts';
import type { ChoiceState } from '../machine/machine.ts';
import { fill, unexpectedType } from '../machine/template.ts';
import type { Frame } from '../store/frame.ts';
import { leave } from './leave.ts';
import { bindings, place } from './place.ts';
import type { Session } from './session.ts';

/** Choice: the first rule that holds. The state's own Output and Assign are for the default alone. */
export async function choose(session: Session, frame: Frame, state: ChoiceState): Promise<void> {
  const scope = bindings(session, frame);
  for (const [index, rule] of state.rules.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    const holds = await fill(rule.condition, scope, place(frame));
    if (typeof holds !== 'boolean') {
      throw unexpectedType(
        rule.condition,
        `Choices[${index}]/Condition`,
        'boolean',
        holds,
        place(frame),
      );
    }
    if (holds) return leave(session, frame, rule, { fallback: frame.input });
  }
  if (state.otherwise === undefined) {
    throw new StateFailure({
      error: 'States.NoChoiceMatched',
      cause: `${place(frame)} Failed to transition out of the state. The state does not have a default option and no choices matched.`,
    });
  }
  return leave(session, frame, { ...state, next: state.otherwise }, { fallback: frame.input });
}
