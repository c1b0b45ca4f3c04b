/** One timer for everything that falls due, however much that is. */
export interface Wheel {
  /** Something falls due at `time`, in milliseconds since 1970. */
  notice(time: number): void;
  /** Begins, or begins again after the clock was set. */
  start(): void;
  stop(): void;
}

/**
 * The longest sleep: a timer counts the time the machine is awake, the clock does not, and a timer beyond 2^31-1 ms
 * would go off at once.
 */
const longestSleep = 60_000;

/** `earliest` asks the store; `fire` deals with all that is due and resolves when it is on disk. */
export function openWheel(
  now: () => Date,
  earliest: () => number | undefined,
  fire: () => Promise<void>,
): Wheel {
  let timer: NodeJS.Timeout | undefined;
  let next = Number.POSITIVE_INFINITY;
  let turning = false;
  let running = false;

  const arm = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!running || turning || next === Number.POSITIVE_INFINITY) return;
    const sleep = Math.min(Math.max(0, next - now().getTime()), longestSleep);
    timer = setTimeout(() => void wake(), Math.ceil(sleep));
  };
  const wake = async () => {
    turning = true;
    if (next <= now().getTime()) await fire();
    turning = false;
    if (!running) return;
    next = earliest() ?? Number.POSITIVE_INFINITY;
    arm();
  };

  return {
    notice(time) {
      if (time >= next) return;
      next = time;
      arm();
    },
    start() {
      running = true;
      next = earliest() ?? Number.POSITIVE_INFINITY;
      arm();
    },
    stop() {
      running = false;
      clearTimeout(timer);
    },
  };
}
