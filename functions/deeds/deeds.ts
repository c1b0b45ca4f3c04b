import type { Strength } from '#domain/acts/strength.ts';
import type { Booked } from '#domain/bookings.ts';
import type { RequestEvent } from '#domain/events.ts';
import type { Days } from '#domain/periods.ts';
import type { Problem } from '#domain/problem.ts';
import type { Paper } from '#domain/papers.ts';
import type { Attachment, RequestState, StepKey } from '#domain/request.ts';
import type { Clocking } from '#statemachines/acts/clock.ts';
import type { Moving } from '#statemachines/acts/move.ts';
import type { PaperHandling } from '#statemachines/acts/papers.ts';
import type { Choice } from '#statemachines/acts/scene.ts';
import type { RawAnswers } from '#statemachines/answers.ts';
import type { Proof } from './proof.ts';
import type {
  Draft,
  FamilyRegister,
  FilledTable,
  FillSource,
  InboxRow,
  ListName,
  ListRow,
  MailRow,
  OverdueRow,
  Page,
  PaperRow,
  RegisterFilter,
  RegisterTable,
  RequestSummary,
  TiedRequests,
} from './rows.ts';

export type { Choice };

/** What people do with a paper; how often its receiver may be urged is the house's rule. */
export type PaperAct = Exclude<PaperHandling, { kind: 'urge' }> | { readonly kind: 'urge' };

/** A signed-in person, or one who came by a link. */
export interface Actor {
  readonly person: string;
  readonly strength: Strength;
  /** The person's epoch when the link or session was issued; acts check it in their transaction. */
  readonly epoch: number;
}

/** What became of one ticked row of a bulk agreement. */
export interface BulkResult {
  readonly ticked: Ticked;
  /** The request's headline, where the reader may see it. */
  readonly headline: string;
  readonly refusal?: Problem;
}

/** A step as a list showed it: to be agreed to only as long as the document is that one. */
export interface Ticked extends StepKey {
  readonly request: string;
  readonly document: string;
}

export interface ArchiveFilter {
  readonly route?: string;
  readonly text?: string;
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
}

/** Where a file is going: a draft, a step being decided, or a note. */
export interface FileAnnouncement {
  readonly name: string;
  readonly size: number;
  /** Hex SHA-256 where the sender could compute it; the stored bytes are hashed in any case. */
  readonly sha256?: string;
}

export interface UploadTicket {
  /** Id by which a later act names the file. */
  readonly id: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Everything people do, for pages and API alike. Refusals are `Problem`s and change nothing. `key` is the caller's
 * idempotency key: the same key with the same content gives the same answer and is done once.
 */
export interface Deeds {
  request(actor: Actor, id: string): Promise<RequestState>;
  trail(actor: Actor, id: string): Promise<readonly RequestEvent[]>;
  mails(actor: Actor, id: string): Promise<readonly MailRow[]>;
  /** 关联单据: what a request draws on, and who draws on it. */
  tied(actor: Actor, id: string): Promise<TiedRequests>;
  mine(actor: Actor, cursor?: string): Promise<Page<RequestSummary>>;
  inbox(actor: Actor): Promise<readonly InboxRow[]>;
  /** Who has what when, of a kind of thing (`vehicle`) or of one (`vehicle:v1`); for whoever holds a post. */
  bookings(actor: Actor, what: string, days: Days): Promise<readonly Booked[]>;
  /** 督办: what is late, or soon will be, as far as it concerns the reader. */
  overdue(actor: Actor): Promise<readonly OverdueRow[]>;
  archive(actor: Actor, filter: ArchiveFilter): Promise<Page<RequestSummary>>;

  /** 台账: those the reader may open, in the order of the catalogue. */
  registers(actor: Actor): Promise<readonly FamilyRegister[]>;
  /** Rows of some days, the oldest first. Throws `nothing-here`, and `not-allowed` where it is for other posts. */
  register(actor: Actor, id: string, filter: RegisterFilter): Promise<RegisterTable>;
  /** 一车一档: what the registers that the reader may open say of a thing, the newest first. */
  thing(actor: Actor, key: string): Promise<readonly RegisterTable[]>;
  /**
   * 导入记账凭证号: what each line of a table that was sent back comes to. Throws `table-unreadable`, `table-heads`,
   * `table-empty`, `table-long`.
   */
  previewFill(actor: Actor, register: string, source: FillSource): Promise<FilledTable>;
  /** Decides the step of every line, or nothing: throws `lines-unmatched` besides. */
  confirmFill(
    actor: Actor,
    register: string,
    source: FillSource,
    key?: string,
  ): Promise<FilledTable>;
  /** Names the things in whose files a request has rows, as far as the reader may open them. */
  thingsOf(actor: Actor, request: string): Promise<readonly string[]>;
  /** Which of these requests the reader may open. */
  openable(actor: Actor, requests: readonly string[]): Promise<ReadonlySet<string>>;

