import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { functionNames, type FunctionName } from '#functions/names.ts';
import type { Execute } from './in-process-function.ts';
import { referenceOf, type Outcome } from './outcome.ts';

export interface Runner {
  /** Runs a function to its end. A failure is an outcome, never a throw. */
  invoke(name: FunctionName, payload: unknown, requestId?: string): Promise<Outcome>;
  /** Runs a function after the call has returned, and again up to twice when it fails. */
  invokeLater(name: FunctionName, payload: unknown): void;
  /** Nothing is tried again; waits for what is under way, for at most `graceMs`. */
  close(graceMs: number): Promise<void>;
}

interface Plan {
  readonly functions: Readonly<Record<FunctionName, Execute>>;
  /** Told of each failure, with the number the caller was given. */
  readonly log: (line: string) => void;
  /** Milliseconds before the second and third try of `invokeLater`; Lambda waits one and two minutes. */
  readonly retryDelays?: readonly number[];
}

const minute = 60_000;

export function runner({ functions, log, retryDelays = [minute, 2 * minute] }: Plan): Runner {
  const stopping = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  const invoke: Runner['invoke'] = async (name, payload, requestId = randomUUID()) => {
    const outcome = await functions[name](payload, requestId);
    if (!outcome.ok) log(`${referenceOf(requestId)} ${name} failed: ${describe(outcome)}`);
    return outcome;
  };

  const persist = async (
    name: FunctionName,
    payload: unknown,
    requestId: string,
    delays: readonly number[],
  ): Promise<void> => {
    if ((await invoke(name, payload, requestId)).ok) return;
    const [delay, ...later] = delays;
    if (delay === undefined) {
      log(`${referenceOf(requestId)} ${name} given up: due rows bring it back`);
      return;
    }
    await pause(delay, undefined, { signal: stopping.signal });
    await persist(name, payload, requestId, later);
  };

  return {
    invoke: (...call) => tracked(invoke(...call)),
    invokeLater(name, payload) {
      void tracked(persist(name, payload, randomUUID(), retryDelays)).catch(ignoreStop);
    },
    async close(graceMs) {
      stopping.abort();
      const patience = new AbortController();
      const bell = pause(graceMs, undefined, { signal: patience.signal }).catch(() => {});
      await Promise.race([Promise.allSettled(underWay), bell]);
      patience.abort();
    },
  };

  function tracked<Result>(work: Promise<Result>): Promise<Result> {
    underWay.add(work);
    const forget = () => {
      underWay.delete(work);
    };
    work.then(forget, forget);
    return work;
  }

  function ignoreStop(error: unknown): void {
    if (!stopping.signal.aborted) throw error;
  }
}

/** Reads a function's name from a name or an ARN, with or without a version or alias. */
export function readFunctionName(given: string): FunctionName | undefined {
  const name = /^arn:[\w-]+:lambda:[^:]*:[^:]*:function:([^:]+)/.exec(given)?.[1] ?? given;
  const [bare = ''] = name.split(':');
  return functionNames.find((known) => known === bare || `qianban-${known}` === bare);
}

function describe(outcome: Outcome): string {
  if (outcome.ok) return 'ok';
  const { errorType, errorMessage, trace } = outcome.error;
  return [`${errorType}: ${errorMessage}`, ...trace.slice(1, 6)].join('\n    ');
}
