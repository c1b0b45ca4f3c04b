import { heldBy, holders, type Office, type OwnerRef, type Person } from '../office.ts';
import type { Decision } from '../decision.ts';
import {
  decisionsOf,
  type RequestState,
  sameKey,
  type Side,
  type Slot,
  type StepRow,
} from '../request.ts';
import { activeSlots, consults, signedIn, slotsOf } from '../slots.ts';
import { type Taker, takers } from '../takers.ts';
import type { StepTerms } from '../terms.ts';

/** Whom a step keeps out, and whose request it is. */
export interface Kept {
  readonly persons: ReadonlySet<string>;
  readonly requester: string;
  /** Nobody stands in for whom it waits. */
  readonly inPerson?: boolean;
}

/**
 * Persons who may not do a step: the requester where it is a sign-off, whoever mended and filed it again in his place,
 * and those kept apart from the requester (回避); and who did a step from which the route separates this one, was
 * represented in it, or is named for it.
 */
export function barred(
  state: Pick<RequestState, 'requester' | 'steps'>,
  terms: Pick<StepTerms, 'barsRequester' | 'apartFrom'>,
  { conflicts }: Pick<Office, 'conflicts'>,
): Kept {
  const requester = state.requester.person;
  const apart = terms.apartFrom.flatMap(({ step, named }) => [
    ...didStep(state, step),
    ...(named === undefined ? [] : [named]),
  ]);
  const own = barsRequester(terms)
    ? [requester, ...didStep(state, 'revise'), ...recusedFrom(conflicts, requester)]
    : [];
  return { persons: new Set([...own, ...apart]), requester };
}

export const barsRequester = ({
  barsRequester: bars,
  apartFrom,
}: Pick<StepTerms, 'barsRequester' | 'apartFrom'>): boolean =>
  bars || apartFrom.some(({ step }) => step === 'start');

/** Whoever decided a step or was represented in it; a return does not count. */
export const didStep = (state: Pick<RequestState, 'steps'>, step: string): readonly string[] =>
  state.steps
    .filter((row) => row.step === step)
    .flatMap(decisionsOf)
    .filter(({ act }) => act !== 'return')
    .flatMap(personsOf);

/** Everybody who stands behind a decision: who made it, confirmed it, was represented, gave the word by telephone. */
export const personsOf = ({
  person,
  for: absent,
  phone,
  confirmedBy,
}: Decision): readonly string[] => [
  person,
  ...(confirmedBy === undefined ? [] : [confirmedBy.person]),
  ...(absent === undefined ? [] : [absent]),
  ...(phone === undefined ? [] : [phone.person]),
];

const recusedFrom = (conflicts: Office['conflicts'], person: string): readonly string[] =>
  conflicts.flatMap(({ persons: [one, other] }) =>
    one === person ? [other] : other === person ? [one] : [],
  );

/**
 * Those who can take a step now: active holders of its post and who stands in for them, none of them barred, nor anybody
 * represented. What comes to the requester himself is his own word: nobody stands in for it.
 */
export function eligible(office: Office, owner: OwnerRef, kept: Kept): readonly Taker[] {
  const found = takers(office, owner, kept.persons);
  return kept.inPerson === true || isOwn(owner, kept.requester)
    ? found.filter(({ for: absent }) => absent === undefined)
    : found;
}

/** Whether a step is the requester's own: mending the form, receiving what was asked for. */
export const isOwn = (owner: OwnerRef, requester: string): boolean =>
  'person' in owner && owner.person === requester;

/**
 * Who takes a step when the owner the route names is vacant or barred: the post the office set to decide instead, and
 * so on up. Where nobody is left the named owner stays; a step is never passed for want of a signer.
 */
export function assign(office: Office, owner: OwnerRef, kept: Kept): OwnerRef {
  let candidate: OwnerRef | undefined = owner;
  const tried = new Set<string>();
  while (candidate !== undefined) {
    if (eligible(office, candidate, kept).length > 0) return candidate;
    candidate = insteadOf(office, candidate, tried);
  }
  return owner;
}

