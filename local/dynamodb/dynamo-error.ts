import type { JsonText } from './json-text.ts';

type ErrorCode =
  | 'AccessDeniedException'
  | 'ConditionalCheckFailedException'
  | 'IdempotentParameterMismatchException'
  | 'ResourceInUseException'
  | 'ResourceNotFoundException'
  | 'SerializationException'
  | 'TransactionCanceledException'
  | 'UnknownOperationException'
  | 'ValidationException';

/** A refusal in DynamoDB's own words. `extra` are further fields of the error body, already JSON. */
export class DynamoError extends Error {
  readonly code: ErrorCode;
  readonly extra: Readonly<Record<string, JsonText | undefined>>;

  constructor(
    code: ErrorCode,
    message: string,
    extra: Readonly<Record<string, JsonText | undefined>> = {},
  ) {
    super(message);
    this.name = 'DynamoError';
    this.code = code;
    this.extra = extra;
  }
}

export const invalid = (message: string): DynamoError =>
  new DynamoError('ValidationException', message);

export const invalidParameter = (message: string): DynamoError =>
  invalid(`One or more parameter values were invalid: ${message}`);

export const malformed = (message: string): DynamoError =>
  new DynamoError('SerializationException', message);

export const noTable = (): DynamoError =>
  new DynamoError('ResourceNotFoundException', 'Requested resource not found');
