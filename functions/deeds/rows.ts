import type { Clocked } from '#domain/clock/standing.ts';
import type { RequestEvent } from '#domain/events.ts';
import type { OwnerRef } from '#domain/office.ts';
import type { Paper } from '#domain/papers.ts';
import type {
  Attachment,
  Closing,
  RequestState,
  Side,
  SlotRole,
  StepKey,
} from '#domain/request.ts';
import type { Days } from '#domain/periods.ts';
import type { Json, Text } from '#domain/words.ts';
import type { Repeat } from '#domain/ties.ts';
import type { RawAnswers } from '#statemachines/answers.ts';
import type { Register } from '#statemachines/results.ts';
import type { Family } from '#statemachines/route.ts';

/** A line of a list: enough to name a request without opening it. */
export interface RequestSummary {
  readonly id: string;
  readonly route: string;
  readonly headline: string;
  readonly serial: string;
  readonly requester: string;
  readonly department: string;
  readonly status: RequestState['status'];
  readonly outcome?: Closing;
  readonly submittedAt: string;
  readonly closedAt?: string;
  /** Fen, where the route is about money. */
  readonly amount?: number;
  /** 传阅中: somebody still has to read it. */
  readonly circulating?: true;
}

/** A line of 待阅, 已办 or 已阅. */
export interface ListRow {
  readonly request: string;
  readonly route: string;
  readonly headline: string;
  readonly serial: string;
  readonly requesterName: string;
  /** When it was circulated, last acted on, or read. */
  readonly at: string;
  /** Which circulation, of 待阅 and 已阅. */
  readonly circulation?: number;
  /** Who circulated it, and why. */
  readonly from?: string;
  readonly why?: string;
  /** How the request stands now. */
  readonly now?: RequestSummary;
  /** What one did last, of 已办. */
  readonly did?: {
    readonly type: RequestEvent['type'];
    readonly step: string;
    readonly act: string;
  };
}

export const listNames = ['toread', 'done', 'read'] as const;
export type ListName = (typeof listNames)[number];

export interface InboxRow extends StepKey, Clocked {
  readonly request: string;
  readonly route: string;
  readonly headline: string;
  readonly serial: string;
  readonly requesterName: string;
  readonly requester?: string;
  /** The requester's department. Rows of before it was kept have none. */
  readonly department?: string;
  readonly owner: OwnerRef;
  readonly role: SlotRole;
  readonly side?: Side;
  readonly urgedAt?: string;
  /** Whom the reader acts for here; left out where it is the reader's own. */
  readonly for?: string;
}

/** A paper and where it is, as lists show it. */
export interface PaperRow {
  readonly request: string;
  readonly route: string;
  readonly headline: string;
  readonly serial: string;
  readonly requesterName: string;
  /** Whether the request has been closed meanwhile. */
  readonly closed: boolean;
  readonly paper: Paper;
}

/** A step that presses, for whoever urges. */
export interface OverdueRow extends InboxRow {
  readonly pressing: 'late' | 'today' | 'soon' | 'stopped';
  /** Working days late; 0 unless late. */
  readonly days: number;
  /** The last moment of the limit; of a stopped clock, as if it were resumed now. */
  readonly until: string;
  /** Its day in the office's zone. */
  readonly untilDay: string;
  /** Whose turn it is; nobody where a post is vacant. */
  readonly holders: readonly { readonly person: string; readonly name: string }[];
  /** Whether the reader may open the request. */
  readonly seen: boolean;
}

export interface Draft {
  readonly id: string;
  readonly route: string;
  readonly person: string;
  readonly answers: RawAnswers;
  readonly attachments: readonly Attachment[];
  readonly savedAt: string;
}

export interface MailRow {
  readonly to: string;
  readonly address: string;
  readonly kind: string;
  readonly at: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly reason?: string;
}

/** Another request that one is tied to, by a line. */
export interface TiedRow {
  readonly request: string;
  readonly number: string;
  readonly headline: string;
  /** The fen drawn, or the whole. */
  readonly amount?: number;
  readonly whole?: true;
  /** What is there in all, and what is left, of a request that is drawn on. */
  readonly offered?: number;
  readonly left?: number;
  /** Whether the reader may open it. */
  readonly seen: boolean;
}

/** What a request draws on, what it offers itself and who draws on that, and what came before in another one. */
export interface TiedRequests {
  readonly draws: readonly TiedRow[];
  readonly offer?: {
    readonly stands: boolean;
    readonly amount?: number;
    readonly drawn: number;
    readonly left?: number;
    readonly by: readonly TiedRow[];
  };
  readonly repeats: readonly Repeat[];
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** A register with the family it is listed under. */
export interface FamilyRegister extends Register {
  readonly family: Family;
}

/** A row of a register as it is shown. */
export interface RegisterLine {
  readonly request: string;
  readonly on: string;
  readonly cells: readonly Json[];
}

/** Which rows are wanted: of some days, with some words in them. */
export interface RegisterFilter extends Days {
  readonly text?: string;
}

export interface RegisterTable {
  readonly register: FamilyRegister;
  readonly lines: readonly RegisterLine[];
}

/** A table that another program sent back: a file that was uploaded, or what was pasted. */
export type FillSource = { readonly file: string } | { readonly text: string };

/** A line of it, and what is wrong with it; `done` once it has been decided. */
export interface FilledLine {
  readonly line: number;
  readonly name: string;
  /** What it fills in. */
  readonly values: readonly string[];
  readonly request?: string;
  readonly headline?: string;
  readonly fault?: Text;
  readonly done?: true;
  /** The register says it already: nothing is done. */
  readonly there?: true;
}

export interface FilledTable {
  readonly register: FamilyRegister;
  readonly lines: readonly FilledLine[];
}
