import type { LimitUnit } from '#domain/clock/limit-end.ts';
import type { Text } from '#domain/words.ts';
import type { Owner, Who } from './who.ts';

/** A limit: unit never converted, start stated, counted from the step's opening unless it says otherwise. */
export interface Limit {
  readonly amount: number | { readonly setting: string } | { readonly field: string };
  readonly unit: LimitUnit;
  /** When the clock starts: the step opened, the request was submitted, or another step was done. */
  readonly from: 'opened' | 'submitted' | { readonly done: string };
  /** Whether the first day counts as day one; the general rule is that it does not. A setting where sources differ. */
  readonly countsStartDay: boolean | { readonly setting: string };
  readonly basis: Text;
  /** A limit given by data (a date field) that rules where filled, if it is the stricter one. */
  readonly orField?: string;
  /** The statutory ceiling over the same matter: extensions never pass it, and the stricter date wins. */
  readonly cap?: Ceiling;
  /** Reasons for which its holder may stop the clock, by id; each needs a paper that shows it. */
  readonly pauses?: Readonly<Record<string, PauseReason>>;
  /** 延期: more time, asked for by the holder and granted by somebody else. Left out: there is none. */
  readonly extends?: ExtensionRule;
  /**
   * Who hears of it first when it is late; left out, the leader who last signed before it, else the deputy overseeing the
   * department. The next ones up are told after as many days more, the head last.
   */
  readonly escalates?: Who;
}

export interface Ceiling {
  readonly amount: number | { readonly setting: string };
  readonly unit: LimitUnit;
  readonly from: Limit['from'];
  readonly countsStartDay: boolean;
  readonly basis: Text;
}

export interface PauseReason {
  readonly title: Text;
  readonly basis: Text;
  /** Whether a law leaves the time out (不计入审批时间): then the statutory ceiling waits as well. */
  readonly byLaw: boolean;
}

export interface ExtensionRule {
  readonly by: Owner;
  /** Each time, in the unit of the limit; working days for a same-day one. */
  readonly atMost: number | { readonly setting: string };
  readonly times: number;
  /** Whether it must be asked for before the limit has passed. */
  readonly inTime: boolean;
  readonly basis: Text;
  /** 告知: said to whoever sent the matter when it is granted. */
  readonly tells?: Text;
}
