import type { By } from '../by.ts';
import { momentText } from '../date-words.ts';
import { holds, type Office, personOf, successorOf } from '../office.ts';
import type {
  Paper,
  PaperCalledBack,
  PaperDeclined,
  PaperFiled,
  PaperGiven,
  PaperTaken,
  PaperUrged,
  PaperWay,
} from '../papers.ts';
import { Problem } from '../problem.ts';
import type { Text } from '../words.ts';
import { byOf } from './by.ts';
import { requireRest } from './rest.ts';
import { requireFit } from './words.ts';

/** What every act on a paper is judged by. */
export interface Handling {
  /** Undefined where the request has no such paper. */
  readonly paper: Paper | undefined;
  /** What it is called: 来文原件. */
  readonly title: Text;
  readonly office: Office;
  readonly person: string;
  readonly now: string;
}

/**
 * The holder hands it over; who is to have it signs for it afterwards. What a leaver still holds his successor or an
 * administrator hands over for him. Throws `paper-unknown`, `paper-laid-away`, `paper-not-with-you`, `paper-under-way`,
 * `paper-target`, `words-unfit`.
 */
export function givePaper(
  given: Handling & { readonly to: string; readonly note: string },
): PaperGiven {
  const { office, person, to, note, now, title } = given;
  const paper = requireHere(given);
  const { holder, way } = paper;
  const isFor = holder.person !== person;
  if (isFor && !mayForLeaver(office, holder.person, person)) throw elsewhere(title, holder);
  if (way !== undefined) throw underWay(office, title, way);
  requireReceiver(office, paper, person, to);
  requireFit(note);
  return {
    type: 'paper-given',
    at: now,
    by: byOf(office, person),
    paper: paper.id,
    to: byOf(office, to),
    note: note.trim(),
    ...(isFor ? { for: holder } : {}),
  };
}

/** Whether somebody does for a leaver what is done with the papers still in his hands. */
export const mayForLeaver = (office: Office, holder: string, person: string): boolean =>
  personOf(office, holder)?.active !== true &&
  (successorOf(office, holder) === person || holds(office, person, 'office-admin'));

function requireReceiver(office: Office, { holder }: Paper, giver: string, to: string): void {
  const unfit = (why: 'gone' | 'self' | 'holder'): Problem =>
    new Problem('paper-target', { name: personOf(office, to)?.name ?? to, why });
  if (to === holder.person) throw unfit(to === giver ? 'self' : 'holder');
  if (personOf(office, to)?.active !== true) throw unfit('gone');
}

/** The receiver signs for it: from now on it is with him. Throws `paper-not-for-you` and `paper-not-under-way`. */
export function takePaper(handling: Handling): PaperTaken {
  const paper = requireReceived(handling);
  const { office, person, now } = handling;
  return {
    type: 'paper-taken',
    at: now,
    by: byOf(office, person),
    paper: paper.id,
    from: paper.holder,
  };
}

/** The receiver does not sign: it stays with the giver. Throws as `takePaper`, and `reason-missing`. */
export function declinePaper(handling: Handling & { readonly why: string }): PaperDeclined {
  const paper = requireReceived(handling);
  const { office, person, now, why } = handling;
  if (why.trim() === '') throw new Problem('reason-missing', { act: declining });
  requireFit(why);
  return {
    type: 'paper-declined',
    at: now,
    by: byOf(office, person),
    paper: paper.id,
    from: paper.holder,
    why: why.trim(),
  };
}

/** The giver takes a hand-over back that nobody has signed for. Throws `paper-not-with-you`, `paper-not-under-way`. */
export function callPaperBack(handling: Handling & { readonly why: string }): PaperCalledBack {
  const { office, person, now, why, title } = handling;
  const paper = requireHere(handling);
  const { holder } = paper;
  if (holder.person !== person && !mayForLeaver(office, holder.person, person)) {
    throw elsewhere(title, holder);
  }
  const way = requireWay(handling, paper);
  requireFit(why);
  return {
    type: 'paper-called-back',
    at: now,
    by: byOf(office, person),
    paper: paper.id,
    to: way.to,
    why: why.trim(),
  };
}

/** Asks the receiver once more to sign; at most once in so many hours. Throws `urge-own`, `urged-lately`. */
export function urgePaper(handling: Handling & { readonly hours: number }): PaperUrged {
  const { office, person, now, hours, title } = handling;
  const paper = requireHere(handling);
  const { to, urgedAt } = requireWay(handling, paper);
  if (to.person === person) throw new Problem('urge-own', { step: title });
  requireRest(office, urgedAt, hours, now);
  return { type: 'paper-urged', at: now, by: byOf(office, person), paper: paper.id, to };
}

/** 归档: the holder lays it away and says where. Throws as `givePaper`, and `paper-place`. */
export function filePaper(handling: Handling & { readonly place: string }): PaperFiled {
  const { office, person, now, place, title } = handling;
  const paper = requireHere(handling);
  if (paper.holder.person !== person) throw elsewhere(title, paper.holder);
  if (paper.way !== undefined) throw underWay(office, title, paper.way);
  if (place.trim() === '') throw new Problem('paper-place', { title });
  requireFit(place);
  return {
    type: 'paper-filed',
    at: now,
    by: byOf(office, person),
    paper: paper.id,
    place: place.trim(),
  };
}

function requireHere({ paper, title }: Handling): Paper {
  if (paper === undefined) throw new Problem('paper-unknown', {});
  const { filed } = paper;
  if (filed !== undefined) throw new Problem('paper-laid-away', { title, place: filed.place });
  return paper;
}

function requireWay({ title, office }: Handling, { way, holder }: Paper): PaperWay {
  if (way === undefined) {
    const { name } = personOf(office, holder.person) ?? holder;
    throw new Problem('paper-not-under-way', { title, holder: name });
  }
  return way;
}

function requireReceived(handling: Handling): Paper {
  const paper = requireHere(handling);
  const { to } = requireWay(handling, paper);
  if (to.person !== handling.person) {
    throw new Problem('paper-not-for-you', { title: handling.title, to: to.name });
  }
  return paper;
}

const elsewhere = (title: Text, { name }: By): Problem =>
  new Problem('paper-not-with-you', { title, holder: name });

const underWay = ({ zone }: Office, title: Text, { to, at }: PaperWay): Problem =>
  new Problem('paper-under-way', {
    title,
    to: to.name,
    at: momentText(zone, at),
  });

const declining: Text = { zh: '拒收', en: 'decline' };
