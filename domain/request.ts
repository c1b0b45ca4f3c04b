import type { By } from './by.ts';
import type { ClockStart, Extension, Pause } from './clock/clock.ts';
import type { Decision } from './decision.ts';
import type { OwnerRef } from './office.ts';
import type { JsonObject, Text } from './words.ts';
import type { Circulating } from './circulation.ts';
import type { Paper } from './papers.ts';
import type { Repeat } from './ties.ts';

/**
 * A request (办件): one run of a route. The whole state is a fold over its trail (`apply` in events.ts); what is stored
 * beside the trail is only its projection, for reading.
 */
export interface RequestState extends Circulating {
  readonly id: string;
  /** The period for which the office filed it by itself; left out where a person did. */
  readonly period?: string;
  readonly route: string;
  /** Content hash of the route definition it started with and keeps. */
  readonly hash: string;
  readonly requester: {
    readonly person: string;
    readonly name: string;
    readonly department: string;
  };
  readonly headline: string;
  /** Numbers given so far, by number rule; `serial` is the 流水号. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Numbers that later ones of the same rule took the place of: a series keeps what it once gave. */
  readonly replaced?: readonly ReplacedNumber[];
  readonly status: 'running' | 'closing' | 'closed';
  readonly outcome?: Closing;
  /** Where the flow stands: a top-level step, `revise` while the requester mends it, `record` or `end`. */
  readonly at: string;
  /** How often the flow has moved by a jump; a step's row belongs to the round it was opened in. */
  readonly round: number;
  /** The execution that counts; what an earlier one still says is superseded. */
  readonly generation: number;
  readonly steps: readonly StepRow[];
  readonly data: JsonObject;
  readonly revision: number;
  /** Hash of what is signed: data and attachments. */
  readonly document: string;
  readonly settings: JsonObject;
  readonly attachments: readonly Attachment[];
  readonly slips: readonly SlipIssue[];
  readonly notes: readonly Note[];
  /** Who decided or moved something, and when last; left out while nobody did. */
  readonly handled?: readonly Handled[];
  /** Its papers and who holds them; left out where the route has none. */
  readonly papers?: readonly Paper[];
  /** What came before in another request, and was confirmed when it was filed. */
  readonly repeats?: readonly Repeat[];
  readonly record?: RecordFile;
  readonly submittedAt: string;
  readonly closedAt?: string;
  /** When the last event happened: no later one is ever given an earlier time. */
  readonly lastAt: string;
  /** Number and hash of the last trail event. */
  readonly seq: number;
  readonly chain: string;
}

/** A number that is no longer good, and why. */
export interface ReplacedNumber {
  readonly rule: string;
  readonly number: string;
  readonly at: string;
  readonly why: string;
}

/** 已办: who decided or moved something in a request, and when last. */
export interface Handled {
  readonly person: string;
  readonly at: string;
}

/** `void` (已作废): ended by a step that voids it, after it had been approved. */
export type Closing = 'done' | 'refused' | 'withdrawn' | 'void';

/** Refused, withdrawn or void: it offers nothing, keeps nothing and draws on nothing any more. */
export const comesToNothing = ({ outcome }: Pick<RequestState, 'outcome'>): boolean =>
  outcome !== undefined && outcome !== 'done';

/** Names a step's row: item is '' except inside a distribution. */
export interface StepKey {
  readonly step: string;
  readonly item: string;
  readonly round: number;
}

export interface StepRow extends StepKey {
  /** Order of opening within the request, from 0. */
  readonly n: number;
  readonly owner: OwnerRef;
  readonly generation: number;
  readonly openedAt: string;
  /**
   * Last moment within the limit, as the event that last moved it found it; left out while a pause still moves it. What
   * it is today: see `clock/standing.ts`.
   */
  readonly due?: string;
  /** What the limit is counted from; rows opened before clocks were kept have none. */
  readonly clock?: ClockStart;
  readonly pauses?: readonly HeldPause[];
  readonly extensions?: readonly Granted[];
  /** Reminded at once, not only in the morning. */
  readonly urgent?: true;
  /** Raised when links to this step must die while it stays open. */
  readonly epoch: number;
  /** Where agreement leads instead of the next step: set by 退回修改后直接送我. */
  readonly resumeAt?: string;
  /** Who signs where one signer is not enough; left out, the owner alone does. See slots.ts. */
  readonly slots?: readonly Slot[];
  /** How several signers make one decision, as the route had it when the step opened. */
  readonly joint?: Joint;
  /** Opened by an act beside the main line, not by the machine. */
  readonly side?: Side;
  /** Persons who stepped aside (回避): not asked again in this round. */
  readonly recused?: readonly string[];
  /** When somebody last urged its holders. */
  readonly urgedAt?: string;
  readonly state: 'open' | 'done' | 'superseded' | 'taken-back';
  readonly decision?: Decision;
  /** A decision that its own maker took back before anybody went on from it. */
  readonly undone?: Decision;
}

