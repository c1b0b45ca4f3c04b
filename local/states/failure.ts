/** What ends a state: an error name that Retry and Catch can match, and the cause told with it. */
export interface Failure {
  /** Absent when a Fail state or a callback names none. */
  readonly error: string | undefined;
  readonly cause: string | undefined;
  /** A second name under which the error may be matched. */
  readonly alias?: string;
  /** Present when an expression failed: the field it stands in, where the service tells one. */
  readonly evaluation?: { readonly location: string | undefined };
}

/** Carries a failure out of the code that found it. */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`${failure.error ?? 'a failure without a name'}: ${failure.cause ?? ''}`);
    this.failure = failure;
  }
}

export const runtimeFailure = (cause: string): StateFailure =>
  new StateFailure({ error: 'States.Runtime', cause });

/** `what` is a state's name or a task's resource. */
export const tooLarge = (what: string): StateFailure =>
  new StateFailure({
    error: 'States.DataLimitExceeded',
    cause: `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  });

/** The service's limit on the events of one execution; the last one is always its end. */
export const mostEvents = 25_000;

/** There is room for one more event only: the execution ends, and no Catch can hold it. */
export class HistoryFull extends Error {
  override readonly name = 'HistoryFull';
  readonly failure: Failure = {
    error: 'States.Runtime',
    cause: `The execution reached the maximum number of history events (${mostEvents}).`,
  };
}
