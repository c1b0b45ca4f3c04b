import type { Data } from '#statemachines/plain-data.ts';

/**
 * Where a frame stands:
 *
 * | phase     | goes on when                                  |
 * | --------- | --------------------------------------------- |
 * | ready     | its turn comes                                |
 * | starting  | its turn comes: the scheduled task is started |
 * | running   | the function returns, or the task times out   |
 * | submitted | the token comes back, or the task times out   |
 * | sleeping  | `due` is past: a Wait, or a delay before retry |
 * | joining   | its children end                              |
 * | done      | never: its output waits for the siblings      |
 */
type Phase = 'ready' | 'starting' | 'running' | 'submitted' | 'sleeping' | 'joining' | 'done';

/** One line of control: the execution itself (id 1), a branch of a Parallel or an iteration of a Map. */
export interface Frame {
  readonly id: number;
  /** The id of the frame whose Parallel or Map this one belongs to. */
  readonly parent: number | undefined;
  /** Which branch or iteration. */
  readonly index: number;
  /** Iterations only: what `Map.Item.Value` is. */
  readonly item?: Data;
  phase: Phase;
  due: number | undefined;
  /** The state it is in, or is about to enter. */
  state: string;
  input: Data;
  variables: Readonly<Record<string, Data>>;
  /** The id of the event that the next one follows. */
  last: number;
  visit: Visit | undefined;
  output?: Data;
}

/** What is known between entering a state and leaving it. */
export interface Visit {
  /** The id of the entering event, and of the one before it. */
  readonly entered: number;
  readonly before: number;
  /** ISO 8601. */
  readonly at: string;
  retries: number;
  /** Attempts spent, by retrier. */
  spent: readonly number[];
  waited?: boolean;
  call?: Call;
  block?: Block;
}

/** A task in the hands of a function. */
export interface Call {
  /** The id of the event that scheduled it: tells a late answer to an earlier attempt from this one's. */
  readonly attempt: number;
  readonly functionName: string;
  readonly payload: Data;
  readonly token: string | undefined;
  /** Milliseconds since 1970. */
  readonly deadline: number | undefined;
  readonly heartbeatSeconds: number | undefined;
  beatBy: number | undefined;
}

/** The children of a Parallel or Map. */
interface Block {
  /** How many there will be, how many have begun, and how many of these are under way. */
  readonly size: number;
  begun: number;
  open: number;
  /** How many may be under way at once. */
  readonly width: number;
  /** Map only. */
  readonly items: readonly Data[];
}