/** Several signers in one step: every one, the first one, one after the other, so many votes, or a lead with others. */
export interface Joint {
  readonly how: 'all' | 'any' | 'in-order' | 'quorum' | 'lead';
  /** Votes that carry it, for a quorum. */
  readonly need?: number;
}

/** What a row beside the main line is about; `of` is the row it belongs to. */
export type Side =
  /** 补签: a leader signs what was done on his word by telephone. */
  | { readonly kind: 'countersign'; readonly of: StepKey }
  /** 延期: more time is asked for; over with the step it is asked for. */
  | { readonly kind: 'extension'; readonly of: StepKey; readonly ask: ExtensionAsk };

/** Who asks for more time, how much and why. */
export interface ExtensionAsk extends By {
  /** In the unit of the limit. */
  readonly amount: number;
  readonly why: string;
  /** The holder represented, where a stand-in asks. */
  readonly for?: string;
}

/** A pause as the route called its reason; `ground` is the law that leaves it out (不计入审批时间), else empty. */
export interface HeldPause extends Pause {
  readonly reason: Text;
}

/** An extension and who granted it. */
export interface Granted extends Extension {
  readonly name: string;
  readonly post: string;
}

/**
 * One signer's place in a step. A step with one signer has none of these; joint signing has one for each, and adding a
 * signer to a plain step turns its owner's place into the first of several.
 */
export interface Slot {
  /** '1', '2', … in the order of joining. */
  readonly id: string;
  readonly owner: OwnerRef;
  readonly role: SlotRole;
  /** Slots that come first: this one waits until each of them is settled. */
  readonly after: readonly string[];
  /** How many additions lie between the route's own signer and this one. */
  readonly depth: number;
  readonly openedAt: string;
  /** Who added it, and why or with which question. */
  readonly by?: string;
  readonly why?: string;
  readonly state: 'open' | 'done' | 'removed' | 'moot';
  readonly decision?: Decision;
  /** An opinion that an earlier round brought and the route keeps. */
  readonly kept?: true;
}

export type SlotRole =
  /** The step's own signer, beside whom others were added. */
  | 'own'
  /** A signer that the route names. */
  | 'signer'
  /** 主办 and 协办: the lead concludes, assistants say their opinion first. */
  | 'lead'
  | 'assistant'
  /** 前加签 and 沟通: says an opinion to whoever asked, who then decides. */
  | 'before'
  | 'asked'
  /** 并加签 and 后加签: signs as well, beside or after. */
  | 'beside'
  | 'after';

export interface Attachment {
  readonly id: string;
  /** The route's attachment rule, or `material` for what is added later. */
  readonly rule: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mime: string;
  readonly by: string;
  readonly at: string;
}

export interface SlipIssue {
  readonly slip: string;
  readonly number: string;
  readonly at: string;
  /** Data as it was when issued. */
  readonly data: JsonObject;
  readonly voided?: { readonly at: string; readonly why: string };
  readonly prints: number;
}

export interface Note {
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly text: string;
  readonly attachments: readonly string[];
}

export interface RecordFile {
  readonly key: string;
  readonly sha256: string;
  readonly code: string;
  readonly at: string;
}

/** The key alone, of whatever has one. */
export const keyOf = ({ step, item, round }: StepKey): StepKey => ({ step, item, round });

export const sameKey = (a: StepKey, b: StepKey): boolean =>
  a.step === b.step && a.item === b.item && a.round === b.round;

export const openSteps = (state: Pick<RequestState, 'steps'>): readonly StepRow[] =>
  state.steps.filter((row) => row.state === 'open');

/** Everything decided at a step so far: by each signer, or by the one there is. */
export const decisionsOf = (row: StepRow): readonly Decision[] => {
  const signed = (row.slots ?? []).flatMap(({ decision }) =>
    decision === undefined ? [] : [decision],
  );
  return row.slots === undefined && row.decision !== undefined ? [row.decision] : signed;
};

/** Telephone instructions that nobody has signed yet: they keep a request from the archive. */
export const unsigned = (steps: readonly StepRow[]): readonly StepRow[] =>
  steps.filter((row) => row.state === 'open' && row.side?.kind === 'countersign');

export const lastDone = (state: RequestState, step: string, item = ''): StepRow | undefined =>
  state.steps.findLast((row) => row.step === step && row.item === item && row.state === 'done');
