import type { Data, DataObject } from '#statemachines/plain-data.ts';
import { HistoryFull, mostEvents, type Failure } from '../failure.ts';
import type { Machine, State } from '../machine/machine.ts';
import type { HistoryEvent } from '../store/events-table.ts';
import type { Execution } from '../store/execution.ts';
import type { Call, Frame } from '../store/frame.ts';
import type { StatesStore } from '../store/states-store.ts';

/** What became of a frame's way through its block. */
export type Outcome =
  | { readonly kind: 'left'; readonly frame: Frame; readonly output: Data }
  | { readonly kind: 'failed'; readonly frame: Frame; readonly failure: Failure };

/** A function to call once the step that scheduled it is on disk. */
export interface Invocation {
  readonly frame: number;
  readonly call: Call;
}

/** What is to be written, and what may happen once it is: calls, and the earliest time at which something falls due. */
interface Changes {
  readonly write: () => void;
  readonly invocations: readonly Invocation[];
  readonly due: number | undefined;
}

/** One execution's unit of work: changes gather here and reach the disk together. */
export interface Session {
  readonly execution: Execution;
  readonly machine: Machine;
  readonly now: () => Date;
  /** Frames whose turn comes, in order; outcomes are dealt with before the next turn. */
  readonly ready: Frame[];
  readonly outcomes: Outcome[];
  /** The execution's input, read. */
  readonly input: Data;
  frame(id: number): Frame;
  find(id: number): Frame | undefined;
  children(parent: Frame): readonly Frame[];
  add(frame: Omit<Frame, 'id'>): Frame;
  /** Marks a frame as changed. */
  touch(frame: Frame): void;
  drop(frame: Frame): void;
  state(frame: Frame): State;
  /** Adds an event to the frame's line: it follows the frame's last one. */
  tell(frame: Frame, type: string, details?: DataObject): number;
  /** Adds an event beside the line: the next one will not follow it. */
  tellAside(previous: number, type: string, details?: DataObject): number;
  invoke(frame: Frame, call: Call): void;
  /** Hands over everything to be written, in one transaction, and starts afresh. */
  changes(): Changes;
}

/** `fresh` is an execution that the store does not know yet: its first commit adds it. */
export function openSession(
  store: StatesStore,
  execution: Execution,
  machine: Machine,
  now: () => Date,
  fresh = false,
): Session {
  const { seq } = execution;
  const frames = new Map<number, Frame>();
  const touched = new Set<Frame>();
  const dropped = new Set<number>();
  let events: HistoryEvent[] = [];
  let invocations: Invocation[] = [];
  let unknown = fresh;

  const find = (id: number): Frame | undefined => {
    const known = frames.get(id);
    if (known !== undefined || dropped.has(id)) return known;
    const stored = store.frames.find(seq, id);
    if (stored !== undefined) frames.set(id, stored);
    return stored;
  };
  const tellAside = (previous: number, type: string, details?: DataObject): number => {
    const id = execution.lastEvent + 1;
    if (id >= mostEvents && !endings.has(type)) {
      throw new HistoryFull();
    }
    execution.lastEvent = id;
    events.push({ id, previous, type, at: now().getTime(), details });
    return id;
  };

  return {
    execution,
    machine,
    now,
    ready: [],
    outcomes: [],
    input: JSON.parse(execution.input),
    find,
    frame(id) {
      const found = find(id);
      if (found === undefined) throw new Error(`frame ${id} of ${execution.arn} is missing`);
      return found;
    },
    children(parent) {
      for (const stored of store.frames.children(seq, parent.id)) {
        if (!frames.has(stored.id) && !dropped.has(stored.id)) frames.set(stored.id, stored);
      }
      return [...frames.values()]
        .filter((frame) => frame.parent === parent.id)
        .toSorted((one, other) => one.index - other.index);
    },
    add(added) {
      execution.lastFrame += 1;
      const frame: Frame = { ...added, id: execution.lastFrame };
      frames.set(frame.id, frame);
      touched.add(frame);
      return frame;
    },
    touch: (frame) => void touched.add(frame),
    drop(frame) {
      frames.delete(frame.id);
      touched.delete(frame);
      dropped.add(frame.id);
    },
    state(frame) {
      const state = machine.states.get(frame.state);
      if (state === undefined) throw new Error(`state ${frame.state} is missing`);
      return state;
    },
    tell(frame, type, details) {
      frame.last = tellAside(frame.last, type, details);
      touched.add(frame);
      return frame.last;
    },
    tellAside,
    invoke: ({ id }, call) => void invocations.push({ frame: id, call }),
    changes() {
      const running = execution.status === 'RUNNING';
      const told = events;
      const changed = [...touched];
      const gone = [...dropped];
      const isNew = unknown;
      const dues = [execution, ...changed].flatMap(({ due }) => due ?? []);
      const changes: Changes = {
        invocations: running ? invocations : [],
        due: running && dues.length > 0 ? Math.min(...dues) : undefined,
        write() {
          if (isNew) store.executions.add(execution);
          else store.executions.save(execution);
          for (const event of told) store.events.add(seq, event);
          if (!running) {
            store.frames.dropAll(seq);
            return;
          }
          for (const id of gone) store.frames.drop(seq, id);
          for (const frame of changed) store.frames.save(seq, frame);
        },
      };
      unknown = false;
      events = [];
      invocations = [];
      touched.clear();
      dropped.clear();
      return changes;
    },
  };
}

const endings = new Set([
  'ExecutionFailed',
  'ExecutionSucceeded',
  'ExecutionAborted',
  'ExecutionTimedOut',
]);