  drafts(actor: Actor): Promise<readonly Draft[]>;
  draft(actor: Actor, id: string): Promise<Draft>;
  /** Keeps anything, however wrong; `id` undefined begins a draft. */
  saveDraft(
    actor: Actor,
    route: string,
    answers: RawAnswers,
    attachments: readonly Attachment[],
    id?: string,
  ): Promise<Draft>;
  discardDraft(actor: Actor, id: string): Promise<void>;
  submit(actor: Actor, draft: string, key?: string): Promise<RequestState>;

  decide(
    actor: Actor,
    id: string,
    step: StepKey,
    choice: Choice,
    key?: string,
    proof?: Proof,
  ): Promise<RequestState>;
  /** Throws whatever would stand in a decision's way, but for how surely its signer is known. Changes nothing. */
  rehearse(actor: Actor, id: string, step: StepKey, choice: Choice): Promise<void>;
  /** 转办、回避、加签、减签、拿回、催办: what is done with a step beside deciding it. */
  move(
    actor: Actor,
    id: string,
    step: StepKey,
    moving: Moving,
    key?: string,
  ): Promise<RequestState>;
  /** 暂停计时、恢复计时、申请延期: what is done with the clock of a step. */
  clock(
    actor: Actor,
    id: string,
    step: StepKey,
    clocking: Clocking,
    key?: string,
  ): Promise<RequestState>;
  /** 交接原件: what is done with a paper. */
  handlePaper(
    actor: Actor,
    id: string,
    paper: string,
    handling: PaperAct,
    key?: string,
  ): Promise<RequestState>;
  /** Papers in the actor's hands, and those he is to sign for. */
  papers(actor: Actor): Promise<readonly PaperRow[]>;
  /**
   * Where one paper is, for whoever scans its label; `seen` says whether its page is open to him. Throws `request-unknown`
   * and `paper-unknown`.
   */
  paperAt(
    actor: Actor,
    id: string,
    paper: string,
  ): Promise<{
    readonly state: Pick<RequestState, 'route' | 'hash' | 'numbers'>;
    readonly paper: Paper;
    readonly seen: boolean;
  }>;
  /** 文件去向: every paper that is not laid away. Throws `not-allowed` for who does not keep track of them. */
  allPapers(actor: Actor): Promise<readonly PaperRow[]>;
  /** 当日清: open steps of anybody that are to be done the day they come. Throws as `allPapers` does. */
  sameDay(actor: Actor): Promise<readonly InboxRow[]>;
  /** 传阅、已阅、催阅、收回. `n` is the circulation's place in the request. */
  circulate(
    actor: Actor,
    id: string,
    circulating: { readonly to: readonly string[]; readonly why: string },
    key?: string,
  ): Promise<RequestState>;
  markRead(
    actor: Actor,
    id: string,
    n: number,
    remark: string,
    key?: string,
  ): Promise<RequestState>;
  urgeReaders(
    actor: Actor,
    id: string,
    n: number,
    why: string,
    key?: string,
  ): Promise<RequestState>;
  recallCirculation(
    actor: Actor,
    id: string,
    n: number,
    why: string,
    key?: string,
  ): Promise<RequestState>;
  /** 待阅, 已办, 已阅: newest first, a page at a time. */
  list(actor: Actor, name: ListName, cursor?: string): Promise<Page<ListRow>>;
  /** How much there is to read. */
  unreadCount(actor: Actor): Promise<number>;
  /** 批量同意: each ticked row is an act of its own, done or refused for itself. Throws `bulk-none`, `bulk-too-many`. */
  agreeInBulk(
    actor: Actor,
    ticked: readonly Ticked[],
    opinion: string,
    key?: string,
  ): Promise<readonly BulkResult[]>;
  withdraw(actor: Actor, id: string, reason: string, key?: string): Promise<RequestState>;
  note(
    actor: Actor,
    id: string,
    text: string,
    attachments: readonly Attachment[],
    key?: string,
  ): Promise<RequestState>;

  announceFile(actor: Actor, file: FileAnnouncement, redirect?: string): Promise<UploadTicket>;
  /** Checks what was really uploaded and gives the attachment to hang on a draft, a decision or a note. */
  receiveFile(actor: Actor, id: string, rule: string): Promise<Attachment>;
  /** The same for a plain form, whose page knows neither name nor size: `{id}` in `redirect` becomes the ticket's id. */
  announceUpload(actor: Actor, redirect: string): Promise<UploadTicket>;
  /** Checks what a plain form brought: `key` is where the store says it put it, `takes` the kinds the rule takes. */
  receiveUpload(
    actor: Actor,
    id: string,
    sent: { readonly key: string; readonly rule: string; readonly takes: readonly string[] },
  ): Promise<Attachment>;
  /** Presigned addresses, good for minutes. */
  fileAddress(actor: Actor, request: string, attachment: string): Promise<string>;
  recordAddress(actor: Actor, request: string): Promise<string>;
  /** Sets a slip's copies in type and logs the print. */
  printSlip(actor: Actor, request: string, number: string): Promise<void>;
  /** The presigned address of a slip's latest print. */
  slipAddress(actor: Actor, request: string, number: string): Promise<string>;
}
