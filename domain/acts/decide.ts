import { moment } from '../date-words.ts';
import type { Office } from '../office.ts';
import { Problem } from '../problem.ts';
import {
  type Decision,
  lastDone,
  type RequestState,
  sameKey,
  type StepKey,
  type StepRow,
} from '../request.ts';
import { opinionMax, type OutcomeTerms, type StepTerms } from '../terms.ts';
import { requireStrength, type Strength } from './strength.ts';
import { actingPost, requireTaker } from './take.ts';
import { requireFit } from './words.ts';

/** What somebody wants to decide, before it is known whether they may. */
export interface Proposal {
  readonly person: string;
  readonly strength: Strength;
  readonly confirmedBy?: Decision['confirmedBy'];
  readonly act: string;
  readonly opinion: string;
  readonly controls: readonly string[];
  readonly to?: string;
  readonly resume?: 'direct' | 'again';
  readonly document: string;
}

/** Everything that is right about a proposal: the row it decides and the post it is signed in. */
export interface Admitted {
  readonly row: StepRow;
  readonly name: string;
  readonly post: string;
  /** The holder represented, where the person stands in for somebody. */
  readonly for?: string;
  readonly outcome: OutcomeTerms;
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
  const row = openRow(state, key, terms, proposal.person, office.zone);
  const { owner } = row;
  const taker = requireTaker({ state, terms, office, owner, person: proposal.person });
  const outcome = Object.hasOwn(terms.outcomes, proposal.act)
    ? terms.outcomes[proposal.act]
    : undefined;
  if (outcome === undefined) throw new Problem('outcome-unknown', { outcome: proposal.act });
  if (proposal.document !== state.document) {
    throw new Problem('document-changed', { headline: state.headline });
  }
  checkWords(terms, outcome, proposal);
  // Last: whoever is sent to sign in comes back to a decision that stands.
  requireStrength(terms.tier, proposal);
  // What is typed may be the name of anything: `constructor` is no decision.
  return {
    row,
    name: taker.person.name,
    post: actingPost(office, owner, taker),
    outcome,
    ...(taker.for === undefined ? {} : { for: taker.for }),
  };
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
    throw new Problem('already-decided', {
      step: terms.title,
      by:
        decision.person === person
          ? { zh: '您', en: 'you' }
          : { zh: decision.name, en: decision.name },
      at: {
        zh: moment(zone, decision.at, 'zh'),
        en: moment(zone, decision.at, 'en'),
      },
      act: terms.outcomes[decision.act]?.title ?? { zh: decision.act, en: decision.act },
    });
  }
  if (row.state === 'superseded') {
    throw new Problem('step-moved-on', { step: terms.title, why: whyMoved(state) });
  }
  return row;
}

/** Why an open step was taken away: the last thing that moved the flow. */
export function whyMoved(
  state: Pick<RequestState, 'outcome' | 'steps'>,
): 'returned' | 'withdrawn' | 'refused' | 'moved' {
  if (state.outcome === 'withdrawn') return 'withdrawn';
  if (state.outcome === 'refused') return 'refused';
  const last = state.steps.findLast(({ decision }) => decision?.goTo !== undefined);
  return last?.decision?.act === 'return' ? 'returned' : 'moved';
}

function checkWords(terms: StepTerms, outcome: OutcomeTerms, proposal: Proposal): void {
  if (outcome.opinion === 'required' && proposal.opinion.trim() === '') {
    throw new Problem('opinion-missing', { outcome: outcome.title });
  }
  if (proposal.opinion.length > opinionMax)
    throw new Problem('opinion-too-long', { max: opinionMax });
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
