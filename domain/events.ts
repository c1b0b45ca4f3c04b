import type { OwnerRef } from './office.ts';
import type {
  Attachment,
  Closing,
  Decision,
  Note,
  RecordFile,
  RequestState,
  SlipIssue,
  StepKey,
  StepRow,
} from './request.ts';
import { sameKey } from './request.ts';
import type { JsonObject } from './words.ts';

/** What can happen to a request. The trail holds these and nothing else; every stored row is a fold over them. */
export type RequestEvent =
  | Submitted
  | Opened
  | Decided
  | Withdrawn
  | Noted
  | SlipPrinted
  | Reassigned
  | Restarted
  | Recorded;

interface By {
  readonly person: string;
  readonly name: string;
  readonly post: string;
}

export interface Submitted {
  readonly type: 'submitted';
  readonly at: string;
  readonly by: By;
  readonly id: string;
  readonly route: string;
  readonly hash: string;
  readonly department: string;
  readonly headline: string;
  readonly numbers: Readonly<Record<string, string>>;
  readonly data: JsonObject;
  readonly document: string;
  readonly settings: JsonObject;
  readonly attachments: readonly Attachment[];
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
  readonly resumeAt?: string;
}

export interface Decided extends StepKey {
  readonly type: 'decided';
  readonly at: string;
  readonly by: By;
  readonly decision: Decision;
  /** What the decision changes in the form, the numbers and the slips. */
  readonly data?: JsonObject;
  readonly document?: string;
  readonly headline?: string;
  readonly attachments?: readonly Attachment[];
  readonly numbers?: Readonly<Record<string, string>>;
  readonly slips?: readonly SlipIssue[];
  /** Where the flow stands afterwards; left out while siblings inside a branch still work. */
  readonly moves?: { readonly at: string; readonly jump: boolean };
  readonly closes?: Closing;
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

/** An open step goes to another owner; its links die. */
export interface Reassigned extends StepKey {
  readonly type: 'reassigned';
  readonly at: string;
  readonly by: By;
  readonly owner: OwnerRef;
  readonly why: string;
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

type Body = Omit<RequestState, 'seq' | 'chain'>;

/** The state after an event. Total: an event that was accepted once always folds. */
export function apply(state: Body | undefined, event: RequestEvent): Body {
  if (event.type === 'submitted') return begin(event);
  if (state === undefined)
    throw new Error(`a trail begins with its submission, not with ${event.type}`);
  switch (event.type) {
    case 'opened': {
      const { type: _type, at, ...rest } = event;
      return {
        ...state,
        steps: [
          ...state.steps,
          { ...rest, n: state.steps.length, openedAt: at, epoch: 0, state: 'open' },
        ],
      };
    }
    case 'decided':
      return decided(state, event);
    case 'withdrawn':
      return {
        ...state,
        steps: supersedeOpen(state.steps),
        status: 'closing',
        outcome: 'withdrawn',
        closedAt: event.at,
        at: 'record',
        round: state.round + 1,
      };
    case 'noted':
      return {
        ...state,
        notes: [...state.notes, event.note],
        attachments: [...state.attachments, ...event.attachments],
        document: event.document,
      };
    case 'slip-printed':
      return {
        ...state,
        slips: state.slips.map((slip) =>
          slip.number === event.number ? { ...slip, prints: slip.prints + 1 } : slip,
        ),
      };
    case 'reassigned':
      return {
        ...state,
        steps: state.steps.map((row) =>
          sameKey(row, event) ? { ...row, owner: event.owner, epoch: row.epoch + 1 } : row,
        ),
      };
    case 'restarted':
      return { ...state, generation: event.generation };
    case 'recorded':
      return {
        ...state,
        status: 'closed',
        at: 'end',
        outcome: state.outcome ?? 'done',
        closedAt: state.closedAt ?? event.at,
        record: event.record,
      };
  }
}

function begin(event: Submitted): Body {
  const { by, goTo, at, type: _type, department, ...rest } = event;
  return {
    ...rest,
    requester: { person: by.person, name: by.name, department },
    status: 'running',
    at: goTo,
    round: 1,
    generation: 1,
    steps: [],
    revision: 1,
    slips: [],
    notes: [],
    submittedAt: at,
  };
}

function decided(state: Body, event: Decided): Body {
  const { data, document, headline, moves, closes } = event;
  const steps = state.steps.map((row) =>
    sameKey(row, event) ? { ...row, state: 'done' as const, decision: event.decision } : row,
  );
  return {
    ...state,
    steps: moves?.jump === true ? supersedeOpen(steps) : steps,
    attachments: [...state.attachments, ...(event.attachments ?? [])],
    numbers: { ...state.numbers, ...event.numbers },
    slips: issue(state.slips, event),
    ...(data === undefined ? {} : { data, revision: state.revision + 1 }),
    ...(document === undefined ? {} : { document }),
    ...(headline === undefined ? {} : { headline }),
    ...(moves === undefined ? {} : { at: moves.at, round: state.round + (moves.jump ? 1 : 0) }),
    ...(closes === undefined ? {} : { status: 'closing', outcome: closes, closedAt: event.at }),
  };
}

/** A slip issued again voids its earlier issue: the old print is no longer good. */
function issue(
  slips: readonly SlipIssue[],
  { slips: fresh = [], at }: Decided,
): readonly SlipIssue[] {
  const again = new Set(fresh.map(({ slip }) => slip));
  const kept = slips.map((slip) =>
    again.has(slip.slip) && slip.voided === undefined
      ? { ...slip, voided: { at, why: '内容变更，另开新单' } }
      : slip,
  );
  return [...kept, ...fresh];
}

const supersedeOpen = (steps: readonly StepRow[]): readonly StepRow[] =>
  steps.map((row) => (row.state === 'open' ? { ...row, state: 'superseded' } : row));
