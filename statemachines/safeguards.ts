import type { Expression, Text } from '#domain/words.ts';

/** What keeps a route honest: rules over the data, duties kept apart, risks with their controls. */

/**
 * A rule over the data that must hold when a step is left, by whichever outcome goes on with the request: refused with its
 * sentence otherwise. What only some outcomes fill in is asked for with `$exists`.
 */
export interface Guard {
  readonly id: string;
  /** Steps it is checked at: step ids, or `start`. */
  readonly at: readonly string[];
  readonly holds: Expression;
  /** What is wrong and what to do. */
  readonly says: Text;
  /** The field to go to. */
  readonly field?: string;
}

export interface Separation {
  readonly steps: readonly string[];
  readonly why: Text;
}

/** A risk point of a step, with its controls; each control of a high risk is ticked before agreeing. */
export interface Risk {
  readonly id: string;
  /** A step, or `start`: shown beside the form, and never high because nothing is ticked there. */
  readonly at: string;
  readonly level: 'high' | 'medium' | 'low';
  readonly text: Text;
  readonly controls: readonly Text[];
  /** The post answerable for it. */
  readonly owner: string;
}
