/** Work in lines: one at a time within a line, all lines side by side. */
export interface Queues {
  /** Runs `work` after everything that stands in the line before it. */
  enqueue<Result>(line: string, work: () => Promise<Result>): Promise<Result>;
  busy(): boolean;
  /** Resolves when nothing stands in any line. */
  empty(): Promise<void>;
}

export function openQueues(): Queues {
  const tails = new Map<string, Promise<unknown>>();
  return {
    enqueue(line, work) {
      const before = tails.get(line);
      const run = before === undefined ? work() : before.then(work);
      const tail = settled(run).finally(() => {
        if (tails.get(line) === tail) tails.delete(line);
      });
      tails.set(line, tail);
      return run;
    },
    busy: () => tails.size > 0,
    async empty() {
      // oxlint-disable-next-line no-await-in-loop
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}

async function settled(run: Promise<unknown>): Promise<void> {
  await Promise.allSettled([run]);
}
