import { isObject } from '../data.ts';
import type { Leaving } from './machine.ts';
import type { Reading } from './reading.ts';

/** Reads Output and Assign of a state, a choice rule or a catcher; `prefix` is its place within the state. */
export function readLeaving(page: Reading, prefix = ''): Leaving {
  const assign = page.raw['Assign'];
  if (assign !== undefined && !isObject(assign)) page.refuse('must be an object', 'Assign');
  return {
    output: page.template('Output', `${prefix}Output`),
    assign: page.template('Assign', `${prefix}Assign`),
  };
}
