import type { Failure } from '../failure.ts';

/**
 * What a rejected invocation means to the state machine. The error's `name` is what Retry and Catch see. A function's
 * own error has the cause that Lambda writes for Node; an error of the Lambda service itself (`Lambda.…`,
 * `Sandbox.…`) has its plain message.
 */
export function lambdaFailure(thrown: unknown): Failure {
  if (!(thrown instanceof Error)) {
    return {
      error: 'Error',
      cause: JSON.stringify({ errorType: typeof thrown, errorMessage: String(thrown) }),
    };
  }
  const { name, message, stack } = thrown;
  if (/^(Lambda|Sandbox|States)\./.test(name)) return { error: name, cause: message };
  const trace = stack?.split('\n') ?? [];
  return { error: name, cause: JSON.stringify({ errorType: name, errorMessage: message, trace }) };
}
