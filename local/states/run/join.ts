import type { Data } from '#statemachines/plain-data.ts';
import type { MapState, ParallelState } from '../machine/machine.ts';
import type { Frame } from '../store/frame.ts';
import { succeed } from './end.ts';
import { leave } from './leave.ts';
import { beginIterations, finishMap } from './map.ts';
import { visitOf } from './place.ts';
import type { Session } from './session.ts';

/** A branch or iteration came to its end: the last one lets the Parallel or Map around it go on. */
export async function join(
  session: Session,
  around: Frame,
  child: Frame,
  output: Data,
): Promise<void> {
  const state = session.state(around);
  child.phase = 'done';
  child.output = output;
  session.touch(child);
  session.touch(around);
  if (state.type === 'Map') await joinMap(session, around, state, child);
  else if (state.type === 'Parallel') await joinParallel(session, around, state, child);
}

/** The execution itself came to its end. */
export function finish(session: Session, frame: Frame, output: Data): void {
  succeed(session, frame.last, output);
}

async function joinParallel(
  session: Session,
  around: Frame,
  state: ParallelState,
  child: Frame,
): Promise<void> {
  const { block } = visitOf(around);
  if (block === undefined) return;
  block.open -= 1;
  if (block.open > 0) return;
  const result = collect(session, around);
  session.tellAside(child.last, 'ParallelStateSucceeded');
  await leave(session, around, state, { fallback: result, result, previous: child.last });
}

async function joinMap(
  session: Session,
  around: Frame,
  state: MapState,
  child: Frame,
): Promise<void> {
  const { block } = visitOf(around);
  if (block === undefined) return;
  const told = session.tellAside(child.last, 'MapIterationSucceeded', {
    mapIterationSucceededEventDetails: { name: around.state, index: child.index },
  });
  block.open -= 1;
  if (block.begun < block.size) await beginIterations(session, around, state, child.last);
  else if (block.open === 0) {
    await finishMap(session, around, state, told, collect(session, around));
  }
}

function collect(session: Session, around: Frame): readonly Data[] {
  const children = session.children(around);
  for (const child of children) session.drop(child);
  delete visitOf(around).block;
  return children.map(({ output }) => output ?? null);
}
