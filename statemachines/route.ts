import type { Tier } from '#domain/acts/strength.ts';
import type { Allowance } from '#domain/terms.ts';
import type { LimitUnit } from '#domain/clock/limit-end.ts';
import type { Expression, Text } from '#domain/words.ts';
import type { Field } from './fields.ts';

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
  /** What the office decides for itself; values are frozen into a request when it is submitted. */
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
}

export const families = [
  'documents',
  'seals',
  'vehicles',
  'finance',
  'assets',
  'reception',
  'meetings',
  'personnel',
  'openness',
  'licensing',
  'penalty',
  'inspection',
  'discipline',
  'levy',
  'petitions',
  'township',
  'civil-defence',
  'security',
  'reward',
  'filing',
  'transfer',
  'confirmation',
] as const;
export type Family = (typeof families)[number];
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
  /** Posts that may file; empty means any member of staff. */
  readonly posts: readonly string[];
  readonly asks: Asks;
  readonly attachments: readonly string[];
  /** Numbers given at submission beside `serial`, such as 收文编号 where filing is registering. */
  readonly numbers?: readonly string[];
}

/** Who owns a step. Posts, not persons; who holds a post is the office's data at the moment the step opens. */
export type Who =
  | { readonly post: string }
  /** The post within a department: of the requester, of a department field, or of the item being distributed. */
  | { readonly post: string; readonly of: 'requester' | 'item' | { readonly field: string } }
  /** The deputy who oversees that department, from the office's dated table 分管分工. */
  | { readonly overseeing: 'requester' | { readonly field: string } }
  /** A person named in a field. */
  | { readonly field: string }
  | { readonly requester: true };

/** The owner of a step: one rule, or the first whose condition holds (authority by amount, rank, destination). */
export type Owner =
  Who | { readonly first: readonly { readonly when?: Expression; readonly who: Who }[] };

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
  /** Agreeing signs for this paper as well, where it is on its way to whoever agrees. */
  readonly receives?: string;
  /** Agreeing hands this paper over as well, where whoever agrees holds it; the receiver still signs for it. */
  readonly gives?: { readonly paper: string; readonly to: Who };
  /**
   * 电话请示: work may go on with the owner's word by telephone, recorded by this post and signed for afterwards; only
   * where `when` holds, if it says so.
   */
  readonly phone?: { readonly recordedBy: Who; readonly when?: Expression };
}

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
  /** Slips issued and numbers given when this is chosen; a slip issued again voids its earlier issue. */
  readonly issues?: readonly string[];
  readonly numbers?: readonly string[];
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
export type { LimitUnit } from '#domain/clock/limit-end.ts';

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

/** A rule over the data that must hold when a step is left: refused with its sentence otherwise. */
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

/**
 * A number given once. `serial` is given at submission; others when an outcome names them. The pattern may use {year},
 * {n} (no leading zeros), {n4} (four digits) and {per} (the value of `per`); counters run per year and per key.
 */
export interface NumberRule {
  readonly id: string;
  readonly title: Text;
  readonly pattern: string;
  /** Separate counters for separate values, such as the class of a document. */
  readonly per?: Expression;
  /** Several numbers of one series never leave a gap without a reason: voided ones are kept. */
  readonly keepsVoids: boolean;
  /** Stands at the head of the record as well, where a slip bears it: 发文字号 is the document's own number. */
  readonly onRecord?: true;
}

/** A working slip (在办单据) that a step issues, in one or more named copies. */
export interface Slip {
  readonly id: string;
  readonly title: Text;
  readonly number: string;
  readonly copies: readonly Text[];
  /** Fields shown, in order. */
  readonly shows: readonly string[];
  readonly notes?: readonly Text[];
}

/** A register (台账): rows projected from requests. */
export interface Register {
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly { readonly title: Text; readonly value: Expression }[];
}

/** The record: which fields, in rows of one or two, and for how long it is kept. */
export interface RecordLayout {
  readonly title: Text;
  readonly rows: readonly (readonly string[])[];
  readonly retention: '10-years' | '30-years' | 'permanent';
}

/** Public notice of the outcome: an allow-list of fields, for so many days. */
export interface Publicity {
  readonly title: Text;
  readonly fields: readonly string[];
  readonly days: number;
  readonly when?: Expression;
}
