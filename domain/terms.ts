import type { Tier } from './acts/strength.ts';
import type { Text } from './words.ts';

/** What a step allows, taken from its route: the part of a route that acts need to know. */
export interface StepTerms {
  readonly title: Text;
  /** Ways on, by act: agree, refuse, return, resubmit, or the route's own. */
  readonly outcomes: Readonly<Record<string, OutcomeTerms>>;
  /** How surely the signer must be known: see `acts/strength.ts`. */
  readonly tier: Tier;
  /** Nobody signs for himself here, on whatever path the step reached him. */
  readonly barsRequester: boolean;
  /** Steps whose persons may not do this one; `start` is the requester. */
  readonly apartFrom: readonly {
    readonly step: string;
    readonly title: Text;
    readonly why: Text;
    /** The person whom the data names for it, and who is kept for it. */
    readonly named?: string;
  }[];
  /** Controls of high risks: each is confirmed before agreeing. */
  readonly controls: readonly {
    readonly key: string;
    readonly text: Text;
    readonly required: boolean;
  }[];
  /** Where a return may lead: `revise` (the requester) and earlier steps. */
  readonly returnsTo: readonly string[];
  /** What its holder may do beside deciding. */
  readonly allows: readonly Allowance[];
}

export const allowances = [
  /** 转办 */
  'transfer',
  /** 加签、减签 */
  'add',
  /** 沟通 */
  'ask',
  /** 拿回 */
  'take-back',
  /** 批量同意 */
  'bulk',
  /** 圈阅：手写 */
  'handwriting',
] as const;
export type Allowance = (typeof allowances)[number];

export interface OutcomeTerms {
  readonly title: Text;
  readonly opinion: 'required' | 'optional';
  /** Whether the controls must be confirmed first. */
  readonly confirms: boolean;
  /** Whether it leads elsewhere by itself, not onward. */
  readonly leaves: boolean;
  /** Whether it gives out a number or a slip, after which nobody takes it back. */
  readonly binds: boolean;
}

/** Longest opinion, in UTF-16 units. */
export const opinionMax = 1000;
