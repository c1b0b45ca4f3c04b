import type { Fault } from '#domain/fault.ts';
import type { Json, Text } from '#domain/words.ts';
import type { Known } from '../../answers.ts';

/** One answer as read: its value, undefined where it was left blank, or what is wrong with it. */
export type Read<Value extends Json = Json> =
  { readonly value: Value | undefined } | { readonly faults: readonly Fault[] };

/** Reads one answer to a field of one kind. `at` is where it stands, for faults; it never throws. */
export type ReadField<Field> = (field: Field, raw: unknown, at: string, known: Known) => Read;

export const blank: Read<never> = { value: undefined };

export const wrong = (at: string, code: string, says: Text): Read<never> => ({
  faults: [{ at, code, says }],
});

/** Nothing was answered: left out, null, or only spaces. */
export const isBlank = (raw: unknown): boolean =>
  raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
