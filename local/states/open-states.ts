import type { WireHandler } from '../wire.ts';
import { statesHandler } from './api/handle.ts';
import type { Invoke } from './engine/calls.ts';
import { openEngine } from './engine/engine.ts';
import { openStatesStore } from './store/states-store.ts';

export interface StatesSettings {
  /** The SQLite file; made when it is missing. */
  readonly file: string;
  readonly now: () => Date;
  /**
   * Calls a function by name or ARN. It may be called again with the same payload, and the same token in it, after a
   * restart. A rejection is the function's error: its `name` is what Retry and Catch see; a name that begins with
   * `Lambda.` or `Sandbox.` is the Lambda service's own.
   */
  readonly invoke: Invoke;
  readonly region: string;
  readonly account: string;
}

/** Step Functions on one machine: standard workflows in JSONata, every step on disk before the next one begins. */
export interface States {
  readonly handle: WireHandler;
  /** Takes up what was under way: calls unanswered functions again, arms what falls due. Again after a clock change. */
  start(): void;
  /** Resolves when no step and no function runs right now; waits and tokens do not count. For tests. */
  idle(): Promise<void>;
  /** Ends after the step under way; what runs goes on at the next start. */
  close(): Promise<void>;
}

export function openStates({ file, now, invoke, region, account }: StatesSettings): States {
  const store = openStatesStore(file);
  const engine = openEngine(store, now, invoke);
  return {
    handle: statesHandler({ store, engine, now, site: { region, account } }),
    start: () => engine.start(),
    idle: () => engine.idle(),
    close: () => engine.close(),
  };
}