function insteadOf(office: Office, owner: OwnerRef, tried: Set<string>): OwnerRef | undefined {
  const posts =
    'post' in owner ? [owner.post] : heldBy(office, owner.person).map(({ post }) => post);
  const next = office.posts.find(
    ({ id, instead }) => posts.includes(id) && instead !== undefined && !tried.has(instead),
  )?.instead;
  if (next === undefined) return undefined;
  tried.add(next);
  return { post: next };
}

/** The same with some more persons kept out. */
export const keeping = (kept: Kept, more: Iterable<string>): Kept => ({
  ...kept,
  persons: new Set([...kept.persons, ...more]),
});

/** Persons who may not sign in this row: those barred from the step, who stepped aside, signed already, or ask for it. */
export const keptOut = (
  state: Pick<RequestState, 'requester' | 'steps'>,
  terms: Pick<StepTerms, 'barsRequester' | 'apartFrom'>,
  office: Office,
  row: StepRow,
): Kept => ({
  ...keeping(barred(state, terms, office), [
    ...(row.recused ?? []),
    ...signedIn(row),
    ...(row.side === undefined ? [] : behindSide(state, office, row.side)),
  ]),
  inPerson: isInPerson(row),
});

/** A vote is cast, and a word by telephone signed for, by nobody else than whose it is. */
export const isInPerson = (row: Pick<StepRow, 'side' | 'joint'>): boolean =>
  isOwnWord(row) || row.joint?.how === 'quorum';

/** 补签 is the leader's own word: nobody stands in for it, and it is handed to nobody by stepping aside. */
export const isOwnWord = ({ side }: Pick<StepRow, 'side'>): boolean => side?.kind === 'countersign';

/**
 * Whose doing a row beside the main line is about: who wrote the leader's word down; who asks for more time, for whom,
 * and whoever has the step now. None of them signs it.
 */
export function behindSide(
  { steps }: Pick<RequestState, 'steps'>,
  office: Office,
  side: Side,
): readonly string[] {
  const of = steps.find((row) => sameKey(row, side.of));
  if (side.kind === 'countersign') return of?.decision === undefined ? [] : [of.decision.person];
  const { person, for: absent } = side.ask;
  const holding = of === undefined ? [] : holdingNow(office, of);
  return [person, ...(absent === undefined ? [] : [absent]), ...holding];
}

/** Who holds the open places of a row, stand-ins left out. */
const holdingNow = (office: Office, row: StepRow): readonly string[] =>
  slotsOf(row)
    .filter(({ state, role }) => state === 'open' && !consults({ role }))
    .flatMap(({ owner }) => holders(office, owner).map(({ id }) => id));

/** Persons without whom another open place of the row would have nobody: they are needed there. */
export function neededElsewhere(
  office: Office,
  row: StepRow,
  slot: Pick<Slot, 'id'>,
  kept: Kept,
): readonly string[] {
  const others = slotsOf(row).filter(({ id, state }) => state === 'open' && id !== slot.id);
  return others.flatMap(({ owner }) => {
    const [only, ...more] = eligible(office, owner, kept);
    return only !== undefined && more.length === 0 ? [only.person.id] : [];
  });
}

/** Everybody whose turn it is at an open row, each once; of some of its places only, where they are given. */
export function awaited(
  state: Pick<RequestState, 'requester' | 'steps'>,
  terms: Pick<StepTerms, 'barsRequester' | 'apartFrom'>,
  office: Office,
  row: StepRow,
  slots: readonly Slot[] = activeSlots(row),
): readonly Person[] {
  const kept = keptOut(state, terms, office, row);
  const all = slots.flatMap(({ owner }) => eligible(office, owner, kept));
  return all
    .map(({ person }) => person)
    .filter(({ id }, index, found) => found.findIndex((one) => one.id === id) === index);
}
