import { setImmediate as nextTick } from 'node:timers/promises';
import type { Machine } from '../machine/machine.ts';
import { advance } from '../run/advance.ts';
import { failExecution } from '../run/end.ts';
import { openSession, type Session } from '../run/session.ts';
import type { Execution } from '../store/execution.ts';
import type { StatesStore } from '../store/states-store.ts';
import { openCalls, type Invoke } from './calls.ts';
import { compiledMachines } from './machines.ts';
import { openQueues } from './queues.ts';
import { begin, resume, ring } from './session-work.ts';
import { openWheel } from './wheel.ts';

export interface Engine {
  /** The machine of a revision, compiled. */
  machine(revision: string): Machine;
  /** Adds an execution and runs it to its first rest. What it resolves with is on disk. Call it within `alone`. */
  begin(execution: Execution): Promise<void>;
  /**
   * Runs `work` on a running execution, alone, and lets it go on; resolves when that is on disk. `undefined` when the
   * execution is not running.
   */
  on<Result>(arn: string, work: (session: Session) => Promise<Result>): Promise<Result | undefined>;
  /** Runs `work` while nothing else happens to the execution. */
  alone<Result>(arn: string, work: () => Promise<Result>): Promise<Result>;
  start(): void;
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** After so many turns an execution that never rests commits and lets the others have theirs. */
const turnsPerCommit = 50;
const duesPerRing = 500;
const ninetyDays = 90 * 86_400_000;

/** The emulator itself failed, and the execution it met has been ended with that as its cause. */
class EmulatorFault extends Error {
  override readonly name = 'EmulatorFault';
}

export function openEngine(store: StatesStore, now: () => Date, invoke: Invoke): Engine {
  const machine = compiledMachines(store);
  const queues = openQueues();
  let closing = false;
  const open = (execution: Execution, fresh = false) =>
    openSession(store, execution, machine(execution.revision), now, fresh);

  /**
   * Lets a session run until it rests or has had its turns; what is left of it goes on in a session of its own.
   * A step that nobody is told of and nothing follows from needs no flush: a power cut would make it happen again.
   */
  async function drive(session: Session, acknowledged = true): Promise<void> {
    const { execution } = session;
    const rested = await advance(session, turnsPerCommit);
    const { write, invocations, due } = session.changes();
    const nothingFollows = rested && invocations.length === 0 && execution.status === 'RUNNING';
    if (nothingFollows && !acknowledged) store.commits.lightly(write);
    else await store.commits.durably(write);
    if (due !== undefined) wheel.notice(due);
    for (const invocation of invocations) calls.make(execution, invocation);
    if (rested || closing || execution.status !== 'RUNNING') return;
    void inBackground(execution.arn, async (next) => {
      await nextTick();
      resume(next, store.frames.waitingForTurn(execution.seq));
    });
  }

  function on<Result>(
    arn: string,
    work: (session: Session) => Promise<Result>,
    acknowledged = true,
  ): Promise<Result | undefined> {
    return queues.enqueue(arn, async () => {
      const execution = store.executions.find(arn);
      if (execution?.status !== 'RUNNING') return undefined;
      return orEnd(arn, async () => {
        const session = open(execution);
        const result = await work(session);
        await drive(session, acknowledged);
        return result;
      });
    });
  }

  /** Nobody waits for this: a fault stands in the execution's history; a store that cannot write ends the process. */
  function inBackground(arn: string, work: (session: Session) => Promise<void>): Promise<void> {
    return on(arn, work, false).catch((error: unknown) => {
      if (!(error instanceof EmulatorFault)) throw error;
    });
  }

  async function orEnd<Result>(arn: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const execution = store.executions.find(arn);
      if (execution?.status !== 'RUNNING') throw error;
      const session = open(execution);
      const cause = `The emulator failed: ${String(error)}`;
      failExecution(session, 0, { error: 'States.Runtime', cause });
      await store.commits.durably(session.changes().write);
      throw new EmulatorFault(cause, { cause: error });
    }
  }

  const calls = openCalls(invoke, inBackground);
  const wheel = openWheel(
    now,
    () => store.frames.earliestDue(),
    async () => {
      const dues = store.frames.due(now().getTime(), duesPerRing);
      await Promise.all(
        dues.map(async ({ seq, frame }) => {
          const arn = store.executions.bySeq(seq)?.arn;
          if (arn !== undefined) await inBackground(arn, (session) => ring(session, frame));
        }),
      );
    },
  );

  return {
    machine,
    on,
    alone: (arn, work) => queues.enqueue(arn, work),
    async begin(execution) {
      const session = open(execution, true);
      begin(session);
      await drive(session);
    },
    start() {
      store.transaction(() => store.executions.forget(now().getTime() - ninetyDays));
      for (const { seq, frames } of store.frames.moving()) {
        const arn = store.executions.bySeq(seq)?.arn;
        if (arn !== undefined) {
          void inBackground(arn, async (session) => resume(session, frames));
        }
      }
      wheel.start();
    },
    async idle() {
      do {
        // oxlint-disable-next-line no-await-in-loop
        await queues.empty();
        // oxlint-disable-next-line no-await-in-loop
        await calls.answered();
      } while (queues.busy() || calls.busy());
    },
    async close() {
      closing = true;
      wheel.stop();
      calls.stop();
      await queues.empty();
      store.close();
    },
  };
}
