import { readFunctionName, type Runner } from './runner.ts';

/** Runs a function for a state machine: its result, or a rejection whose name is the error that Retry and Catch see. */
export async function invokeForStates(
  runner: Runner,
  functionName: string,
  payload: unknown,
): Promise<unknown> {
  const name = readFunctionName(functionName);
  if (name === undefined) {
    throw named('Lambda.ResourceNotFoundException', `Function not found: ${functionName}`);
  }
  const outcome = await runner.invoke(name, payload);
  if (outcome.ok) return outcome.result;
  const { errorType, errorMessage, trace } = outcome.error;
  throw named(errorType, errorMessage, trace.join('\n'));
}

function named(name: string, message: string, stack?: string): Error {
  return Object.assign(new Error(message), { name, ...(stack === undefined ? {} : { stack }) });
}
