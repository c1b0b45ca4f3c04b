import type { Reassigned, SignerAdded, SignerRemoved } from '../events.ts';
import { type Office, type OwnerRef, personOf } from '../office.ts';
import { officeSetting } from '../office-settings.ts';
import { Problem } from '../problem.ts';
import { keyOf, type RequestState, sameKey, type StepKey } from '../request.ts';
import { activeSlots, changeSlot, consults, type Joining, slotsOf } from '../slots.ts';
import type { StepTerms } from '../terms.ts';
import type { Text } from '../words.ts';
import {
  assign,
  awaited,
  eligible,
  isOwn,
  isOwnWord,
  keeping,
  keptOut,
  neededElsewhere,
} from './assign.ts';
import { requireAllowed, requireTarget } from './target.ts';
import { turnOf } from './turn.ts';
import { requireFit } from './words.ts';
import { byOf } from './by.ts';

/** What the acts on an open step have in common. */
export interface Moving {
  readonly state: RequestState;
  readonly key: StepKey;
  readonly terms: StepTerms;
  readonly office: Office;
  readonly person: string;
  readonly now: string;
  readonly why: string;
}

/** How many signers one step takes at most, so that an act stays one transaction. */
const mostSlots = 200;

/** 转办: the holder's place goes to somebody else. Throws as `turnOf` and `requireTarget` do. */
export function transfer(moving: Moving & { readonly to: string }): Reassigned {
  const { state, terms, office, person, to, why } = moving;
  requireAllowed(terms, 'transfer', transferring);
  const turn = turnOf(state, moving.key, terms, office, person);
  // Whoever was asked for an opinion cannot pass the question on: the asker chose whom to ask.
  if (consults(turn.slot)) {
    throw new Problem('not-allowed-here', { act: transferring, step: terms.title });
  }
  requireTarget(state, terms, office, turn, { person, to, joins: false });
  requireFit(why);
  return { ...reassignment(moving, turn, { person: to }), how: 'transferred' };
}

/**
 * 回避: the holder steps aside, with a reason, and somebody else takes his place: another holder of the same post, or
 * who decides instead. A vote is its member's own: his place falls away, and as many votes as before carry it. Throws
 * `no-replacement` where the office has nobody left, or everybody else has voted.
 */
export function stepAside(moving: Moving): Reassigned | SignerRemoved {
  const { state, terms, office, person, why } = moving;
  const turn = turnOf(state, moving.key, terms, office, person);
  // Nobody else mends the requester's own form, or signs for what a leader said by telephone.
  if (isOwnWord(turn.row) || isOwn(turn.slot.owner, state.requester.person)) {
    throw new Problem('not-allowed-here', { act: recusing, step: terms.title });
  }
  if (why.trim() === '') throw new Problem('reason-missing', { act: recusing });
  requireFit(why);
  if (turn.row.joint?.how === 'quorum' && !consults(turn.slot)) return leftVote(moving, turn);
  const aside = [person, ...(turn.for === undefined ? [] : [turn.for])];
  const kept = keeping(keptOut(state, terms, office, turn.row), aside);
  const out = keeping(kept, neededElsewhere(office, turn.row, turn.slot, kept));
  const owner = assign(office, turn.slot.owner, out);
  if (eligible(office, owner, out).length === 0) {
    throw new Problem('no-replacement', { step: terms.title });
  }
  return { ...reassignment(moving, turn, owner), how: 'recused' };
}

function leftVote(
  { key, terms, now, person, why }: Moving,
  { row, slot, name, post }: ReturnType<typeof turnOf>,
): SignerRemoved {
  const left = changeSlot(row, slot.id, (one) => ({ ...one, state: 'removed' }));
  if (!activeSlots(left).some((one) => !consults(one))) {
    throw new Problem('no-replacement', { step: terms.title });
  }
  return {
    type: 'signer-removed',
    at: now,
    by: { person, name, post },
    ...keyOf(key),
    slot: slot.id,
    why: why.trim(),
    how: 'recused',
  };
}

