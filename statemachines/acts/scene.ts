import type { Shown } from '#domain/acts/strength.ts';
import type { Digest } from '#domain/chain.ts';
import type { Office } from '#domain/office.ts';
import type { SignedWith } from '#domain/decision.ts';
import type { Attachment, RequestState } from '#domain/request.ts';
import type { Offers } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';
import type { RawAnswers } from '../answers.ts';
import type { RowsByKey } from '../earlier.ts';
import type { Asks, Route } from '../route.ts';

/** What an act is judged by: the request as it stands, its own version of the route, the office, and the moment. */
export interface Scene {
  readonly state: RequestState;
  readonly route: Route;
  readonly office: Office;
  /** Never earlier than the request's last event. */
  readonly now: string;
}

/** What an act needs that is no rule: how hashes are taken, and the numbers that counters give. */
export interface Means {
  readonly digest: Digest;
  /** The next number of each rule named, by rule. */
  readonly numbers: (
    ids: readonly string[],
    data: JsonObject,
  ) => Promise<Readonly<Record<string, string>>>;
  /** What came before with a thing; left out where nothing is asked of it. */
  readonly earlier?: RowsByKey;
  /** What the references of some answers name; left out where nothing can be referred to. */
  readonly offers?: (asks: Asks, answers: RawAnswers) => Promise<Offers | undefined>;
}

/** Who acts, and how he showed who he is. */
export interface Signer extends Shown {
  readonly person: string;
  readonly signedWith?: SignedWith;
}

/** What somebody decides at a step. */
export interface Choice {
  readonly act: string;
  readonly opinion: string;
  /** 圈阅: strokes as the pad sends them. See domain/handwriting.ts. */
  readonly handwriting?: string;
  readonly controls: readonly string[];
  readonly answers: RawAnswers;
  /** For a return: the step it goes to (`revise` is the requester) and how it comes back. */
  readonly to?: string;
  readonly resume?: 'direct' | 'again';
  /** Hash of the document the person saw; refused when it has changed since. */
  readonly document: string;
  readonly attachments: readonly Attachment[];
  /** 电话请示 or 手写批示: the decision is the leader's word, recorded by whoever makes it. */
  readonly phone?: {
    readonly leader: string;
    readonly saidAt: string;
    /** 手写批示: `saidAt` is the day on the paper. */
    readonly onPaper?: true;
  };
}
