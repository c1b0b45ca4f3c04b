import { ownerKey } from '#domain/office.ts';
import { urgentPoints } from '#domain/clock/urgent.ts';
import { openSteps, type RequestState, type Slot, type StepRow } from '#domain/request.ts';
import { activeSlots } from '#domain/slots.ts';
import type { Calendar } from '#domain/working-days.ts';
import { type Due, dueWrite } from '../stores/due.ts';
import { inboxPut, inboxRemove } from '../stores/inbox.ts';
import type { Write } from '../stores/table.ts';
import type { World } from '../world.ts';

/** Somebody's turn: a place in an open row. */
export interface TurnRow {
  readonly row: StepRow;
  readonly slot: Slot;
}

export const turnsOf = (state: Pick<RequestState, 'steps'>): readonly TurnRow[] =>
  state.steps.flatMap((row) => activeSlots(row).map((slot) => ({ row, slot })));

const keyOf = ({ row, slot }: TurnRow): string =>
  `${String(row.n)}#${slot.id}#${ownerKey(slot.owner)}`;

/** An act writes 25 items: of a wide step or distribution so many rows go with the act, the rest follow from a due row. */
const most = 6;

/**
 * The writes by which inboxes and mails follow an act: whose turn it is no longer, whose it is now, and one mail for
 * each step that came to somebody. What does not fit is spread afterwards.
 */
export function turnWrites(
  world: World,
  before: RequestState | undefined,
  after: RequestState,
  now: string,
  calendar: Calendar,
): readonly Write[] {
  const { facts } = world.tables;
  const are = turnsOf(after);
  const is = new Set(are.map(keyOf));
  const gone = before === undefined ? [] : turnsOf(before).filter((turn) => !is.has(keyOf(turn)));
  const fresh = freshTurns(before, after);
  const isFresh = new Set(fresh.map(keyOf));
  const moved = are.filter((turn) => !isFresh.has(keyOf(turn)) && isMoved(before, turn.row));
  const isWide = gone.length > most || fresh.length > most || moved.length > most;
  return [
    ...gone.slice(0, most).map(({ row, slot }) => inboxRemove(facts, after.id, row, slot)),
    ...fresh.slice(0, most).map(({ row, slot }) => inboxPut(facts, after, row, slot)),
    ...moved.slice(0, most).map(({ row, slot }) => inboxPut(facts, after, row, slot)),
    ...askDues(fresh, after).map((what) =>
      dueWrite(facts, { request: after.id, kind: 'mail', what, seq: after.seq, dueAt: now }),
    ),
    ...sidesDecided(before, after).map(([word, { item, round }]) =>
      dueWrite(facts, {
        request: after.id,
        kind: 'mail',
        what: [word, item, String(round), String(after.seq)].join('#'),
        seq: after.seq,
        dueAt: now,
      }),
    ),
    ...remindDues(before, after, calendar, now).map((row) => dueWrite(facts, row)),
    ...(isWide
      ? [
          dueWrite(facts, {
            request: after.id,
            kind: 'spread',
            what: '',
            seq: after.seq,
            dueAt: now,
          }),
        ]
      : []),
  ];
}

/**
 * What was just decided beside the flow and somebody else waits to hear: more time that was granted or refused, a
 * leader's word that was disputed.
 */
const sidesDecided = (
  before: RequestState | undefined,
  after: RequestState,
): readonly (readonly [word: string, row: StepRow])[] =>
  after.steps
    .filter(
      ({ n, state }) =>
        state === 'done' &&
        before?.steps.some((row) => row.n === n && row.state === 'open') === true,
    )
    .flatMap((row): readonly (readonly [string, StepRow])[] => {
      if (row.side?.kind === 'extension') return [['extension', row]];
      const isDisputed = row.side !== undefined && row.decision?.act === 'dispute';
      return isDisputed ? [['dispute', row]] : [];
    });

/** A top-urgent step wakes us at its next moment; anew where it opens or its clock moves. */
function remindDues(
  before: RequestState | undefined,
  after: RequestState,
  calendar: Calendar,
  now: string,
): readonly Omit<Due, 'attempts'>[] {
  return openSteps(after)
    .filter((row) => row.urgent === true)
    .filter((row) => !isKnown(before, row) || isMoved(before, row))
    .flatMap((row) => {
      const [next] = urgentPoints(row, calendar, now);
      const what = [row.step, row.item, String(row.round)].join('#');
      return next === undefined
        ? []
        : [{ request: after.id, kind: 'remind', what, seq: after.seq, dueAt: next.at } as const];
    });
}

const isKnown = (before: RequestState | undefined, { n }: StepRow): boolean =>
  before?.steps.some((row) => row.n === n) === true;

/** Whether a row that was open already has another limit now, or was urged: inboxes show both. */
function isMoved(before: RequestState | undefined, row: StepRow): boolean {
  const was = before?.steps.find(({ n }) => n === row.n);
  return (
    was !== undefined &&
    (was.pauses !== row.pauses ||
      was.extensions !== row.extensions ||
      was.due !== row.due ||
      was.urgedAt !== row.urgedAt)
  );
}

/** Turns that an act brought. */
export function freshTurns(
  before: RequestState | undefined,
  after: RequestState,
): readonly TurnRow[] {
  const was = new Set(before === undefined ? [] : turnsOf(before).map(keyOf));
  return turnsOf(after).filter((turn) => !was.has(keyOf(turn)));
}

/** One mail for each row that came to somebody; `ask#step#item#round`, and which places of it since which event. */
export const askDues = (
  fresh: readonly TurnRow[],
  { seq }: Pick<RequestState, 'seq'>,
): readonly string[] => {
  const rows = [...new Set(fresh.map(({ row }) => row))];
  return rows.map((row) => {
    const places = fresh.filter((turn) => turn.row === row).map(({ slot }) => slot.id);
    const { step, item, round } = row;
    return ['ask', step, item, String(round), places.join(','), String(seq)].join('#');
  });
};
