/** What Lambda answers when a function fails. */
interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** How a run ended. The result is what a caller would read back from JSON. */
export type Outcome =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: FunctionError };

export const timedOut = 'Sandbox.Timedout';

export function failure(error: unknown): Outcome {
  const known = error instanceof Error ? error : new Error(String(error));
  const trace = (known.stack ?? '').split('\n').map((line) => line.trim());
  return { ok: false, error: { errorType: known.name, errorMessage: known.message, trace } };
}

export function timeout(requestId: string, seconds: number): Outcome {
  const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`;
  return { ok: false, error: { errorType: timedOut, errorMessage, trace: [] } };
}

/** Passes a value through JSON, as every payload and result of a function is. `undefined` becomes `null`. */
export function throughJson(value: unknown): unknown {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}

/** How a run is named to people: short enough to read out on the telephone, and what the log begins with. */
export const referenceOf = (requestId: string): string => requestId.slice(0, 8).toUpperCase();