/** 加签 and 沟通: somebody is asked to sign as well, or to say an opinion first. */
export function addSigner(
  moving: Moving & { readonly to: string; readonly how: Joining },
): SignerAdded {
  const { state, terms, office, person, to, how, why } = moving;
  const isAsking = how === 'asked';
  requireAllowed(terms, isAsking ? 'ask' : 'add', isAsking ? asking : adding);
  const { row, slot, name, post } = turnOf(state, moving.key, terms, office, person);
  if (why.trim() === '') throw new Problem('reason-missing', { act: isAsking ? asking : adding });
  requireFit(why);
  const slots = slotsOf(row);
  // A vote's members are fixed when it opens, and the first word decides where any one may.
  const isFixed = row.joint?.how === 'quorum' || row.joint?.how === 'any';
  if (isFixed && !isAsking) {
    throw new Problem('not-allowed-here', { act: adding, step: terms.title });
  }
  const depth = officeSetting(office, 'addDepth');
  if (slot.depth >= depth || slots.length >= mostSlots) {
    throw new Problem('signers-too-many', { depth });
  }
  requireTarget(state, terms, office, { row, slot }, { person, to, joins: true });
  // A question may be put to him; his signature beside others' would be one under his own matter.
  if (!isAsking && to === state.requester.person) throw ownMatter(office, to);
  return {
    type: 'signer-added',
    at: moving.now,
    by: { person, name, post },
    ...keyOf(moving.key),
    how,
    slot: String(slots.length + 1),
    of: slot.id,
    owner: { person: to },
    why: why.trim(),
  };
}

/**
 * 减签: whoever added a signer takes him out again, as long as he has not signed; so does whoever has the place now that
 * waits for an opinion, for who asked may have left.
 */
export function removeSigner(moving: Moving & { readonly slot: string }): SignerRemoved {
  const { state, key, terms, office, person, why } = moving;
  const row = state.steps.find((one) => sameKey(one, key) && one.state === 'open');
  const slot = row?.slots?.find(({ id }) => id === moving.slot);
  if (row === undefined || slot === undefined) {
    throw new Problem('step-not-open', { step: terms.title });
  }
  const waits = slotsOf(row).filter(
    ({ state: is, after }) => is === 'open' && consults(slot) && after.includes(slot.id),
  );
  const isWaiting = awaited(state, terms, office, row, waits).some(({ id }) => id === person);
  if (slot.by !== person && !isWaiting) {
    throw new Problem('signer-not-yours', { step: terms.title });
  }
  if (slot.state !== 'open') throw new Problem('signer-done', { step: terms.title });
  // Everybody else has signed: the last place cannot go, or the step would wait for nobody.
  const left = changeSlot(row, slot.id, (one) => ({ ...one, state: 'removed' }));
  if (activeSlots(left).length === 0) throw new Problem('signer-last', { step: terms.title });
  requireFit(why);
  return {
    type: 'signer-removed',
    at: moving.now,
    by: byOf(office, person),
    ...keyOf(key),
    slot: slot.id,
    why: why.trim(),
  };
}

const ownMatter = (office: Office, to: string): Problem =>
  new Problem('target-unfit', { name: personOf(office, to)?.name ?? to, why: 'requester' });

const reassignment = (
  { key, now, person, why }: Moving,
  { row, slot, name, post }: ReturnType<typeof turnOf>,
  owner: OwnerRef,
): Reassigned => ({
  type: 'reassigned',
  at: now,
  by: { person, name, post },
  ...keyOf(key),
  ...(row.slots === undefined ? {} : { slot: slot.id }),
  owner,
  why: why.trim(),
});

const transferring: Text = { zh: '转办', en: 'hand it on' };
const adding: Text = { zh: '加签', en: 'add a signer' };
const asking: Text = { zh: '征求意见', en: 'ask for an opinion' };
const recusing: Text = { zh: '回避', en: 'step aside' };
