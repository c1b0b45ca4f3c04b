import type { By } from './by.ts';
import type { ClockStart } from './clock/clock.ts';
import type { OwnerRef } from './office.ts';
import type { CirculationEvent } from './circulation.ts';
import type { PaperEvent } from './papers.ts';
import type { Decision } from './decision.ts';
import type {
  Attachment,
  Closing,
  Granted,
  HeldPause,
  Note,
  RecordFile,
  Joint,
  Side,
  SlipIssue,
  StepKey,
  Slot,
} from './request.ts';
import type { Joining } from './slots.ts';
import type { Repeat } from './ties.ts';
import type { JsonObject, Text } from './words.ts';

/** What can happen to a request. The trail holds these and nothing else; every stored row is a fold over them. */
export type RequestEvent =
  | Submitted
  | Opened
  | Decided
  | Withdrawn
  | Noted
  | SlipPrinted
  | Reassigned
  | SignerAdded
  | SignerRemoved
  | TakenBack
  | Urged
  | CirculationEvent
  | Paused
  | Resumed
  | Extended
  | PaperEvent
  | Restarted
  | Recorded;

export interface Submitted {
  readonly type: 'submitted';
  readonly at: string;
  readonly by: By;
  readonly id: string;
  /** 系统按规定周期发起: the office filed it by itself, for this period and in the name of `by`. */
  readonly period?: string;
  readonly route: string;
  readonly hash: string;
  readonly department: string;
  readonly headline: string;
  readonly numbers: Readonly<Record<string, string>>;
  readonly data: JsonObject;
  readonly document: string;
  readonly settings: JsonObject;
  readonly attachments: readonly Attachment[];
  /** What came a second time, and was confirmed to be another thing. */
  readonly repeats?: readonly Repeat[];
  /** Papers that come with it, by the route's ids: they are with whoever files it. */
  readonly papers?: readonly string[];
  /** The first step. */
  readonly goTo: string;
}

/** The machine has entered a step; the office's clock starts. */
export interface Opened extends StepKey {
  readonly type: 'opened';
  readonly at: string;
  readonly owner: OwnerRef;
  readonly generation: number;
  readonly due?: string;
  readonly clock?: ClockStart;
  /** What a step opened again after 拿回 has behind it already. */
  readonly pauses?: readonly HeldPause[];
  readonly extensions?: readonly Granted[];
  readonly urgent?: true;
  readonly resumeAt?: string;
  readonly slots?: readonly Slot[];
  readonly joint?: Joint;
  readonly side?: Side;
}

export interface Decided extends StepKey {
  readonly type: 'decided';
  readonly at: string;
  readonly by: By;
  readonly decision: Decision;
  /** The signer's place, where there are several. */
  readonly slot?: string;
  /** Others must still sign: the step is not decided yet. */
  readonly goesOn?: true;
  /** What the decision changes in the form, the numbers and the slips. */
  readonly data?: JsonObject;
  readonly document?: string;
  readonly headline?: string;
  readonly attachments?: readonly Attachment[];
  readonly numbers?: Readonly<Record<string, string>>;
  readonly slips?: readonly SlipIssue[];
  /** Slips, by the ids of their rules, that are no longer good from here on. */
  readonly voidsSlips?: readonly string[];
  /** Where the flow stands afterwards; left out while siblings inside a branch still work. */
  readonly moves?: { readonly at: string; readonly jump: boolean };
  readonly closes?: Closing;
  readonly repeats?: readonly Repeat[];
}

export interface Withdrawn {
  readonly type: 'withdrawn';
  readonly at: string;
  readonly by: By;
  readonly reason: string;
}

export interface Noted {
  readonly type: 'noted';
  readonly at: string;
  readonly by: By;
  readonly note: Note;
  readonly attachments: readonly Attachment[];
  readonly document: string;
}

export interface SlipPrinted {
  readonly type: 'slip-printed';
  readonly at: string;
  readonly by: By;
  readonly number: string;
}

/** An open step, or one signer's place in it, goes to another owner; its links die. */
export interface Reassigned extends StepKey {
  readonly type: 'reassigned';
  readonly at: string;
  readonly by: By;
  readonly slot?: string;
  readonly owner: OwnerRef;
  readonly why: string;
  /** 转办 by its holder, 回避 of its holder, or 离岗移交 by the office, which is meant where nothing is said. */
  readonly how?: 'transferred' | 'recused' | 'handed-over';
}

/** 加签 and 沟通: a signer joins an open step. */
export interface SignerAdded extends StepKey {
  readonly type: 'signer-added';
  readonly at: string;
  readonly by: By;
  readonly how: Joining;
  /** Id of the new place, and of the place whose holder adds it. */
  readonly slot: string;
  readonly of: string;
  readonly owner: OwnerRef;
  readonly why: string;
}

/** 减签: a signer who has not signed is taken out by whoever added him, or a member of a vote takes no part in it. */
export interface SignerRemoved extends StepKey {
  readonly type: 'signer-removed';
  readonly at: string;
  readonly by: By;
  readonly slot: string;
  readonly why: string;
  /** 回避 of the member himself; left out for 减签. */
  readonly how?: 'recused';
}

/** 拿回: one's own decision, before anybody went on from it. The form is again what it was before. */
export interface TakenBack extends StepKey {
  readonly type: 'taken-back';
  readonly at: string;
  readonly by: By;
  readonly why: string;
  /** A signer's place in a step that is still open; left out, the step itself was decided. */
  readonly slot?: string;
  readonly data?: JsonObject;
  readonly document?: string;
  readonly headline?: string;
  readonly moves?: { readonly at: string; readonly jump: boolean };
}

/** 催办: its holders are asked once more. */
export interface Urged extends StepKey {
  readonly type: 'urged';
  readonly at: string;
  readonly by: By;
  readonly why: string;
}

/** What moves a clock says where it ends now, and by which calendar; no `due` while a pause still moves the end. */
interface ClockMoved extends StepKey {
  readonly at: string;
  readonly by: By;
  readonly due?: string;
  /** Hash of the calendar. */
  readonly calendar: string;
}

/** 暂停计时, with the papers that show the reason. */
export interface Paused extends ClockMoved {
  readonly type: 'paused';
  readonly ground: string;
  readonly reason: Text;
  readonly why: string;
  readonly attachments: readonly Attachment[];
  readonly document: string;
}

/** 恢复计时 */
export interface Resumed extends ClockMoved {
  readonly type: 'resumed';
  readonly why: string;
}

/** 准予延期: follows the decision of whoever was asked for it. */
export interface Extended extends ClockMoved {
  readonly type: 'extended';
  /** In the unit of the limit. */
  readonly amount: number;
  /** 告知: a line for whoever sent the matter, to be printed and passed on. */
  readonly notice?: Text;
}

/** A new execution takes over from where the facts stand. */
export interface Restarted {
  readonly type: 'restarted';
  readonly at: string;
  readonly generation: number;
}

export interface Recorded {
  readonly type: 'recorded';
  readonly at: string;
  readonly record: RecordFile;
}
