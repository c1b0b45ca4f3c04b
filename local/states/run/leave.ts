import type { Data, DataObject } from '#statemachines/plain-data.ts';
import { isObject, isTooLarge } from '../data.ts';
import { tooLarge } from '../failure.ts';
import type { Leaving } from '../machine/machine.ts';
import { fill } from '../machine/template.ts';
import type { Frame } from '../store/frame.ts';
import { bindings, place, type Extra } from './place.ts';
import type { Session } from './session.ts';

export interface Exit extends Leaving {
  /** `undefined` ends the frame's way. */
  readonly next: string | undefined;
}

/**
 * Leaves the state a frame is in: output and variables first, since they may fail, then the event, then on to the
 * next state. `fallback` is the output of a state that names none; `previous` is the event that the exit follows,
 * where that is not the frame's last one.
 */
export async function leave(
  session: Session,
  frame: Frame,
  exit: Exit,
  { fallback, previous, ...extra }: Extra & { readonly fallback: Data; readonly previous?: number },
): Promise<void> {
  const { type } = session.state(frame);
  if (previous !== undefined) frame.last = previous;
  const scope = bindings(session, frame, extra);
  const output =
    exit.output === undefined ? fallback : await fill(exit.output, scope, place(frame));
  const assigned = exit.assign === undefined ? {} : await fill(exit.assign, scope, place(frame));
  const told = JSON.stringify(output);
  if (isTooLarge(told) || isTooLarge(JSON.stringify(assigned))) throw tooLarge(frame.state);

  session.tell(frame, `${type}StateExited`, {
    stateExitedEventDetails: {
      name: frame.state,
      output: told,
      outputDetails: { truncated: false },
      ...(exit.assign === undefined ? {} : assignedDetails(assigned)),
    },
  });
  if (isObject(assigned)) frame.variables = { ...frame.variables, ...assigned };
  frame.visit = undefined;
  frame.due = undefined;
  if (exit.next === undefined) {
    session.outcomes.push({ kind: 'left', frame, output });
    return;
  }
  frame.phase = 'ready';
  frame.state = exit.next;
  frame.input = output;
  session.ready.push(frame);
}

function assignedDetails(assigned: Data): DataObject {
  const values = isObject(assigned) ? Object.entries(assigned) : [];
  return {
    assignedVariables: Object.fromEntries(
      values.map(([name, value]) => [name, JSON.stringify(value)]),
    ),
    assignedVariablesDetails: { truncated: false },
  };
}
