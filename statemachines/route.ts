import type { Tier } from '#domain/acts/strength.ts';
import type { Allowance } from '#domain/terms.ts';
import type { StandardTable } from '#domain/standards.ts';
import type { Expression, Text } from '#domain/words.ts';
import type { Booking, Cadence, Earlier, Offer, Once } from './between.ts';
import type { Family } from './families.ts';
import type { Field } from './fields.ts';
import type { JointSigning } from './joint-signing.ts';
import type { Limit } from './limit.ts';
import type { NumberRule, Publicity, RecordLayout, Register, Slip } from './results.ts';
import type { Guard, Risk, Separation } from './safeguards.ts';
import type { Owner, Who } from './who.ts';

/**
 * The vocabulary of routes. A route is data: it survives `JSON.parse(JSON.stringify(route))`, and everything a request
 * needs (machine, forms, pages, mails, records, registers, chart, catalogue entry) is derived from it alone.
 */
export interface Route {
  readonly id: string;
  readonly title: Text;
  /** What people call one run of this route: 维修单, 文件, 报销单… */
  readonly noun: Text;
  readonly family: Family;
  /** Ids of the flows of the source documents that this route carries. */
  readonly covers: readonly string[];
  /** A: whole process supervised, B: key points sampled, C: checked periodically. */
  readonly grade: Grade;
  /** Document, law or practice the route rests on. */
  readonly basis: Text;
  /**
   * What the office decides for itself; values are frozen into a request when it is submitted. `enabled` switches the
   * route on or off, `supersededBy` names the route that has taken its place: see `enabled.ts`.
   */
  readonly settings: Readonly<Record<string, Setting>>;
  readonly fields: Readonly<Record<string, Field>>;
  readonly attachments: Readonly<Record<string, AttachmentRule>>;
  /** Papers that go from hand to hand (原件): each hand-over is signed by giver and receiver. */
  readonly papers?: readonly PaperRule[];
  /** One line that names a request in lists, mails and on its page, as an expression over the data. */
  readonly headline: Expression;
  /** The field whose money a signer must see first, if the route is about money. */
  readonly amount?: string;
  readonly start: Start;
  readonly steps: readonly Step[];
  readonly guards: readonly Guard[];
  /** Sets of steps that must be done by different persons, `start` included where named. */
  readonly separate: readonly Separation[];
  readonly risks: readonly Risk[];
  readonly numbers: readonly NumberRule[];
  readonly slips: readonly Slip[];
  readonly registers: readonly Register[];
  readonly record: RecordLayout;
  readonly publicity?: Publicity;
  /** Rules as an office words them, shown beside the form. */
  readonly rules: readonly Text[];
  /** The requester may withdraw until one of these steps has been done. */
  readonly withdrawUntil: readonly string[];
  /** 特急: where this holds when a step opens, its holders are reminded by the hour, not only in the morning. */
  readonly urgent?: Expression;
  /**
   * 只记去向: for papers about which nothing may be written. A request holds numbers, counts, dates, choices and names of
   * posts alone; whatever would bring words or files into it is refused.
   */
  readonly wordless?: true;
  /** 定稿: the text that a signature fixes, and the steps that go on only with it as it was signed. */
  readonly signedText?: SignedText;
  /** What requests of this route have to do with other ones: see `between.ts`. */
  readonly offers?: Offer;
  readonly bookings?: readonly Booking[];
  readonly once?: readonly Once[];
  readonly earlier?: readonly Earlier[];
  /**
   * The office's dated tables that expressions read as `setting.standard.TABLE`, a list of rows with `from` and `to`
   * of their edition; frozen into the request like its settings. With 'ranks', `setting.rank` gives a person's rank;
   * with 'seats', `setting.seats` the office's vehicles as `{vehicle, seats}`; with 'days-off', `setting.daysOff` the
   * days of the coming year on which it does not work.
   */
  readonly standards?: readonly (StandardTable | OfficeFact)[];
}

/** What a route may read of the office beside its tables. */
export type OfficeFact = 'ranks' | 'seats' | 'days-off';

