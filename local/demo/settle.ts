import { setTimeout as pause } from 'node:timers/promises';
import { liveWorld } from '#functions/live.ts';
import { dueIn, shards } from '#functions/stores/due.ts';
import type { Machine } from '../start.ts';
import type { Clock } from './clock.ts';

const patienceMs = 60_000;

/** Waits until nothing is due by now: every mail has gone. Throws where something stays due. */
export async function settle(machine: Machine, clock: Clock): Promise<void> {
  const { db, tables } = liveWorld(machine.host);
  const end = performance.now() + patienceMs;
  for (;;) {
    // What somebody is at work on shows as due until it is done.
    // eslint-disable-next-line no-await-in-loop
    await machine.sweep();
    // eslint-disable-next-line no-await-in-loop
    const rows = await Promise.all(
      Array.from({ length: shards }, (_, shard) => dueIn(db, tables.facts, shard)),
    );
    const now = clock.now().toISOString();
    const left = rows.flat().filter(({ dueAt }) => dueAt <= now);
    if (left.length === 0) return;
    if (performance.now() > end)
      throw new Error(`still due: ${left.map(({ kind, what }) => `${kind} ${what}`).join(', ')}`);
    // eslint-disable-next-line no-await-in-loop
    await pause(50);
  }
}
