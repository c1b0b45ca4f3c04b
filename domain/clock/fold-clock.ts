import type { Extended, Paused, Resumed } from '../events.ts';
import { sameKey, type StepRow } from '../request.ts';

/** What moves a row's clock is kept as it happened; where the limit ends is counted anew from all of it, never added up. */
export const pauseRow = (row: StepRow, { at, ground, reason, due }: Paused): StepRow => ({
  ...withoutDue(row),
  ...dueOf(due),
  pauses: [...(row.pauses ?? []), { from: at, ground, reason }],
});

export const resumeRow = (row: StepRow, { at, due }: Resumed): StepRow => ({
  ...withoutDue(row),
  ...dueOf(due),
  pauses: (row.pauses ?? []).map((pause) =>
    pause.to === undefined ? { ...pause, to: at } : pause,
  ),
});

export const extendRow = (row: StepRow, { at, amount, by, due }: Extended): StepRow => ({
  ...withoutDue(row),
  ...dueOf(due),
  extensions: [...(row.extensions ?? []), { at, amount, name: by.name, post: by.post }],
});

function withoutDue({ due: _due, ...row }: StepRow): StepRow {
  return row;
}

const dueOf = (due: string | undefined): Pick<StepRow, 'due'> => (due === undefined ? {} : { due });

/** Nobody decides about more time for a step that is over. */
export const withoutIdleSides = (steps: readonly StepRow[]): readonly StepRow[] =>
  steps.map((row) => {
    const { side } = row;
    if (row.state !== 'open' || side?.kind !== 'extension') return row;
    const of = steps.find((other) => sameKey(other, side.of));
    return of?.state === 'open' ? row : { ...row, state: 'superseded' };
  });
