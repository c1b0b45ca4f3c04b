import type { Data } from '#statemachines/plain-data.ts';
import { isList } from '../data.ts';
import type { MapState } from '../machine/machine.ts';
import { evaluationFailure, fill, unexpectedType, type Template } from '../machine/template.ts';
import type { Frame } from '../store/frame.ts';
import { leave } from './leave.ts';
import { bindings, place, visitOf } from './place.ts';
import type { Session } from './session.ts';

/** The service runs at most this many iterations of an inline Map at once. */
const widestMap = 40;

/** Map: as many iterations as may run at once begin, each with an event of its own. */
export async function beginMap(session: Session, frame: Frame, state: MapState): Promise<void> {
  const items = await readItems(session, frame, state);
  const width = await readNumber(session, frame, 'MaxConcurrency', state.maxConcurrency);
  // An inline Map tolerates nothing: both are read so that a wrong one is told, as the service does.
  await readNumber(session, frame, 'ToleratedFailureCount', state.toleratedFailureCount);
  await readNumber(session, frame, 'ToleratedFailurePercentage', state.toleratedFailurePercentage);
  session.tell(frame, 'MapStateStarted', { mapStateStartedEventDetails: { length: items.length } });
  frame.phase = 'joining';
  visitOf(frame).block = {
    size: items.length,
    begun: 0,
    open: 0,
    width: width === 0 ? widestMap : Math.min(width, widestMap),
    items,
  };
  if (items.length === 0) await finishMap(session, frame, state, frame.last, []);
  else await beginIterations(session, frame, state, frame.last);
}

/** Begins iterations until as many are under way as may be. `after` is the event that they follow. */
export async function beginIterations(
  session: Session,
  frame: Frame,
  state: MapState,
  after: number,
): Promise<void> {
  const { block } = visitOf(frame);
  if (block === undefined) return;
  while (block.begun < block.size && block.open < block.width) {
    const index = block.begun;
    const value = block.items[index] ?? null;
    // oxlint-disable-next-line no-await-in-loop
    const input = await iterationInput(session, frame, state, index, value);
    block.begun += 1;
    block.open += 1;
    const iteration = session.add({
      parent: frame.id,
      index,
      item: value,
      phase: 'ready',
      due: undefined,
      state: state.startAt,
      input,
      variables: {},
      last: after,
      visit: undefined,
    });
    session.tell(iteration, 'MapIterationStarted', {
      mapIterationStartedEventDetails: { name: frame.state, index },
    });
    session.ready.push(iteration);
  }
  session.touch(frame);
}

/** Ends a Map whose iterations are all done; `after` is the last event of the one that ended last. */
export async function finishMap(
  session: Session,
  frame: Frame,
  state: MapState,
  after: number,
  result: Data,
): Promise<void> {
  session.tellAside(after, 'MapStateSucceeded');
  await leave(session, frame, state, { fallback: result, result, previous: after });
}

async function iterationInput(
  session: Session,
  frame: Frame,
  { itemSelector }: MapState,
  index: number,
  value: Data,
): Promise<Data> {
  if (itemSelector === undefined) return value;
  const scope = bindings(session, frame, { item: { Index: index, Value: value } });
  return fill(itemSelector, scope, place(frame));
}

async function readItems(
  session: Session,
  frame: Frame,
  { items }: MapState,
): Promise<readonly Data[]> {
  if (items === undefined) {
    if (isList(frame.input)) return frame.input;
    const told = JSON.stringify(frame.input);
    throw evaluationFailure(
      `${place(frame)} Map state input must be an array but was: ${told}`,
      undefined,
    );
  }
  const value = await fill(items, bindings(session, frame), place(frame));
  if (isList(value)) return value;
  throw unexpectedType(items, 'Items', 'array', value, place(frame));
}

async function readNumber(
  session: Session,
  frame: Frame,
  field: string,
  template: Template | undefined,
): Promise<number> {
  if (template === undefined) return 0;
  const value = await fill(template, bindings(session, frame), place(frame));
  if (typeof value !== 'number')
    throw unexpectedType(template, field, 'number', value, place(frame));
  const most = field === 'ToleratedFailurePercentage' ? 100 : Number.MAX_SAFE_INTEGER;
  if (value >= 0 && value <= most) return value;
  throw evaluationFailure(
    `${place(frame)} The ${field} field must be a number from 0 to ${most} but was: ${value}`,
    field,
  );
}
