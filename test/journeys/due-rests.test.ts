import { afterEach, expect, test } from '@jest/globals';
import { dueWrite } from '#functions/stores/due.ts';
import { transact } from '#functions/stores/table.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';

let rig: Rig;
afterEach(() => rig.close());

const minute = 60_000;
/** What a lease holds a row for, and a little. */
const sweepMs = 61_000;

/** A row whose work cannot be done: there is no such request. It fell due long before the machine was there. */
async function hopeless(clock: { now: number }): Promise<void> {
  rig = await openRig({ now: () => new Date(clock.now) });
  const due = { request: 'nowhere', kind: 'run', what: '', seq: 0 } as const;
  const dueAt = new Date(clock.now - 3 * 24 * 60 * minute).toISOString();
  await transact(rig.world.db, [dueWrite(rig.world.tables.facts, { ...due, dueAt })]);
}

/** The minutes after which a sweep tried the row, and after which it lay aside. */
async function tries(clock: { now: number }): Promise<readonly [tried: number[], aside: number]> {
  const began = clock.now;
  const tried: number[] = [];
  for (;;) {
    // eslint-disable-next-line no-await-in-loop
    const swept = await rig.sweep();
    const after = Math.round((clock.now - began) / minute);
    if (swept.failed > 0) tried.push(after);
    if (swept.aside > 0) return [tried, after];
    if (after > 60) throw new Error(`not aside after ${String(after)} minutes`);
    clock.now += sweepMs;
  }
}

test('what fell due long ago is not tried out at once: each try rests longer from the last', async () => {
  const clock = { now: Date.parse('2026-03-02T12:00:00Z') };
  await hopeless(clock);
  const [tried, aside] = await tries(clock);
  expect(tried).toHaveLength(10);
  const pauses = tried.slice(1).map((at, n) => at - (tried[n] ?? 0));
  expect(pauses.toSorted((one, other) => one - other)).toEqual(pauses);
  expect(aside).toBeGreaterThan(15);
});
