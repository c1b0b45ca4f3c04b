import { invalid } from '../dynamo-error.ts';

/** What is wrong with one field, in DynamoDB's words, or `undefined` when nothing is. */
export type Fault = string | undefined;

/** Throws one error that lists every fault, as DynamoDB does. */
export function refuseFaults(...faults: readonly Fault[]): void {
  const found = faults.filter((fault) => fault !== undefined);
  if (found.length === 0) return;
  const count = found.length === 1 ? '1 validation error' : `${found.length} validation errors`;
  throw invalid(`${count} detected: ${found.join('; ')}`);
}

const fault = (shown: string, field: string, constraint: string): string =>
  `Value ${shown} at '${field}' failed to satisfy constraint: Member must ${constraint}`;

export const nullFault = (field: string): string => fault('null', field, 'not be null');

export function enumFault(
  field: string,
  value: string | undefined,
  allowed: readonly string[],
): Fault {
  if (value === undefined || allowed.includes(value)) return undefined;
  return fault(`'${value}'`, field, `satisfy enum value set: [${allowed.join(', ')}]`);
}

/** `shown` is what the message quotes: Java's rendering of the value, of which only the brackets are stable. */
export function lengthFault(
  field: string,
  length: number,
  shown: string,
  { min, max }: { min: number; max: number },
): Fault {
  if (length < min) {
    return fault(`'${shown}'`, field, `have length greater than or equal to ${min}`);
  }
  if (length > max) return fault(`'${shown}'`, field, `have length less than or equal to ${max}`);
  return undefined;
}

export function minimumFault(field: string, value: number | undefined, min: number): Fault {
  if (value === undefined || value >= min) return undefined;
  return fault(`'${value}'`, field, `have value greater than or equal to ${min}`);
}

export function maximumFault(field: string, value: number | undefined, max: number): Fault {
  if (value === undefined || value <= max) return undefined;
  return fault(`'${value}'`, field, `have value less than or equal to ${max}`);
}

const names = /^[a-zA-Z0-9_.-]+$/;

/** Names of tables and indexes. `min` is 1 where a table is used and 3 where it is made. */
export function nameFault(field: string, value: string | undefined, min: number): Fault {
  if (value === undefined) return nullFault(field);
  const wrongLength = lengthFault(field, value.length, value, { min, max: 255 });
  if (wrongLength !== undefined && value.length < min) return wrongLength;
  if (!names.test(value)) {
    return fault(`'${value}'`, field, 'satisfy regular expression pattern: [a-zA-Z0-9_.-]+');
  }
  return wrongLength;
}
