import type { Data } from '#statemachines/plain-data.ts';
import { StateFailure } from '../failure.ts';
import type { FailState } from '../machine/machine.ts';
import { fill, unexpectedType, type Template } from '../machine/template.ts';
import type { Frame } from '../store/frame.ts';
import { bindings, place } from './place.ts';
import type { Session } from './session.ts';

/** Fail: the failure is the state's own. */
export async function giveUp(session: Session, frame: Frame, state: FailState): Promise<void> {
  const read = async (template: Template | undefined, field: string) => {
    if (template === undefined) return undefined;
    const value: Data = await fill(template, bindings(session, frame), place(frame));
    if (typeof value !== 'string')
      throw unexpectedType(template, field, 'string', value, place(frame));
    return value;
  };
  const error = await read(state.error, 'Error');
  const cause = await read(state.cause, 'Cause');
  throw new StateFailure({ error, cause });
}
