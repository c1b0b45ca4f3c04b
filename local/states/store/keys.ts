// An execution has at most 25,000 events, and every frame begins with an event of its own.
const perExecution = 32_768;

/** One number for the `id`th event or frame of an execution: below 2^53 for the first 2^38 executions. */
export const keyOf = (seq: number, id: number): number => seq * perExecution + id;
export const seqOf = (key: number): number => Math.floor(key / perExecution);
export const idOf = (key: number): number => key % perExecution;
/** The keys of an execution, both ends included. */
export const keysOf = (seq: number): readonly [number, number] => [
  keyOf(seq, 0),
  keyOf(seq, perExecution - 1),
];
