import type { DataObject } from '#statemachines/plain-data.ts';
import { StateFailure, type Failure } from '../failure.ts';
import type { Catcher, Retrier, State } from '../machine/machine.ts';
import type { Frame } from '../store/frame.ts';
import { abortChildren, abortState } from './abort.ts';
import { failExecution, named } from './end.ts';
import { leave } from './leave.ts';
import { visitOf } from './place.ts';
import type { Session } from './session.ts';

/** A state failed: its children end, then a retrier, a catcher or the enclosing frame takes over. */
export async function fail(session: Session, frame: Frame, failure: Failure): Promise<void> {
  const state = session.state(frame);
  tellEvaluation(session, frame, state, failure);
  abortChildren(session, frame, frame.last);
  const visit = visitOf(frame);
  delete visit.block;
  delete visit.call;
  frame.due = undefined;
  if (retry(session, frame, state, failure)) return;
  if (state.type === 'Map' || state.type === 'Parallel') {
    session.tell(frame, `${state.type}StateFailed`);
  }
  const catcher = handling(state).catchers.find(({ errors }) => matches(errors, failure));
  if (catcher === undefined) passOn(session, frame, failure);
  else await take(session, frame, state, catcher, failure);
}

const handling = (state: State): { retriers: readonly Retrier[]; catchers: readonly Catcher[] } =>
  'retriers' in state ? state : { retriers: [], catchers: [] };

/**
 * States.ALL holds everything but States.Runtime; States.TaskFailed everything but a timeout. (The guide exempts
 * States.DataLimitExceeded from States.ALL; recorded histories show that it is caught.)
 */
function matches(errors: readonly string[], { error, alias }: Failure): boolean {
  return errors.some((sought) => {
    if (sought === 'States.ALL') return error !== 'States.Runtime';
    if (sought === 'States.TaskFailed') {
      return error !== undefined && error !== 'States.Timeout' && error !== 'States.Runtime';
    }
    return sought === error || (alias !== undefined && sought === alias);
  });
}

function retry(session: Session, frame: Frame, state: State, failure: Failure): boolean {
  const visit = visitOf(frame);
  const { retriers } = handling(state);
  const index = retriers.findIndex(({ errors }) => matches(errors, failure));
  const retrier = retriers[index];
  const spent = visit.spent[index] ?? 0;
  if (retrier === undefined || spent >= retrier.maxAttempts) return false;
  visit.spent = retriers.map((_, other) => (visit.spent[other] ?? 0) + (other === index ? 1 : 0));
  visit.retries += 1;
  frame.due = session.now().getTime() + delaySeconds(retrier, spent, Math.random()) * 1000;
  frame.phase = 'sleeping';
  session.touch(frame);
  return true;
}

/** How long to wait before the attempt after `spent` others. `chance` is from 0 up to 1. */
function delaySeconds(retrier: Retrier, spent: number, chance: number): number {
  const grown = retrier.intervalSeconds * retrier.backoffRate ** spent;
  const capped = Math.min(grown, retrier.maxDelaySeconds ?? Number.MAX_SAFE_INTEGER / 1_000_000);
  return retrier.jitter ? capped * chance : capped;
}

async function take(
  session: Session,
  frame: Frame,
  state: State,
  catcher: Catcher,
  failure: Failure,
): Promise<void> {
  // A named error without a cause is told with an empty one, an unnamed one with null: as recorded.
  const nothing = failure.error === undefined ? null : '';
  const errorOutput = { Error: failure.error ?? null, Cause: failure.cause ?? nothing };
  try {
    await leave(session, frame, catcher, { errorOutput, fallback: errorOutput });
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    tellEvaluation(session, frame, state, error.failure);
    passOn(session, frame, error.failure);
  }
}

/** The failure leaves the frame: upwards to the Parallel or Map around it, or out of the execution. */
function passOn(session: Session, frame: Frame, { error, cause, alias }: Failure): void {
  const failure: Failure = { error, cause, ...(alias === undefined ? {} : { alias }) };
  if (frame.parent === undefined) {
    failExecution(session, frame.last, failure);
    return;
  }
  const around = session.frame(frame.parent);
  const after = frame.last;
  if (session.state(around).type === 'Map') {
    session.tellAside(after, 'MapIterationFailed', {
      mapIterationFailedEventDetails: { name: around.state, index: frame.index },
    });
  }
  const { type } = session.state(frame);
  if (type === 'Task' || type === 'Wait') abortState(session, frame, after);
  session.drop(frame);
  around.last = after;
  session.touch(around);
  session.outcomes.push({ kind: 'failed', frame: around, failure });
}

/** A failed expression has an event of its own. Before a state has done anything, it follows the event before it. */
function tellEvaluation(session: Session, frame: Frame, state: State, failure: Failure): void {
  if (failure.evaluation === undefined) return;
  const { location } = failure.evaluation;
  const { entered, before } = visitOf(frame);
  if (frame.last === entered && state.type !== 'Wait') frame.last = before;
  const details: DataObject = {
    ...named(failure),
    ...(location === undefined ? {} : { location }),
    state: frame.state,
  };
  session.tell(frame, 'EvaluationFailed', { evaluationFailedEventDetails: details });
}
