import type { Expression } from '#domain/words.ts';
import type { Who } from './who.ts';

/**
 * 会签 all, 或签 any, 依次 in-order, 票签 quorum, 主办协办 lead. Return takes the flow away at once in every mode. A
 * refusal decides the step for all, any and in-order, is a vote for a quorum, and an opinion of an assistant.
 */
export interface JointSigning {
  readonly how: 'all' | 'any' | 'in-order' | 'quorum' | 'lead';
  readonly signers: Signers;
  /** How many votes carry it. */
  readonly quorum?: Quorum;
  /** Whether the opinions of the others still count after a return: 'keeps' only while no sum has risen since. */
  readonly afterReturn: 'keeps' | 'discards';
}

/** The signers: named one by one, one for each department of a list, or every holder of a post. */
export type Signers =
  | readonly Who[]
  | { readonly each: Expression; readonly post: string }
  | { readonly everyHolderOf: Who };

export type Quorum =
  | { readonly votes: number | { readonly setting: string } }
  /** More than that share of all signers: [1, 2] is a majority, [2, 3] two thirds. */
  | { readonly moreThan: readonly [number, number] }
  | { readonly atLeast: readonly [number, number] };
