import { applyCirculation } from './circulation.ts';
import type { Decided, RequestEvent, Submitted } from './events.ts';
import { decideRow, takeBackRow } from './fold-rows.ts';
import { handledAfter } from './handled.ts';
import { applyPaper, firstPapers } from './papers.ts';
import {
  type RequestState,
  sameKey,
  type SlipIssue,
  type StepKey,
  type StepRow,
} from './request.ts';
import { changeSlot, withSlot } from './slots.ts';
import { extendRow, pauseRow, resumeRow, withoutIdleSides } from './clock/fold-clock.ts';

type Body = Omit<RequestState, 'seq' | 'chain'>;

/** The state after an event. Total: an event that was accepted once always folds. */
export function apply(state: Body | undefined, event: RequestEvent): Body {
  const before = state?.handled ?? [];
  const handled = handledAfter(before, event);
  return {
    ...after(state, event),
    ...(handled === before ? {} : { handled }),
    lastAt: event.at,
  };
}

function after(state: Body | undefined, event: RequestEvent): Body {
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
        steps: supersedeOpen(state.steps, true),
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
      return withRow(state, event, (row) => ({
        ...reassign(row, event.slot, event.owner),
        epoch: row.epoch + 1,
        ...(event.how === 'recused' ? { recused: [...(row.recused ?? []), event.by.person] } : {}),
      }));
    case 'signer-added':
      return withRow(state, event, (row) =>
        withSlot(row, { ...event, id: event.slot, by: event.of, person: event.by.person }),
      );
    case 'signer-removed':
      return withRow(state, event, (row) => ({
        ...changeSlot(row, event.slot, (slot) => ({ ...slot, state: 'removed' })),
        ...(event.how === 'recused' ? { recused: [...(row.recused ?? []), event.by.person] } : {}),
      }));
    case 'taken-back': {
      const { data, document, headline, moves } = event;
      const back = withRow(state, event, (row) => takeBackRow(row, event.slot));
      return {
        ...back,
        steps: withoutIdleSides(
          moves === undefined ? back.steps : supersedeOpen(back.steps, false),
        ),
        ...(data === undefined ? {} : { data, revision: state.revision + 1 }),
        ...(document === undefined ? {} : { document }),
        ...(headline === undefined ? {} : { headline }),
        ...(moves === undefined ? {} : { at: moves.at, round: state.round + 1 }),
      };
    }
    case 'paused':
      return {
        ...withRow(state, event, (row) => pauseRow(row, event)),
        attachments: [...state.attachments, ...event.attachments],
        document: event.document,
      };
    case 'resumed':
      return withRow(state, event, (row) => resumeRow(row, event));
    case 'extended':
      return withRow(state, event, (row) => extendRow(row, event));
    case 'urged':
      return withRow(state, event, (row) => ({ ...row, urgedAt: event.at }));
    case 'paper-given':
    case 'paper-taken':
    case 'paper-declined':
    case 'paper-called-back':
    case 'paper-urged':
    case 'paper-filed':
      return { ...state, papers: applyPaper(state.papers ?? [], event) };
    case 'circulated':
    case 'read':
    case 'readers-urged':
    case 'circulation-recalled':
      return { ...state, ...applyCirculation(state, event) };
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
  const { by, goTo, at, type: _type, department, papers, ...rest } = event;
  return {
    ...rest,
    ...(papers === undefined ? {} : { papers: firstPapers(papers, by, at) }),
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
    lastAt: at,
  };
}

function decided(state: Body, event: Decided): Body {
  const { data, document, headline, moves, closes } = event;
  const { steps } = withRow(undisputed(state, event), event, (row) => decideRow(row, event));
  const isOver = closes !== undefined;
  return {
    ...state,
    steps: withoutIdleSides(moves?.jump === true ? supersedeOpen(steps, isOver) : steps),
    attachments: [...state.attachments, ...(event.attachments ?? [])],
    numbers: { ...state.numbers, ...event.numbers },
    ...replacedBy(state, event),
    slips: issue(state.slips, event),
    ...(data === undefined ? {} : { data, revision: state.revision + 1 }),
    ...(document === undefined ? {} : { document }),
    ...(headline === undefined ? {} : { headline }),
    ...(moves === undefined ? {} : { at: moves.at, round: state.round + (moves.jump ? 1 : 0) }),
    ...(event.repeats === undefined
      ? {}
      : { repeats: [...(state.repeats ?? []), ...event.repeats] }),
    ...(closes === undefined ? {} : { status: 'closing', outcome: closes, closedAt: event.at }),
  };
}

function replacedBy(
  { numbers, replaced = [] }: Body,
  { numbers: fresh = {}, at, decision }: Decided,
): Pick<Body, 'replaced'> {
  const gone = Object.keys(fresh).flatMap((rule) => {
    const number = numbers[rule];
    return number === undefined ? [] : [{ rule, number, at, why: decision.opinion }];
  });
  return gone.length === 0 ? {} : { replaced: [...replaced, ...gone] };
}

/** A leader who says that the word by telephone was not his undoes the decision that rests on it. */
function undisputed(state: Body, event: Decided): Body {
  const side = state.steps.find((row) => sameKey(row, event))?.side;
  if (event.decision.act !== 'dispute' || side === undefined) return state;
  return withRow(state, side.of, (row) => takeBackRow(row, undefined));
}

const withRow = (state: Body, key: StepKey, change: (row: StepRow) => StepRow): Body => ({
  ...state,
  steps: state.steps.map((row) => (sameKey(row, key) ? change(row) : row)),
});

const reassign = (row: StepRow, slot: string | undefined, owner: StepRow['owner']): StepRow =>
  slot === undefined || row.slots === undefined
    ? { ...row, owner }
    : changeSlot(row, slot, (one) => ({ ...one, owner }));

/** A slip issued again voids its earlier issue, and a change reported voids it at once: the old print is no longer good. */
function issue(
  slips: readonly SlipIssue[],
  { slips: fresh = [], voidsSlips = [], at }: Decided,
): readonly SlipIssue[] {
  const again = new Set(fresh.map(({ slip }) => slip));
  const kept = slips.map((slip) => {
    if (slip.voided !== undefined) return slip;
    if (again.has(slip.slip)) return { ...slip, voided: { at, why: '内容变更，另开新单' } };
    return voidsSlips.includes(slip.slip)
      ? { ...slip, voided: { at, why: '申报变更，待重新审批' } }
      : slip;
  });
  return [...kept, ...fresh];
}

/** A jump leaves open what a leader must still sign for his word by telephone; the end of the request does not. */
const supersedeOpen = (steps: readonly StepRow[], isOver: boolean): readonly StepRow[] =>
  steps.map((row) =>
    row.state === 'open' && (isOver || row.side?.kind !== 'countersign')
      ? { ...row, state: 'superseded' }
      : row,
  );