/** Which answers and files are the text, whose agreement fixes it, and where it is held against what was signed. */
export interface SignedText {
  readonly at: string;
  readonly fields: readonly string[];
  readonly attachments: readonly string[];
  readonly keptAt: readonly string[];
}

export { families, type Family } from './families.ts';
export type Grade = 'A' | 'B' | 'C';

/** A choice left to the office, never a copy of the route: default first, and where the default comes from. */
export interface Setting {
  readonly title: Text;
  readonly value: boolean | number | string | null;
  /** The only values a text setting may take, each in words. */
  readonly options?: Readonly<Record<string, Text>>;
  /** Several of the options, separated by spaces. */
  readonly many?: true;
  /** Whether an office may leave a number empty (`null`): its rule does not apply then. */
  readonly optional?: true;
  /** Unit of a number: 'fen', 'working-day', 'day'… */
  readonly unit?: string;
  readonly source: Text;
  /** A ceiling that a higher rule sets; the office's value never passes it. */
  readonly ceiling?: number;
}

/** Files a step demands. The gate is checked before the step is left. */
export interface AttachmentRule {
  readonly title: Text;
  readonly kinds: readonly FileKind[];
  /** Smallest and largest number of files; 0 makes it optional. */
  readonly min: number;
  readonly max: number;
  /** Demanded only where this holds. */
  readonly when?: Expression;
}
export const fileKinds = ['pdf', 'jpg', 'png', 'ofd', 'docx', 'xlsx', 'xml'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A paper that comes with a request. Its first holder is whoever files it. */
export interface PaperRule {
  readonly id: string;
  readonly title: Text;
  /** Whether there is one, by what was filed; there always is where this is left out. */
  readonly when?: Expression;
}

/** Which fields a step asks for. A field not named is read-only there; `hides` takes it off the page. */
export type Asks = Readonly<Record<string, Ask>>;
export type Ask =
  | 'required'
  | 'optional'
  /** Lines: which columns may be filled; rows may be added and dropped only where `rows` is 'open'. */
  | {
      readonly rows: 'open' | 'locked';
      readonly columns: Readonly<Record<string, 'required' | 'optional'>>;
    };

/** Filing the request: who may, with which fields and files. */
export interface Start {
  readonly title: Text;
  /** What whoever files is called on pages and papers, such as 拟稿人; left out: 申请人, or 登记人 where filing gives a number. */
  readonly filer?: Text;
  /** Posts that may file; empty means any member of staff. */
  readonly posts: readonly string[];
  readonly asks: Asks;
  readonly attachments: readonly string[];
  /** Numbers given at submission beside `serial`, such as 收文编号 where filing is registering. */
  readonly numbers?: readonly string[];
  /** 登记下一件: offered after filing, with these answers kept from the one before. */
  readonly again?: { readonly title: Text; readonly keeps: readonly string[] };
  /** When the office files it by itself; people who may file it still can. */
  readonly every?: Cadence;
}

export type StepKind =
  | 'sign' // decides: agree, return, refuse
  | 'handle' // does something and fills fields
  | 'read' // takes note
  | 'stamp' // presses a seal and counts
  | 'settle' // pays or books
  | 'publish'; // posts publicly and takes down

/** A step that waits for a person: one state of the machine. */
export interface HumanStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly title: Text;
  /** What it asks of its holder, where the kind does not say it: 见证, 验收, 审核. */
  readonly verb?: Text;
  readonly by: Owner;
  /** Passed over where this is false. */
  readonly when?: Expression;
  /** The condition in words, for chart and catalogue: 有旧件才点收. */
  readonly whenSays?: Text;
  /** Where the flow goes after agreement; the following step when left out. */
  readonly next?: string;
  /** How surely the signer must be known: money and seals never by link alone. */
  readonly tier: Tier;
  /** The tier `passkey` from this sum on only; below it a sign-in is enough. */
  readonly weighty?: {
    readonly amount: string;
    readonly from: number | { readonly setting: string };
  };
  readonly asks?: Asks;
  readonly hides?: readonly string[];
  readonly attachments?: readonly string[];
  readonly limit?: Limit;
  /** The decision that moves the request on; its label (同意, 拟办, 已办结…) and what it does. */
  readonly agree: Outcome;
  /** May send back: to the requester and to every earlier step. */
  readonly returns: boolean;
  /** Refusing ends the request, or goes to the step named. Left out where a step cannot refuse. */
  readonly refuse?: Outcome;
  /** Further ways on, such as 申报追加项目. */
  readonly others?: readonly (Outcome & { readonly id: string })[];
  /** Several sign this step, each in his own place; `by` is who answers for it and, for `lead`, who concludes. */
  readonly joint?: JointSigning;
  /** What its holder may do beside deciding. */
  readonly allows?: readonly Allowance[];
  /** Agreeing needs this slip printed, the issue that is good now: 无单不得出车. */
  readonly needsPrint?: string;
  /** Told to the requester when it opens for somebody else, in a few words: 已派车. */
  readonly tells?: Text;
  /** Agreeing signs for this paper as well, where it is on its way to whoever agrees. */
  readonly receives?: string;
  /** Agreeing hands this paper over as well, where whoever agrees holds it; the receiver still signs for it. */
  readonly gives?: { readonly paper: string; readonly to: Who };
  /**
   * 电话请示: work may go on with the owner's word by telephone, recorded by this post and signed for afterwards; only
   * where `when` holds, if it says so.
   */
  readonly phone?: { readonly recordedBy: Who; readonly when?: Expression };
  /**
   * 手写批示登记: what the owner wrote on the paper, entered by this post with its scan (an attachment rule), and signed
   * for afterwards; for documents only.
   */
  readonly handwritten?: {
    readonly recordedBy: Who;
    readonly scan: string;
    readonly when?: Expression;
  };
}

