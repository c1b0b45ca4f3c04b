import { momentText } from '../date-words.ts';
import { holders, type Office, type OwnerRef, ownerTitle } from '../office.ts';
import { Problem } from '../problem.ts';
import {
  decisionsOf,
  type RequestState,
  sameKey,
  type StepKey,
  type StepRow,
  type Slot,
} from '../request.ts';
import { activeSlots, signedIn, slotsOf } from '../slots.ts';
import { takers } from '../takers.ts';
import type { StepTerms } from '../terms.ts';
import { listed, type Text } from '../words.ts';
import { behindSide, isInPerson } from './assign.ts';
import { actingPost, requireTaker } from './take.ts';

/** Somebody's turn at an open step: the row, the place he signs in, and what he is called there. */
export interface Turn {
  readonly row: StepRow;
  readonly slot: Slot;
  readonly name: string;
  /** The post as it is called at the moment of acting; trails keep these words even if the office renames it. */
  readonly post: string;
  /** The person represented, where he stands in. */
  readonly for?: string;
}

/**
 * Finds whether it is this person's turn. Throws, in this order: `step-not-open`, `already-decided`, `step-moved-on`,
 * `not-your-turn`, what `requireTaker` does, `own-extension`, `stepped-aside`, `signed-already`.
 */
export function turnOf(
  state: RequestState,
  key: StepKey,
  terms: StepTerms,
  office: Office,
  person: string,
): Turn {
  const row = openRow(state, key, terms, person, office.zone);
  const active = activeSlots(row);
  // His own place before one in which he would stand in: who signed for another has no second word.
  const slot =
    active.find(({ owner }) => isHis(office, owner, person)) ??
    active.find(({ owner }) => comesTo(office, owner, person)) ??
    active[0];
  if (slot === undefined) throw new Problem('step-not-open', { step: terms.title });
  if (!comesTo(office, slot.owner, person)) requireNoWait(row, terms, office, person);
  const { owner } = slot;
  const taker = requireTaker({ state, terms, office, owner, person, inPerson: isInPerson(row) });
  const both = [person, ...(taker.for === undefined ? [] : [taker.for])];
  requireNotBehind(state, row, terms, office, both);
  if (both.some((one) => row.recused?.includes(one) === true)) {
    throw new Problem('stepped-aside', { step: terms.title });
  }
  const signed = signedIn(row);
  if (both.some((one) => signed.has(one))) {
    throw new Problem('signed-already', { step: terms.title });
  }
  return {
    row,
    slot,
    name: taker.person.name,
    post: actingPost(office, owner, taker),
    ...(taker.for === undefined ? {} : { for: taker.for }),
  };
}

/** Whoever a row beside the main line is about does not sign it. */
function requireNotBehind(
  state: RequestState,
  { side }: StepRow,
  { title }: StepTerms,
  office: Office,
  both: readonly string[],
): void {
  if (side === undefined) return;
  const behind = behindSide(state, office, side);
  if (!both.some((one) => behind.includes(one))) return;
  if (side.kind === 'extension') throw new Problem('own-extension', { step: title });
  throw new Problem('same-person', { step: title, earlier: calling, why: callerWhy });
}

const calling: Text = { zh: '登记电话请示', en: 'Record of a telephone instruction' };
const callerWhy: Text = {
  zh: '登记的人不能替领导补签',
  en: 'whoever wrote a word down does not sign for it',
};

const isHis = (office: Office, owner: OwnerRef, person: string): boolean =>
  holders(office, owner).some(({ id }) => id === person);

const comesTo = (office: Office, owner: OwnerRef, person: string): boolean =>
  takers(office, owner).some((taker) => taker.person.id === person);

/** Somebody who signed in his place already, or whose place comes later, is told so. */
function requireNoWait(row: StepRow, terms: StepTerms, office: Office, person: string): void {
  const slots = slotsOf(row);
  const signed = slots.find(({ decision }) => decision?.person === person)?.decision;
  if (signed !== undefined) throw alreadyDecided(terms, signed, person, office.zone);
  const waits = slots.some(
    ({ state, owner }) => state === 'open' && comesTo(office, owner, person),
  );
  if (!waits) return;
  const first = listed(activeSlots(row).map(({ owner }) => ownerTitle(office, owner)));
  throw new Problem('not-your-turn', { step: terms.title, first });
}

function openRow(
  state: RequestState,
  key: StepKey,
  terms: StepTerms,
  person: string,
  zone: string,
): StepRow {
  const row = state.steps.find((candidate) => sameKey(candidate, key));
  if (row === undefined) throw new Problem('step-not-open', { step: terms.title });
  const { decision } = row;
  if (decision !== undefined) {
    const own = decisionsOf(row).find((one) => one.person === person);
    throw alreadyDecided(terms, own ?? decision, person, zone);
  }
  if (row.state !== 'open') {
    throw new Problem('step-moved-on', { step: terms.title, why: whyMoved(state, row) });
  }
  return row;
}

const alreadyDecided = (
  terms: StepTerms,
  decision: NonNullable<StepRow['decision']>,
  person: string,
  zone: string,
): Problem =>
  new Problem('already-decided', {
    step: terms.title,
    by:
      decision.person === person
        ? { zh: '您', en: 'you' }
        : { zh: decision.name, en: decision.name },
    at: momentText(zone, decision.at),
    act: terms.outcomes[decision.act]?.title ?? { zh: decision.act, en: decision.act },
  });

/** Why an open step was taken away: the last thing that moved the flow. */
export function whyMoved(
  state: Pick<RequestState, 'outcome' | 'steps'>,
  row?: Pick<StepRow, 'state'>,
): 'returned' | 'withdrawn' | 'refused' | 'void' | 'moved' | 'taken-back' {
  if (row?.state === 'taken-back') return 'taken-back';
  if (state.outcome === 'withdrawn') return 'withdrawn';
  if (state.outcome === 'refused') return 'refused';
  if (state.outcome === 'void') return 'void';
  const last = state.steps.findLast(
    ({ decision, state: now }) => decision?.goTo !== undefined || now === 'taken-back',
  );
  if (last?.state === 'taken-back') return 'taken-back';
  return last?.decision?.act === 'return' ? 'returned' : 'moved';
}
