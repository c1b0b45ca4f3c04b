import type { LambdaHandler } from '#functions/host.ts';
import type { FunctionName, FunctionPlan } from '#functions/names.ts';
import { contextOf } from './context.ts';
import { failure, throughJson, timeout, type Outcome } from './outcome.ts';

/** Runs a function to its end, at most as long as its plan allows. Never throws. */
export type Execute = (payload: unknown, requestId: string) => Promise<Outcome>;

/** A function that runs in this thread. One that never yields cannot be stopped: only trusted handlers run here. */
export function inProcessFunction(
  name: FunctionName,
  handler: LambdaHandler,
  plan: FunctionPlan,
): Execute {
  return async (payload, requestId) => {
    const clock = Promise.withResolvers<Outcome>();
    const bell = setTimeout(() => {
      clock.resolve(timeout(requestId, plan.timeoutSeconds));
    }, plan.timeoutSeconds * 1000);
    try {
      const run = answer(handler, payload, contextOf(name, plan, requestId));
      return await Promise.race([run, clock.promise]);
    } finally {
      clearTimeout(bell);
    }
  };
}

async function answer(
  handler: LambdaHandler,
  payload: unknown,
  context: Parameters<LambdaHandler>[1],
): Promise<Outcome> {
  try {
    return { ok: true, result: throughJson(await handler(throughJson(payload), context)) };
  } catch (error) {
    return failure(error);
  }
}
