import { malformed } from '../dynamo-error.ts';

/** A request body, or an object inside one, before anything is known about it. */
export type Input = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The readers below throw `SerializationException` when a field has the wrong JSON type; null counts as absent. */
export function textIn(input: Input, name: string): string | undefined {
  const value = input[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw malformed(`${name} must be a string`);
}

export function integerIn(input: Input, name: string): number | undefined {
  const value = input[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw malformed(`${name} must be an integer`);
}

export function flagIn(input: Input, name: string): boolean | undefined {
  const value = input[name] ?? undefined;
  if (value === undefined || typeof value === 'boolean') return value;
  throw malformed(`${name} must be a boolean`);
}

export function recordIn(input: Input, name: string): Input | undefined {
  const value = input[name] ?? undefined;
  if (value === undefined || isRecord(value)) return value;
  throw malformed('Start of structure or map expected');
}

function listIn(input: Input, name: string): readonly unknown[] | undefined {
  const value: unknown = input[name] ?? undefined;
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value;
  throw malformed(`${name} must be a list`);
}

export function recordsIn(input: Input, name: string): readonly Input[] | undefined {
  return listIn(input, name)?.map((each) => {
    if (isRecord(each)) return each;
    throw malformed('Start of structure or map expected');
  });
}

export function textsIn(input: Input, name: string): readonly string[] | undefined {
  return listIn(input, name)?.map((each) => {
    if (typeof each === 'string') return each;
    throw malformed(`${name} must be a list of strings`);
  });
}
