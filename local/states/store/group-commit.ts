import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../../sqlite.ts';

export interface Commits {
  /** Resolves when what `write` wrote is on disk. What is asked for in one turn of the loop shares one flush. */
  durably(write: () => void): Promise<void>;
  /**
   * Writes at once, without a flush of its own: a killed process loses nothing, a power cut may lose it until the next
   * durable write. For what can be found out again by asking again.
   */
  lightly(write: () => void): void;
}

interface Waiting {
  readonly write: () => void;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

export function groupCommits(store: DatabaseSync): Commits {
  let waiting: Waiting[] = [];

  function flush(): void {
    const group = waiting;
    waiting = [];
    try {
      inTransaction(store, () => {
        for (const { write } of group) write();
      });
      for (const { done } of group) done();
    } catch (error) {
      const [only] = group;
      if (group.length === 1) only?.failed(error);
      // One of them cannot be written: the others must not suffer for it.
      else for (const one of group) alone(one);
    }
  }

  function alone({ write, done, failed }: Waiting): void {
    try {
      inTransaction(store, write);
      done();
    } catch (error) {
      failed(error);
    }
  }

  return {
    durably: (write) =>
      new Promise((done, failed) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ write, done, failed });
      }),
    lightly(write) {
      store.exec('PRAGMA synchronous = NORMAL');
      try {
        inTransaction(store, write);
      } finally {
        store.exec('PRAGMA synchronous = FULL');
      }
    },
  };
}
