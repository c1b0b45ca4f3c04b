export interface Sweep {
  /** Sweeps once, after the one under way if there is one. */
  now(): Promise<void>;
  /** No new sweep begins; one under way goes on. */
  stop(): void;
}

/** Runs `work`, which must not throw, at once and then every `everyMs`, never twice at the same time; a slow run delays the next. */
export function sweep(work: () => Promise<unknown>, everyMs = 60_000): Sweep {
  let bell: NodeJS.Timeout | undefined;
  let stopped = false;
  let last: Promise<void> = Promise.resolve();

  const after = async (previous: Promise<void>) => {
    await previous;
    if (!stopped) await work();
  };
  const now = () => {
    last = after(last);
    return last;
  };
  const tick = async () => {
    const began = performance.now();
    await now();
    if (stopped) return;
    bell = setTimeout(() => void tick(), Math.max(0, everyMs - (performance.now() - began)));
  };
  void tick();

  return {
    now,
    stop() {
      stopped = true;
      clearTimeout(bell);
    },
  };
}
