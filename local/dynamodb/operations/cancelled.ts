import { DynamoError } from '../dynamo-error.ts';
import type { JsonText } from '../json-text.ts';
import { jsonArray, jsonObject } from '../json-text.ts';

/** Why one action of a transaction cannot be; `undefined` for an action that could. */
type CancellationReason =
  | { readonly code: string; readonly message: string; readonly item?: JsonText | undefined }
  | undefined;

/** A transaction that does not happen, with one reason per action in the order of the actions. */
function cancelled(reasons: readonly CancellationReason[]): DynamoError {
  const codes = reasons.map((reason) => reason?.code ?? 'None').join(', ');
  return new DynamoError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    {
      CancellationReasons: jsonArray(
        reasons.map((reason) =>
          reason === undefined
            ? '{"Code":"None"}'
            : jsonObject({
                Code: JSON.stringify(reason.code),
                Message: JSON.stringify(reason.message),
                Item: reason.item,
              }),
        ),
      ),
    },
  );
}

export type Attempt<Result> =
  { readonly result: Result } | { readonly reason: Exclude<CancellationReason, undefined> };

/** Tries one action; what is wrong with it becomes a reason, anything else is thrown on. */
export function attempt<Result>(action: () => Result): Attempt<Result> {
  try {
    return { result: action() };
  } catch (error) {
    if (!(error instanceof DynamoError)) throw error;
    const { code, message, extra } = error;
    if (code === 'ConditionalCheckFailedException') {
      return { reason: { code: 'ConditionalCheckFailed', message, item: extra['Item'] } };
    }
    if (code === 'ValidationException') return { reason: { code: 'ValidationError', message } };
    throw error;
  }
}

/** The results of all actions, or the cancellation if any of them failed. */
export function allOrCancelled<Result>(attempts: readonly Attempt<Result>[]): readonly Result[] {
  const results = attempts.flatMap((each) => ('result' in each ? [each.result] : []));
  if (results.length === attempts.length) return results;
  throw cancelled(attempts.map((each) => ('reason' in each ? each.reason : undefined)));
}
