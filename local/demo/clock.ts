import { readFileSync, writeFileSync } from 'node:fs';

/** The demo's clock: the machine's own, moved on where a case waits for hours or days, and never back. */
export interface Clock {
  now(): Date;
  /** Throws `RangeError` for a moment that has passed. */
  moveTo(at: Date): void;
}

/** The clock whose lead over the machine's, in milliseconds, stands in a file: so every thread reads the same one. */
export function clockIn(file: string): Clock {
  const lead = (): number => Number(readFileSync(file, 'utf8'));
  return {
    now: () => new Date(Date.now() + lead()),
    moveTo(at) {
      const ahead = at.getTime() - Date.now();
      if (ahead < lead()) throw new RangeError(`${at.toISOString()} has passed`);
      writeFileSync(file, String(Math.ceil(ahead)));
    },
  };
}

/** Begins a clock that agrees with the machine's. */
export function beginClock(file: string): Clock {
  writeFileSync(file, '0');
  return clockIn(file);
}
