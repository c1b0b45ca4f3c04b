import { calendarOf } from '#domain/calendar.ts';
import { standingOf } from '#domain/clock/standing.ts';
import { apply } from '#domain/apply.ts';
import { awaited } from '#domain/acts/assign.ts';
import {
  decisionsOf,
  openSteps,
  type RequestState,
  type StepRow,
  unsigned,
} from '#domain/request.ts';
import { activeSlots, slotsOf } from '#domain/slots.ts';
import { factsFrom } from '#statemachines/acts/facts.ts';
import { countersign, recording, waiting } from '#statemachines/flow.ts';
import { termsOf } from '#statemachines/terms.ts';
import type { PaperRequest } from './request.ts';

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** What holds after every act, whatever was done: throws the first sentence that does not. */
export async function requireSound(
  paper: PaperRequest,
  before: RequestState | undefined,
): Promise<void> {
  const { state } = paper;
  await requireNext(paper);
  requireTimes(paper);
  requireNoSelfApproval(paper);
  requireDueDates(paper);
  for (const row of state.steps) requireDistinct(row);
  if (before !== undefined) {
    requireNothingLost(before, state);
    requireSignedFor(paper, before);
  }
}

/** Somebody's turn at every place the facts wait for and nowhere else, or the request is over. */
async function requireNext({ state, route }: PaperRequest): Promise<void> {
  if (state.status === 'closed') {
    must(openSteps(state).length === 0, 'a closed request has an open step');
    must(state.record !== undefined, 'a closed request has no record');
    return;
  }
  must(state.at !== recording, 'a settled request stays before its record');
  const { places } = await waiting(route, state, factsFrom(state.data, state.settings));
  must(places.length > 0, `nothing waits at ${state.at}`);
  const main = openSteps(state).filter(({ side }) => side === undefined);
  if (state.at === countersign) {
    must(main.length === 0, 'a step is open beside the last countersigning');
    must(unsigned(state.steps).length > 0, 'nobody is left to countersign');
  } else {
    const open = main.map(({ step, item }) => `${step} ${item}`).toSorted();
    const asked = places.map(({ step, item }) => `${step} ${item}`).toSorted();
    must(
      open.join() === asked.join(),
      `open ${open.join()}, but the facts wait at ${asked.join()}`,
    );
  }
  for (const row of openSteps(state)) {
    must(activeSlots(row).length > 0, `nobody's turn at ${row.step} ${row.item}`);
  }
}

/** No event is earlier than the one before it, and every decision bears its event's time. */
function requireTimes({ trail }: PaperRequest): void {
  const [last, previous] = [trail.at(-1), trail.at(-2)];
  if (last === undefined) return;
  must(previous === undefined || previous.at <= last.at, 'an event is earlier than the one before');
  if (last.type === 'decided')
    must(last.decision.at === last.at, 'a decision has a time of its own');
}

/** A last day that is shown is the one that the trail's facts give, by the present calendar. */
function requireDueDates({ state, office, now }: PaperRequest): void {
  for (const row of openSteps(state)) {
    const standing = standingOf(row, calendarOf(office), now);
    // While the clock stands its end moves with the day, until nothing can move it any more.
    if (standing?.pause !== undefined) continue;
    must(
      standing?.due === row.due,
      `${row.step} is due ${String(row.due)}, counted ${String(standing?.due)}`,
    );
  }
}

/** Nobody decides his own request where the step bars him: not himself, not represented, not by telephone. */
function requireNoSelfApproval({ state, route }: PaperRequest): void {
  const requester = state.requester.person;
  for (const row of state.steps) {
    if (termsOf(route, row.step, state)?.barsRequester !== true) continue;
    for (const { person, for: absent, phone } of decisionsOf(row)) {
      must(person !== requester, `the requester signed ${row.step}`);
      must(absent !== requester, `somebody signed ${row.step} for the requester`);
      must(phone?.person !== requester, `${row.step} rests on the requester's own word`);
    }
  }
}

/** Nobody signs twice in one step, and nobody both signs and is represented in it. */
function requireDistinct(row: StepRow): void {
  const persons = slotsOf(row).flatMap(({ decision }) =>
    decision === undefined ? [] : [decision.person],
  );
  must(new Set(persons).size === persons.length, `somebody signed ${row.step} twice`);
}

/** Places and what was signed in them stay, but for what its own signer took back. */
function requireNothingLost(before: RequestState, after: RequestState): void {
  must(after.steps.length >= before.steps.length, 'a row is gone');
  for (const [n, row] of before.steps.entries()) {
    const now = after.steps[n];
    if (now === undefined) continue;
    must(slotsOf(now).length >= slotsOf(row).length, `a signer's place at ${row.step} is gone`);
    const lost = decisionsOf(row).length - decisionsOf(now).length;
    must(
      lost <= (now.state === 'taken-back' || now.state === 'open' ? 1 : 0),
      `an opinion at ${row.step} is gone`,
    );
  }
}

/** A paper has one holder, and changes hands only where the receiver signed for it. */
function requireSignedFor({ state, trail }: PaperRequest, before: RequestState): void {
  const signed = new Set(
    trail.slice(before.seq).flatMap((event) => (event.type === 'paper-taken' ? [event.paper] : [])),
  );
  for (const was of before.papers ?? []) {
    const is = state.papers?.find(({ id }) => id === was.id);
    must(is !== undefined, `the paper ${was.id} is gone`);
    const moved = is?.holder.person !== was.holder.person;
    must(!moved || signed.has(was.id), `${was.id} changed hands without a signature`);
  }
}

/** At the end: the trail alone gives the state, event by event and all at once. */
export function requireSameFold({ trail, state }: PaperRequest): void {
  const folded = trail.reduce<ReturnType<typeof apply> | undefined>(
    (so, event) => apply(so, JSON.parse(JSON.stringify(event))),
    undefined,
  );
  const { seq: _seq, chain: _chain, ...kept } = state;
  must(JSON.stringify(folded) === JSON.stringify(kept), 'the trail does not give the state');
}

/** Whether anybody may act at a row now; where the office has nobody, the administrator must name somebody first. */
export function hasSomebody({ state, route, office }: PaperRequest, row: StepRow): boolean {
  const terms = termsOf(route, row.step, state);
  return terms !== undefined && awaited(state, terms, office, row).length > 0;
}