export interface Outcome {
  readonly title: Text;
  /** The consequence, in one sentence, under the choice. */
  readonly effect?: Text;
  readonly opinion: 'required' | 'optional';
  /** One-tap phrases, per step and so per post. */
  readonly phrases?: readonly Text[];
  /** Fields set when this is chosen, as expressions over the data after the step's answers. */
  readonly sets?: Readonly<Record<string, Expression>>;
  /** Jumps to this step instead of the next one; `end` closes the request. */
  readonly goTo?: string;
  /** Fields asked only for this outcome. */
  readonly asks?: Asks;
  readonly attachments?: readonly string[];
  /** Ends the request as void (作废): its slips, bookings and what it draws on other requests are given back. */
  readonly voids?: true;
  /** Slips issued and numbers given when this is chosen; a slip issued again voids its earlier issue. */
  readonly issues?: readonly string[];
  readonly numbers?: readonly string[];
  /** Slips that are no longer good from here on, because what they say is about to change. */
  readonly voidsSlips?: readonly string[];
}

/** Branches that run side by side; the flow goes on when all are done. */
export interface Together {
  readonly id: string;
  readonly kind: 'together';
  readonly title: Text;
  readonly when?: Expression;
  readonly whenSays?: Text;
  /** After a return to an earlier step, branches already done stay done. */
  readonly keeps?: boolean;
  readonly branches: readonly (readonly BranchStep[])[];
}

/** The same steps once for each item (a department, a reader), side by side; each item has its key. */
export interface Distribute {
  readonly id: string;
  readonly kind: 'distribute';
  readonly title: Text;
  readonly when?: Expression;
  readonly whenSays?: Text;
  /** After a return to an earlier step, items already done stay done. */
  readonly keeps?: boolean;
  /** An expression that gives a list of strings: the keys, such as department ids. */
  readonly items: Expression;
  readonly steps: readonly HumanStep[];
}

/** Work no person does: the record, a number, a notice. */
export interface SystemStep {
  readonly id: string;
  readonly kind: 'system';
  readonly title: Text;
  readonly does: 'record';
}

export type BranchStep = HumanStep | Distribute;
export type Step = HumanStep | Together | Distribute | SystemStep;
