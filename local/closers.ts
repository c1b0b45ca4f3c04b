export interface Closers {
  add(close: () => unknown): void;
  /** Closes everything, last opened first. Goes on after a failure and throws the first at the end. */
  closeAll(): Promise<void>;
}

/** Remembers how to close what has been opened so far, so that a start that fails half-way leaves nothing open. */
export function closers(): Closers {
  const steps: (() => unknown)[] = [];
  const closeNext = async (failures: unknown[]): Promise<void> => {
    const close = steps.pop();
    if (close === undefined) return;
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
    await closeNext(failures);
  };
  return {
    add: (close) => {
      steps.push(close);
    },
    async closeAll() {
      const failures: unknown[] = [];
      await closeNext(failures);
      if (failures.length > 0) throw failures[0];
    },
  };
}
