import { plainData, type Data } from '#statemachines/plain-data.ts';
import type { TaskState } from '../machine/machine.ts';
import { guarded } from '../run/advance.ts';
import { failed, returned } from '../run/answer.ts';
import type { Invocation, Session } from '../run/session.ts';
import type { Execution } from '../store/execution.ts';
import type { Frame } from '../store/frame.ts';
import { lambdaFailure } from './lambda-failure.ts';

/** Calls a function; rejects with an error whose `name` is what Retry and Catch will see. */
export type Invoke = (functionNameOrArn: string, payload: unknown) => Promise<unknown>;

/** The functions that are being called right now. */
export interface Calls {
  make(execution: Execution, invocation: Invocation): void;
  busy(): boolean;
  /** Resolves when every call under way has answered and its answer is on disk. */
  answered(): Promise<void>;
  /** Answers that come after this are dropped: the calls are made again at the next start. */
  stop(): void;
}

type Take = (session: Session, frame: Frame, state: TaskState) => Promise<void>;

export function openCalls(
  invoke: Invoke,
  on: (arn: string, work: (session: Session) => Promise<void>) => Promise<void>,
): Calls {
  const underWay = new Map<string, Promise<void>>();
  let stopped = false;

  async function ask(functionName: string, payload: Data): Promise<Take> {
    try {
      const value = plainData(await invoke(functionName, payload)) ?? null;
      return (session, frame, state) => returned(session, frame, state, value);
    } catch (error) {
      const failure = lambdaFailure(error);
      return async (session, frame, state) => failed(session, frame, state, failure);
    }
  }

  return {
    make({ arn, seq }, { frame, call }) {
      const key = `${seq}/${frame}/${call.attempt}`;
      if (underWay.has(key)) return;
      const answered = (async () => {
        const take = await ask(call.functionName, call.payload);
        if (!stopped) await on(arn, (session) => accept(session, frame, call.attempt, take));
        underWay.delete(key);
      })();
      underWay.set(key, answered);
    },
    busy: () => underWay.size > 0,
    async answered() {
      await Promise.all(underWay.values());
    },
    stop() {
      stopped = true;
    },
  };
}

/** A late answer to an attempt that is over is dropped. */
async function accept(session: Session, id: number, attempt: number, take: Take): Promise<void> {
  const frame = session.find(id);
  if (frame?.phase !== 'running' || frame.visit?.call?.attempt !== attempt) return;
  const state = session.state(frame);
  if (state.type !== 'Task') return;
  session.touch(frame);
  await guarded(session, frame, () => take(session, frame, state));
}
