import { Worker } from 'node:worker_threads';
import { functionPlans, type FunctionName } from '#functions/names.ts';
import { isFields } from '../data-folder/read-json.ts';
import type { Execute } from './in-process-function.ts';
import { failure, timeout, type Outcome } from './outcome.ts';

interface Start {
  readonly name: FunctionName;
  /** URL of the module that exports `handlers(host)`. */
  readonly module: string;
  /** The thread's whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds?: number;
}

/**
 * A function in a thread of its own, one run at a time. A run that takes too long or too much memory ends with its
 * thread; the next run starts a new one.
 */
export function workerFunction(start: Start): {
  readonly execute: Execute;
  close(): Promise<void>;
} {
  const plan = functionPlans[start.name];
  const seconds = start.timeoutSeconds ?? plan.timeoutSeconds;
  let thread: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const spawn = () => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: { module: start.module, name: start.name },
      env: start.environment,
      execArgv: [],
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: plan.memoryMb },
    });
    // Standard output belongs to the one line that says where the office is.
    worker.stdout.pipe(process.stderr, { end: false });
    const forget = () => {
      if (thread === worker) thread = undefined;
    };
    worker.on('error', forget).on('exit', forget);
    return worker;
  };

  const run = async (payload: unknown, requestId: string): Promise<Outcome> => {
    const worker = (thread ??= spawn());
    const ended = Promise.withResolvers<Outcome>();
    const bell = setTimeout(() => {
      ended.resolve(timeout(requestId, seconds));
    }, seconds * 1000);
    const onMessage = (message: unknown) => {
      ended.resolve(readOutcome(message));
    };
    const onError = (error: unknown) => {
      ended.resolve(failure(error));
    };
    const onExit = () => {
      ended.resolve(failure(new Error('the function ended its thread')));
    };
    worker.once('message', onMessage).once('error', onError).once('exit', onExit);
    worker.postMessage({ payload, requestId }, []);
    const outcome = await ended.promise;
    clearTimeout(bell);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    // After any failure the thread may still be at work, or gone: start afresh.
    if (!outcome.ok) {
      thread = undefined;
      await worker.terminate();
    }
    return outcome;
  };

  return {
    execute: (payload, requestId) => {
      const mine = last.then(() => run(payload, requestId));
      last = mine.catch(() => {});
      return mine;
    },
    async close() {
      await thread?.terminate();
      thread = undefined;
    },
  };
}

function readOutcome(message: unknown): Outcome {
  if (isFields(message) && message['ok'] === true) return { ok: true, result: message['result'] };
  const error = isFields(message) && isFields(message['error']) ? message['error'] : {};
  const { errorType, errorMessage, trace } = error;
  return {
    ok: false,
    error: {
      errorType: String(errorType),
      errorMessage: String(errorMessage),
      trace: Array.isArray(trace) ? trace.map(String) : [],
    },
  };
}
