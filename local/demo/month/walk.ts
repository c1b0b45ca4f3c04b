import { setTimeout as pause } from 'node:timers/promises';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import type { Doing, Matter } from '../matter.ts';

/** What is done at a step whenever it waits; from the request as it is then, where the answers depend on it. */
export type Doings = Readonly<
  Record<string, Doing | ((state: RequestState, row: StepRow) => Doing)>
>;

/** Some of them: the request then stops before what is left out. */
export const only = (doings: Doings, ...steps: readonly string[]): Doings =>
  Object.fromEntries(Object.entries(doings).filter(([step]) => steps.includes(step)));

const patienceMs = 60_000;

/** Does whatever step waits, as it comes, until the request is over or only steps wait that are not named. */
export async function walk(matter: Matter, doings: Doings): Promise<void> {
  const end = performance.now() + patienceMs;
  let isSettled = false;
  for (;;) {
    // One step after the other; looking again is all there is to do between them.
    // eslint-disable-next-line no-await-in-loop
    const state = await matter.look();
    if (state.status !== 'running') return;
    const open = openSteps(state);
    const row = open.find(({ step }) => doings[step] !== undefined);
    if (row !== undefined) {
      // eslint-disable-next-line no-await-in-loop
      await matter.decide(row.step, doingAt(doings, state, row));
      isSettled = false;
    } else if (open.length > 0) {
      // One of two branches may be slower to open than the other.
      if (isSettled) return;
      // eslint-disable-next-line no-await-in-loop
      await matter.desk.settled();
      isSettled = true;
    } else {
      if (performance.now() > end) throw new Error(`${state.headline}：没有等到下一环节`);
      // eslint-disable-next-line no-await-in-loop
      await pause(20);
    }
  }
}

function doingAt(doings: Doings, state: RequestState, row: StepRow): Doing {
  const named = doings[row.step];
  const doing = typeof named === 'function' ? named(state, row) : named;
  if (doing === undefined) throw new Error(`nobody does ${row.step}`);
  return row.item === '' ? doing : { item: row.item, ...doing };
}
