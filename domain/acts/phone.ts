import { isDate, isInstant, millisecondsOf } from '../dates.ts';
import type { By } from '../by.ts';
import { type Office, type OwnerRef, ownerTitle } from '../office.ts';
import { Problem } from '../problem.ts';
import type { Phone } from '../decision.ts';
import { type RequestState, sameKey, type StepKey, type StepRow } from '../request.ts';
import { takers } from '../takers.ts';
import type { StepTerms } from '../terms.ts';
import { eligible, keeping, keptOut } from './assign.ts';
import { byOf } from './by.ts';
import { actingPost } from './take.ts';
import { requireFit } from './words.ts';

/** 电话请示 or 手写批示, as somebody wants to record it. */
export interface PhoneNote {
  readonly person: string;
  readonly leader: string;
  /** When the leader said it: a fact that the recorder states. Nothing is ever dated back to it. */
  readonly saidAt: string;
  /** 手写批示: `saidAt` is the day that stands on the paper, and `today` the last it can be. */
  readonly onPaper?: { readonly today: string };
  readonly gist: string;
  readonly document: string;
}

/**
 * Admits that work goes on with a leader's word by telephone; the leader signs for it afterwards (补签). `recorder` is who
 * may record it by the route. Throws `step-not-open`, `not-allowed-here`, `not-your-step`, `own-request`, `phone-leader`,
 * `phone-time`, `paper-day`, `opinion-missing`, `opinion-too-long`, `words-unfit`, `document-changed`.
 */
export function admitPhone(
  state: RequestState,
  key: StepKey,
  terms: StepTerms,
  office: Office,
  recorder: OwnerRef | undefined,
  { person, leader, saidAt, onPaper, gist, document, now }: PhoneNote & { readonly now: string },
): { readonly row: StepRow; readonly phone: Phone; readonly by: By; readonly for?: string } {
  const row = state.steps.find((candidate) => sameKey(candidate, key));
  if (row?.state !== 'open') throw new Problem('step-not-open', { step: terms.title });
  if (recorder === undefined || row.slots !== undefined) {
    throw new Problem('not-allowed-here', { act: recording, step: terms.title });
  }
  if (!takers(office, recorder).some((taker) => taker.person.id === person)) {
    throw new Problem('not-your-step', { step: recording, owner: ownerTitle(office, recorder) });
  }
  // Nor does whoever stands in for the requester record a word about the requester's own matter; what stands on a paper
  // is copied from its scan, by whoever registers such papers.
  const own = new Set(onPaper === undefined ? [state.requester.person] : []);
  const caller = takers(office, recorder, own).find((one) => one.person.id === person);
  if (caller === undefined) throw new Problem('own-request', { step: terms.title });
  const kept = keeping(keptOut(state, terms, office, row), [person]);
  const owner = eligible(office, row.owner, kept).find((taker) => taker.person.id === leader);
  if (owner === undefined) {
    throw new Problem('phone-leader', { owner: ownerTitle(office, row.owner) });
  }
  requireTime(state, saidAt, onPaper, now);
  if (gist.trim() === '') throw new Problem('opinion-missing', { outcome: recording });
  requireFit(gist);
  if (document !== state.document) {
    throw new Problem('document-changed', { headline: state.headline });
  }
  return {
    row,
    phone: {
      ...byOf(office, leader),
      post: actingPost(office, row.owner, owner),
      saidAt,
      ...(onPaper === undefined ? {} : { onPaper: true as const }),
    },
    by: { ...byOf(office, person), post: actingPost(office, recorder, caller) },
    ...(caller.for === undefined ? {} : { for: caller.for }),
  };
}

const recording = { zh: '登记领导指示', en: 'record a leader’s instruction' } as const;

/** Throws `phone-time` or, for the day on a paper, `paper-day`. */
function requireTime(
  { submittedAt }: RequestState,
  saidAt: string,
  onPaper: PhoneNote['onPaper'],
  now: string,
): void {
  if (onPaper !== undefined) {
    if (!isDate(saidAt) || saidAt > onPaper.today) throw new Problem('paper-day', {});
  } else if (!isBetween(submittedAt, saidAt, now)) throw new Problem('phone-time', {});
}

const minuteMs = 60_000;

const isBetween = (from: string, instant: string, to: string): boolean =>
  isInstant(instant) &&
  // Clocks on walls show minutes: a call in the minute of filing was not before it.
  Math.floor(millisecondsOf(from) / minuteMs) * minuteMs <= millisecondsOf(instant) &&
  millisecondsOf(instant) <= millisecondsOf(to);
