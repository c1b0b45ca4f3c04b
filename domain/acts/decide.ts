import { readStrokes } from '../handwriting.ts';
import type { Office } from '../office.ts';
import { Problem } from '../problem.ts';
import type { Decision } from '../decision.ts';
import { lastDone, type RequestState, type StepKey, type Slot } from '../request.ts';
import { completes, consults } from '../slots.ts';
import type { OutcomeTerms, StepTerms } from '../terms.ts';
import { requireStrength, type Strength } from './strength.ts';
import { requireAllowed } from './target.ts';
import { type Turn, turnOf } from './turn.ts';
import { requireFit } from './words.ts';

/** What somebody wants to decide, before it is known whether they may. */
export interface Proposal {
  readonly person: string;
  readonly strength: Strength;
  readonly confirmedBy?: Decision['confirmedBy'];
  readonly act: string;
  readonly opinion: string;
  /** What a pad sent, where the opinion was written by hand. */
  readonly handwriting?: string;
  readonly controls: readonly string[];
  readonly to?: string;
  readonly resume?: 'direct' | 'again';
  readonly document: string;
}

/** Everything that is right about a proposal: whose turn it is, what is chosen, and whether it decides the step. */
export interface Admitted extends Turn {
  readonly outcome: OutcomeTerms;
  readonly completes: boolean;
}

/**
 * Admits a decision or says why not. Order of the refusals: who you are, whether the step is still open, what you may
 * do here, what you saw, what you wrote, how surely you are known.
 */
export function admit(
  state: RequestState,
  key: StepKey,
  terms: StepTerms,
  office: Office,
  proposal: Proposal,
): Admitted {
  const turn = turnOf(state, key, terms, office, proposal.person);
  const outcomes = outcomesFor(terms, turn.slot);
  // What is typed may be the name of anything: `constructor` is no decision.
  const outcome = Object.hasOwn(outcomes, proposal.act) ? outcomes[proposal.act] : undefined;
  if (outcome === undefined) throw new Problem('outcome-unknown', { outcome: proposal.act });
  if (proposal.document !== state.document) {
    throw new Problem('document-changed', { headline: state.headline });
  }
  checkWords(terms, outcome, proposal);
  // Last: whoever is sent to sign in comes back to a decision that stands.
  requireStrength(terms.tier, proposal);
  return {
    ...turn,
    outcome,
    completes: completes(turn.row, turn.slot, proposal.act, outcome.leaves),
  };
}

/**
 * What a signer may do in his place: whoever was only asked answers; whoever assists a lead says his opinion or returns it;
 * whoever was added agrees, returns or refuses.
 */
export function outcomesFor(
  terms: StepTerms,
  slot: Pick<Slot, 'role'>,
): Readonly<Record<string, OutcomeTerms>> {
  if (consults(slot)) return { agree: answer };
  if (slot.role === 'own' || slot.role === 'lead' || slot.role === 'signer') return terms.outcomes;
  const offered = Object.entries(terms.outcomes).filter(([act]) => plain.has(act));
  return {
    ...Object.fromEntries(offered),
    ...(slot.role === 'assistant' ? { agree: assistance } : {}),
  };
}

/** Ways to decide that every signer has; the step's own further ways are its own signer's. */
const plain: ReadonlySet<string> = new Set(['agree', 'return', 'refuse']);

const answer: OutcomeTerms = {
  title: { zh: '提出意见', en: 'Give an opinion' },
  opinion: 'required',
  confirms: false,
  leaves: false,
  binds: false,
};

/** 协办: the lead concludes, and answers for what is confirmed and given out. */
const assistance: OutcomeTerms = {
  ...answer,
  title: { zh: '提出协办意见', en: 'Give an assistant’s opinion' },
};

function checkWords(terms: StepTerms, outcome: OutcomeTerms, proposal: Proposal): void {
  const isWritten = requireWriting(terms, proposal);
  if (outcome.opinion === 'required' && proposal.opinion.trim() === '' && !isWritten) {
    throw new Problem('opinion-missing', { outcome: outcome.title });
  }
  requireFit(proposal.opinion);
  if (proposal.act === 'return') {
    const known = proposal.to !== undefined && terms.returnsTo.includes(proposal.to);
    if (!known || proposal.resume === undefined) {
      throw new Problem('return-target', { target: proposal.to ?? '' });
    }
  }
  if (outcome.confirms) {
    const missing = terms.controls.filter(
      ({ key, required }) => required && !proposal.controls.includes(key),
    );
    if (missing.length > 0) {
      throw new Problem('controls-unconfirmed', { controls: missing.map(({ text }) => text) });
    }
  }
}

/** Whether an opinion was written by hand. Throws `not-allowed-here`, and what `readStrokes` does. */
function requireWriting(terms: StepTerms, { handwriting }: Proposal): boolean {
  if (handwriting === undefined) return false;
  requireAllowed(terms, 'handwriting', writing);
  return readStrokes(handwriting).length > 0;
}

const writing = { zh: '手写意见', en: 'write by hand' } as const;

/** Admits a withdrawal: the requester's own, before the step from which it can no longer be undone. */
export function admitWithdrawal(
  state: RequestState,
  person: string,
  until: readonly { readonly step: string; readonly title: StepTerms['title'] }[],
): void {
  if (state.requester.person !== person)
    throw new Problem('not-the-requester', { request: state.id });
  if (state.status !== 'running') throw new Problem('request-closed', { request: state.id });
  const passed = until.find(({ step }) => lastDone(state, step) !== undefined);
  if (passed !== undefined) throw new Problem('withdraw-too-late', { step: passed.title });
}
